import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Button, buttonStyle, toast } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { PackageCheck, Pencil, RotateCcw, ScanSearch, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { isMore, isZero } from '../../orders/forms/quantities.js'
import { receiptActions, useReceiptAction } from '../queries/receiving-actions.js'
import type { Receipt } from '../queries/receiving-queries.js'
import { staleHint } from '../../orders/components/stale-hint.js'

/** What can be done with a receipt as it stands. */
export function ReceiptActions({
  receipt,
  etag,
  onError,
}: {
  readonly receipt: Receipt
  readonly etag: string | undefined
  /** What is done at once has no dialog to say why it failed. */
  readonly onError: (error: unknown) => void
}) {
  const t = useT()
  const can = useCan()
  const { receiptId, state, lines } = receipt
  const action = useReceiptAction(receiptId, etag)
  const [dialog, setDialog] = useState<'discard' | 'reverse'>()
  const isDraft = state === 'DRAFT'
  const isBooked = !isDraft && state !== 'DISCARDED' && state !== 'REVERSED'
  const hasRest = lines.some(({ quantity, returned }) => isMore(quantity, returned))
  const isToInspect = isBooked && lines.some(({ inInspection }) => !isZero(inInspection))
  const open = (next: 'discard' | 'reverse'): void => {
    action.reset()
    onError(undefined)
    setDialog(next)
  }
  const done = (title: string) => ({
    onSuccess: () => {
      toast({ kind: 'success', title })
      setDialog(undefined)
    },
  })
  const post = (): void => {
    onError(undefined)
    action.mutate(receiptActions.post, {
      onSuccess: ({ data }) =>
        toast({ kind: 'success', title: t('receiving.done.post', { number: data.number ?? '' }) }),
      onError,
    })
  }
  return (
    <>
      {isDraft && can('receipt:create') && (
        <>
          <Button onClick={() => open('discard')}>
            <Trash2 aria-hidden />
            <T id="receiving.discard" />
          </Button>
          <Link to="/receipts/$receiptId/edit" params={{ receiptId }} className={buttonStyle({})}>
            <Pencil aria-hidden />
            <T id="orders.act.edit" />
          </Link>
          <Button variant="primary" isBusy={action.isPending && dialog === undefined} onClick={post}>
            <PackageCheck aria-hidden />
            <T id="receiving.form.post" />
          </Button>
        </>
      )}
      {isBooked && can('receipt:reverse') && (
        <Button onClick={() => open('reverse')}>
          <RotateCcw aria-hidden className="rtl:-scale-x-100" />
          <T id="receiving.reverse" />
        </Button>
      )}
      {isBooked && hasRest && can('receipt:return') && (
        <Link to="/receipts/$receiptId/return" params={{ receiptId }} className={buttonStyle({})}>
          <Undo2 aria-hidden className="rtl:-scale-x-100" />
          <T id="receiving.return" />
        </Link>
      )}
      {isToInspect && can('receipt:inspect') && (
        <Link to="/receipts/$receiptId/inspect" params={{ receiptId }} className={buttonStyle({ variant: 'primary' })}>
          <ScanSearch aria-hidden />
          <T id="receiving.inspect" />
        </Link>
      )}
      <AlertDialog
        isOpen={dialog === 'discard'}
        onOpenChange={(isOpen) => !isOpen && setDialog(undefined)}
        title={t('receiving.discard')}
        description={t('receiving.ask.discard')}
        confirm={t('receiving.discard')}
        isDangerous
        isBusy={action.isPending}
        onConfirm={() => action.mutate(receiptActions.discard, done(t('receiving.done.discard')))}
      >
        <ProblemBanner error={action.error} hint={staleHint(action.error)} />
      </AlertDialog>
      {dialog === 'reverse' && (
        <ReasonDialog
          onClose={() => setDialog(undefined)}
          title={t('receiving.reverse')}
          description={t('receiving.ask.reverse')}
          confirm={t('receiving.reverse')}
          isDangerous
          isBusy={action.isPending}
          error={action.error}
          hint={staleHint(action.error)}
          onConfirm={(reason) => action.mutate(receiptActions.reverse(reason), done(t('receiving.done.reverse')))}
        />
      )}
    </>
  )
}
