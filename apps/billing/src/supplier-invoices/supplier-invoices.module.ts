import { Module } from '@nestjs/common'
import { PrepaymentsModule } from '../prepayments/prepayments.module.js'
import { SupplierInvoiceMessages } from './supplier-invoices.messages.js'
import { SupplierInvoicesRepository } from './supplier-invoices.repository.js'

@Module({
  imports: [PrepaymentsModule],
  controllers: [SupplierInvoiceMessages],
  providers: [SupplierInvoicesRepository, ...SupplierInvoiceMessages.providers],
  exports: [SupplierInvoicesRepository],
})
export class SupplierInvoicesModule {}
