import {
  type cancelPurchaseOrder,
  type OrderCancellation,
  purchaseOrderCancellationRequested,
} from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { quantityText } from '../pricing/priced-line.view.js'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { CarryOutCancellation } from './carry-out-cancellation.use-case.js'
import { assertNoCancellationPending, stillCancellable, waitsForVendor } from './order-cancellation.policy.js'
import { cancellationsOf } from './order-closing.policy.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { assertUnused } from './purchase-order.policy.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Cancel = typeof cancelPurchaseOrder
type Input = InputOf<Cancel>

@Injectable()
export class CancelPurchaseOrder implements UseCase<Cancel> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly carrying: CarryOutCancellation,
    private readonly trail: OrderTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<Cancel>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertOrderSeen(ctx, order)
    assertNoCancellationPending(order)
    const lines = await this.orders.linesOf(ctx, order.id)
    const dropped = droppedOf(order, lines, input)
    const waits = waitsForVendor(order, await this.settings.current(ctx))
    const cancellation = this.cancellationOf(ctx, input, dropped, waits)
    if (waits) await this.request(ctx, order, cancellation, dropped ?? stillCancellable(lines, {}))
    else await this.carrying.carryOut(ctx, order, lines, { cancellation, dropped })
    return orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
  }

  private cancellationOf(
    ctx: TenantContext,
    { reason, reasonCode }: Input,
    dropped: ReturnType<typeof droppedOf>,
    waits: boolean,
  ): OrderCancellation {
    const at = this.clock.now().toISOString()
    const by = ctx.actor.userId
    return {
      status: waits ? 'requested' : 'not-required',
      ...(dropped === undefined
        ? {}
        : { lines: dropped.map(({ line, micro }) => ({ orderLineId: line.id, quantity: quantityText(micro) })) }),
      reason,
      reasonCode,
      requestedBy: by,
      requestedAt: at,
      ...(waits ? {} : { endedBy: by, endedAt: at }),
    }
  }

  /** Asks the vendor: until it has answered, the quantities stay on the order and with it of the requisition (PO-6). */
  private async request(
    ctx: TenantContext,
    order: PurchaseOrder,
    cancellation: OrderCancellation,
    asked: readonly { readonly line: PurchaseOrderLine; readonly micro: bigint }[],
  ): Promise<void> {
    const before = orderFacts(order)
    order.cancellation = cancellation
    const { reason, reasonCode } = cancellation
    const lines = asked.map(({ line, micro }) => ({ lineId: line.id, quantity: quantityText(micro) }))
    await this.trail.store(ctx, order, {
      command: 'request-cancellation',
      event: purchaseOrderCancellationRequested,
      before,
      reason,
      payload: (facts) => ({ ...facts, reason, reasonCode, lines }),
    })
  }
}

/** What is to be cancelled of lines; undefined for the whole order, of which nothing may be used (PO-6). */
function droppedOf(order: PurchaseOrder, lines: readonly PurchaseOrderLine[], input: Input) {
  if (input.lines === undefined) {
    purchaseOrderMachine.next(order.state, 'cancel')
    assertUnused(lines)
    return undefined
  }
  purchaseOrderMachine.next(order.state, 'shortClose')
  return cancellationsOf(lines, input.lines)
}
