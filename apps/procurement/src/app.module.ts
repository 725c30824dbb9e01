import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from './legal-entities/legal-entities.module.js'
import { OrderLedgerModule } from './order-ledger/order-ledger.module.js'
import { OrdersModule } from './orders/orders.module.js'
import { ReceiptsModule } from './receipts/receipts.module.js'
import { RequisitionsModule } from './requisitions/requisitions.module.js'
import { VendorsModule } from './vendors/vendors.module.js'
import { schema } from './database/data-source.js'

@Module({
  imports: [VendorsModule, LegalEntitiesModule, RequisitionsModule, OrdersModule, OrderLedgerModule, ReceiptsModule],
})
export class ProcurementModule {}

/** The procurement service, for the host that runs it. */
export const procurementService = defineService({ name: 'procurement', module: ProcurementModule, schema })
