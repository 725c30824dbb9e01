import { Module } from '@nestjs/common'
import { FilesModule } from './files/files.module.js'

@Module({ imports: [FilesModule] })
export class DocumentsModule {}
