import type { EntityManager } from 'typeorm'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import { JobRow } from './job.entity.js'
import { nextRun } from './schedule.js'

/** What tells one attempt at a job from every other. */
export type AttemptKey = Pick<JobRow, 'tenantId' | 'id' | 'leaseOwner'>

/** Changes the job while it is still this attempt's; false when it is not. */
export async function changeAttempt(
  manager: EntityManager,
  attempt: AttemptKey,
  changes: QueryDeepPartialEntity<JobRow>,
): Promise<boolean> {
  const { tenantId, id, leaseOwner } = attempt
  const result = await manager
    .createQueryBuilder()
    .update(JobRow)
    .set(changes)
    .where(`tenant_id = :tenantId AND id = :id AND lease_owner = :leaseOwner AND state = 'running'`, {
      tenantId,
      id,
      leaseOwner,
    })
    .updateEntity(false)
    .execute()
  return result.affected === 1
}

/** Takes the job from the attempt. False when it was not its any more: then nothing has changed. */
export function endAttempt(
  manager: EntityManager,
  attempt: AttemptKey,
  end: QueryDeepPartialEntity<JobRow>,
  now: Date,
): Promise<boolean> {
  return changeAttempt(manager, attempt, { ...end, leaseOwner: null, leaseUntil: null, updatedAt: now })
}

/**
 * Adds the next run of a repeated job in the transaction that ends this one: never two runs at once, none lost.
 * Schedule and payload are read again, because they may have been changed meanwhile.
 * @returns the next run, if the job is repeated
 */
export async function addNextRun(
  manager: EntityManager,
  ended: Pick<JobRow, 'tenantId' | 'id' | 'dedupeKey'>,
  nextId: string,
  now: Date,
): Promise<JobRow | undefined> {
  if (ended.dedupeKey === null) return undefined
  const { tenantId, id } = ended
  const row = await manager
    .createQueryBuilder(JobRow, 'job')
    .where('job.tenantId = :tenantId AND job.id = :id', { tenantId, id })
    .getOne()
  if (row === null || row.repeat === null) return undefined
  const dueAt = nextRun(row.repeat, row.dueAt, now)
  const next: JobRow = {
    ...row,
    id: nextId,
    dueAt,
    runAt: dueAt,
    state: 'queued',
    attempts: 0,
    leaseUntil: null,
    leaseOwner: null,
    progress: 0,
    result: null,
    lastError: null,
    createdAt: now,
    updatedAt: now,
  }
  await manager
    .createQueryBuilder()
    .insert()
    .into(JobRow)
    .values(next as QueryDeepPartialEntity<JobRow>)
    .updateEntity(false)
    .execute()
  return next
}
