import { Module } from '@nestjs/common'
import { PrepaymentUse } from './prepayment-use.use-case.js'
import { PrepaymentMessages } from './prepayments.messages.js'
import { PrepaymentsRepository } from './prepayments.repository.js'

@Module({
  controllers: [PrepaymentMessages],
  providers: [PrepaymentsRepository, PrepaymentUse, ...PrepaymentMessages.providers],
  exports: [PrepaymentUse],
})
export class PrepaymentsModule {}
