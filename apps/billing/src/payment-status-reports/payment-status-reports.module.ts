import { Module } from '@nestjs/common'
import { PaymentRequestsModule } from '../payment-requests/payment-requests.module.js'
import { PaymentStatusReportMessages } from './payment-status-reports.messages.js'
import { PaymentStatusReportsRepository } from './payment-status-reports.repository.js'

@Module({
  imports: [PaymentRequestsModule],
  controllers: [PaymentStatusReportMessages],
  providers: [PaymentStatusReportsRepository, ...PaymentStatusReportMessages.providers],
})
export class PaymentStatusReportsModule {}
