import { type refreshSession, refreshTokenRefused } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type InputOf, type OutputOf, type RequestContext, type UseCase } from '@nexus/kernel'
import { hashToken } from '@nexus/platform-auth'
import { PlatformTx, TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { AccountsRepository, type Belonging } from '../directory/accounts.repository.js'
import { RefreshFamiliesRepository } from './refresh-families.repository.js'
import { REFRESH_KEY } from './refresh-key.adapter.js'
import { readRefreshToken, type RefreshClaim, refreshTokenOf } from './refresh-token.adapter.js'
import { contextOfMember } from './session-context.policy.js'
import { SessionEnd } from './session-end.builder.js'
import { SessionStart } from './session-start.builder.js'
import type { Session } from './session.entity.js'
import { hasEnded, isInGrace, rotationsAfter } from './session.policy.js'

type Refresh = typeof refreshSession

/** Which generation the caller gets. */
interface Granted {
  readonly session: Session
  readonly belonging: Belonging
  readonly generation: number
}

@Injectable()
export class RefreshSession implements UseCase<Refresh> {
  constructor(
    private readonly tx: PlatformTx,
    private readonly tenantTx: TenantTx,
    private readonly families: RefreshFamiliesRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessionStart: SessionStart,
    private readonly sessionEnd: SessionEnd,
    @Inject(REFRESH_KEY) private readonly key: Buffer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: RequestContext, input: InputOf<Refresh>): Promise<OutputOf<Refresh>> {
    const claim = readRefreshToken(this.key, input.refreshToken)
    // The refusal comes after the commit: what a reuse revokes stays revoked.
    const granted = claim === undefined ? undefined : await this.tx.run('refresh-family', () => this.rotate(ctx, claim))
    if (granted === undefined)
      throw refreshTokenRefused('The session has ended or the refresh token is not valid. Sign in again.')
    return this.sessionStart.tokensOf(granted.session, granted.generation, granted.belonging)
  }

  private async rotate(ctx: RequestContext, claim: RefreshClaim): Promise<Granted | undefined> {
    const now = this.clock.now()
    const session = await this.families.find(claim.family)
    if (session === null || hasEnded(session, now)) return undefined
    const belonging = (await this.accounts.belongingsOf(session.userId, session.tenantId))[0]
    if (belonging === undefined) return undefined

    const generation = claim.generation + 1
    if (claim.generation === session.generation && this.isStored(session, claim)) {
      const refreshDigest = hashToken(refreshTokenOf(this.key, { family: claim.family, generation }))
      const rotations = rotationsAfter(session.rotations, claim.generation, now)
      if (
        await this.families.rotate(claim.family, claim.generation, {
          generation,
          refreshDigest,
          rotations,
          usedAt: now,
        })
      )
        return { session, belonging, generation }
    }
    // Lost the race, or came after it: the same successor within the grace, else somebody holds a copy (IDN-05).
    const latest = await this.families.find(claim.family)
    if (latest === null || latest.revokedAt !== null) return undefined
    if (isInGrace(latest.rotations, claim.generation, now)) return { session: latest, belonging, generation }
    const member = contextOfMember(ctx, session.tenantId, { userId: session.userId, name: belonging.name })
    await this.tenantTx.run(member, () => this.sessionEnd.end(member, session, 'refresh-reuse'))
    return undefined
  }

  private isStored(session: Session, claim: RefreshClaim): boolean {
    return session.refreshDigest === hashToken(refreshTokenOf(this.key, claim))
  }
}
