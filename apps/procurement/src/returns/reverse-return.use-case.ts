import { returnReplaced, returnReversed, type reverseReturn } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { apply, ledgerFacts, type Movement, receivable } from '../order-ledger/order-ledger.policy.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { OrderReceipts } from '../receipts/order-receipts.use-case.js'
import { ReceiptsRepository } from '../receipts/receipts.repository.js'
import { ReceivingTermsRepository } from '../receipts/receiving-terms.repository.js'
import { overReceiptOf } from '../receipts/receiving-tolerance.policy.js'
import { goodsReturnMachine } from './goods-return.machine.js'
import { movementsOf } from './goods-return.policy.js'
import { returnFacts, returnViewOf } from './goods-return.view.js'
import { GoodsReturnsRepository } from './goods-returns.repository.js'
import { ReceiptTrail } from './receipt-trail.use-case.js'

/** Takes a whole return back: order, ledger, receipt and requisition are what they were before it (REC-6). */
@Injectable()
export class ReverseReturn implements UseCase<typeof reverseReturn> {
  constructor(
    private readonly returns: GoodsReturnsRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly terms: ReceivingTermsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly receiptTrail: ReceiptTrail,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { returnId, reason }: InputOf<typeof reverseReturn>,
  ): Promise<OutputOf<typeof reverseReturn>> {
    const { orderId, receiptId } = await this.returns.get(ctx, returnId)
    const { order, lines: orderLines } = await this.orderReceipts.open(ctx, orderId)
    const goodsReturn = await this.returns.get(ctx, returnId)
    assertSeen(ctx, goodsReturn, 'return')
    const before = { ...returnFacts(goodsReturn), state: goodsReturn.state }
    goodsReturn.state = goodsReturnMachine.next(goodsReturn.state, 'reverse')
    const lines = await this.returns.linesOf(ctx, [returnId])
    const movements = lines.flatMap((line) => movementsOf(line, -1n))
    await this.assertRoom(ctx, order, orderLines, movements)
    const cause = { cause: 'return-reversal', causeId: returnId } as const
    await this.orderReceipts.change(ctx, order, orderLines, movements, cause, reason)
    const receipt = await this.receipts.get(ctx, receiptId)
    const receiptLines = await this.receipts.linesOf(ctx, [receiptId])
    const touched = lines.flatMap((line) => {
      const receiptLine = receiptLines.find((candidate) => candidate.id === line.receiptLineId)
      if (receiptLine === undefined) return []
      receiptLine.returnedMicro -= line.micro
      receiptLine.rejectsOutMicro -= line.rejectsMicro
      return receiptLine
    })
    await this.receiptTrail.store(ctx, receipt, touched, returnId)
    goodsReturn.reversalReason = reason
    goodsReturn.reversedBy = ctx.actor.userId
    goodsReturn.reversedAt = this.clock.now()
    await this.returns.update(ctx, goodsReturn)
    const facts = { ...returnFacts(goodsReturn), reason }
    await this.outbox.add(ctx, returnReversed, {
      aggregateId: returnId,
      aggregateSeq: goodsReturn.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.return.reverse',
      entity: 'return',
      entityId: returnId,
      before,
      after: { ...facts, state: goodsReturn.state },
      reason,
    })
    return returnViewOf(goodsReturn, lines)
  }

  /** What was to be replaced is delivered again, or not ordered any more. @throws DomainError procurement.return.replaced */
  private async assertRoom(
    ctx: TenantContext,
    order: PurchaseOrder,
    orderLines: readonly PurchaseOrderLine[],
    movements: readonly Movement[],
  ): Promise<void> {
    const reopened = orderLines.filter((line) =>
      movements.some((each) => each.orderLineId === line.id && each.quantity === 'replaced' && each.micro < 0n),
    )
    if (reopened.length === 0) return
    const { tolerances } = await this.terms.ofOrder(ctx, order.vendorId, reopened)
    for (const line of reopened) {
      const tolerance = tolerances.get(line.id)
      const over = tolerance === undefined ? 0n : overReceiptOf(tolerance, line)
      const after = { ...line }
      for (const movement of movements) if (movement.orderLineId === line.id) apply(after, movement)
      if (receivable(after, over) < 0n)
        throw returnReplaced(
          `Line ${String(line.lineNumber)} of the order: what was to be delivered again has come, or is not ordered any more; reverse that first.`,
          { facts: ledgerFacts(line) },
        )
    }
  }
}
