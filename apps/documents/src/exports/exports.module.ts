import { Module } from '@nestjs/common'
import { FilesModule } from '../files/files.module.js'
import { ExportMessages } from './exports.messages.js'
import { FailExport } from './fail-export.use-case.js'
import { ListedPages } from './listed-pages.adapter.js'
import { OwnExportsModule } from './own-exports.module.js'

@Module({
  imports: [FilesModule, OwnExportsModule],
  controllers: [ExportMessages],
  providers: [ListedPages, FailExport, ...ExportMessages.providers],
})
export class ExportsModule {}
