import { Module } from '@nestjs/common'
import { OwnExportsModule } from '../exports/own-exports.module.js'
import { OwnersModule } from '../owners/owners.module.js'
import { FileMessages } from './files.messages.js'
import { FilesRepository } from './files.repository.js'
import { ReferenceFile } from './reference-file.use-case.js'
import { VisibleFiles } from './visible-files.guard.js'

@Module({
  imports: [OwnersModule, OwnExportsModule],
  controllers: [FileMessages],
  providers: [FilesRepository, VisibleFiles, ...FileMessages.providers],
  exports: [FilesRepository, VisibleFiles, ReferenceFile],
})
export class FilesModule {}
