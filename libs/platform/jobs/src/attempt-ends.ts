import type { Clock } from '@nexus/kernel'
import { isPermanent } from '@nexus/platform-outbox'
import { describeFailure, type JobAttempt } from './job-attempt.js'
import type { JobDefinition } from './job-definition.js'
import type { JobLog } from './job-log.js'
import type { JobTable } from './job-table.js'
import type { JobRow } from './job.entity.js'
import { countAttempt } from './observed-job.js'

/** Why an attempt is broken off that nobody is to blame for. */
export class WorkerStops extends Error {
  override readonly name = 'WorkerStops'

  constructor() {
    super('the worker stops; the job is put back and done later')
  }
}

export interface AttemptEndsOptions {
  readonly table: JobTable
  readonly clock: Clock
  readonly random: () => number
  readonly log: JobLog
}

/** What becomes of a job whose attempt did not complete it: tried again, failed for good, or put back. */
export class AttemptEnds {
  constructor(private readonly options: AttemptEndsOptions) {}

  /** Never rejects. */
  async end(attempt: JobAttempt, definition: JobDefinition, error: unknown): Promise<void> {
    const { log } = this.options
    if (attempt.completed) {
      log.warn({ ...about(attempt.row), error: describeFailure(error) }, 'a handler failed after its job was done')
      return
    }
    if (attempt.lost) {
      countAttempt(attempt.row.kind, 'lost')
      return
    }
    await this.settle(attempt, definition, error).catch((failure: unknown) => {
      this.complain(attempt.row, failure)
    })
  }

  complain(row: JobRow, error: unknown): void {
    this.options.log.error(
      { ...about(row), error: describeFailure(error) },
      'the end of an attempt could not be stored; the job is taken again when its lease has expired',
    )
  }

  private async settle(attempt: JobAttempt, definition: JobDefinition, error: unknown): Promise<void> {
    const { log, table } = this.options
    const { row } = attempt
    if (error instanceof WorkerStops || attempt.signal.reason instanceof WorkerStops) {
      attempt.putBack = true
      await table.release(row)
      return
    }
    const cause = describeFailure(error)
    const last = row.attempts >= row.maxAttempts || isPermanent(error)
    const stored = await table.fail(row, cause, last ? undefined : this.retryAt(row, definition))
    if (!stored) return
    countAttempt(row.kind, last ? 'failed' : 'retried')
    if (last) log.error({ ...about(row), error: cause }, 'a job has failed')
    else log.warn({ ...about(row), error: cause }, 'an attempt at a job failed; it is tried again')
  }

  private retryAt(row: JobRow, { backoff }: JobDefinition): Date {
    const ceiling = Math.min(backoff.longestMs, backoff.firstMs * 2 ** Math.min(row.attempts - 1, 30))
    return new Date(this.options.clock.now().getTime() + Math.ceil(ceiling * (0.5 + this.options.random() / 2)))
  }
}

const about = (row: JobRow): Record<string, unknown> => ({
  job: row.id,
  kind: row.kind,
  attempt: row.attempts,
  of: row.maxAttempts,
})
