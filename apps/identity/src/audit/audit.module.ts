import { Module } from '@nestjs/common'
import { AuditCopiesRepository } from './audit-copies.repository.js'
import { AuditMessages } from './audit.messages.js'

@Module({ controllers: [AuditMessages], providers: [AuditCopiesRepository, ...AuditMessages.providers] })
export class AuditModule {}
