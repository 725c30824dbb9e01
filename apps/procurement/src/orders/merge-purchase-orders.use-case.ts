import {
  type mergePurchaseOrders,
  ordersNotMergeable,
  purchaseOrderCancelled,
  purchaseOrderChanged,
} from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { standing } from '../order-ledger/order-ledger.policy.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { documentTotals } from '../pricing/document-totals.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { differencesOf } from './order-difference.policy.js'
import { assertNotHeld } from './order-hold.policy.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Merge = typeof mergePurchaseOrders

/** Takes the lines of other drafts over, links to the requisition included; it sees no difference (PO-8). */
@Injectable()
export class MergePurchaseOrders implements UseCase<Merge> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly ledger: OrderLedger,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, { orderId, orderIds }: InputOf<Merge>): Promise<OutputOf<Merge>> {
    const locked = new Map<string, PurchaseOrder>()
    // In the order of their ids, so that two merges cannot wait for each other.
    for (const id of [...new Set([orderId, ...orderIds])].sort()) locked.set(id, await this.orders.getLocked(ctx, id))
    const order = locked.get(orderId)
    if (order === undefined) throw new Error('the order was locked above')
    assertOrderSeen(ctx, order)
    order.state = purchaseOrderMachine.next(order.state, 'change')
    locked.delete(orderId)
    const others = [...locked.values()]
    for (const held of [order, ...others]) assertNotHeld(held, 'be merged')
    assertMergeable(order, others)
    const before = orderFacts(order)
    const lines = await this.orders.linesOf(ctx, orderId)
    const vendor = await this.vendors.get(ctx, order.vendorId)
    const was = orderViewOf(order, lines, vendor)
    for (const other of others) {
      lines.push(...(await this.takeOver(ctx, order, lines, other)))
      order.documentAllowanceCharges = [...order.documentAllowanceCharges, ...other.documentAllowanceCharges]
    }
    const added = lines.slice(was.lines.length)
    const movements = added.map((line) => ({
      orderLineId: line.id,
      quantity: 'ordered' as const,
      micro: line.ordered,
    }))
    await this.insert(ctx, order, lines, added, movements)
    order.grossMinor = documentTotals(lines, order.documentAllowanceCharges, order.currency).grossMinor
    order.matchesRequisition = false
    await this.trail.store(ctx, order, {
      command: 'merge',
      event: purchaseOrderChanged,
      before,
      payload: (facts) => ({ ...facts, differences: differencesOf(was, orderViewOf(order, lines, vendor)) }),
      after: { merged: others.map(({ id }) => id) },
    })
    return orderViewOf(order, lines, vendor)
  }

  /** The ledger writes what lines order, from nothing. */
  private async insert(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    added: readonly PurchaseOrderLine[],
    movements: Parameters<OrderLedger['move']>[3],
  ): Promise<void> {
    for (const line of added) line.ordered = 0n
    await this.orders.insertLines(ctx, added)
    await this.ledger.move(ctx, order, lines, movements, { causeType: 'order', causeId: order.id })
  }

  /** Ends the other draft without giving anything back. @returns its lines as those of the order, not stored yet */
  private async takeOver(
    ctx: TenantContext,
    order: PurchaseOrder,
    present: readonly PurchaseOrderLine[],
    other: PurchaseOrder,
  ): Promise<PurchaseOrderLine[]> {
    const theirs = await this.orders.linesOf(ctx, other.id)
    const kept = theirs.filter((line) => standing(line) > 0n)
    const last = present.reduce((most, line) => (line.lineNumber > most ? line.lineNumber : most), 0)
    const copies = kept.map((line, index) =>
      Object.assign(new PurchaseOrderLine(), line, {
        id: this.ids.next(),
        orderId: order.id,
        lineNumber: last + index + 1,
      }),
    )
    const before = orderFacts(other)
    other.state = purchaseOrderMachine.next(other.state, 'cancel')
    const reason = 'Merged into another draft'
    Object.assign(other, { cancellationReason: reason, cancellationCode: 'merged', mergedInto: order.id })
    const movements = kept.map((line) => ({
      orderLineId: line.id,
      quantity: 'cancelled' as const,
      micro: standing(line),
    }))
    await this.ledger.move(ctx, other, theirs, movements, { causeType: 'order', causeId: order.id })
    await this.trail.store(ctx, other, {
      command: 'cancel',
      event: purchaseOrderCancelled,
      before,
      reason,
      payload: (facts) => ({ ...facts, reason, reasonCode: 'merged' }),
    })
    return copies
  }
}

function assertMergeable(order: PurchaseOrder, others: readonly PurchaseOrder[]): void {
  const fields = ['requisitionId', 'vendorId', 'legalEntityId', 'currency'] as const
  for (const other of others) {
    const different = fields.filter((field) => other[field] !== order[field])
    if (other.state === 'DRAFT' && different.length === 0) continue
    const why = other.state === 'DRAFT' ? `its ${different.join(', ')} differ` : `it is ${other.state}`
    throw ordersNotMergeable(`The order ${other.id} cannot be merged into this one: ${why}.`, {
      facts: { orderId: other.id, state: other.state, different },
    })
  }
  if (others.length === 0) throw ordersNotMergeable('Name another draft: an order is not merged with itself.')
}
