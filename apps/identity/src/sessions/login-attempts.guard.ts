import { tooManyAttempts } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type RequestContext } from '@nexus/kernel'
import { PlatformTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { createHash } from 'node:crypto'
import { emailDigest } from '../directory/email.policy.js'
import { counted, FREE_FAILURES, FREE_NETWORK_FAILURES, waitFor } from './lockout.policy.js'
import { LoginAttemptsRepository } from './login-attempts.repository.js'
import { networkOf } from './network.policy.js'

/** An attempt that was let through and is counted until it succeeds. */
export interface Attempt {
  readonly accountKey: string
  readonly networkKey: string
  /** Failures before it that no trail knows yet. */
  readonly unreported: number
}

const keyOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex')

/**
 * Slows down guessing, by address and network (IDN-04). Known and unknown addresses are counted alike, and during a
 * delay the password is not even looked at, so that the right one tells nothing.
 */
@Injectable()
export class LoginAttemptsGuard {
  constructor(
    private readonly tx: PlatformTx,
    private readonly attempts: LoginAttemptsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts an attempt before it is made. @throws DomainError identity.session.too_many_attempts */
  begin(ctx: RequestContext, email: string): Promise<Attempt> {
    const network = networkOf(ctx.ip)
    const digest = emailDigest(email)
    const accountKey = keyOf('account', digest, network)
    const networkKey = keyOf('network', network)
    return this.tx.run('credentials', async () => {
      const now = this.clock.now()
      const account = await this.attempts.lock(accountKey, { emailDigest: digest, network }, now)
      const all = await this.attempts.lock(networkKey, { emailDigest: null, network }, now)
      const wait = Math.max(waitFor(account, now), waitFor(all, now))
      if (wait > 0) {
        throw tooManyAttempts('Too many attempts to sign in. Wait, then try again.', {
          retryAfterSeconds: Math.ceil(wait / 1000),
        })
      }
      const next = counted(account, FREE_FAILURES, now)
      const reported = next.failures === 1 ? 0 : account.reported
      await this.attempts.store(accountKey, next, reported)
      await this.attempts.store(networkKey, counted(all, FREE_NETWORK_FAILURES, now), 0)
      return { accountKey, networkKey, unreported: next.failures - 1 - reported }
    })
  }

  /** The attempt succeeded: nothing of it counts. Inside a PlatformTx. */
  async succeed({ accountKey, networkKey }: Attempt): Promise<void> {
    await this.attempts.remove(accountKey)
    await this.attempts.takeBack(networkKey)
  }
}
