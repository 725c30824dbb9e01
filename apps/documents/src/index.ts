import { defineService } from '@nexus/platform-service'
import { DocumentsModule } from './app.module.js'
import { schema } from './database/data-source.js'

/** The documents service, for the host that runs it. */
export const documentsService = defineService({ name: 'documents', module: DocumentsModule, schema })
