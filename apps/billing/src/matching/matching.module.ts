import { Module } from '@nestjs/common'
import { CreditNotesModule } from '../credit-notes/credit-notes.module.js'
import { SettingsModule } from '../settings/settings.module.js'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { TolerancesModule } from '../tolerances/tolerances.module.js'
import { ExceptionRecord } from './exception-record.use-case.js'
import { InvoiceJudgement } from './invoice-judgement.use-case.js'
import { LineAssignment } from './line-assignment.use-case.js'
import { MatchRecord } from './match-record.use-case.js'
import { MatchingMessages } from './matching.messages.js'
import { OrderOfInvoice } from './order-of-invoice.use-case.js'

@Module({
  imports: [SupplierInvoicesModule, CreditNotesModule, SettingsModule, TolerancesModule],
  controllers: [MatchingMessages],
  providers: [
    OrderOfInvoice,
    InvoiceJudgement,
    ExceptionRecord,
    MatchRecord,
    LineAssignment,
    ...MatchingMessages.providers,
  ],
  exports: [OrderOfInvoice],
})
export class MatchingModule {}
