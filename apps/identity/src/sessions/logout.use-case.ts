import type { logout } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type InputOf, type OutputOf, type RequestContext, type UseCase } from '@nexus/kernel'
import { PlatformTx, TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { AccountsRepository } from '../directory/accounts.repository.js'
import { RefreshFamiliesRepository } from './refresh-families.repository.js'
import { REFRESH_KEY } from './refresh-key.adapter.js'
import { readRefreshToken } from './refresh-token.adapter.js'
import { contextOfMember } from './session-context.policy.js'
import { SessionEnd } from './session-end.builder.js'
import { hasEnded } from './session.policy.js'

@Injectable()
export class Logout implements UseCase<typeof logout> {
  constructor(
    private readonly tx: PlatformTx,
    private readonly tenantTx: TenantTx,
    private readonly families: RefreshFamiliesRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessionEnd: SessionEnd,
    @Inject(REFRESH_KEY) private readonly key: Buffer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: RequestContext, input: InputOf<typeof logout>): Promise<OutputOf<typeof logout>> {
    const claim = readRefreshToken(this.key, input.refreshToken)
    if (claim === undefined) return {}
    await this.tx.run('session', async () => {
      const session = await this.families.find(claim.family)
      if (session === null || hasEnded(session, this.clock.now())) return
      const name = (await this.accounts.belongingsOf(session.userId, session.tenantId))[0]?.name ?? ''
      const member = contextOfMember(ctx, session.tenantId, { userId: session.userId, name })
      await this.tenantTx.run(member, () => this.sessionEnd.end(member, session, 'logout'))
    })
    return {}
  }
}
