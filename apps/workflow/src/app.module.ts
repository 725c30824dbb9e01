import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { ApprovalsModule } from './approvals/approvals.module.js'
import { DefinitionsModule } from './definitions/definitions.module.js'
import { DelegationsModule } from './delegations/delegations.module.js'
import { LiveEvent } from './live/live-event.entity.js'
import { LiveModule } from './live/live.module.js'
import { FiguresModule } from './figures/figures.module.js'
import { keptCycleTimes } from './figures/get-workflow-figures.query.js'
import { NotificationsModule } from './notifications/notifications.module.js'
import { SimulationModule } from './simulation/simulation.module.js'
import { TasksModule } from './tasks/tasks.module.js'
import { TimersModule } from './timers/timers.module.js'
import { schema } from './database/data-source.js'

@Module({
  imports: [
    DefinitionsModule,
    ApprovalsModule,
    TasksModule,
    TimersModule,
    DelegationsModule,
    SimulationModule,
    NotificationsModule,
    FiguresModule,
    LiveModule,
  ],
})
export class WorkflowModule {}

export { LIVE_SIGNAL, type LiveNews, type LiveSignal } from './live/live-signal.port.js'

/** The workflow service, for the host that runs it. */
export const workflowService = defineService({
  name: 'workflow',
  module: WorkflowModule,
  schema,
  expires: [{ entity: LiveEvent, key: 'tenant_id, id', expired: 'at < :edge', hours: 24 }],
  kept: [keptCycleTimes],
})
