import { type Clock, CLOCK, type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { PlatformTx, TenantTx } from '@nexus/platform-database'
import { LOGGER } from '@nexus/platform-service'
import type { Logger } from '@nexus/platform-telemetry'
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { AccountsRepository, type Belonging } from '../directory/accounts.repository.js'
import { FORGET_AFTER_MS, FREE_FAILURES } from './lockout.policy.js'
import type { LoginAttempt } from './login-attempt.entity.js'
import { LoginAttemptsRepository } from './login-attempts.repository.js'
import { RefreshFamiliesRepository } from './refresh-families.repository.js'

const EVERY_MS = 60_000
const QUIET_MS = 5_000
const BATCH = 100
/** Ended sessions stay for questions about what happened. */
const KEEP_ENDED_MS = 30 * 24 * 3_600_000

/**
 * Tells the trail of failed sign-ins, several in one line, and forgets what is over. In a job and not in the sign-in,
 * which must not take longer for addresses that exist than for others (IDN-04).
 */
@Injectable()
export class SessionsUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly tx: PlatformTx,
    private readonly tenantTx: TenantTx,
    private readonly attempts: LoginAttemptsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly accounts: AccountsRepository,
    private readonly audit: Audit,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.run().catch((error: unknown) => {
        this.logger.error({ err: error }, 'failed sign-ins could not be reported; tried again in a minute')
      })
    }, EVERY_MS)
    this.timer.unref()
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer)
    await this.running
  }

  /** One pass; safe on several replicas at once. */
  async run(): Promise<void> {
    const now = this.clock.now().getTime()
    const waiting = await this.tx.read('job-claim', () => this.attempts.unreported(new Date(now - QUIET_MS), BATCH))
    for (const attempt of waiting) await this.tx.run('job-claim', () => this.report(attempt))
    await this.tx.run('retention', async () => {
      await this.attempts.removeOlderThan(new Date(now - FORGET_AFTER_MS))
      await this.families.removeEndedBefore(new Date(now - KEEP_ENDED_MS))
    })
  }

  private async report(attempt: LoginAttempt): Promise<void> {
    if (attempt.emailDigest === null || !(await this.attempts.markReported(attempt))) return
    const account = await this.accounts.findByDigest(attempt.emailDigest)
    if (account === null) return
    const { network, failures, reported, lockedUntil } = attempt
    const after = { failures: failures - reported, network, lockedUntil: lockedUntil?.toISOString() ?? null }
    const action = failures >= FREE_FAILURES ? 'identity.session.lock-out' : 'identity.session.login-failed'
    for (const belonging of await this.accounts.belongingsOf(account.id)) {
      const ctx = this.contextOf(account.id, belonging)
      await this.tenantTx.run(ctx, () =>
        this.audit.record(ctx, { action, entity: 'user', entityId: account.id, after }),
      )
    }
  }

  private contextOf(userId: string, { organizationId, name }: Belonging): TenantContext {
    const opId = this.ids.next()
    return {
      tenantId: organizationId,
      actor: { kind: 'system', userId, name },
      rights: {},
      opId,
      traceId: opId.replaceAll('-', ''),
      operation: 'identity.sessions.upkeep',
      audience: [],
      deadlineAt: this.clock.now().getTime() + 15_000,
    }
  }
}
