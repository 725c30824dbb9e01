import { type Clock, CLOCK, type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { writeQuantities } from '../database/line-quantities.repository.js'
import { assertNotClosedForGood } from '../orders/order-closing.policy.js'
import { assertNotHeld } from '../orders/order-hold.policy.js'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { LedgerEntry } from './ledger-entry.entity.js'
import { apply, billingOf, LEDGER_QUANTITIES, type Movement, receiptOf } from './order-ledger.policy.js'

/**
 * What is on hold takes in nothing more; of what is closed for good only a booking is taken back, when its invoice is
 * rejected (PO-1, PO-7).
 * @throws DomainError procurement.purchase_order.on_hold, .closed_for_good
 */
function assertMovable(order: PurchaseOrder, movements: readonly Movement[]): void {
  if (movements.some(({ quantity, micro }) => quantity === 'received' && micro > 0n))
    assertNotHeld(order, 'be received')
  if (movements.some(({ quantity, micro }) => quantity === 'billed' && micro > 0n)) assertNotHeld(order, 'be billed')
  if (movements.some(({ quantity, micro }) => quantity !== 'billed' || micro > 0n))
    assertNotClosedForGood(order, 'be received, returned, billed or changed any more')
}

/** What made quantities move. */
export type LedgerCause = Pick<LedgerEntry, 'causeType' | 'causeId'>

/**
 * The one place that writes quantities of order lines (house.md 4). The caller holds the lock of the order, and
 * stores the order afterwards: what moves here belongs to its next version.
 */
@Injectable()
export class OrderLedger {
  private readonly entries: TenantTable<LedgerEntry>

  constructor(
    private readonly tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {
    this.entries = new TenantTable(tx, LedgerEntry, 'ledger entry')
  }

  /** Opens the ledger of a new order: what its lines order. */
  async open(ctx: TenantContext, order: PurchaseOrder, lines: readonly PurchaseOrderLine[]): Promise<void> {
    await this.append(
      ctx,
      order.id,
      order.version,
      { causeType: 'order', causeId: order.id },
      lines.map((line) => ({ orderLineId: line.id, quantity: 'ordered', micro: line.ordered })),
    )
  }

  /**
   * Makes all movements or none, and derives from them what the order is received and billed.
   * @returns the lines that moved
   * @throws DomainError of the rule that refuses one
   */
  async move(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    movements: readonly Movement[],
    cause: LedgerCause,
  ): Promise<PurchaseOrderLine[]> {
    assertMovable(order, movements)
    const moved = new Set<PurchaseOrderLine>()
    for (const movement of movements) {
      const line = lines.find((candidate) => candidate.id === movement.orderLineId)
      if (line === undefined) throw new Error(`order ${order.id} has no line ${movement.orderLineId}`)
      apply(line, movement)
      moved.add(line)
    }
    order.receipt = receiptOf(lines)
    order.billing = billingOf(lines)
    const touched = LEDGER_QUANTITIES.filter((quantity) => movements.some((movement) => movement.quantity === quantity))
    if (touched.length > 0) await writeQuantities(this.tx, ctx, PurchaseOrderLine, [...moved], touched)
    await this.append(ctx, order.id, order.version + 1, cause, movements)
    return [...moved]
  }

  private async append(
    ctx: TenantContext,
    orderId: string,
    orderVersion: number,
    cause: LedgerCause,
    movements: readonly Pick<LedgerEntry, 'orderLineId' | 'quantity' | 'micro'>[],
  ): Promise<void> {
    const at = this.clock.now()
    const rows = movements
      .filter(({ micro }) => micro !== 0n)
      .map(({ orderLineId, quantity, micro }) =>
        Object.assign(new LedgerEntry(), {
          id: this.ids.next(),
          orderId,
          orderLineId,
          orderVersion,
          quantity,
          micro,
          ...cause,
          at,
          by: ctx.actor.userId,
        }),
      )
    if (rows.length > 0) await this.entries.insert(ctx, rows)
  }
}
