import { Module } from '@nestjs/common'
import { OrderChangesModule } from '../order-changes/order-changes.module.js'
import { OrdersModule } from '../orders/orders.module.js'
import { RequisitionsModule } from '../requisitions/requisitions.module.js'
import { DocumentPeopleMessages } from './document-people.messages.js'

@Module({
  imports: [RequisitionsModule, OrdersModule, OrderChangesModule],
  controllers: [DocumentPeopleMessages],
  providers: [...DocumentPeopleMessages.providers],
})
export class DocumentPeopleModule {}
