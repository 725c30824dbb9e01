import {
  receiptDraftChanged,
  receiptDraftDiscarded,
  receiptDrafted,
  type ReceiptView,
} from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { quantityText } from '../pricing/priced-line.view.js'
import type { ReceiptLine } from './receipt-line.entity.js'
import type { Receipt } from './receipt.entity.js'
import { receiptFacts, receiptViewOf } from './receipt.view.js'

/** Tells what became of a draft: one event and one audit row a version. */
@Injectable()
export class ReceiptDraftRecord {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async tell(
    ctx: TenantContext,
    verb: 'draft' | 'change-draft' | 'discard-draft',
    receipt: Receipt,
    lines: readonly ReceiptLine[],
    before?: ReceiptView,
  ): Promise<ReceiptView> {
    const aggregate = { aggregateId: receipt.id, aggregateSeq: receipt.version }
    if (verb === 'discard-draft')
      await this.outbox.add(ctx, receiptDraftDiscarded, { ...aggregate, payload: receiptFacts(receipt) })
    else {
      const payload = {
        ...receiptFacts(receipt),
        lines: lines.map(({ id, orderLineId, micro }) => ({
          receiptLineId: id,
          orderLineId,
          quantity: quantityText(micro),
        })),
      }
      const event = verb === 'draft' ? receiptDrafted : receiptDraftChanged
      await this.outbox.add(ctx, event, { ...aggregate, payload })
    }
    const after = receiptViewOf(receipt, lines)
    await this.audit.record(ctx, {
      action: `procurement.receipt.${verb}`,
      entity: 'receipt',
      entityId: receipt.id,
      ...(before === undefined ? {} : { before }),
      after,
    })
    return after
  }
}
