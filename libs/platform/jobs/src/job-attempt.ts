import {
  deadlineExceeded,
  invalidArgument,
  isDomainError,
  stepId,
  type Clock,
  type Ids,
  type TenantContext,
} from '@nexus/kernel'
import type { TenantTx } from '@nexus/platform-database'
import { addNextRun, changeAttempt, endAttempt } from './attempt-rows.js'
import { JobLeaseLost, type JobRegistration, type JobRun } from './job-definition.js'
import { MAX_JOB_CHARACTERS, type JobRow } from './job.entity.js'

/** Makes the context in which a handler runs. The default has no signature: a host that calls other services gives its own. */
export type JobContextFactory = (
  job: JobRow,
  registration: JobRegistration,
  of: { readonly operation: string; readonly opId: string; readonly deadlineAt: number },
) => TenantContext | Promise<TenantContext>

/** The system, on behalf of the person who added the job, with the rights that the job's definition names. */
export const systemJobContext: JobContextFactory = (job, { definition }, of) => ({
  tenantId: job.tenantId,
  actor: { ...job.actor, kind: 'system' },
  rights: Object.fromEntries(definition.rights.map((permission) => [permission, 'all' as const])),
  opId: of.opId,
  traceId: job.traceId,
  operation: of.operation,
  audience: definition.calls,
  deadlineAt: of.deadlineAt,
})

export interface AttemptOptions {
  readonly tx: TenantTx
  readonly clock: Clock
  readonly ids: Ids
  readonly contextFor: JobContextFactory
  readonly leaseMs: number
  /** Told after the commit of the next run of a repeated job. */
  readonly stored: (row: JobRow) => void
}

/** Time for the statements of the worker itself, which must not fail because the handler has used its own time up. */
const OWN_STATEMENTS_MS = 15_000

/** One attempt at a job that this process has leased. */
export class JobAttempt implements JobRun {
  /** The end of the job is committed. */
  completed = false
  /** The job is not this attempt's any more: nothing that it does counts. */
  lost = false
  /** The job waits again as if this attempt had not begun. */
  putBack = false
  private readonly ending = new AbortController()
  private ctx: TenantContext | undefined

  constructor(
    readonly row: JobRow,
    private readonly registration: JobRegistration,
    private readonly options: AttemptOptions,
  ) {}

  get jobId(): string {
    return this.row.id
  }

  get attempt(): number {
    return this.row.attempts
  }

  get dueAt(): Date {
    return this.row.dueAt
  }

  get signal(): AbortSignal {
    return this.ending.signal
  }

  /** Tells the handler that its result is not wanted any more. */
  abort(reason: Error): void {
    if (reason instanceof JobLeaseLost) this.lost = true
    this.ending.abort(reason)
  }

  async progress(percent: number): Promise<void> {
    const { tx, clock, leaseMs } = this.options
    const ctx = await this.context(OWN_STATEMENTS_MS)
    const now = clock.now()
    const held = await tx.run(ctx, () =>
      changeAttempt(tx.managerFor(ctx), this.row, {
        progress: Math.min(100, Math.max(0, Math.round(percent))),
        leaseUntil: new Date(now.getTime() + leaseMs),
        updatedAt: now,
      }),
    )
    if (!held) throw this.lose()
  }

  async complete(result?: unknown): Promise<void> {
    const { tx, clock, ids } = this.options
    const manager = tx.managerFor(await this.context(OWN_STATEMENTS_MS))
    const now = clock.now()
    const done = { state: 'done', progress: 100, result: asJson(result) as object } as const
    if (!(await endAttempt(manager, this.row, done, now))) throw this.lose()
    const next = await addNextRun(manager, this.row, ids.next(), now)
    tx.afterCommit(() => {
      this.completed = true
      if (next !== undefined) this.options.stored(next)
    })
  }

  /** Runs the handler and ends the job. @throws whatever makes the attempt a failed one */
  async work(): Promise<void> {
    const { definition, handler } = this.registration
    const payload = definition.payload.safeParse(this.row.payload)
    if (!payload.success) {
      const issues = payload.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`).join('; ')
      throw invalidArgument(`The payload of ${definition.name} does not match its definition: ${issues}`)
    }
    const ctx = await this.context(definition.timeoutMs)
    const result = await this.within(definition.timeoutMs, handler.run(ctx, payload.data, this))
    if (this.completed) return
    const own = await this.context(OWN_STATEMENTS_MS)
    await this.options.tx.run(own, () => this.complete(result))
  }

  private async within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const error = deadlineExceeded(`The attempt did not end within ${milliseconds} ms.`)
        this.abort(error)
        reject(error)
      }, milliseconds)
      timer.unref()
    })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }

  private async context(budgetMs: number): Promise<TenantContext> {
    const { clock, contextFor } = this.options
    const deadlineAt = clock.now().getTime() + budgetMs
    this.ctx ??= await contextFor(this.row, this.registration, {
      operation: this.row.kind,
      // The same in every attempt, so that what a repeated attempt asks of other services is a repetition to them.
      opId: stepId(this.row.id),
      deadlineAt,
    })
    return this.ctx.deadlineAt === deadlineAt ? this.ctx : { ...this.ctx, deadlineAt }
  }

  private lose(): JobLeaseLost {
    const error = new JobLeaseLost(this.row.id)
    this.abort(error)
    return error
  }
}

function asJson(result: unknown): unknown {
  const text = JSON.stringify(result ?? null)
  if (text.length > MAX_JOB_CHARACTERS)
    throw new Error(`the result of a job has at most ${MAX_JOB_CHARACTERS} characters: store it, and return its id`)
  return JSON.parse(text)
}

/** Why an attempt failed, as kept with the job. */
export function describeFailure(error: unknown): string {
  if (isDomainError(error)) return `${error.code}: ${error.detail}`.slice(0, 4000)
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 4000)
}
