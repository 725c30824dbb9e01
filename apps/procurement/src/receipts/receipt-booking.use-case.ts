import { purchaseOrderReceived, receiptPosted } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { Movement } from '../order-ledger/order-ledger.policy.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { orderFacts } from '../orders/purchase-order.view.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import type { JudgedDelivery, OpenedOrder } from './receipt-judgement.use-case.js'
import type { ReceiptLine } from './receipt-line.entity.js'
import type { Receipt } from './receipt.entity.js'
import { lineFactsOf, receiptFacts, receiptViewOf } from './receipt.view.js'
import { ReceivingTermsRepository } from './receiving-terms.repository.js'
import { takesTerms } from './receiving-tolerance.policy.js'

/** Books a delivery that was judged, whether it was drafted before or not (REC-1). */
@Injectable()
export class ReceiptBooking {
  constructor(
    private readonly terms: ReceivingTermsRepository,
    private readonly orders: OrdersRepository,
    private readonly ledger: OrderLedger,
    private readonly progress: RequisitionProgress,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Moves the quantities, stores the order, and has the requisition follow. @returns the lines that moved */
  async book(
    ctx: TenantContext,
    { order, lines }: OpenedOrder,
    { deliveries, terms, over }: JudgedDelivery,
    receiptId: string,
  ): Promise<PurchaseOrderLine[]> {
    const touched = lines.filter((line) => deliveries.some(({ orderLineId }) => orderLineId === line.id))
    const stale = touched.filter((line) => takesTerms(line, terms))
    const movements = deliveries.flatMap((delivery): Movement[] => {
      const { orderLineId, pointer } = delivery
      return [
        { orderLineId, quantity: 'received', micro: delivery.micro, pointer, over: over.get(orderLineId) ?? 0n },
        { orderLineId, quantity: 'inspecting', micro: delivery.inspectingMicro },
        { orderLineId, quantity: 'rejected', micro: delivery.rejectedMicro },
      ]
    })
    const moved = await this.ledger.move(ctx, order, lines, movements, { causeType: 'receipt', causeId: receiptId })
    await this.terms.keep(ctx, stale)
    order.receivedBy = [...new Set([...order.receivedBy, ctx.actor.userId])]
    await this.orders.update(ctx, order)
    await this.progress.follow(ctx, 'receive', order, deliveries)
    return moved
  }

  /** Tells of the receipt and of its order: one event and one audit row each. */
  async announce(
    ctx: TenantContext,
    order: PurchaseOrder,
    receipt: Receipt,
    lines: readonly ReceiptLine[],
    moved: readonly PurchaseOrderLine[],
  ): Promise<void> {
    const received = {
      ...orderFacts(order),
      receiptId: receipt.id,
      receipt: order.receipt,
      lines: moved.map((line) => ({ lineId: line.id, received: quantityText(line.received) })),
    }
    await this.outbox.add(ctx, purchaseOrderReceived, {
      aggregateId: order.id,
      aggregateSeq: order.version,
      payload: received,
    })
    const facts = {
      ...receiptFacts(receipt),
      number: receiptViewOf(receipt, []).number,
      receivedBy: receipt.receivedBy,
      lines: lines.map((line) => {
        const { returned: _none, ...posted } = lineFactsOf(line)
        return posted
      }),
    }
    await this.outbox.add(ctx, receiptPosted, {
      aggregateId: receipt.id,
      aggregateSeq: receipt.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.receipt.post',
      entity: 'receipt',
      entityId: receipt.id,
      after: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.receive',
      entity: 'purchase-order',
      entityId: order.id,
      after: received,
    })
  }
}
