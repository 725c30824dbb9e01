import { Module } from '@nestjs/common'
import { ReceiptsModule } from '../receipts/receipts.module.js'
import { GoodsReturnsRepository } from './goods-returns.repository.js'
import { ReceiptTrail } from './receipt-trail.use-case.js'
import { ReturnMessages } from './returns.messages.js'

@Module({
  imports: [ReceiptsModule],
  controllers: [ReturnMessages],
  providers: [GoodsReturnsRepository, ReceiptTrail, ...ReturnMessages.providers],
})
export class ReturnsModule {}
