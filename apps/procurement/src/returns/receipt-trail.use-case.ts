import { receiptReturned } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { ReceiptLine } from '../receipts/receipt-line.entity.js'
import type { Receipt } from '../receipts/receipt.entity.js'
import { lineFactsOf, receiptFacts } from '../receipts/receipt.view.js'
import { ReceiptsRepository } from '../receipts/receipts.repository.js'

/** Stores a receipt of which something went back, or came back by a reversal: one event of its new version, one audit row. */
@Injectable()
export class ReceiptTrail {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async store(ctx: TenantContext, receipt: Receipt, touched: readonly ReceiptLine[], returnId: string): Promise<void> {
    await this.receipts.update(ctx, receipt, touched)
    const payload = { ...receiptFacts(receipt), returnId, lines: touched.map(lineFactsOf) }
    await this.outbox.add(ctx, receiptReturned, {
      aggregateId: receipt.id,
      aggregateSeq: receipt.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: 'procurement.receipt.return',
      entity: 'receipt',
      entityId: receipt.id,
      after: payload,
    })
  }
}
