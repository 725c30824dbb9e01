import { receiptHasReturns, receiptReversed, type reverseReceipt } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import type { Movement } from '../order-ledger/order-ledger.policy.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { OrderReceipts } from './order-receipts.use-case.js'
import type { ReceiptLine } from './receipt-line.entity.js'
import { receiptMachine } from './receipt.machine.js'
import { receiptFacts, receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'
import { assertUnbilled } from './unbilled.policy.js'

/** Takes a whole receipt back: order, ledger and requisition are what they were before it (REC-6). */
@Injectable()
export class ReverseReceipt implements UseCase<typeof reverseReceipt> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { receiptId, reason }: InputOf<typeof reverseReceipt>,
  ): Promise<OutputOf<typeof reverseReceipt>> {
    const { orderId } = await this.receipts.get(ctx, receiptId)
    const { order, lines: orderLines } = await this.orderReceipts.open(ctx, orderId)
    const receipt = await this.receipts.get(ctx, receiptId)
    assertSeen(ctx, receipt, 'receipt')
    const before = receiptFacts(receipt)
    receipt.state = receiptMachine.next(receipt.state, 'reverse')
    const lines = await this.receipts.linesOf(ctx, [receiptId])
    const movements = lines.flatMap((line): Movement[] => takenBack(line))
    for (const line of orderLines) assertUnbilled(line, movements, 'this receipt')
    const cause = { cause: 'receipt-reversal', causeId: receiptId } as const
    await this.orderReceipts.change(ctx, order, orderLines, movements, cause, reason)
    receipt.reversalReason = reason
    receipt.reversedBy = ctx.actor.userId
    receipt.reversedAt = this.clock.now()
    await this.receipts.update(ctx, receipt)
    const facts = {
      ...receiptFacts(receipt),
      reason,
      lines: lines.map((line) => ({
        receiptLineId: line.id,
        orderLineId: line.orderLineId,
        quantity: quantityText(line.micro),
      })),
    }
    await this.outbox.add(ctx, receiptReversed, {
      aggregateId: receiptId,
      aggregateSeq: receipt.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.receipt.reverse',
      entity: 'receipt',
      entityId: receiptId,
      before,
      after: facts,
      reason,
    })
    return receiptViewOf(receipt, lines)
  }
}

/** @throws DomainError procurement.receipt.returned */
function takenBack(line: ReceiptLine): Movement[] {
  const { orderLineId, returnedMicro } = line
  if (returnedMicro > 0n)
    throw receiptHasReturns(
      `${quantityText(returnedMicro)} of a line of this receipt went back to the vendor: reverse the return first.`,
      { facts: { receiptLineId: line.id, returned: quantityText(returnedMicro) } },
    )
  return [
    { orderLineId, quantity: 'inspecting', micro: -line.inspectingMicro },
    { orderLineId, quantity: 'rejected', micro: -line.rejectedMicro },
    { orderLineId, quantity: 'received', micro: -line.micro },
  ]
}
