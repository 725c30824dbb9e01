import { Module } from '@nestjs/common'
import { PrepaymentsModule } from '../prepayments/prepayments.module.js'
import { InvoicePositionsRepository } from './invoice-positions.repository.js'
import { SupplierInvoiceMessages } from './supplier-invoices.messages.js'
import { SupplierInvoicesRepository } from './supplier-invoices.repository.js'

@Module({
  imports: [PrepaymentsModule],
  controllers: [SupplierInvoiceMessages],
  providers: [SupplierInvoicesRepository, InvoicePositionsRepository, ...SupplierInvoiceMessages.providers],
  exports: [SupplierInvoicesRepository, InvoicePositionsRepository],
})
export class SupplierInvoicesModule {}
