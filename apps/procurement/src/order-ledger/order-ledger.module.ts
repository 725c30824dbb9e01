import { Module } from '@nestjs/common'
import { OrdersModule } from '../orders/orders.module.js'
import { OrderBillingsRepository } from './order-billings.repository.js'
import { OrderLedgerMessages } from './order-ledger.messages.js'

@Module({
  imports: [OrdersModule],
  controllers: [OrderLedgerMessages],
  providers: [OrderBillingsRepository, ...OrderLedgerMessages.providers],
})
export class OrderLedgerModule {}
