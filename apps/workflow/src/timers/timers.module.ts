import { Module } from '@nestjs/common'
import { ApprovalsModule } from '../approvals/approvals.module.js'
import { DirectoryModule } from '../directory/directory.module.js'
import { EscalateTask } from './escalate-task.strategy.js'
import { TimerMessages } from './timers.messages.js'

@Module({
  imports: [ApprovalsModule, DirectoryModule],
  controllers: [TimerMessages],
  providers: [EscalateTask, ...TimerMessages.providers],
})
export class TimersModule {}
