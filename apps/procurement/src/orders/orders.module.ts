import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { DocumentNumbersRepository } from '../numbering/document-numbers.repository.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { RequisitionsModule } from '../requisitions/requisitions.module.js'
import { VendorsModule } from '../vendors/vendors.module.js'
import { OrderRelease } from './order-release.use-case.js'
import { OrderMessages } from './orders.messages.js'
import { OrdersRepository } from './orders.repository.js'

@Module({
  imports: [VendorsModule, LegalEntitiesModule, RequisitionsModule],
  controllers: [OrderMessages],
  providers: [OrdersRepository, OrderLedger, OrderRelease, DocumentNumbersRepository, ...OrderMessages.providers],
  exports: [OrdersRepository, OrderLedger],
})
export class OrdersModule {}
