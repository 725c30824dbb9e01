import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { PaymentRequestMessages } from './payment-requests.messages.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

@Module({
  imports: [SupplierInvoicesModule, LegalEntitiesModule],
  controllers: [PaymentRequestMessages],
  providers: [PaymentRequestsRepository, InvoiceReservations, ...PaymentRequestMessages.providers],
})
export class PaymentRequestsModule {}
