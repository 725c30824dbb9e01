import { Module } from '@nestjs/common'
import { CategoriesModule } from '../categories/categories.module.js'
import { OrdersModule } from '../orders/orders.module.js'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { RequisitionsModule } from '../requisitions/requisitions.module.js'
import { VendorsModule } from '../vendors/vendors.module.js'
import { DraftRoomRepository } from './draft-room.repository.js'
import { OrderReceipts } from './order-receipts.use-case.js'
import { ReceiptBooking } from './receipt-booking.use-case.js'
import { ReceiptDraftRecord } from './receipt-draft-record.use-case.js'
import { ReceiptJudgement } from './receipt-judgement.use-case.js'
import { ReceiptMessages } from './receipts.messages.js'
import { ReceiptsRepository } from './receipts.repository.js'
import { ReceivingTermsRepository } from './receiving-terms.repository.js'

@Module({
  imports: [OrdersModule, RequisitionsModule, CategoriesModule, ProcurementSettingsModule, VendorsModule],
  controllers: [ReceiptMessages],
  providers: [
    ReceiptsRepository,
    ReceivingTermsRepository,
    DraftRoomRepository,
    OrderReceipts,
    ReceiptJudgement,
    ReceiptBooking,
    ReceiptDraftRecord,
    ...ReceiptMessages.providers,
  ],
  exports: [ReceiptsRepository, ReceivingTermsRepository, OrderReceipts],
})
export class ReceiptsModule {}
