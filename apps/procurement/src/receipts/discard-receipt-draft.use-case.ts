import type { discardReceiptDraft } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import { ReceiptDraftRecord } from './receipt-draft-record.use-case.js'
import { receiptMachine } from './receipt.machine.js'
import { receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'

type Discard = typeof discardReceiptDraft

/** Gives a draft up, whatever became of its order meanwhile. */
@Injectable()
export class DiscardReceiptDraft implements UseCase<Discard> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly orders: OrdersRepository,
    private readonly record: ReceiptDraftRecord,
  ) {}

  async execute(ctx: TenantContext, { receiptId }: InputOf<Discard>): Promise<OutputOf<Discard>> {
    const { orderId } = await this.receipts.get(ctx, receiptId)
    await this.orders.getLocked(ctx, orderId)
    const receipt = await this.receipts.get(ctx, receiptId)
    assertSeen(ctx, receipt, 'receipt')
    const lines = await this.receipts.linesOf(ctx, [receiptId])
    const before = receiptViewOf(receipt, lines)
    receipt.state = receiptMachine.next(receipt.state, 'discard')
    receipt.draftLines = null
    receipt.holdsRoomUntil = null
    await this.receipts.update(ctx, receipt)
    return this.record.tell(ctx, 'discard-draft', receipt, lines, before)
  }
}
