import { DeadLetterRow, OutboxEventRow } from '@nexus/platform-outbox'
import { JobRow } from '@nexus/platform-jobs'
import { addCollector, type HealthCheck, type SetGauge } from '@nexus/platform-telemetry'
import type { PlatformTx } from '@nexus/platform-database'
import type { Clock } from '@nexus/kernel'
import type { RunningService } from './start-service.js'

/** The services of a process at the moment: a host may replace them all. */
export type Services = () => Iterable<RunningService>

/** Gives the gauges of services when the metrics are asked for. The returned function ends it. */
export function collectServices(services: Services, clock: Clock): () => void {
  return addCollector('services', async (set) => {
    const ends = await Promise.allSettled([...services()].map((service) => collectService(service, clock, set)))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  })
}

async function collectService({ name: service, database, load }: RunningService, clock: Clock, set: SetGauge) {
  const { inUse, idle, waiting } = database.poolUse
  set('nexus_db_connections', { service, state: 'in_use' }, inUse)
  set('nexus_db_connections', { service, state: 'idle' }, idle)
  set('nexus_db_connections', { service, state: 'waiting' }, waiting)
  set('nexus_rpc_requests', { service, state: 'running' }, load.running)
  set('nexus_rpc_requests', { service, state: 'waiting' }, load.waiting)
  const tx = database.platformTx
  await tx.read('health', async () => {
    await outboxFigures(tx, service, clock, set)
    set('nexus_dead_letters', { service }, await deadLetters(tx))
    await jobFigures(tx, service, clock, set)
  })
}

async function outboxFigures(tx: PlatformTx, service: string, clock: Clock, set: SetGauge): Promise<void> {
  const unpublished = tx.manager().createQueryBuilder(OutboxEventRow, 'event').where('event.publishedAt IS NULL')
  set('nexus_outbox_unpublished', { service }, await unpublished.clone().getCount())
  const oldest = await unpublished.orderBy('event.pos', 'ASC').limit(1).getOne()
  const age = oldest === null ? 0 : (clock.now().getTime() - oldest.occurredAt.getTime()) / 1000
  set('nexus_outbox_oldest_unpublished_seconds', { service }, Math.max(0, age))
}

const deadLetters = (tx: PlatformTx): Promise<number> =>
  tx.manager().createQueryBuilder(DeadLetterRow, 'letter').where(`letter.status <> 'redriven'`).getCount()

async function jobFigures(tx: PlatformTx, service: string, clock: Clock, set: SetGauge): Promise<void> {
  const rows = await tx
    .manager()
    .createQueryBuilder(JobRow, 'job')
    .select('job.queue', 'queue')
    .addSelect(
      `CASE WHEN job.state = 'running' THEN 'running' WHEN job.run_at <= :now THEN 'due' ELSE 'later' END`,
      'state',
    )
    .addSelect('COUNT(*)', 'count')
    .where(`job.state IN ('queued', 'running')`)
    .groupBy('1, 2')
    .setParameters({ now: clock.now() })
    .getRawMany<{ queue: string; state: string; count: string | number }>()
  for (const { queue, state, count } of rows) set('nexus_jobs', { service, queue, state }, Number(count))
}

/** What readiness asks of the services: their schemas, and an answer of their databases in time (reliability.md 2.7). */
export function serviceChecks(services: Services): HealthCheck[] {
  const each = async (ask: (service: RunningService) => Promise<unknown>): Promise<void> => {
    await Promise.all([...services()].map((service) => ask(service)))
  }
  return [
    { name: 'schema', kind: 'required', run: () => each(({ database }) => database.ready()) },
    {
      name: 'database',
      kind: 'required',
      limitMs: 500,
      run: () =>
        each(({ database: { platformTx } }) => platformTx.read('health', () => platformTx.manager().query('SELECT 1'))),
    },
  ]
}
