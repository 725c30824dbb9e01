import type { draftReceipt } from '@nexus/contracts-procurement'
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
import { DraftRoomRepository } from './draft-room.repository.js'
import { OrderReceipts } from './order-receipts.use-case.js'
import { ReceiptDraftRecord } from './receipt-draft-record.use-case.js'
import { ReceiptJudgement } from './receipt-judgement.use-case.js'
import { receiptLinesOf } from './receipt-lines.builder.js'
import { receiptMachine } from './receipt.machine.js'
import { ReceiptsRepository } from './receipts.repository.js'

@Injectable()
export class DraftReceipt implements UseCase<typeof draftReceipt> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly judgement: ReceiptJudgement,
    private readonly room: DraftRoomRepository,
    private readonly record: ReceiptDraftRecord,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof draftReceipt>): Promise<OutputOf<typeof draftReceipt>> {
    // Under the lock of the order two drafts cannot both take the last room.
    const opened = await this.orderReceipts.open(ctx, input.orderId)
    const { order } = opened
    const { deliveries } = await this.judgement.judge(ctx, opened, input.lines, { purpose: 'draft' })
    const id = this.ids.next()
    const lines = receiptLinesOf(deliveries, id, this.ids)
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
      state: receiptMachine.initial,
      sequenceNumber: null,
      reversalReason: null,
      reversedBy: null,
      reversedAt: null,
      draftLines: input.lines,
      holdsRoomUntil: await this.room.until(ctx),
    }
    const receipt = await this.receipts.insert(ctx, head, lines)
    return this.record.tell(ctx, 'draft', receipt, lines)
  }
}
