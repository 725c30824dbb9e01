import type { listPaymentStatusReports } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { statusReportViewOf } from './payment-status-report.view.js'
import { PaymentStatusReportsRepository } from './payment-status-reports.repository.js'

@Injectable()
export class ListPaymentStatusReports implements UseCase<typeof listPaymentStatusReports> {
  constructor(private readonly reports: PaymentStatusReportsRepository) {}

  async execute(
    ctx: TenantContext,
    { paymentRequestId, needsAttention, ...page }: InputOf<typeof listPaymentStatusReports>,
  ): Promise<OutputOf<typeof listPaymentStatusReports>> {
    const { items, nextCursor } = await this.reports.page(ctx, { paymentRequestId, needsAttention }, page)
    return { items: items.map(statusReportViewOf), nextCursor }
  }
}
