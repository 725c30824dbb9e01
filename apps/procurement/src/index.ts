import { defineService } from '@nexus/platform-service'
import { ProcurementModule } from './app.module.js'
import { schema } from './database/data-source.js'

/** The procurement service, for the host that runs it. */
export const procurementService = defineService({ name: 'procurement', module: ProcurementModule, schema })
