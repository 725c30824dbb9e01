import type { OutputOf, RequestContext } from '@nexus/kernel'
import { type Clock, CLOCK, type Ids, IDS } from '@nexus/kernel'
import type { refreshSession } from '@nexus/contracts-identity'
import { Audit } from '@nexus/platform-audit'
import { ACCESS_TOKEN_SECONDS, AccessTokens, hashToken } from '@nexus/platform-auth'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import type { Belonging } from '../directory/accounts.repository.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { REFRESH_KEY } from './refresh-key.adapter.js'
import { refreshTokenOf } from './refresh-token.adapter.js'
import { contextOfMember } from './session-context.policy.js'
import { SESSION_MAX_MS } from './session.policy.js'
import { Session } from './session.entity.js'
import { SessionsRepository } from './sessions.repository.js'

/** Tokens of a session, as every way of signing in answers them. */
export type SessionTokens = OutputOf<typeof refreshSession>

/** Starts sessions and makes their tokens. */
@Injectable()
export class SessionStart {
  constructor(
    private readonly tenantTx: TenantTx,
    private readonly sessions: SessionsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly audit: Audit,
    private readonly accessTokens: AccessTokens,
    @Inject(REFRESH_KEY) private readonly key: Buffer,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A new session of a member, with a new id (SEC-13); inside a PlatformTx.
   * @param origin `failedAttempts` before it, and when it ends at the latest where that is known
   */
  async start(
    ctx: RequestContext,
    userId: string,
    belonging: Belonging,
    { failedAttempts, endsAt }: { readonly failedAttempts: number; readonly endsAt?: Date },
  ): Promise<Session> {
    const member = contextOfMember(ctx, belonging.organizationId, { userId, name: belonging.name })
    const now = this.clock.now()
    const id = this.ids.next()
    const facts = {
      tenantId: member.tenantId,
      id,
      userId,
      membershipId: belonging.membershipId,
      generation: 1,
      rotations: [],
    }
    const life = {
      createdAt: now,
      usedAt: now,
      endsAt: endsAt ?? new Date(now.getTime() + SESSION_MAX_MS),
      revokedAt: null,
      revokedFor: null,
    }
    const session = Object.assign(new Session(), {
      ...facts,
      ...life,
      refreshDigest: hashToken(refreshTokenOf(this.key, { family: id, generation: 1 })),
    })
    await this.tenantTx.run(member, async () => {
      await this.sessions.insert(member, session)
      await this.memberships.noteLogin(member, belonging.membershipId)
      await this.audit.record(member, {
        action: 'identity.session.login',
        entity: 'session',
        entityId: id,
        after: { userId, failedAttempts },
      })
    })
    return session
  }

  /** The tokens of one generation of a session; outside of any transaction. */
  async tokensOf(session: Session, generation: number, belonging: Belonging): Promise<SessionTokens> {
    const { organizationId, organizationName, permissionVersion } = belonging
    const { token } = await this.accessTokens.issue({
      userId: session.userId,
      sessionId: session.id,
      tenantId: organizationId,
      permissionVersion,
    })
    return {
      accessToken: token,
      tokenType: 'Bearer',
      expiresIn: ACCESS_TOKEN_SECONDS,
      refreshToken: refreshTokenOf(this.key, { family: session.id, generation }),
      sessionEndsAt: session.endsAt.toISOString(),
      organization: { organizationId, name: organizationName },
    }
  }
}
