import { T } from '@nexus/console-i18n'
import { Card } from '@nexus/console-ui'
import { useState } from 'react'
import { RequisitionTotals } from '../../requisitions/components/requisition-totals.js'
import type { OrderLine, PurchaseOrder } from '../queries/order-queries.js'
import { FulfilmentBadge } from './fulfilment-badge.js'
import { OrderDetails } from './order-details.js'
import { OrderLines } from './order-lines.js'
import { OrderWay } from './order-way.js'
import { PercentBar } from './quantity-bar.js'
import { ShortCloseDialog } from './short-close-dialog.js'

/** The order itself: lines and totals, what it says, how far it is, and its way. */
export function OrderOverview({
  order,
  etag,
  canShortClose,
}: {
  readonly order: PurchaseOrder
  readonly etag: string | undefined
  readonly canShortClose: boolean
}) {
  const [shortClosed, setShortClosed] = useState<OrderLine>()
  const { progress } = order
  const isUnder = order.state === 'ISSUED' || order.state === 'CLOSED'
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <Card isFlush title={<T id="requisitions.lines.title" />}>
          <OrderLines
            order={order}
            hasProgress={isUnder}
            {...(canShortClose ? { onShortClose: setShortClosed } : {})}
          />
          <RequisitionTotals totals={order.totals} />
        </Card>
        <OrderDetails order={order} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {isUnder && (
          <Card title={<T id="orders.progress.title" />}>
            <div className="flex flex-col gap-3">
              <div className="flex flex-wrap gap-2">
                <FulfilmentBadge kind="receipt" value={order.receipt} />
                <FulfilmentBadge kind="billing" value={order.billing} />
              </div>
              <PercentBar label={<T id="orders.progress.received" />} percent={progress.received.amountPercent} />
              <PercentBar label={<T id="orders.progress.billed" />} percent={progress.billed.amountPercent} />
            </div>
          </Card>
        )}
        <Card title={<T id="requisitions.way.title" />}>
          <OrderWay order={order} />
        </Card>
      </div>
      {shortClosed !== undefined && (
        <ShortCloseDialog
          line={shortClosed}
          orderId={order.orderId}
          etag={etag}
          onClose={() => setShortClosed(undefined)}
        />
      )}
    </div>
  )
}
