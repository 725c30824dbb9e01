import { Module } from '@nestjs/common'
import { KnownLegalEntitiesRepository } from './known-legal-entities.repository.js'
import { LegalEntityMessages } from './legal-entities.messages.js'

@Module({
  controllers: [LegalEntityMessages],
  providers: [KnownLegalEntitiesRepository, ...LegalEntityMessages.providers],
  exports: [KnownLegalEntitiesRepository],
})
export class LegalEntitiesModule {}
