import type { Actor } from '@nexus/kernel'
import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Check, Column, Entity, Index } from 'typeorm'
import type { Schedule } from './schedule.js'

/** `queued` waits for its time, `running` is leased to a worker; the others are final. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** Longest payload and longest result in characters; what is longer belongs into object storage. */
export const MAX_JOB_CHARACTERS = 100_000

/** A piece of work that outlives its request: committed with its cause, and done by a worker. */
@Entity('job')
@TableAccess({ tenant: true, platform: true })
@Check(`"state" IN ('queued', 'running', 'done', 'failed', 'cancelled')`)
@Check('"progress" BETWEEN 0 AND 100')
@Check(`("state" = 'running') = ("lease_owner" IS NOT NULL)`)
@Index(['tenantId', 'queue', 'dedupeKey'], {
  unique: true,
  where: `"dedupe_key" IS NOT NULL AND "state" IN ('queued', 'running')`,
})
@Index(['kind', 'runAt'], { where: `"state" = 'queued'` })
@Index(['leaseUntil'], { where: `"state" = 'running'` })
@Index(['state', 'updatedAt'])
export class JobRow extends TenantRow {
  /** Jobs of one queue share a limit of how many run at once. */
  @Column('varchar', { length: 60 })
  queue!: string

  /** Name of the job's definition, with its version. */
  @Column('varchar', { length: 160 })
  kind!: string

  @Column(jsonColumn())
  payload!: unknown

  /** When it was meant to run; a wait after a failure moves only `runAt`. */
  @Column(instantColumn())
  dueAt!: Date

  @Column(instantColumn())
  runAt!: Date

  @Column('varchar', { length: 9 })
  state!: JobState

  /** Begun so far: counted when a worker takes the job, so that a job that kills its worker counts too. */
  @Column('int')
  attempts!: number

  @Column('int')
  maxAttempts!: number

  @Column({ ...instantColumn(), nullable: true })
  leaseUntil!: Date | null

  /** Of one attempt, not of a worker: what an attempt writes after another has begun finds no row. */
  @Column('uuid', { nullable: true })
  leaseOwner!: string | null

  @Column('varchar', { length: 200, nullable: true })
  dedupeKey!: string | null

  /** When the job adds its next run to the queue as it ends. */
  @Column(jsonColumn({ nullable: true }))
  repeat!: Schedule | null

  /** Percent. */
  @Column('int')
  progress!: number

  @Column(jsonColumn({ nullable: true }))
  result!: unknown

  @Column('varchar', { length: 4000, nullable: true })
  lastError!: string | null

  /** On whose behalf it runs, as they were when it was added. */
  @Column(jsonColumn())
  actor!: Actor

  /** Of the request that added it. */
  @Column('varchar', { length: 32 })
  traceId!: string

  @Column(instantColumn())
  createdAt!: Date

  @Column(instantColumn())
  updatedAt!: Date
}

/** The table that every service with jobs adds to its schema. */
export const jobEntities = [JobRow]
