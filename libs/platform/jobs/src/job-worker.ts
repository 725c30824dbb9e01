import type { Clock, Ids } from '@nexus/kernel'
import type { PlatformTx, TenantTx } from '@nexus/platform-database'
import { detached } from './detached.js'
import { systemJobContext, type JobContextFactory } from './job-attempt.js'
import type { JobCarrier, JobNotice } from './job-carrier.js'
import type { JobRegistration } from './job-definition.js'
import { silentJobLog, type JobLog } from './job-log.js'
import { JOB_POLICY, type JobPolicy } from './job-policy.js'
import { JobWorkerRun } from './job-worker-run.js'

export type { JobContextFactory } from './job-attempt.js'

export interface JobWorkerOptions {
  readonly tx: TenantTx
  readonly platformTx: PlatformTx
  readonly clock: Clock
  readonly ids: Ids
  readonly log?: JobLog
  readonly policy?: Partial<JobPolicy>
  /** Jobs of a queue at once in this process. Default: `policy.concurrency`. */
  readonly concurrency?: Readonly<Record<string, number>>
  readonly contextFor?: JobContextFactory
  /** How it hears of due jobs, and of which service. Default: it looks into the table, and is woken by commits of its process. */
  readonly carrier?: { readonly service: string; readonly by: JobCarrier } | undefined
  /** Between 0 and 1, for the waits between attempts. */
  readonly random?: () => number
}

/**
 * Does the jobs of one service's table. At least once each, and exactly once where the handler completes the job in
 * the transaction of its effect. Any number of workers in any number of processes are harmless (FLT-17).
 */
export class JobWorker {
  private run: JobWorkerRun | undefined

  constructor(private readonly options: JobWorkerOptions) {}

  /**
   * Begins with what earlier runs have left. Jobs of kinds that are not registered wait for a worker that has them.
   * @throws Error when it runs already, or a kind is registered twice.
   */
  start(registrations: readonly JobRegistration[]): void {
    if (this.run !== undefined) throw new Error('the job worker runs already')
    const { tx, platformTx, clock, ids, carrier } = this.options
    const { log = silentJobLog, concurrency = {}, random = Math.random } = this.options
    this.run = detached(
      () =>
        new JobWorkerRun({
          registrations,
          platformTx,
          carrier,
          attempts: { tx, clock, ids, contextFor: this.options.contextFor ?? systemJobContext },
          policy: { ...JOB_POLICY, ...this.options.policy },
          concurrency,
          random,
          log,
        }),
    )
    this.run.wake()
  }

  /**
   * Takes no further jobs and waits for those that run; after `graceMs` their signals fire, and what then still runs
   * is put back into the queue and can have no effect any more.
   */
  async stop(): Promise<void> {
    const ending = this.run
    this.run = undefined
    await ending?.stop()
  }

  /** There may be a job to do. Cheap; called after every commit that stored one. */
  wake(): void {
    this.run?.wake()
  }

  /** A job was committed: it is brought by the carrier, or found in the table at once. */
  announce(job: JobNotice): void {
    this.run?.announce(job)
  }

  /** The job was cancelled: if it runs here, its signal fires at once instead of at the next heartbeat. */
  cancelled(jobId: string): void {
    this.run?.cancelled(jobId)
  }

  /**
   * Resolves when no job of this worker's kinds is due and none runs here; those that wait for their time stay.
   * @throws Error when the worker does not run.
   */
  async idle(): Promise<void> {
    for (;;) {
      if (this.run === undefined)
        throw new Error('the job worker does not run, so its jobs are not done; start it first')
      if (await this.run.isIdle()) return
      this.run.wake()
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}
