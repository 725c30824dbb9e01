import type { JobView } from './job-queue.js'
import type { JobRow } from './job.entity.js'

export function jobView(row: JobRow): JobView {
  const { id, queue, kind, state, progress, attempts, maxAttempts, dueAt, runAt, dedupeKey, repeat } = row
  const { result, lastError, actor, createdAt, updatedAt } = row
  return {
    ...{ jobId: id, queue, kind, state, progress, attempts, maxAttempts, dueAt, runAt, dedupeKey, repeat },
    ...{ result, lastError, addedBy: actor.userId, createdAt, updatedAt },
  }
}
