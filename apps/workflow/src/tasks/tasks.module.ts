import { Module } from '@nestjs/common'
import { ApprovalsModule } from '../approvals/approvals.module.js'
import { DelegationLookupModule } from '../delegations/delegation-lookup.module.js'
import { DirectoryModule } from '../directory/directory.module.js'
import { NotificationsModule } from '../notifications/notifications.module.js'
import { TaskMessages } from './tasks.messages.js'
import { TasksRepository } from './tasks.repository.js'

@Module({
  imports: [DirectoryModule, ApprovalsModule, DelegationLookupModule, NotificationsModule],
  controllers: [TaskMessages],
  providers: [TasksRepository, ...TaskMessages.providers],
  exports: [TasksRepository],
})
export class TasksModule {}
