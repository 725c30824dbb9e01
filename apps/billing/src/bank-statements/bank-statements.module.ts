import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { PaymentRequestsModule } from '../payment-requests/payment-requests.module.js'
import { PaymentsModule } from '../payments/payments.module.js'
import { BankStatementMessages } from './bank-statements.messages.js'
import { BankStatementsRepository } from './bank-statements.repository.js'
import { BookingEffects } from './booking-effects.use-case.js'
import { LineChange } from './line-change.use-case.js'
import { LineMatching } from './line-matching.use-case.js'

@Module({
  imports: [PaymentRequestsModule, PaymentsModule, LegalEntitiesModule],
  controllers: [BankStatementMessages],
  providers: [BankStatementsRepository, BookingEffects, LineChange, LineMatching, ...BankStatementMessages.providers],
})
export class BankStatementsModule {}
