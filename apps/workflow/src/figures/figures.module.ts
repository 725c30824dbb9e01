import { Module } from '@nestjs/common'
import { ApprovalsModule } from '../approvals/approvals.module.js'
import { NotificationsModule } from '../notifications/notifications.module.js'
import { TasksModule } from '../tasks/tasks.module.js'
import { FigureMessages } from './figures.messages.js'
import { FiguresRepository } from './figures.repository.js'

@Module({
  imports: [ApprovalsModule, NotificationsModule, TasksModule],
  controllers: [FigureMessages],
  providers: [FiguresRepository, ...FigureMessages.providers],
})
export class FiguresModule {}
