import { T, useT } from '@nexus/console-i18n'
import { Banner, Button, toast } from '@nexus/console-ui'
import { Ban, CirclePause, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { orderActions, useOrderAction } from '../queries/order-actions.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import type { OrderAct } from './order-rights.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { ReasonedDialog } from './reasoned-dialog.js'
import { staleHint } from './stale-hint.js'

/** What keeps an order from going on, and what one can do about it. */
export function OrderNotices({
  order,
  etag,
  acts,
}: {
  readonly order: PurchaseOrder
  readonly etag: string | undefined
  readonly acts: ReadonlySet<OrderAct>
}) {
  const t = useT()
  const [dialog, setDialog] = useState<'release' | 'withdraw-cancellation' | 'accept' | 'refuse'>()
  const close = (): void => setDialog(undefined)
  const { hold, onHold, cancellation, dutyWarnings } = order
  const isWaiting = cancellation?.status === 'requested'
  if (onHold !== true && !isWaiting && dutyWarnings.length === 0) return null
  return (
    <div className="mb-4 flex flex-col gap-2">
      {onHold === true && (
        <Banner
          tone="warning"
          icon={<CirclePause aria-hidden />}
          actions={
            acts.has('release') && (
              <Button size="sm" onClick={() => setDialog('release')}>
                <T id="orders.act.release" />
              </Button>
            )
          }
        >
          <strong className="font-medium">
            <T id="orders.notice.held" />
          </strong>{' '}
          {hold?.reason}
        </Banner>
      )}
      {isWaiting && (
        <Banner
          tone="warning"
          icon={<Ban aria-hidden />}
          actions={
            <div className="flex flex-wrap gap-2">
              {acts.has('withdraw-cancellation') && (
                <Button size="sm" onClick={() => setDialog('withdraw-cancellation')}>
                  <T id="orders.act.withdraw-cancellation" />
                </Button>
              )}
              {acts.has('answer-cancellation') && (
                <>
                  <Button size="sm" onClick={() => setDialog('refuse')}>
                    <T id="orders.cancellation.refused" />
                  </Button>
                  <Button size="sm" onClick={() => setDialog('accept')}>
                    <T id="orders.cancellation.accepted" />
                  </Button>
                </>
              )}
            </div>
          }
        >
          <strong className="font-medium">
            <T id="orders.notice.cancellation" />
          </strong>{' '}
          {cancellation.reason}
        </Banner>
      )}
      {dutyWarnings.map((warning) => (
        <Banner key={warning} tone="warning" icon={<TriangleAlert aria-hidden />}>
          {t(`orders.duty.${warning}`)}
        </Banner>
      ))}
      <ReasonedDialog
        act={dialog === 'release' || dialog === 'withdraw-cancellation' ? dialog : undefined}
        onClose={close}
        order={order}
        etag={etag}
      />
      {(dialog === 'accept' || dialog === 'refuse') && (
        <AnswerDialog isAccepted={dialog === 'accept'} order={order} etag={etag} onClose={close} />
      )}
    </div>
  )
}

/** What the vendor said to a cancellation that waits for it. */
function AnswerDialog({
  isAccepted,
  order,
  etag,
  onClose,
}: {
  readonly isAccepted: boolean
  readonly order: PurchaseOrder
  readonly etag: string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const action = useOrderAction(order.orderId, etag)
  return (
    <ReasonDialog
      onClose={onClose}
      title={t(isAccepted ? 'orders.cancellation.accepted' : 'orders.cancellation.refused')}
      description={t(isAccepted ? 'orders.ask.cancellation_accepted' : 'orders.ask.cancellation_refused')}
      confirm={t('orders.acknowledge.confirm')}
      label={t('orders.cancellation.note')}
      isDangerous={isAccepted}
      isBusy={action.isPending}
      error={action.error}
      hint={staleHint(action.error)}
      onConfirm={(note) =>
        action.mutate(orderActions.answerCancellation({ accepted: isAccepted, note }), {
          onSuccess: () => {
            toast({ kind: 'success', title: t('orders.done.acknowledge') })
            onClose()
          },
        })
      }
    />
  )
}
