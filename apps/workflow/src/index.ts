import { defineService } from '@nexus/platform-service'
import { WorkflowModule } from './app.module.js'
import { schema } from './database/data-source.js'

/** The workflow service, for the host that runs it. */
export const workflowService = defineService({ name: 'workflow', module: WorkflowModule, schema })
