import type { listReceipts } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'

@Injectable()
export class ListReceipts implements UseCase<typeof listReceipts> {
  constructor(private readonly receipts: ReceiptsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listReceipts>): Promise<OutputOf<typeof listReceipts>> {
    const { orderId, receivedBy, state, ...page } = input
    const { items, nextCursor } = await this.receipts.page(ctx, { orderId, receivedBy, state }, page)
    const lines = await this.receipts.linesOf(
      ctx,
      items.map((receipt) => receipt.id),
    )
    return {
      items: items.map((receipt) =>
        receiptViewOf(
          receipt,
          lines.filter((line) => line.receiptId === receipt.id),
        ),
      ),
      nextCursor,
    }
  }
}
