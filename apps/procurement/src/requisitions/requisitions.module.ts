import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { LineOrdersRepository } from './line-orders.repository.js'
import { RequisitionProgress } from './requisition-progress.use-case.js'
import { RequisitionMessages } from './requisitions.messages.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Module({
  imports: [LegalEntitiesModule],
  controllers: [RequisitionMessages],
  providers: [RequisitionsRepository, LineOrdersRepository, RequisitionProgress, ...RequisitionMessages.providers],
  exports: [RequisitionsRepository, RequisitionProgress],
})
export class RequisitionsModule {}
