import type { getPaymentStatusReport, PaymentStatusReportView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { statusReportViewOf } from './payment-status-report.view.js'
import { PaymentStatusReportsRepository } from './payment-status-reports.repository.js'

@Injectable()
export class GetPaymentStatusReport implements UseCase<typeof getPaymentStatusReport> {
  constructor(private readonly reports: PaymentStatusReportsRepository) {}

  async execute(
    ctx: TenantContext,
    { statusReportId }: InputOf<typeof getPaymentStatusReport>,
  ): Promise<PaymentStatusReportView> {
    return statusReportViewOf(await this.reports.get(ctx, statusReportId))
  }
}
