import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { BankStatementsModule } from './bank-statements/bank-statements.module.js'
import { CaptureModule } from './capture/capture.module.js'
import { CreditNotesModule } from './credit-notes/credit-notes.module.js'
import { schema } from './database/data-source.js'
import { FiguresModule } from './figures/figures.module.js'
import { keptBillingFigures } from './figures/get-billing-figures.query.js'
import { LegalEntitiesModule } from './legal-entities/legal-entities.module.js'
import { MatchingModule } from './matching/matching.module.js'
import { OrganizationsModule } from './organizations/organizations.module.js'
import { PaymentRequestsModule } from './payment-requests/payment-requests.module.js'
import { PaymentStatusReportsModule } from './payment-status-reports/payment-status-reports.module.js'
import { PaymentTermsModule } from './payment-terms/payment-terms.module.js'
import { PaymentsModule } from './payments/payments.module.js'
import { PrepaymentsModule } from './prepayments/prepayments.module.js'
import { SettingsModule } from './settings/settings.module.js'
import { SupplierInvoicesModule } from './supplier-invoices/supplier-invoices.module.js'
import { TolerancesModule } from './tolerances/tolerances.module.js'

@Module({
  imports: [
    SupplierInvoicesModule,
    CaptureModule,
    MatchingModule,
    TolerancesModule,
    CreditNotesModule,
    PrepaymentsModule,
    PaymentTermsModule,
    PaymentsModule,
    PaymentRequestsModule,
    PaymentStatusReportsModule,
    BankStatementsModule,
    LegalEntitiesModule,
    SettingsModule,
    OrganizationsModule,
    FiguresModule,
  ],
})
export class BillingModule {}

/** Billing, as a host runs it. */
export const billingService = defineService({
  name: 'billing',
  module: BillingModule,
  schema,
  kept: [keptBillingFigures],
})
