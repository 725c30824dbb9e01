import { Module } from '@nestjs/common'
import { ToleranceRecord } from './tolerance-record.use-case.js'
import { ToleranceRulesRepository } from './tolerance-rules.repository.js'
import { ToleranceMessages } from './tolerances.messages.js'

@Module({
  controllers: [ToleranceMessages],
  providers: [ToleranceRulesRepository, ToleranceRecord, ...ToleranceMessages.providers],
  exports: [ToleranceRulesRepository],
})
export class TolerancesModule {}
