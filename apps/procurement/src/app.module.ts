import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from './legal-entities/legal-entities.module.js'
import { OrderLedgerModule } from './order-ledger/order-ledger.module.js'
import { OrdersModule } from './orders/orders.module.js'
import { ReceiptsModule } from './receipts/receipts.module.js'
import { RequisitionsModule } from './requisitions/requisitions.module.js'
import { VendorsModule } from './vendors/vendors.module.js'

@Module({
  imports: [VendorsModule, LegalEntitiesModule, RequisitionsModule, OrdersModule, OrderLedgerModule, ReceiptsModule],
})
export class ProcurementModule {}
