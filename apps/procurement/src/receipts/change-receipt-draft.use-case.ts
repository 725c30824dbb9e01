import type { changeReceiptDraft } from '@nexus/contracts-procurement'
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
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { DraftRoomRepository } from './draft-room.repository.js'
import { OrderReceipts } from './order-receipts.use-case.js'
import { ReceiptDraftRecord } from './receipt-draft-record.use-case.js'
import { ReceiptJudgement } from './receipt-judgement.use-case.js'
import { receiptLinesOf } from './receipt-lines.builder.js'
import { receiptMachine } from './receipt.machine.js'
import { receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'

type Input = InputOf<typeof changeReceiptDraft>

@Injectable()
export class ChangeReceiptDraft implements UseCase<typeof changeReceiptDraft> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly judgement: ReceiptJudgement,
    private readonly room: DraftRoomRepository,
    private readonly record: ReceiptDraftRecord,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof changeReceiptDraft>> {
    const { receiptId } = input
    const { orderId } = await this.receipts.get(ctx, receiptId)
    const opened = await this.orderReceipts.open(ctx, orderId)
    // Again under the lock of the order: everything of a receipt changes under it.
    const receipt = await this.receipts.get(ctx, receiptId)
    assertSeen(ctx, receipt, 'receipt')
    receipt.state = receiptMachine.next(receipt.state, 'change')
    const before = receiptViewOf(receipt, await this.receipts.linesOf(ctx, [receiptId]))
    const { deliveries } = await this.judgement.judge(ctx, opened, input.lines, { purpose: 'draft', receiptId })
    const lines = receiptLinesOf(deliveries, receiptId, this.ids)
    receipt.deliveryNote = input.deliveryNote ?? null
    receipt.orderVersion = opened.order.version
    receipt.receivedBy = ctx.actor.userId
    receipt.receivedByName = ctx.actor.name ?? null
    receipt.receivedAt = this.clock.now()
    receipt.draftLines = input.lines
    receipt.holdsRoomUntil = await this.room.until(ctx)
    await this.receipts.replace(ctx, receipt, lines)
    return this.record.tell(ctx, 'change-draft', receipt, lines, before)
  }
}
