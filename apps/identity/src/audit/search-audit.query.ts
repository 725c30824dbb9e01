import type { AuditEntry, searchAudit } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { AuditCopiesRepository } from './audit-copies.repository.js'
import type { AuditCopy } from './audit-copy.entity.js'

@Injectable()
export class SearchAudit implements UseCase<typeof searchAudit> {
  constructor(private readonly copies: AuditCopiesRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof searchAudit>): Promise<OutputOf<typeof searchAudit>> {
    const { sort, limit, cursor, ...filters } = input
    const { items, nextCursor } = await this.copies.page(ctx, filters, { sort, limit, cursor })
    return { items: items.map(entryOf), nextCursor }
  }
}

function entryOf(copy: AuditCopy): AuditEntry {
  const { id, at, actorKind, actorId, actorName, opId, ...facts } = copy
  const { service, action, entity, entityId, before, after, statesOmitted, reason, source, ip, traceId } = facts
  const actor = { kind: actorKind, userId: actorId, ...(actorName === null ? {} : { name: actorName }) }
  return {
    auditId: id,
    service,
    at: at.toISOString(),
    actor,
    action,
    entity,
    entityId,
    before,
    after,
    statesOmitted,
    reason,
    source,
    ip,
    operationId: opId,
    traceId,
  }
}
