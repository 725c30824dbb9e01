import { Module } from '@nestjs/common'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { PaymentTermsMessages } from './payment-terms.messages.js'
import { PaymentTermsRepository } from './payment-terms.repository.js'

@Module({
  imports: [SupplierInvoicesModule],
  controllers: [PaymentTermsMessages],
  providers: [PaymentTermsRepository, ...PaymentTermsMessages.providers],
  exports: [PaymentTermsRepository],
})
export class PaymentTermsModule {}
