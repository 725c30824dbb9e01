import type { Clock } from '@nexus/kernel'
import type { EntityClass, PlatformTx } from '@nexus/platform-database'
import { removeEndedJobs } from '@nexus/platform-jobs'
import { InboxEventRow, OutboxEventRow } from '@nexus/platform-outbox'
import type { Logger } from '@nexus/platform-telemetry'
import { IDEMPOTENCY_HOURS } from './idempotency.js'
import { IdempotencyRecord } from './idempotency-record.entity.js'

const HOUR = 3_600_000
/** Published events stay two weeks, so that a lost broker can be filled again (reliability.md 2.1). */
const OUTBOX_HOURS = 14 * 24
/** An inbox row must outlive every event that could still be delivered. */
const INBOX_HOURS = 15 * 24
/** Done and cancelled jobs stay for those who ask how it ended. */
const ENDED_JOB_HOURS = 30 * 24
/** Rows of one statement: short locks, and other work in between. */
const BATCH = 5_000

/** Rows of a service that go by themselves. */
export interface Expiry {
  /** Its table is open to the platform (`TableAccess`). */
  readonly entity: EntityClass
  /** Columns of its primary key. */
  readonly key: string
  /** Condition over its columns; `:edge` is so many hours ago. */
  readonly expired: string
  readonly hours: number
}

const RULES: readonly Expiry[] = [
  {
    entity: IdempotencyRecord,
    key: 'tenant_id, principal, key',
    expired: 'created_at < :edge',
    hours: IDEMPOTENCY_HOURS,
  },
  {
    entity: OutboxEventRow,
    key: 'tenant_id, id',
    expired: 'published_at IS NOT NULL AND published_at < :edge',
    hours: OUTBOX_HOURS,
  },
  {
    entity: InboxEventRow,
    key: 'tenant_id, consumer, event_id',
    expired: `outcome = 'done' AND processed_at < :edge`,
    hours: INBOX_HOURS,
  },
]

/** Removes what a service keeps only for a while: stored answers, published events, handled events, ended jobs. Safe on several replicas. */
export class Retention {
  private timer: NodeJS.Timeout | undefined
  private running: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly options: {
      readonly platformTx: PlatformTx
      readonly clock: Clock
      readonly log: Logger
      /** Of the service itself, besides what every service has. */
      readonly expires?: readonly Expiry[] | undefined
    },
  ) {}

  /** Runs every hour from now on. */
  start(): void {
    this.timer = setInterval(() => {
      this.running = this.run().catch((error: unknown) => {
        this.options.log.error({ err: error }, 'expired rows could not be removed; tried again in an hour')
      })
    }, HOUR)
    this.timer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.running
  }

  /** One pass; the number of rows removed. */
  async run(): Promise<number> {
    let removed = 0
    for (const rule of [...RULES, ...(this.options.expires ?? [])]) {
      let batch: number
      do {
        batch = await this.options.platformTx.run('retention', () => this.removeBatch(rule))
        removed += batch
      } while (batch === BATCH)
    }
    const edge = new Date(this.options.clock.now().getTime() - ENDED_JOB_HOURS * HOUR)
    return removed + (await removeEndedJobs(this.options.platformTx, edge))
  }

  private async removeBatch({ entity, key, expired, hours }: Expiry): Promise<number> {
    const manager = this.options.platformTx.manager()
    const edge = new Date(this.options.clock.now().getTime() - hours * HOUR)
    const old = manager.createQueryBuilder(entity, 'old').select(key).where(expired).limit(BATCH)
    const result = await manager
      .createQueryBuilder()
      .delete()
      .from(entity)
      .where(`(${key}) IN (${old.getQuery()})`, { edge })
      .execute()
    return result.affected ?? 0
  }
}
