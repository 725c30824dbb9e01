import { Module } from '@nestjs/common'
import { LegalEntitiesRepository } from './legal-entities.repository.js'
import { LegalEntityMessages } from './legal-entities.messages.js'
import { LegalEntityChange } from './legal-entity-change.builder.js'

@Module({
  controllers: [LegalEntityMessages],
  providers: [LegalEntitiesRepository, LegalEntityChange, ...LegalEntityMessages.providers],
})
export class LegalEntitiesModule {}
