import {
  type postReceipt,
  purchaseOrderReceived,
  receiptExceedsOrder,
  receiptPosted,
} from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { ledgerFacts, type Movement, receivable } from '../order-ledger/order-ledger.policy.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { orderFacts } from '../orders/purchase-order.view.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import { OrderReceipts } from './order-receipts.use-case.js'
import { ReceiptLine } from './receipt-line.entity.js'
import type { Receipt } from './receipt.entity.js'
import { deliveriesOf, type Delivery, postedState } from './receipt.policy.js'
import { lineFactsOf, receiptFacts, receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'
import { ReceivingTermsRepository, type TermsOfOrder } from './receiving-terms.repository.js'
import { overReceiptOf } from './receiving-tolerance.policy.js'

type Input = InputOf<typeof postReceipt>

@Injectable()
export class PostReceipt implements UseCase<typeof postReceipt> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly terms: ReceivingTermsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly orders: OrdersRepository,
    private readonly ledger: OrderLedger,
    private readonly progress: RequisitionProgress,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof postReceipt>> {
    const { order, lines: orderLines } = await this.orderReceipts.open(ctx, input.orderId)
    const counted = input.lines.some((line) => line.unitCode !== undefined)
      ? await this.receipts.countedOf(ctx, order.id)
      : undefined
    const deliveries = deliveriesOf(input.lines, orderLines, counted)
    const receiptId = this.ids.next()
    const moved = await this.move(ctx, order, orderLines, deliveries, receiptId)
    order.receivedBy = [...new Set([...order.receivedBy, ctx.actor.userId])]
    await this.orders.update(ctx, order)
    const lines = deliveries.map((delivery) => this.lineOf(delivery, receiptId))
    const receipt = await this.store(ctx, input, order, receiptId, lines)
    await this.progress.follow(ctx, 'receive', order, deliveries)
    await this.announce(ctx, order, receipt, lines, moved)
    return receiptViewOf(receipt, lines)
  }

  /** @throws DomainError procurement.receipt.exceeds_order */
  private async move(
    ctx: TenantContext,
    order: PurchaseOrder,
    orderLines: readonly PurchaseOrderLine[],
    deliveries: readonly Delivery[],
    receiptId: string,
  ): Promise<PurchaseOrderLine[]> {
    const lines = orderLines.filter((line) => deliveries.some((delivery) => delivery.orderLineId === line.id))
    const terms = await this.terms.ofOrder(ctx, order.vendorId, lines)
    const stale = lines.filter((line) => takesTerms(line, terms))
    const overOf = (line: PurchaseOrderLine): bigint => {
      const tolerance = terms.tolerances.get(line.id)
      return tolerance === undefined ? 0n : overReceiptOf(tolerance, line)
    }
    const over = new Map(lines.map((line) => [line.id, overOf(line)]))
    const movements = deliveries.flatMap((delivery): Movement[] => {
      const { orderLineId, pointer } = delivery
      return [
        { orderLineId, quantity: 'received', micro: delivery.micro, pointer, over: over.get(orderLineId) ?? 0n },
        { orderLineId, quantity: 'inspecting', micro: delivery.inspectingMicro },
        { orderLineId, quantity: 'rejected', micro: delivery.rejectedMicro },
      ]
    })
    const cause = { causeType: 'receipt', causeId: receiptId } as const
    const moved = await this.ledger.move(ctx, order, orderLines, movements, cause)
    for (const { cut, orderLineId, pointer } of deliveries) {
      const line = lines.find((candidate) => candidate.id === orderLineId)
      if (cut && line !== undefined && receivable(line, over.get(orderLineId)) === 0n) throw fillsUp(line, pointer)
    }
    await this.terms.keep(ctx, stale)
    return moved
  }

  private lineOf(delivery: Delivery, receiptId: string): ReceiptLine {
    const { lineNumber, orderLineId, micro, inspectingMicro, rejectedMicro } = delivery
    const { rejectionReason, countedUnit, countedMicro } = delivery
    const id = this.ids.next()
    return Object.assign(new ReceiptLine(), {
      ...{ id, receiptId, lineNumber, orderLineId, micro, inspectingMicro, rejectedMicro },
      ...{ rejectionReason, countedUnit, countedMicro },
    })
  }

  private async store(
    ctx: TenantContext,
    input: Input,
    order: PurchaseOrder,
    receiptId: string,
    lines: readonly ReceiptLine[],
  ): Promise<Receipt> {
    const head = {
      id: receiptId,
      orderId: order.id,
      orderNumber: order.number ?? '',
      orderVersion: order.version,
      vendorId: order.vendorId,
      deliveryNote: input.deliveryNote ?? null,
      receivedBy: ctx.actor.userId,
      receivedByName: ctx.actor.name ?? null,
      receivedAt: this.clock.now(),
      state: postedState(lines),
      sequenceNumber: await this.receipts.nextNumber(ctx, order.id),
      reversalReason: null,
      reversedBy: null,
      reversedAt: null,
    }
    return this.receipts.insert(ctx, head, lines)
  }

  private async announce(
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

/** Puts on a line what it keeps of the terms; whether that is anything new. */
function takesTerms(line: PurchaseOrderLine, { tolerances, billableBasis }: TermsOfOrder): boolean {
  const under = tolerances.get(line.id)?.underPercent ?? '0'
  if (line.billableBasis !== null && line.underReceiptPercent === under) return false
  line.underReceiptPercent = under
  line.billableBasis ??= billableBasis
  return true
}

/** A line that is full to the last millionth, by a count that is a fraction of a millionth more (REC-2: 0 is 0). */
function fillsUp(line: PurchaseOrderLine, pointer: string): Error {
  const detail = `Line ${String(line.lineNumber)} of the order: that is a little more than the whole rest; count again.`
  return receiptExceedsOrder(detail, { facts: ledgerFacts(line), errors: [{ pointer, code: 'exceeds', detail }] })
}
