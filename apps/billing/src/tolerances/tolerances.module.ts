import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { ToleranceRecord } from './tolerance-record.use-case.js'
import { ToleranceRulesRepository } from './tolerance-rules.repository.js'
import { ToleranceMessages } from './tolerances.messages.js'

@Module({
  imports: [LegalEntitiesModule],
  controllers: [ToleranceMessages],
  providers: [ToleranceRulesRepository, ToleranceRecord, ...ToleranceMessages.providers],
  exports: [ToleranceRulesRepository],
})
export class TolerancesModule {}
