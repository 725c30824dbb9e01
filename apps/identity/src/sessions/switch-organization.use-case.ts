import { notAMember, refreshTokenRefused, sameOrganization, type switchOrganization } from '@nexus/contracts-identity'
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
import { hasEnded, isInGrace } from './session.policy.js'

type Switch = typeof switchOrganization

/** Whose token it is, and where that person may be. */
interface Owner {
  readonly session: Session
  readonly present: Belonging
  readonly belongings: readonly Belonging[]
}

@Injectable()
export class SwitchOrganization implements UseCase<Switch> {
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

  async execute(ctx: RequestContext, input: InputOf<Switch>): Promise<OutputOf<Switch>> {
    const claim = readRefreshToken(this.key, input.refreshToken)
    const { organizationId } = input
    if (organizationId === undefined) {
      const owner = await this.tx.read('refresh-family', () => this.ownerOf(claim))
      return {
        choices: owner.belongings.map((one) => ({ organizationId: one.organizationId, name: one.organizationName })),
      }
    }
    const { session, belonging } = await this.tx.run('refresh-family', () => this.change(ctx, claim, organizationId))
    return this.sessionStart.tokensOf(session, session.generation, belonging)
  }

  private async change(ctx: RequestContext, claim: RefreshClaim | undefined, organizationId: string) {
    const { session, present, belongings } = await this.ownerOf(claim)
    if (organizationId === session.tenantId) throw sameOrganization(`You are in ${present.organizationName} already.`)
    const belonging = belongings.find((one) => one.organizationId === organizationId)
    if (belonging === undefined) throw notAMember('You do not belong to this organization; ask its administrator.')
    const before = contextOfMember(ctx, session.tenantId, { userId: session.userId, name: present.name })
    await this.tenantTx.run(before, () => this.sessionEnd.end(before, session, 'switched'))
    // Nobody stays signed in for longer by going from one organization to the next (SEC-13).
    const next = await this.sessionStart.start(ctx, session.userId, belonging, {
      failedAttempts: 0,
      endsAt: session.endsAt,
    })
    return { session: next, belonging }
  }

  /** Only who could exchange the token may use it here; whether it is a copy is for the exchange to find out (IDN-05). */
  private async ownerOf(claim: RefreshClaim | undefined): Promise<Owner> {
    const now = this.clock.now()
    const session = claim === undefined ? null : await this.families.find(claim.family)
    if (claim === undefined || session === null || hasEnded(session, now)) throw refused()
    const isLatest =
      claim.generation === session.generation && session.refreshDigest === hashToken(refreshTokenOf(this.key, claim))
    if (!isLatest && !isInGrace(session.rotations, claim.generation, now)) throw refused()
    const belongings = (await this.accounts.belongingsOf(session.userId)).filter(
      ({ joiningHash, organizationId }) => joiningHash === null || organizationId === session.tenantId,
    )
    const present = belongings.find(({ organizationId }) => organizationId === session.tenantId)
    if (present === undefined) throw refused()
    return { session, present, belongings }
  }
}

const refused = () => refreshTokenRefused('The session has ended or the refresh token is not valid. Sign in again.')
