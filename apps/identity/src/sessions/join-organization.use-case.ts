import type { joinOrganization } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, RequestContext, UseCase } from '@nexus/kernel'
import { PasswordHasher } from '@nexus/platform-auth'
import { PlatformTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { AccountsRepository } from '../directory/accounts.repository.js'
import { normalizedEmail } from '../directory/email.policy.js'
import { refusedCredentials } from './credentials.errors.js'
import { LoginAttemptsGuard } from './login-attempts.guard.js'
import { SessionStart } from './session-start.builder.js'

type Join = typeof joinOrganization

@Injectable()
export class JoinOrganization implements UseCase<Join> {
  constructor(
    private readonly tx: PlatformTx,
    private readonly attempts: LoginAttemptsGuard,
    private readonly accounts: AccountsRepository,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionStart,
  ) {}

  async execute(ctx: RequestContext, input: InputOf<Join>): Promise<OutputOf<Join>> {
    const email = normalizedEmail(input.email)
    const attempt = await this.attempts.begin(ctx, email)
    const { account, belonging } = await this.tx.read('credentials', async () => {
      const found = await this.accounts.findByEmail(email)
      return {
        account: found,
        belonging: found === null ? undefined : (await this.accounts.belongingsOf(found.id, input.organizationId))[0],
      }
    })
    // Both are always checked, so that the time tells nothing of which one was wrong.
    const isAccount = await this.passwords.verify(account?.passwordHash, input.password)
    const isMeant =
      (await this.passwords.verify(belonging?.joiningHash ?? undefined, input.initialPassword)) ||
      belonging?.joiningHash === null
    if (!isAccount || !isMeant || account === null || belonging === undefined || account.status !== 'active')
      throw refusedCredentials()
    const session = await this.tx.run('credentials', async () => {
      await this.attempts.succeed(attempt)
      return this.sessions.start(ctx, account.id, belonging, { failedAttempts: attempt.unreported })
    })
    return this.sessions.tokensOf(session, session.generation, belonging)
  }
}
