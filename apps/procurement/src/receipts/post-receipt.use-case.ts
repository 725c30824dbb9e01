import { type postReceipt, purchaseOrderReceived, receiptPosted } from '@nexus/contracts-procurement'
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
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { purchaseOrderMachine } from '../orders/purchase-order.machine.js'
import { assertSeparateDuties } from '../orders/purchase-order.policy.js'
import { orderFacts } from '../orders/purchase-order.view.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import { ReceiptLine } from './receipt-line.entity.js'
import type { Receipt } from './receipt.entity.js'
import { deliveriesOf } from './receipt.policy.js'
import { receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'

type Input = InputOf<typeof postReceipt>

@Injectable()
export class PostReceipt implements UseCase<typeof postReceipt> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly orders: OrdersRepository,
    private readonly ledger: OrderLedger,
    private readonly progress: RequisitionProgress,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof postReceipt>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    order.state = purchaseOrderMachine.next(order.state, 'receive')
    const duties = [
      { role: 'buyer', userIds: [order.createdBy] },
      { role: 'approver', userIds: order.approvedBy },
    ]
    assertSeparateDuties(ctx.actor.userId, 'receiver', duties, { documentType: 'purchase order', documentId: order.id })
    const orderLines = await this.orders.linesOf(ctx, order.id)
    const deliveries = deliveriesOf(input.lines, orderLines)
    const receiptId = this.ids.next()
    const movements = deliveries.map(({ orderLineId, micro, lineNumber }) => ({
      orderLineId,
      quantity: 'received' as const,
      micro,
      pointer: `/lines/${String(lineNumber - 1)}/quantity`,
    }))
    const moved = await this.ledger.move(ctx, order, orderLines, movements, {
      causeType: 'receipt',
      causeId: receiptId,
    })
    order.receivedBy = [...new Set([...order.receivedBy, ctx.actor.userId])]
    await this.orders.update(ctx, order)
    const lines = deliveries.map(({ lineNumber, orderLineId, micro }) =>
      Object.assign(new ReceiptLine(), { id: this.ids.next(), receiptId, lineNumber, orderLineId, micro }),
    )
    const receipt = await this.store(ctx, input, order, receiptId, lines)
    await this.progress.follow(ctx, 'receive', order, deliveries)
    await this.announce(ctx, order, receipt, lines, moved)
    return receiptViewOf(receipt, lines)
  }

  private store(
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
    const {
      receiptId,
      orderId,
      orderNumber,
      vendorId,
      receivedBy,
      version,
      lines: posted,
    } = receiptViewOf(receipt, lines)
    const received = {
      ...orderFacts(order),
      receiptId,
      receipt: order.receipt,
      lines: moved.map((line) => ({ lineId: line.id, received: quantityText(line.received) })),
    }
    await this.outbox.add(ctx, purchaseOrderReceived, {
      aggregateId: orderId,
      aggregateSeq: order.version,
      payload: received,
    })
    const facts = {
      receiptId,
      version,
      orderId,
      orderNumber,
      vendorId,
      receivedBy,
      lines: posted.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
    }
    await this.outbox.add(ctx, receiptPosted, { aggregateId: receiptId, aggregateSeq: version, payload: facts })
    await this.audit.record(ctx, {
      action: 'procurement.receipt.post',
      entity: 'receipt',
      entityId: receiptId,
      after: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.receive',
      entity: 'purchase-order',
      entityId: orderId,
      after: received,
    })
  }
}
