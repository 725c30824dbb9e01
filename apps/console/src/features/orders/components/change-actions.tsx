import { T, useT } from '@nexus/console-i18n'
import { Button, Field, Input, buttonStyle, toast } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { Pencil, Send } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { type OrderChange, changeActions, isOpenChange } from '../queries/change-queries.js'
import { useChangeAction } from '../queries/order-actions.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { staleHint } from './stale-hint.js'

interface ActionsProps {
  readonly change: OrderChange
  readonly etag: string | undefined
  readonly onError: (error: unknown) => void
}

/** What can be done with a change order as it stands. */
export function ChangeActions({ change, etag, onError }: ActionsProps) {
  const t = useT()
  const can = useCan()
  const action = useChangeAction(change.changeId, etag)
  const [dialog, setDialog] = useState<'withdraw' | 'accept' | 'refuse'>()
  const { changeId, state } = change
  const atOnce = (act: 'submit' | 'send'): void => {
    onError(undefined)
    action.mutate(changeActions[act], {
      onSuccess: ({ data, isSettled }) =>
        toast({
          kind: 'success',
          title:
            act === 'send'
              ? t('orders.changes.done_send')
              : data.state === 'APPROVED'
                ? t('orders.changes.done_passed', { revision: data.revision ?? '' })
                : t('orders.changes.done_submit'),
          ...(isSettled ? {} : { description: t('orders.done.later') }),
        }),
      onError,
    })
  }
  return (
    <>
      {isOpenChange(change) && can('purchase-order:submit') && (
        <Button onClick={() => setDialog('withdraw')}>
          <T id="orders.changes.withdraw" />
        </Button>
      )}
      {state === 'DRAFT' && can('purchase-order:update') && (
        <Link to="/purchase-order-changes/$changeId/edit" params={{ changeId }} className={buttonStyle({})}>
          <Pencil aria-hidden />
          <T id="orders.act.edit" />
        </Link>
      )}
      {state === 'DRAFT' && can('purchase-order:submit') && (
        <Button variant="primary" isBusy={action.isPending} onClick={() => atOnce('submit')}>
          <Send aria-hidden className="rtl:-scale-x-100" />
          <T id="orders.act.submit" />
        </Button>
      )}
      {state === 'APPROVED' && can('purchase-order:issue') && (
        <Button variant="primary" isBusy={action.isPending} onClick={() => atOnce('send')}>
          <Send aria-hidden className="rtl:-scale-x-100" />
          <T id="orders.changes.send" />
        </Button>
      )}
      {state === 'SENT' && can('purchase-order:acknowledge') && (
        <>
          <Button onClick={() => setDialog('refuse')}>
            <T id="orders.changes.refused" />
          </Button>
          <Button variant="primary" onClick={() => setDialog('accept')}>
            <T id="orders.changes.accepted" />
          </Button>
        </>
      )}
      {dialog !== undefined && (
        <ChangeDialog kind={dialog} change={change} etag={etag} onClose={() => setDialog(undefined)} />
      )}
    </>
  )
}

function ChangeDialog({
  kind,
  change,
  etag,
  onClose,
}: {
  readonly kind: 'withdraw' | 'accept' | 'refuse'
  readonly change: OrderChange
  readonly etag: string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const action = useChangeAction(change.changeId, etag)
  const [reference, setReference] = useState('')
  const run = (text: string) =>
    kind === 'withdraw'
      ? changeActions.withdraw(text)
      : changeActions.answer({
          accepted: kind === 'accept',
          ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
          ...(text === '' ? {} : { note: text }),
        })
  return (
    <ReasonDialog
      onClose={onClose}
      title={t(`orders.changes.title_${kind}`)}
      description={t(`orders.changes.ask_${kind}`)}
      confirm={t(kind === 'withdraw' ? 'orders.changes.withdraw' : 'orders.acknowledge.confirm')}
      label={kind === 'withdraw' ? undefined : t('orders.acknowledge.note')}
      isRequired={kind === 'refuse'}
      isBusy={action.isPending}
      error={action.error}
      hint={staleHint(action.error)}
      onConfirm={(text) =>
        action.mutate(run(text), {
          onSuccess: () => {
            toast({ kind: 'success', title: t(`orders.changes.done_${kind}`) })
            onClose()
          },
        })
      }
    >
      {kind !== 'withdraw' && (
        <Field label={t('orders.acknowledge.reference')}>
          <Input value={reference} maxLength={80} onChange={(event) => setReference(event.target.value)} />
        </Field>
      )}
    </ReasonDialog>
  )
}
