import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { PaymentStatusReport } from './payment-status-report.entity.js'

@Injectable()
export class PaymentStatusReportsRepository {
  private readonly table: TenantTable<PaymentStatusReport>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, PaymentStatusReport, 'status report')
  }

  get(ctx: TenantContext, statusReportId: string): Promise<PaymentStatusReport> {
    return this.table.get(ctx, statusReportId)
  }

  /** The report of that id on that message, or null. */
  same(ctx: TenantContext, originalMessageId: string, messageId: string): Promise<PaymentStatusReport | null> {
    return this.table
      .select(ctx, 'report')
      .andWhere('report.originalMessageId = :originalMessageId AND report.messageId = :messageId', {
        originalMessageId,
        messageId,
      })
      .getOne()
  }

  async insert(ctx: TenantContext, row: NewRow<PaymentStatusReport>): Promise<PaymentStatusReport> {
    const report = Object.assign(new PaymentStatusReport(), row)
    await this.table.insert(ctx, report)
    return report
  }

  page(
    ctx: TenantContext,
    {
      paymentRequestId,
      needsAttention,
    }: { paymentRequestId?: string | undefined; needsAttention?: string | undefined },
    input: PageInput,
  ): Promise<Page<PaymentStatusReport>> {
    const query = this.table.select(ctx, 'report')
    if (paymentRequestId !== undefined)
      query.andWhere('report.paymentRequestId = :paymentRequestId', { paymentRequestId })
    if (needsAttention !== undefined) query.andWhere(`${needsAttention === 'true' ? '' : 'NOT '}report.needsAttention`)
    const filterHash = filterHashOf({ paymentRequestId, needsAttention })
    return this.table.page(ctx, query, { alias: 'report', sorts: { createdAt: 'createdAt' }, filterHash }, input)
  }
}
