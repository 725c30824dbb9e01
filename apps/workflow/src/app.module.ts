import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { ApprovalsModule } from './approvals/approvals.module.js'
import { DefinitionsModule } from './definitions/definitions.module.js'
import { TasksModule } from './tasks/tasks.module.js'
import { schema } from './database/data-source.js'

@Module({ imports: [DefinitionsModule, ApprovalsModule, TasksModule] })
export class WorkflowModule {}

/** The workflow service, for the host that runs it. */
export const workflowService = defineService({ name: 'workflow', module: WorkflowModule, schema })
