import { Module } from '@nestjs/common'
import { FilesModule } from '../files/files.module.js'
import { OwnersModule } from '../owners/owners.module.js'
import { UploadInspection } from './upload-inspection.guard.js'
import { UploadMessages } from './uploads.messages.js'
import { UploadsRepository } from './uploads.repository.js'

@Module({
  imports: [OwnersModule, FilesModule],
  controllers: [UploadMessages],
  providers: [UploadsRepository, UploadInspection, ...UploadMessages.providers],
})
export class UploadsModule {}
