import { Module } from '@nestjs/common'
import { OrdersModule } from '../orders/orders.module.js'
import { RequisitionsModule } from '../requisitions/requisitions.module.js'
import { ReceiptMessages } from './receipts.messages.js'
import { ReceiptsRepository } from './receipts.repository.js'

@Module({
  imports: [OrdersModule, RequisitionsModule],
  controllers: [ReceiptMessages],
  providers: [ReceiptsRepository, ...ReceiptMessages.providers],
})
export class ReceiptsModule {}
