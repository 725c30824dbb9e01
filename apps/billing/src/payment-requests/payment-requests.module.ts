import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { PaymentTermsModule } from '../payment-terms/payment-terms.module.js'
import { PaymentsModule } from '../payments/payments.module.js'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { BankAnswers } from './bank-answers.use-case.js'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { PaymentChange } from './payment-change.use-case.js'
import { PaymentPreparation } from './payment-preparation.use-case.js'
import { PaymentRequestMessages } from './payment-requests.messages.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

@Module({
  imports: [SupplierInvoicesModule, LegalEntitiesModule, PaymentTermsModule, PaymentsModule],
  controllers: [PaymentRequestMessages],
  providers: [
    PaymentRequestsRepository,
    PaymentPreparation,
    PaymentChange,
    InvoiceReservations,
    BankAnswers,
    ...PaymentRequestMessages.providers,
  ],
  exports: [PaymentRequestsRepository, BankAnswers],
})
export class PaymentRequestsModule {}
