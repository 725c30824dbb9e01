import { AuditCheckRow } from '@nexus/platform-audit'
import { DeadLetterRow, OutboxEventRow } from '@nexus/platform-outbox'
import { JobRow } from '@nexus/platform-jobs'
import { addCollector, type HealthCheck, type SetGauge } from '@nexus/platform-telemetry'
import type { PlatformTx, PoolUse } from '@nexus/platform-database'
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

async function collectService({ name: service, machinery, load }: RunningService, clock: Clock, set: SetGauge) {
  const databases = machinery.map(({ options }) => options.database)
  const pools = databases.map(({ poolUse }) => poolUse)
  for (const [state, use] of [
    ['in_use', (pool: PoolUse) => pool.inUse],
    ['idle', (pool: PoolUse) => pool.idle],
    ['waiting', (pool: PoolUse) => pool.waiting],
  ] as const)
    set('nexus_db_connections', { service, state }, sum(pools.map(use)))
  set('nexus_rpc_requests', { service, state: 'running' }, load.running)
  set('nexus_rpc_requests', { service, state: 'waiting' }, load.waiting)
  // A dedicated database that is away (ID-02) is left out; without the shared one there are no figures.
  const [shared, ...dedicated] = await Promise.allSettled(
    databases.map(({ platformTx }) => figuresOf(platformTx, clock)),
  )
  if (shared?.status !== 'fulfilled') throw shared?.reason
  const all = [shared, ...dedicated].flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
  set('nexus_outbox_unpublished', { service }, sum(all.map(({ unpublished }) => unpublished)))
  set(
    'nexus_outbox_oldest_unpublished_seconds',
    { service },
    Math.max(...all.map(({ oldestSeconds }) => oldestSeconds)),
  )
  set('nexus_dead_letters', { service }, sum(all.map(({ deadLetters }) => deadLetters)))
  set('nexus_audit_chains_broken', { service }, sum(all.map(({ brokenChains }) => brokenChains)))
  const jobs = new Map<string, { queue: string; state: string; count: number }>()
  for (const { queue, state, count } of all.flatMap((figures) => figures.jobs)) {
    const key = `${queue} ${state}`
    jobs.set(key, { queue, state, count: (jobs.get(key)?.count ?? 0) + Number(count) })
  }
  for (const { queue, state, count } of jobs.values()) set('nexus_jobs', { service, queue, state }, count)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Of one database. */
function figuresOf(tx: PlatformTx, clock: Clock) {
  return tx.read('health', async () => ({
    ...(await outboxFigures(tx, clock)),
    deadLetters: await deadLetters(tx),
    brokenChains: await brokenChains(tx),
    jobs: await jobFigures(tx, clock),
  }))
}

async function outboxFigures(tx: PlatformTx, clock: Clock): Promise<{ unpublished: number; oldestSeconds: number }> {
  const events = tx.manager().createQueryBuilder(OutboxEventRow, 'event').where('event.publishedAt IS NULL')
  const unpublished = await events.clone().getCount()
  const oldest = await events.orderBy('event.pos', 'ASC').limit(1).getOne()
  const age = oldest === null ? 0 : (clock.now().getTime() - oldest.occurredAt.getTime()) / 1000
  return { unpublished, oldestSeconds: Math.max(0, age) }
}

const deadLetters = (tx: PlatformTx): Promise<number> =>
  tx.manager().createQueryBuilder(DeadLetterRow, 'letter').where(`letter.status <> 'redriven'`).getCount()

const brokenChains = (tx: PlatformTx): Promise<number> =>
  tx.manager().createQueryBuilder(AuditCheckRow, 'check').where(`check.result = 'broken'`).getCount()

function jobFigures(tx: PlatformTx, clock: Clock): Promise<{ queue: string; state: string; count: string | number }[]> {
  return tx
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
