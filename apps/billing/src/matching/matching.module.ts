import { Module } from '@nestjs/common'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { InvoiceJudgement } from './invoice-judgement.use-case.js'
import { LineAssignment } from './line-assignment.use-case.js'
import { MatchRecord } from './match-record.use-case.js'
import { MatchingMessages } from './matching.messages.js'
import { OrderOfInvoice } from './order-of-invoice.use-case.js'

@Module({
  imports: [SupplierInvoicesModule],
  controllers: [MatchingMessages],
  providers: [OrderOfInvoice, InvoiceJudgement, MatchRecord, LineAssignment, ...MatchingMessages.providers],
  exports: [OrderOfInvoice],
})
export class MatchingModule {}
