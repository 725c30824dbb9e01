import { Module } from '@nestjs/common'
import { FileMessages } from './files.messages.js'
import { FilesRepository } from './files.repository.js'

@Module({ controllers: [FileMessages], providers: [FilesRepository, ...FileMessages.providers] })
export class FilesModule {}
