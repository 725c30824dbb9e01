import { Module } from '@nestjs/common'
import { CategoriesModule } from '../categories/categories.module.js'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { OrdersModule } from '../orders/orders.module.js'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { RequisitionsModule } from '../requisitions/requisitions.module.js'
import { VendorsModule } from '../vendors/vendors.module.js'
import { CarryOutOrderChange } from './carry-out-order-change.use-case.js'
import { JudgeOrderChange } from './judge-order-change.use-case.js'
import { OrderChangeTrail } from './order-change-trail.use-case.js'
import { OrderChangeMessages } from './order-changes.messages.js'
import { OrderChangesRepository } from './order-changes.repository.js'

@Module({
  imports: [
    CategoriesModule,
    LegalEntitiesModule,
    OrdersModule,
    ProcurementSettingsModule,
    RequisitionsModule,
    VendorsModule,
  ],
  controllers: [OrderChangeMessages],
  providers: [
    OrderChangesRepository,
    OrderChangeTrail,
    JudgeOrderChange,
    CarryOutOrderChange,
    // One class serves two events.
    ...new Set(OrderChangeMessages.providers),
  ],
  exports: [OrderChangesRepository],
})
export class OrderChangesModule {}
