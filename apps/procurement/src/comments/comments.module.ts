import { Module } from '@nestjs/common'
import { MasterDataModule } from '../master-data/master-data.module.js'
import { OrdersModule } from '../orders/orders.module.js'
import { RequisitionsModule } from '../requisitions/requisitions.module.js'
import { CommentedDocumentsGuard } from './commented-documents.guard.js'
import { CommentMessages } from './comments.messages.js'
import { CommentsRepository } from './comments.repository.js'

@Module({
  imports: [MasterDataModule, OrdersModule, RequisitionsModule],
  controllers: [CommentMessages],
  providers: [CommentsRepository, CommentedDocumentsGuard, ...CommentMessages.providers],
})
export class CommentsModule {}
