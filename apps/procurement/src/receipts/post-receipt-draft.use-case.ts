import type { postReceiptDraft } from '@nexus/contracts-procurement'
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
import { OrderReceipts } from './order-receipts.use-case.js'
import { ReceiptBooking } from './receipt-booking.use-case.js'
import { ReceiptJudgement } from './receipt-judgement.use-case.js'
import { receiptLinesOf } from './receipt-lines.builder.js'
import { receiptMachine } from './receipt.machine.js'
import { postedState } from './receipt.policy.js'
import { receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'

type Post = typeof postReceiptDraft

/** Posts what a draft says: everything is judged as it is now (REC-1). */
@Injectable()
export class PostReceiptDraft implements UseCase<Post> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly judgement: ReceiptJudgement,
    private readonly booking: ReceiptBooking,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, { receiptId }: InputOf<Post>): Promise<OutputOf<Post>> {
    const { orderId } = await this.receipts.get(ctx, receiptId)
    const opened = await this.orderReceipts.open(ctx, orderId)
    const { order } = opened
    const receipt = await this.receipts.get(ctx, receiptId)
    assertSeen(ctx, receipt, 'receipt')
    receiptMachine.next(receipt.state, 'post')
    const of = { purpose: 'posting', receiptId } as const
    const judged = await this.judgement.judge(ctx, opened, receipt.draftLines ?? [], of)
    const moved = await this.booking.book(ctx, opened, judged, receiptId)
    const lines = receiptLinesOf(judged.deliveries, receiptId, this.ids)
    receipt.state = postedState(lines)
    receipt.sequenceNumber = await this.receipts.nextNumber(ctx, orderId)
    receipt.orderVersion = order.version
    receipt.receivedBy = ctx.actor.userId
    receipt.receivedByName = ctx.actor.name ?? null
    receipt.receivedAt = this.clock.now()
    receipt.draftLines = null
    receipt.holdsRoomUntil = null
    await this.receipts.replace(ctx, receipt, lines)
    await this.booking.announce(ctx, order, receipt, lines, moved)
    return receiptViewOf(receipt, lines)
  }
}
