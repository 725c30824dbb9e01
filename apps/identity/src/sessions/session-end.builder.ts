import { sessionRevoked } from '@nexus/contracts-identity'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { Session } from './session.entity.js'
import { SessionsRepository } from './sessions.repository.js'

/** Ends sessions, with their event and their line in the trail; inside a TenantTx. */
@Injectable()
export class SessionEnd {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Ends one session, once. */
  async end(ctx: TenantContext, session: Session, reason: NonNullable<Session['revokedFor']>): Promise<void> {
    if (!(await this.sessions.revoke(ctx, session.id, reason))) return
    const payload = { sessionId: session.id, userId: session.userId, reason }
    await this.outbox.add(ctx, sessionRevoked, { aggregateId: session.id, aggregateSeq: 1, payload })
    await this.audit.record(ctx, {
      action: 'identity.session.revoke',
      entity: 'session',
      entityId: session.id,
      after: { userId: session.userId, reason },
    })
  }

  /** Ends all sessions of a person in this organization. */
  async endAll(ctx: TenantContext, userId: string, reason: NonNullable<Session['revokedFor']>): Promise<void> {
    for (const session of await this.sessions.openOf(ctx, userId)) await this.end(ctx, session, reason)
  }
}
