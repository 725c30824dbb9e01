import { Module } from '@nestjs/common'
import { OrdersModule } from '../orders/orders.module.js'
import { OrderBillingTrail } from './order-billing-trail.use-case.js'
import { OrderBillingsRepository } from './order-billings.repository.js'
import { OrderLedgerMessages } from './order-ledger.messages.js'

@Module({
  imports: [OrdersModule],
  controllers: [OrderLedgerMessages],
  providers: [OrderBillingsRepository, OrderBillingTrail, ...OrderLedgerMessages.providers],
})
export class OrderLedgerModule {}
