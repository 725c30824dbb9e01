import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { DesignsModule } from './designs/designs.module.js'
import { ExportsModule } from './exports/exports.module.js'
import { FilesModule } from './files/files.module.js'
import { PdfsModule } from './pdfs/pdfs.module.js'
import { UploadsModule } from './uploads/uploads.module.js'
import { schema } from './database/data-source.js'

@Module({ imports: [FilesModule, UploadsModule, DesignsModule, PdfsModule, ExportsModule] })
export class DocumentsModule {}

/** The documents service, for the host that runs it. */
export const documentsService = defineService({ name: 'documents', module: DocumentsModule, schema })
