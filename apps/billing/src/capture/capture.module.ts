import { Module } from '@nestjs/common'
import { MatchingModule } from '../matching/matching.module.js'
import { PrepaymentsModule } from '../prepayments/prepayments.module.js'
import { SettingsModule } from '../settings/settings.module.js'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { CaptureMessages } from './capture.messages.js'
import { InvoiceCapture } from './invoice-capture.use-case.js'

@Module({
  imports: [SupplierInvoicesModule, PrepaymentsModule, SettingsModule, MatchingModule],
  controllers: [CaptureMessages],
  providers: [InvoiceCapture, ...CaptureMessages.providers],
})
export class CaptureModule {}
