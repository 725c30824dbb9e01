import { Module } from '@nestjs/common'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { CreditBalance } from './credit-balance.use-case.js'
import { CreditExpectations } from './credit-expectations.use-case.js'
import { CreditExpectationsRepository } from './credit-expectations.repository.js'
import { CreditNoteMessages } from './credit-notes.messages.js'

@Module({
  imports: [SupplierInvoicesModule],
  controllers: [CreditNoteMessages],
  providers: [CreditExpectationsRepository, CreditExpectations, CreditBalance, ...CreditNoteMessages.providers],
  exports: [CreditExpectationsRepository, CreditExpectations, CreditBalance],
})
export class CreditNotesModule {}
