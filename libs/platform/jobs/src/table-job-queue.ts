import { aborted, invalidArgument, type Clock, type Ids, type TenantContext } from '@nexus/kernel'
import { filterHashOf, isUniqueViolation, TenantTable, type TenantTx } from '@nexus/platform-database'
import { failpoint } from '@nexus/platform-outbox'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import type { JobDefinition, JobInput } from './job-definition.js'
import { noticeOf, type JobNotice } from './job-carrier.js'
import { jobNotFailed } from './job-errors.js'
import type { AddedJob, AddOptions, JobFilter, JobPage, JobQueue, JobView } from './job-queue.js'
import { jobView } from './job-view.js'
import { JobRow, MAX_JOB_CHARACTERS } from './job.entity.js'
import { markAddition } from './observed-job.js'
import { assertSchedule, firstRun, type Schedule } from './schedule.js'

export interface TableJobQueueOptions {
  readonly tx: TenantTx
  readonly clock: Clock
  readonly ids: Ids
  /** Told after each commit, of the job if it wants to know; a `JobWorker` of this process, if it has one. */
  readonly worker: { wake(): void; cancelled(jobId: string): void; announce?(job: JobNotice): void }
}

/** A job with the key may end between two statements, but hardly again and again. */
const MOST_TRIES = 10

const busy = ({ kind, dedupeKey }: JobRow): Error =>
  aborted(`Jobs of ${kind} with the key "${dedupeKey ?? ''}" come and go too quickly; nothing was stored; try again.`)

/** The {@link JobQueue} of the embedded mode, and the truth behind every other one: the service's own table. */
export class TableJobQueue implements JobQueue {
  private readonly table: TenantTable<JobRow>

  constructor(private readonly options: TableJobQueueOptions) {
    this.table = new TenantTable(options.tx, JobRow, 'job')
  }

  async add<D extends JobDefinition>(
    ctx: TenantContext,
    job: D,
    payload: JobInput<D>,
    options: AddOptions = {},
  ): Promise<AddedJob> {
    const runAt = options.runAt ?? new Date(this.now().getTime() + (options.delayMs ?? 0))
    const row = this.rowOf(ctx, job, payload, { ...options, runAt, repeat: null })
    markAddition(row)
    return this.change(ctx, async () => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        if ((await this.table.insertMissing(ctx, row)) === 1) return this.stored(row)
        // Undefined: it has just ended, so the key is free again.
        const live = await this.live(ctx, row)
        if (live !== undefined) return { jobId: live.id, added: false }
      }
      throw busy(row)
    })
  }

  async repeat<D extends JobDefinition>(
    ctx: TenantContext,
    job: D,
    payload: JobInput<D>,
    schedule: Schedule,
    options: { readonly dedupeKey: string; readonly maxAttempts?: number },
  ): Promise<AddedJob> {
    assertSchedule(schedule)
    const runAt = firstRun(schedule, this.now())
    const row = this.rowOf(ctx, job, payload, { ...options, runAt, repeat: schedule })
    return this.change(ctx, async () => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        if ((await this.table.insertMissing(ctx, row)) === 1) return this.stored(row)
        const live = await this.live(ctx, row)
        if (live === undefined) continue
        const same = JSON.stringify(live.repeat) === JSON.stringify(schedule)
        const changes = { repeat: schedule, payload: row.payload as object, updatedAt: this.now() }
        const times = same ? {} : { dueAt: runAt, runAt }
        if (
          (await this.changeIn(ctx, live.id, ['queued'], { ...changes, ...times })) ||
          (await this.changeIn(ctx, live.id, ['running'], changes))
        ) {
          this.announce({ ...live, ...times })
          return { jobId: live.id, added: false }
        }
      }
      throw busy(row)
    })
  }

  cancel(ctx: TenantContext, jobId: string): Promise<boolean> {
    const { tx, worker } = this.options
    return this.change(ctx, async () => {
      const end = { state: 'cancelled', leaseOwner: null, leaseUntil: null, updatedAt: this.now() } as const
      const cancelled = await this.changeIn(ctx, jobId, ['queued', 'running'], end)
      if (!cancelled) await this.table.get(ctx, jobId)
      else
        tx.afterCommit(() => {
          worker.cancelled(jobId)
        })
      return cancelled
    })
  }

  async retry(ctx: TenantContext, jobId: string): Promise<void> {
    const now = this.now()
    const again = { state: 'queued', attempts: 0, progress: 0, runAt: now, updatedAt: now } as const
    const refusal = (): Error =>
      jobNotFailed(`Job ${jobId} cannot be tried again: it has not failed, or another with its key waits or runs.`)
    try {
      await this.change(ctx, async () => {
        const changed = await this.changeIn(ctx, jobId, ['failed'], again)
        const row = await this.table.get(ctx, jobId)
        if (!changed) throw refusal()
        this.announce(row)
      })
    } catch (error) {
      throw isUniqueViolation(error) ? refusal() : error
    }
  }

  get(ctx: TenantContext, jobId: string): Promise<JobView> {
    return this.options.tx.read(ctx, async () => jobView(await this.table.get(ctx, jobId)))
  }

  list(ctx: TenantContext, filter: JobFilter = {}): Promise<JobPage> {
    const { limit = 50, cursor, queue, kind, state } = filter
    return this.options.tx.read(ctx, async () => {
      const query = this.table.select(ctx, 'job')
      for (const [property, value] of Object.entries({ queue, kind, state }))
        if (value !== undefined) query.andWhere(`job.${property} = :${property}`, { [property]: value })
      const spec = { alias: 'job', sorts: { id: 'id' }, filterHash: filterHashOf({ queue, kind, state }) }
      const page = await this.table.page(ctx, query, spec, { sort: '-id', limit, cursor })
      return { items: page.items.map(jobView), nextCursor: page.nextCursor }
    })
  }

  /** In the caller's transaction, or in one of its own. */
  private change<T>(ctx: TenantContext, fn: () => Promise<T>): Promise<T> {
    return this.options.tx.run(ctx, fn)
  }

  private stored(row: JobRow): AddedJob {
    this.announce(row)
    return { jobId: row.id, added: true }
  }

  /** After the commit. */
  private announce(row: JobRow): void {
    const { tx, worker } = this.options
    const notice = noticeOf(row)
    tx.afterCommit(() => {
      failpoint('job-row-before-enqueue')
      if (worker.announce === undefined) worker.wake()
      else worker.announce(notice)
    })
  }

  private async changeIn(
    ctx: TenantContext,
    id: string,
    states: readonly JobRow['state'][],
    changes: QueryDeepPartialEntity<JobRow>,
  ): Promise<boolean> {
    const result = await this.options.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .update(JobRow)
      .set(changes)
      .where('tenant_id = :tenantId AND id = :id AND state IN (:...states)', { tenantId: ctx.tenantId, id, states })
      .updateEntity(false)
      .execute()
    return result.affected === 1
  }

  private async live(ctx: TenantContext, { queue, dedupeKey }: JobRow): Promise<JobRow | undefined> {
    const found = await this.table
      .select(ctx, 'job')
      .andWhere(`job.queue = :queue AND job.dedupeKey = :dedupeKey AND job.state IN ('queued', 'running')`, {
        queue,
        dedupeKey,
      })
      .getOne()
    return found ?? undefined
  }

  private now(): Date {
    return this.options.clock.now()
  }

  private rowOf(
    ctx: TenantContext,
    job: JobDefinition,
    payload: unknown,
    options: { runAt: Date; repeat: Schedule | null; dedupeKey?: string; maxAttempts?: number },
  ): JobRow {
    const { runAt, repeat, dedupeKey = null, maxAttempts = job.maxAttempts } = options
    if (dedupeKey !== null && (dedupeKey === '' || dedupeKey.length > 200))
      throw invalidArgument(`The dedupe key of ${job.name} must have 1 to 200 characters.`)
    const now = this.now()
    return {
      tenantId: ctx.tenantId,
      id: this.options.ids.next(),
      queue: job.queue,
      kind: job.name,
      payload: checkedPayload(job, payload),
      dueAt: runAt,
      runAt,
      state: 'queued',
      attempts: 0,
      maxAttempts,
      leaseUntil: null,
      leaseOwner: null,
      dedupeKey,
      repeat,
      progress: 0,
      result: null,
      lastError: null,
      actor: ctx.actor,
      traceId: ctx.traceId,
      createdAt: now,
      updatedAt: now,
    }
  }
}

/** The payload as it was given: it is parsed, with its defaults and transformations, when the job runs. */
function checkedPayload(job: JobDefinition, payload: unknown): unknown {
  const parsed = job.payload.safeParse(payload)
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`).join('; ')
    throw invalidArgument(`The payload of ${job.name} does not match its definition: ${issues}`)
  }
  const text = JSON.stringify(payload)
  if (text.length > MAX_JOB_CHARACTERS)
    throw invalidArgument(
      `The payload of ${job.name} has more than ${MAX_JOB_CHARACTERS} characters: pass ids instead.`,
    )
  return JSON.parse(text)
}
