import type { postReceipt } from '@nexus/contracts-procurement'
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
import { OrderReceipts } from './order-receipts.use-case.js'
import { ReceiptBooking } from './receipt-booking.use-case.js'
import { ReceiptJudgement } from './receipt-judgement.use-case.js'
import { receiptLinesOf } from './receipt-lines.builder.js'
import { postedState } from './receipt.policy.js'
import { receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'

@Injectable()
export class PostReceipt implements UseCase<typeof postReceipt> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly judgement: ReceiptJudgement,
    private readonly booking: ReceiptBooking,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof postReceipt>): Promise<OutputOf<typeof postReceipt>> {
    const opened = await this.orderReceipts.open(ctx, input.orderId)
    const { order } = opened
    const judged = await this.judgement.judge(ctx, opened, input.lines, { purpose: 'posting' })
    const id = this.ids.next()
    const moved = await this.booking.book(ctx, opened, judged, id)
    const lines = receiptLinesOf(judged.deliveries, id, this.ids)
    const head = {
      id,
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
      draftLines: null,
      holdsRoomUntil: null,
    }
    const receipt = await this.receipts.insert(ctx, head, lines)
    await this.booking.announce(ctx, order, receipt, lines, moved)
    return receiptViewOf(receipt, lines)
  }
}
