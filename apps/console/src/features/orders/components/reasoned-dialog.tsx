import { useT } from '@nexus/console-i18n'
import { toast } from '@nexus/console-ui'
import { type OrderRun, orderActions, useOrderAction } from '../queries/order-actions.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import type { OrderAct } from './order-rights.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { staleHint } from './stale-hint.js'

const RUNS = {
  withdraw: orderActions.withdraw,
  hold: orderActions.hold,
  release: orderActions.release,
  close: orderActions.close,
  'close-for-good': orderActions.closeForGood,
  reopen: orderActions.reopen,
  'withdraw-cancellation': orderActions.withdrawCancellation,
} as const satisfies Partial<Record<OrderAct, (reason: string) => OrderRun>>

/** What is done by saying why. */
export type ReasonedAct = keyof typeof RUNS

export const isReasoned = (act: OrderAct): act is ReasonedAct => act in RUNS

/** Asks for the reason, does it, and says that it is done. */
export function ReasonedDialog({
  act,
  onClose,
  order,
  etag,
}: {
  /** Undefined: closed. */
  readonly act: ReasonedAct | undefined
  readonly onClose: () => void
  readonly order: PurchaseOrder
  readonly etag: string | undefined
}) {
  const t = useT()
  const action = useOrderAction(order.orderId, etag)
  const close = (): void => {
    action.reset()
    onClose()
  }
  if (act === undefined) return null
  return (
    <ReasonDialog
      onClose={close}
      title={t(`orders.act.${act}`)}
      description={t(`orders.ask.${act}`)}
      confirm={t(`orders.act.${act}`)}
      isRequired={act !== 'withdraw'}
      isDangerous={act === 'close-for-good'}
      isBusy={action.isPending}
      error={action.error}
      hint={staleHint(action.error)}
      onConfirm={(reason) =>
        action.mutate(RUNS[act](reason), {
          onSuccess: () => {
            toast({ kind: 'success', title: t(`orders.done.${act}`) })
            close()
          },
        })
      }
    />
  )
}
