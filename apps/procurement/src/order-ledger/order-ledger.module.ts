import { Module } from '@nestjs/common'
import { CategoriesModule } from '../categories/categories.module.js'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { OrdersModule } from '../orders/orders.module.js'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { ReceiptsModule } from '../receipts/receipts.module.js'
import { ServiceAcceptancesModule } from '../service-acceptances/service-acceptances.module.js'
import { MatchViews } from './match-views.query.js'
import { OrderBillingTrail } from './order-billing-trail.use-case.js'
import { OrderBillingsRepository } from './order-billings.repository.js'
import { OrderLedgerMessages } from './order-ledger.messages.js'
import { OrderTimesQuery } from './order-times.query.js'

@Module({
  imports: [
    OrdersModule,
    ReceiptsModule,
    CategoriesModule,
    LegalEntitiesModule,
    ProcurementSettingsModule,
    ServiceAcceptancesModule,
  ],
  controllers: [OrderLedgerMessages],
  providers: [
    OrderBillingsRepository,
    OrderBillingTrail,
    OrderTimesQuery,
    MatchViews,
    ...OrderLedgerMessages.providers,
  ],
})
export class OrderLedgerModule {}
