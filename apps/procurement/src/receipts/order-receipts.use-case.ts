import { purchaseOrderReceiptChanged } from '@nexus/contracts-procurement'
import type { PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { LedgerEntry } from '../order-ledger/ledger-entry.entity.js'
import { accepted, creditExpected, type Movement, delivered } from '../order-ledger/order-ledger.policy.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { purchaseOrderMachine } from '../orders/purchase-order.machine.js'
import { assertSeparateDuties } from '../orders/purchase-order.policy.js'
import { orderFacts } from '../orders/purchase-order.view.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import { orderingDuties } from './receipt.policy.js'

type Changed = PayloadOf<typeof purchaseOrderReceiptChanged>

/** What made the received quantities of an order change without a delivery. */
export interface ReceiptCause {
  readonly cause: Changed['cause']
  readonly causeId: string
}

const CAUSE_TYPES: Record<Changed['cause'], LedgerEntry['causeType']> = {
  inspection: 'inspection',
  return: 'return',
  'return-reversal': 'return',
  'receipt-reversal': 'receipt',
  'service-acceptance': 'acceptance',
  'service-acceptance-reversal': 'acceptance',
}

/** Opens orders for receiving, and makes what inspections, returns and reversals change of them. */
@Injectable()
export class OrderReceipts {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly ledger: OrderLedger,
    private readonly progress: RequisitionProgress,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * An order that goods can come for and go back from, locked; by somebody who did not bring it about.
   * @throws DomainError request.not_found, procurement.purchase_order.state, procurement.separation_of_duties
   */
  async open(ctx: TenantContext, orderId: string): Promise<{ order: PurchaseOrder; lines: PurchaseOrderLine[] }> {
    const order = await this.orders.getLocked(ctx, orderId)
    order.state = purchaseOrderMachine.next(order.state, 'receive')
    assertSeparateDuties(ctx.actor.userId, 'receiver', orderingDuties(order), {
      documentType: 'purchase order',
      documentId: order.id,
    })
    return { order, lines: await this.orders.linesOf(ctx, order.id) }
  }

  /** Moves the quantities, stores the order, has the requisition follow, and tells: one event, one audit row. */
  async change(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    movements: readonly Movement[],
    { cause, causeId }: ReceiptCause,
    reason?: string,
  ): Promise<void> {
    const before = new Map(lines.map((line) => [line.id, delivered(line)]))
    const moved = await this.ledger.move(ctx, order, lines, movements, { causeType: CAUSE_TYPES[cause], causeId })
    await this.orders.update(ctx, order)
    await this.follow(ctx, order, moved, before)
    const payload: Changed = {
      ...orderFacts(order),
      cause,
      causeId,
      receipt: order.receipt,
      billing: order.billing,
      lines: moved.map((line) => ({
        lineId: line.id,
        received: quantityText(line.received),
        accepted: quantityText(accepted(line)),
        rejected: quantityText(line.rejected),
        returned: quantityText(line.returned),
        creditExpected: quantityText(creditExpected(line)),
      })),
    }
    await this.outbox.add(ctx, purchaseOrderReceiptChanged, {
      aggregateId: order.id,
      aggregateSeq: order.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: `procurement.purchase-order.${cause}`,
      entity: 'purchase-order',
      entityId: order.id,
      after: payload,
      ...(reason === undefined ? {} : { reason }),
    })
  }

  private async follow(
    ctx: TenantContext,
    order: PurchaseOrder,
    moved: readonly PurchaseOrderLine[],
    before: ReadonlyMap<string, bigint>,
  ): Promise<void> {
    const quantities = moved.map((line) => ({
      requisitionLineId: line.requisitionLineId,
      micro: delivered(line) - (before.get(line.id) ?? 0n),
    }))
    const came = quantities.filter(({ micro }) => micro > 0n)
    if (came.length > 0) await this.progress.follow(ctx, 'receive', order, came)
    const left = quantities.flatMap((each) => (each.micro < 0n ? { ...each, micro: -each.micro } : []))
    if (left.length > 0) await this.progress.follow(ctx, 'return', order, left)
  }
}
