import type { login } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, RequestContext, UseCase } from '@nexus/kernel'
import { PasswordHasher } from '@nexus/platform-auth'
import { PlatformTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { AccountsRepository, type Belonging } from '../directory/accounts.repository.js'
import { normalizedEmail } from '../directory/email.policy.js'
import type { UserAccount } from '../directory/user-account.entity.js'
import { refusedCredentials } from './credentials.errors.js'
import { LoginAttemptsGuard } from './login-attempts.guard.js'
import { SessionStart } from './session-start.builder.js'

type Login = typeof login

/** An account can wait in many organizations that added its address; each look costs a hash. */
const MOST_JOININGS = 3

@Injectable()
export class SignIn implements UseCase<Login> {
  constructor(
    private readonly tx: PlatformTx,
    private readonly attempts: LoginAttemptsGuard,
    private readonly accounts: AccountsRepository,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionStart,
  ) {}

  async execute(ctx: RequestContext, input: InputOf<Login>): Promise<OutputOf<Login>> {
    const email = normalizedEmail(input.email)
    const attempt = await this.attempts.begin(ctx, email)
    const account = await this.tx.read('credentials', () => this.accounts.findByEmail(email))
    const matches = await this.passwords.verify(account?.passwordHash, input.password)
    if (!matches || account === null || account.status !== 'active') throw refusedCredentials()

    const usable = await this.usable(account, input)
    const [first] = usable
    if (first === undefined) throw refusedCredentials()
    const rehashed = this.passwords.needsRehash(account.passwordHash)
      ? await this.passwords.hash(input.password)
      : undefined
    const session = await this.tx.run('credentials', async () => {
      await this.attempts.succeed(attempt)
      if (rehashed !== undefined) await this.accounts.changePasswordHash(account.id, rehashed)
      return usable.length === 1
        ? this.sessions.start(ctx, account.id, first, { failedAttempts: attempt.unreported })
        : undefined
    })
    if (session !== undefined) return this.sessions.tokensOf(session, session.generation, first)
    return {
      choices: usable.map(({ organizationId, organizationName }) => ({ organizationId, name: organizationName })),
    }
  }

  /** Where the person may go in: where the account belongs, or the password is also the initial one (LNK-01). */
  private async usable(account: UserAccount, { organizationId, password }: InputOf<Login>): Promise<Belonging[]> {
    const all = await this.tx.read('credentials', () => this.accounts.belongingsOf(account.id, organizationId))
    const found = all.filter((belonging) => belonging.joiningHash === null)
    for (const waiting of all.filter((belonging) => belonging.joiningHash !== null).slice(0, MOST_JOININGS)) {
      if (await this.passwords.verify(waiting.joiningHash ?? undefined, password)) found.push(waiting)
    }
    return found
  }
}
