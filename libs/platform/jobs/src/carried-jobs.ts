import type { CarrierSession, JobNotice } from './job-carrier.js'
import { noticeOf } from './job-carrier.js'
import { describeFailure } from './job-attempt.js'
import type { JobLog } from './job-log.js'
import type { JobTable } from './job-table.js'
import type { JobRow } from './job.entity.js'

export interface CarriedJobsOptions {
  readonly session: CarrierSession
  readonly table: JobTable
  readonly kinds: readonly string[]
  readonly sweepMs: number
  readonly log: JobLog
}

/** How many jobs are announced again at a time. */
const PAGE = 500

const attemptOf = ({ id, attempts }: JobRow): string => `${id}.${String(attempts)}`

/**
 * A worker's side of its carrier: what is committed is announced, and what the carrier lost, forgot or brings too late
 * is found in the table and announced again.
 */
export class CarriedJobs {
  private sweptAt = -Infinity
  /** What the last sweep found due and announced, and the queues of which anything has been brought since. */
  private announced = new Set<string>()
  private readonly brought = new Set<string>()

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

  /** Something of the queue was brought. */
  noteBrought(queue: string): void {
    this.brought.add(queue)
  }

  /**
   * Announces what is overdue by the table, and everything pending when the carrier has lost its memory. Answers the
   * queues that the carrier has fallen silent about: with free places, and with jobs that were due and announced a
   * sweep ago, it has brought nothing since. Their jobs are the table's to give.
   */
  async sweep(hasFreePlaces: (queue: string) => boolean): Promise<readonly string[]> {
    const { session, table, kinds, log } = this.options
    this.sweptAt = performance.now()
    try {
      if (await session.forgot()) {
        await this.announceAll()
        await session.remember()
      }
      const due = await table.due(kinds, PAGE)
      const silent = this.silentOf(due, hasFreePlaces)
      if (due.length > 0) await session.announceAgain(due.map(noticeOf), true)
      for (const queue of silent) {
        log.warn({ queue }, 'due jobs of a queue are not brought: its reader is replaced, and the table helps out')
        session.renew(queue)
      }
      return silent
    } catch (error) {
      log.warn({ error: describeFailure(error) }, 'the jobs in the table could not be compared with those announced')
      return []
    }
  }

  private silentOf(due: readonly JobRow[], hasFreePlaces: (queue: string) => boolean): readonly string[] {
    const waiting = due.filter((row) => this.announced.has(attemptOf(row)) && !this.brought.has(row.queue))
    this.announced = new Set(due.map(attemptOf))
    this.brought.clear()
    return [...new Set(waiting.map(({ queue }) => queue))].filter(hasFreePlaces)
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
