import { Module } from '@nestjs/common'
import { OwnersModule } from '../owners/owners.module.js'
import { FileMessages } from './files.messages.js'
import { FilesRepository } from './files.repository.js'
import { ReferenceFile } from './reference-file.use-case.js'
import { VisibleFiles } from './visible-files.guard.js'

@Module({
  imports: [OwnersModule],
  controllers: [FileMessages],
  providers: [FilesRepository, VisibleFiles, ...FileMessages.providers],
  exports: [FilesRepository, VisibleFiles, ReferenceFile],
})
export class FilesModule {}
