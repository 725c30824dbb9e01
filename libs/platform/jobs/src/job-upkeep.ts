import type { PlatformTx } from '@nexus/platform-database'
import { JobRow } from './job.entity.js'

/** Leases may be expired for so long before something is wrong (INV-17). */
const TAKE_OVER_MS = 60_000

/** INV-17: jobs whose lease expired more than 60 s ago and that no worker has taken over. */
export function expiredLeases(platformTx: PlatformTx): Promise<number> {
  const latest = new Date(platformTx.clock.now().getTime() - TAKE_OVER_MS)
  return platformTx.read('verify', () =>
    platformTx
      .manager()
      .createQueryBuilder(JobRow, 'job')
      .where(`job.state = 'running' AND job.leaseUntil < :latest`, { latest })
      .getCount(),
  )
}

/** Deletes done and cancelled jobs that ended before the instant; failed ones stay until somebody has seen to them. */
export async function removeEndedJobs(platformTx: PlatformTx, before: Date): Promise<number> {
  const result = await platformTx.run('retention', () =>
    platformTx
      .manager()
      .createQueryBuilder()
      .delete()
      .from(JobRow)
      .where(`state IN ('done', 'cancelled') AND updated_at < :before`, { before })
      .execute(),
  )
  return result.affected ?? 0
}
