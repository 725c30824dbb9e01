import { Module } from '@nestjs/common'
import { ApprovalsModule } from './approvals/approvals.module.js'
import { DefinitionsModule } from './definitions/definitions.module.js'
import { TasksModule } from './tasks/tasks.module.js'

@Module({ imports: [DefinitionsModule, ApprovalsModule, TasksModule] })
export class WorkflowModule {}
