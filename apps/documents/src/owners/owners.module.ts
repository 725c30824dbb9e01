import { Module } from '@nestjs/common'
import { DocumentOwners } from './document-owners.guard.js'

@Module({ providers: [DocumentOwners], exports: [DocumentOwners] })
export class OwnersModule {}
