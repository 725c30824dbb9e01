import type { CarrierSession, JobNotice } from './job-carrier.js'
import { noticeOf } from './job-carrier.js'
import { describeFailure } from './job-attempt.js'
import type { JobLog } from './job-log.js'
import type { JobTable } from './job-table.js'

export interface CarriedJobsOptions {
  readonly session: CarrierSession
  readonly table: JobTable
  readonly kinds: readonly string[]
  readonly sweepMs: number
  readonly log: JobLog
}

/** How many jobs are announced again at a time. */
const PAGE = 500

/**
 * A worker's side of its carrier: what is committed is announced, and what the carrier lost, forgot or brings too late
 * is found in the table and announced again.
 */
export class CarriedJobs {
  private sweptAt = -Infinity

  constructor(private readonly options: CarriedJobsOptions) {}

  get carries(): boolean {
    return this.options.session.carries
  }

  /** True when it is time to look for what the carrier does not know. */
  get isSweepDue(): boolean {
    return performance.now() >= this.sweptAt + this.options.sweepMs
  }

  announce(notices: readonly JobNotice[]): void {
    this.options.session.announce(notices)
  }

  /** Announces what is overdue by the table, and everything pending when the carrier has lost its memory. */
  async sweep(): Promise<void> {
    const { session, table, kinds, log } = this.options
    this.sweptAt = performance.now()
    try {
      if (await session.forgot()) {
        await this.announceAll()
        await session.remember()
      }
      const due = await table.due(kinds, PAGE)
      if (due.length > 0) await session.announceAgain(due.map(noticeOf), true)
    } catch (error) {
      log.warn({ error: describeFailure(error) }, 'the jobs in the table could not be compared with those announced')
    }
  }

  pause(): void {
    this.options.session.pause()
  }

  close(): Promise<void> {
    return this.options.session.close()
  }

  private async announceAll(): Promise<void> {
    const { session, table, kinds } = this.options
    let page = await table.pending(kinds, undefined, PAGE)
    while (page.length > 0) {
      await session.announceAgain(page.map(noticeOf), false)
      page = page.length < PAGE ? [] : await table.pending(kinds, page.at(-1), PAGE)
    }
  }
}
