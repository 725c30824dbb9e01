import { Module } from '@nestjs/common'
import { AuditChains } from './audit-chains.adapter.js'
import { AuditCopiesRepository } from './audit-copies.repository.js'
import { AuditMessages } from './audit.messages.js'

@Module({ controllers: [AuditMessages], providers: [AuditCopiesRepository, AuditChains, ...AuditMessages.providers] })
export class AuditModule {}
