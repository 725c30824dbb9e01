import type { getReceipt } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'

@Injectable()
export class GetReceipt implements UseCase<typeof getReceipt> {
  constructor(private readonly receipts: ReceiptsRepository) {}

  async execute(ctx: TenantContext, { receiptId }: InputOf<typeof getReceipt>): Promise<OutputOf<typeof getReceipt>> {
    const receipt = await this.receipts.get(ctx, receiptId)
    return receiptViewOf(receipt, await this.receipts.linesOf(ctx, [receiptId]))
  }
}
