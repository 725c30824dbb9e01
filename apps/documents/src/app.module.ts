import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { FilesModule } from './files/files.module.js'
import { schema } from './database/data-source.js'

@Module({ imports: [FilesModule] })
export class DocumentsModule {}

/** The documents service, for the host that runs it. */
export const documentsService = defineService({ name: 'documents', module: DocumentsModule, schema })
