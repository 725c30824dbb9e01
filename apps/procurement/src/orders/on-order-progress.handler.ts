import type {
  purchaseOrderBilled,
  purchaseOrderCancellationEnded,
  purchaseOrderReceiptChanged,
  purchaseOrderReceived,
  purchaseOrderReleased,
  purchaseOrderReopened,
  purchaseOrderShortClosed,
} from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CloseIdleOrder } from './close-idle-order.job.js'
import { OrdersRepository } from './orders.repository.js'

type Progress =
  | typeof purchaseOrderBilled
  | typeof purchaseOrderReceiptChanged
  | typeof purchaseOrderReceived
  | typeof purchaseOrderReopened
  | typeof purchaseOrderShortClosed
  | typeof purchaseOrderReleased
  | typeof purchaseOrderCancellationEnded

/** Looks whether an order is finished, whenever its quantities moved, or nothing holds it back any more (PO-7). */
@Injectable()
export class OnOrderProgress implements EventHandler<Progress> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly closing: CloseIdleOrder,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<Progress>>): Promise<void> {
    const order = await this.orders.find(ctx, payload.orderId)
    if (order !== null) await this.closing.plan(ctx, order)
  }
}
