import type { JobLog } from './job-log.js'
import type { JobRow } from './job.entity.js'

/** That there is a job, and when it is due: all that travels. What it is about stays in the table. */
export interface JobNotice {
  readonly tenantId: string
  readonly jobId: string
  readonly queue: string
  readonly kind: string
  readonly runAt: Date
  /** Begun so far. */
  readonly attempts: number
}

export const noticeOf = (row: Pick<JobRow, 'tenantId' | 'id' | 'queue' | 'kind' | 'runAt' | 'attempts'>): JobNotice => {
  const { tenantId, id, queue, kind, runAt, attempts } = row
  return { tenantId, jobId: id, queue, kind, runAt, attempts }
}

/** Whose jobs a carrier brings, and to whom. */
export interface CarrierRoute {
  /** Of the table. */
  readonly service: string
  /** How many jobs of a queue this worker does at once. */
  readonly queues: ReadonlyMap<string, number>
  /** By which a job is due, in Unix milliseconds. */
  now(): number
  /**
   * Takes the job by its lease and does it. Resolves when there is nothing left to do about the notice, or with the
   * milliseconds after which to bring it again. Never rejects.
   */
  deliver(notice: JobNotice): Promise<number | undefined>
  /** `carries` may have changed. */
  changed(): void
  readonly log: JobLog
}

/**
 * How workers hear of due jobs, instead of looking into the table all the time. It may lose, repeat, delay and mix up what
 * it carries: the table is the truth, the lease decides who does a job, and the worker announces again what is overdue
 * (Q-12).
 */
export interface JobCarrier {
  /** Begins to bring jobs to a worker. */
  open(route: CarrierRoute): CarrierSession
}

/** A carrier at work for one worker. */
export interface CarrierSession {
  /** False while it can bring nothing: the worker then looks into the table by itself. */
  readonly carries: boolean
  /** Brings these jobs when they are due. Never fails: what it loses is announced again. */
  announce(notices: readonly JobNotice[]): void
  /** Brings these jobs, which are due or pending by the table, whether it knows them or not. @throws Error when it cannot */
  announceAgain(notices: readonly JobNotice[], due: boolean): Promise<void>
  /** True when everything that was announced may be lost, until `remember`. @throws Error when it cannot say */
  forgot(): Promise<boolean>
  /** Everything pending has been announced. */
  remember(): Promise<void>
  /** Nothing of this queue is brought, though jobs are due and announced: whatever brings it begins anew. Never fails. */
  renew(queue: string): void
  /** Brings nothing new. */
  pause(): void
  /** Ends after the deliveries that run. */
  close(): Promise<void>
}
