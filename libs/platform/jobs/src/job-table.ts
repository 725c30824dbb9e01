import type { Clock, Ids } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import { addNextRun, endAttempt } from './attempt-rows.js'
import { JobRow } from './job.entity.js'

/** The kinds that one queue may take, and how many jobs. */
export interface Want {
  readonly kinds: readonly string[]
  readonly limit: number
}

const DIED = 'the worker ended without a word, or could not renew its lease'

/** The worker's statements: what it reads and writes of the jobs of all organizations, as the platform. */
export class JobTable {
  constructor(
    private readonly platformTx: PlatformTx,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** When the next of these jobs can be taken; undefined when there is none. Writes nothing, so that an idle worker is in nobody's way. */
  nextDueAt(kinds: readonly string[]): Promise<Date | undefined> {
    if (kinds.length === 0) return Promise.resolve(undefined)
    return this.platformTx.read('job-claim', async () => {
      const first = (state: 'queued' | 'running', column: 'runAt' | 'leaseUntil'): Promise<JobRow | null> =>
        this.select()
          .select(['job.tenantId', 'job.id', `job.${column}`])
          .where(`job.state = '${state}' AND job.kind IN (:...kinds)`, { kinds })
          .orderBy(`job.${column}`)
          .limit(1)
          .getOne()
      const times = [(await first('queued', 'runAt'))?.runAt, (await first('running', 'leaseUntil'))?.leaseUntil]
      return times.reduce<Date | undefined>((soonest, time) => earlier(soonest, time ?? undefined), undefined)
    })
  }

  /**
   * Takes jobs that are due, and jobs whose lease has expired; of these the ones without an attempt left fail. Two
   * workers never take the same: rows are locked and skipped on PostgreSQL, on SQLite one writes at a time.
   */
  claim(wants: readonly Want[], leaseMs: number): Promise<JobRow[]> {
    return this.platformTx.run('job-claim', async () => {
      const now = this.clock.now()
      const taken: JobRow[] = []
      for (const { kinds, limit } of wants) {
        const expired = await this.lock(
          this.select()
            .where(`job.state = 'running' AND job.leaseUntil <= :now AND job.kind IN (:...kinds)`, { now, kinds })
            .orderBy('job.leaseUntil')
            .limit(limit),
        )
        for (const row of expired.filter(isUsedUp)) await this.giveUp(row, now)
        const again = expired.filter((row) => !isUsedUp(row))
        const room = limit - again.length
        const due =
          room < 1
            ? []
            : await this.lock(
                this.select()
                  .where(`job.state = 'queued' AND job.runAt <= :now AND job.kind IN (:...kinds)`, { now, kinds })
                  .orderBy('job.runAt')
                  .addOrderBy('job.id')
                  .limit(room),
              )
        taken.push(...again, ...due)
      }
      if (taken.length > 0) await this.lease(taken, now, leaseMs)
      return taken
    })
  }

  /** Renews the leases. Returns the attempts that have lost theirs. */
  renew(attempts: readonly JobRow[], leaseMs: number): Promise<JobRow[]> {
    return this.platformTx.run('job-claim', async () => {
      const leaseUntil = new Date(this.clock.now().getTime() + leaseMs)
      const result = await this.manager()
        .createQueryBuilder()
        .update(JobRow)
        .set({ leaseUntil })
        .where(`state = 'running'`)
        .andWhere(anyOf(attempts, ['tenantId', 'id', 'leaseOwner']))
        .execute()
      if (result.affected === attempts.length) return []
      const held = await this.select()
        .select(['job.tenantId', 'job.id', 'job.leaseOwner'])
        .where(`job.state = 'running'`)
        .andWhere(anyOf(attempts, ['tenantId', 'id', 'leaseOwner']))
        .getMany()
      const owned = new Set(held.map(({ id, leaseOwner }) => `${id} ${leaseOwner ?? ''}`))
      return attempts.filter(({ id, leaseOwner }) => !owned.has(`${id} ${leaseOwner ?? ''}`))
    })
  }

  /** Queues the job again for `retryAt`, or fails it for good. False when it was not this attempt's any more. */
  fail(attempt: JobRow, lastError: string, retryAt: Date | undefined): Promise<boolean> {
    return this.platformTx.run('job-claim', async () => {
      const now = this.clock.now()
      if (retryAt !== undefined)
        return endAttempt(this.manager(), attempt, { state: 'queued', runAt: retryAt, lastError }, now)
      const ended = await endAttempt(this.manager(), attempt, { state: 'failed', lastError }, now)
      if (ended) await addNextRun(this.manager(), attempt, this.ids.next(), now)
      return ended
    })
  }

  /** Puts a job back as if it had not been begun: its worker stops. */
  release(attempt: JobRow): Promise<boolean> {
    return this.platformTx.run('job-claim', () =>
      endAttempt(this.manager(), attempt, { state: 'queued', attempts: attempt.attempts - 1 }, this.clock.now()),
    )
  }

  private async giveUp(row: JobRow, now: Date): Promise<void> {
    const lastError = `${DIED}, in attempt ${row.attempts} of ${row.maxAttempts}`
    if (await endAttempt(this.manager(), row, { state: 'failed', lastError }, now))
      await addNextRun(this.manager(), row, this.ids.next(), now)
  }

  private async lease(rows: readonly JobRow[], now: Date, leaseMs: number): Promise<void> {
    const lease = {
      state: 'running' as const,
      leaseOwner: this.ids.next(),
      leaseUntil: new Date(now.getTime() + leaseMs),
      updatedAt: now,
    }
    const result = await this.manager()
      .createQueryBuilder()
      .update(JobRow)
      .set({ ...lease, attempts: () => 'attempts + 1' })
      .where(anyOf(rows, ['tenantId', 'id']))
      .execute()
    if (result.affected !== rows.length) throw new Error('jobs changed while they were locked to be taken')
    for (const row of rows) Object.assign(row, lease, { attempts: row.attempts + 1 })
  }

  private lock(query: SelectQueryBuilder<JobRow>): Promise<JobRow[]> {
    // SQLite: the transaction holds the only write lock.
    if (this.platformTx.kind === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked')
    return query.getMany()
  }

  private select(): SelectQueryBuilder<JobRow> {
    return this.manager().createQueryBuilder(JobRow, 'job')
  }

  private manager(): EntityManager {
    return this.platformTx.manager()
  }
}

const isUsedUp = (row: JobRow): boolean => row.attempts >= row.maxAttempts

function earlier(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

const COLUMNS = { tenantId: 'tenant_id', id: 'id', leaseOwner: 'lease_owner' }

/** One of the rows, by values that the primary key serves: `IN` over several columns differs between the databases. */
function anyOf(rows: readonly JobRow[], by: readonly (keyof typeof COLUMNS)[]): Brackets {
  return new Brackets((where) => {
    rows.forEach((row, index) => {
      const parameter = (property: string): string => `${property}${String(index)}`
      where.orWhere(
        by.map((property) => `${COLUMNS[property]} = :${parameter(property)}`).join(' AND '),
        Object.fromEntries(by.map((property) => [parameter(property), row[property]])),
      )
    })
  })
}
