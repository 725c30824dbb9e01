import type { Clock, Ids } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import { addNextRun, endAttempt } from './attempt-rows.js'
import type { JobNotice } from './job-carrier.js'
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
    /** Told after the commit of a job that waits now: a next run, or a further attempt. */
    private readonly stored: (row: JobRow) => void = () => undefined,
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

  /**
   * Takes the one job, if it is due or its lease has expired. A number is the milliseconds until it is due; undefined says
   * that there is nothing to do about this notice: done, taken, cancelled, or given another time.
   */
  claimOne({ tenantId, jobId, runAt }: JobNotice, leaseMs: number): Promise<JobRow | number | undefined> {
    return this.platformTx.run('job-claim', async () => {
      const now = this.clock.now()
      const [row] = await this.lock(
        this.select().where(`job.tenantId = :tenantId AND job.id = :jobId AND job.state IN ('queued', 'running')`, {
          tenantId,
          jobId,
        }),
      )
      if (row === undefined) return undefined
      if (row.state === 'queued' && row.runAt > now)
        return row.runAt.getTime() === runAt.getTime() ? row.runAt.getTime() - now.getTime() : undefined
      if (row.state === 'running' && (row.leaseUntil ?? now) > now) return undefined
      if (row.state === 'running' && isUsedUp(row)) {
        await this.giveUp(row, now)
        return undefined
      }
      await this.lease([row], now, leaseMs)
      return row
    })
  }

  /** Jobs of these kinds that are due, and those whose lease has expired; the oldest first. Takes none. */
  due(kinds: readonly string[], limit: number): Promise<JobRow[]> {
    if (kinds.length === 0) return Promise.resolve([])
    return this.platformTx.read('job-claim', async () => {
      const now = this.clock.now()
      const first = (condition: string, column: 'runAt' | 'leaseUntil'): Promise<JobRow[]> =>
        this.notices(kinds).andWhere(condition, { now }).orderBy(`job.${column}`).limit(limit).getMany()
      const expired = await first(`job.state = 'running' AND job.leaseUntil <= :now`, 'leaseUntil')
      return [...expired, ...(await first(`job.state = 'queued' AND job.runAt <= :now`, 'runAt'))]
    })
  }

  /** A page of the jobs of these kinds that wait, due or not, after the given one. */
  pending(kinds: readonly string[], after: JobRow | undefined, limit: number): Promise<JobRow[]> {
    if (kinds.length === 0) return Promise.resolve([])
    return this.platformTx.read('job-claim', () => {
      const query = this.notices(kinds).andWhere(`job.state = 'queued'`)
      if (after !== undefined)
        query.andWhere('(job.tenantId > :tenantId OR (job.tenantId = :tenantId AND job.id > :id))', {
          tenantId: after.tenantId,
          id: after.id,
        })
      return query.orderBy('job.tenantId').addOrderBy('job.id').limit(limit).getMany()
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
      if (retryAt !== undefined) {
        const queued = await endAttempt(this.manager(), attempt, { state: 'queued', runAt: retryAt, lastError }, now)
        if (queued) this.tell({ ...attempt, runAt: retryAt })
        return queued
      }
      const ended = await endAttempt(this.manager(), attempt, { state: 'failed', lastError }, now)
      if (ended) this.tell(await addNextRun(this.manager(), attempt, this.ids.next(), now))
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
      this.tell(await addNextRun(this.manager(), row, this.ids.next(), now))
  }

  private tell(row: JobRow | undefined): void {
    if (row === undefined) return
    this.platformTx.afterCommit(() => {
      this.stored(row)
    })
  }

  /** Without payloads and results. */
  private notices(kinds: readonly string[]): SelectQueryBuilder<JobRow> {
    return this.select()
      .select(['job.tenantId', 'job.id', 'job.queue', 'job.kind', 'job.runAt', 'job.attempts'])
      .where('job.kind IN (:...kinds)', { kinds })
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
