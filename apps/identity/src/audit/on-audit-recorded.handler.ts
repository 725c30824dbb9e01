import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import type { auditRecorded } from '@nexus/platform-audit'
import { Injectable } from '@nestjs/common'
import { AuditCopiesRepository } from './audit-copies.repository.js'

type Recorded = ReturnType<typeof auditRecorded>

/** Copies the audit row of a service; the original stays the truth. */
@Injectable()
export class OnAuditRecorded implements EventHandler<Recorded> {
  constructor(private readonly copies: AuditCopiesRepository) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<Recorded>>): Promise<void> {
    const { onBehalfOf: _person, userAgent: _agent, at, ...facts } = payload
    await this.copies.insertOnce(ctx, { ...facts, at: new Date(at) })
  }
}
