import { Module } from '@nestjs/common'
import { CategoriesModule } from '../categories/categories.module.js'
import { ExchangeRatesModule } from '../exchange-rates/exchange-rates.module.js'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { MasterDataModule } from '../master-data/master-data.module.js'
import { DocumentNumbersRepository } from '../numbering/document-numbers.repository.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { RequisitionsModule } from '../requisitions/requisitions.module.js'
import { VendorsModule } from '../vendors/vendors.module.js'
import { CarryOutCancellation } from './carry-out-cancellation.use-case.js'
import { OrderAcknowledgementsRepository } from './order-acknowledgements.repository.js'
import { OrderContents } from './order-contents.use-case.js'
import { OrderRate } from './order-rate.use-case.js'
import { OrderRelease } from './order-release.use-case.js'
import { OrderRemainder } from './order-remainder.use-case.js'
import { OrderRevisionsRepository } from './order-revisions.repository.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrderVendorGuard } from './order-vendor.guard.js'
import { OrderMessages } from './orders.messages.js'
import { OrdersRepository } from './orders.repository.js'

@Module({
  imports: [
    CategoriesModule,
    ExchangeRatesModule,
    LegalEntitiesModule,
    MasterDataModule,
    ProcurementSettingsModule,
    RequisitionsModule,
    VendorsModule,
  ],
  controllers: [OrderMessages],
  providers: [
    OrdersRepository,
    OrderRevisionsRepository,
    OrderAcknowledgementsRepository,
    DocumentNumbersRepository,
    OrderLedger,
    CarryOutCancellation,
    OrderContents,
    OrderRate,
    OrderRelease,
    OrderRemainder,
    OrderTrail,
    OrderVendorGuard,
    // One class serves several events.
    ...new Set(OrderMessages.providers),
  ],
  exports: [OrdersRepository, OrderRevisionsRepository, OrderLedger, OrderContents, OrderTrail, OrderVendorGuard],
})
export class OrdersModule {}
