import { T, useFormat, useT } from '@nexus/console-i18n'
import { AlertDialog, Banner, toast } from '@nexus/console-ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { client } from '../../../client.js'
import { useCan } from '../../../session/use-session.js'
import { requisitionQuery } from '../../requisitions/queries/requisition-queries.js'
import { copyShortages } from '../forms/copy-shortages.js'
import { keepOrder } from '../queries/order-actions.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { useAttemptKey } from '../queries/use-attempt-key.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { staleHint } from './stale-hint.js'

/** Makes a new draft like the order, and goes there; says beforehand where the requisition has too little left. */
export function CopyDialog({ order, onClose }: { readonly order: PurchaseOrder; readonly onClose: () => void }) {
  const t = useT()
  const format = useFormat()
  const can = useCan()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const attempt = useAttemptKey()
  const { orderId } = order
  const requisition = useQuery({ ...requisitionQuery(order.requisitionId), enabled: can('requisition:read') }).data
  const shortages = requisition === undefined ? [] : copyShortages(order, requisition.requisition)
  const copy = useMutation({
    mutationFn: () =>
      client.call('procurement.purchase-order.copy.v1', {
        path: { orderId },
        idempotencyKey: attempt.keyOf(['copy', orderId]),
      }),
    onSuccess: (answer) => {
      attempt.answered(null)
      keepOrder(queries, answer)
      toast({ kind: 'success', title: t('orders.done.copy') })
      onClose()
      void navigate({ to: '/purchase-orders/$orderId', params: { orderId: answer.data.orderId } })
    },
    onError: attempt.answered,
  })
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && !copy.isPending && onClose()}
      title={t('orders.act.copy')}
      description={t('orders.ask.copy')}
      confirm={t('orders.copy.confirm')}
      isBusy={copy.isPending}
      onConfirm={() => copy.mutate()}
    >
      <div className="flex flex-col gap-3 empty:hidden">
        <ProblemBanner error={copy.error} hint={staleHint(copy.error)} />
        {shortages.length > 0 && (
          <Banner tone="warning" icon={<TriangleAlert aria-hidden />}>
            <T id="orders.copy.short" />
            <ul className="mt-1 list-disc ps-4">
              {shortages.map(({ requisitionLineId, description, unitCode, wanted, open }) => (
                <li key={requisitionLineId}>
                  {t('orders.copy.short_line', {
                    description,
                    wanted: format.quantity(wanted, unitCode),
                    open: format.quantity(open, unitCode),
                  })}
                </li>
              ))}
            </ul>
          </Banner>
        )}
      </div>
    </AlertDialog>
  )
}
