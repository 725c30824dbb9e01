import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { CaptureModule } from './capture/capture.module.js'
import { schema } from './database/data-source.js'
import { LegalEntitiesModule } from './legal-entities/legal-entities.module.js'
import { MatchingModule } from './matching/matching.module.js'
import { PaymentRequestsModule } from './payment-requests/payment-requests.module.js'
import { PrepaymentsModule } from './prepayments/prepayments.module.js'
import { SettingsModule } from './settings/settings.module.js'
import { SupplierInvoicesModule } from './supplier-invoices/supplier-invoices.module.js'

@Module({
  imports: [
    SupplierInvoicesModule,
    CaptureModule,
    MatchingModule,
    PrepaymentsModule,
    PaymentRequestsModule,
    LegalEntitiesModule,
    SettingsModule,
  ],
})
export class BillingModule {}

/** Billing, as a host runs it. */
export const billingService = defineService({ name: 'billing', module: BillingModule, schema })
