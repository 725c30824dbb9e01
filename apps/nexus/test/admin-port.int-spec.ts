import { getProcurementFigures, listVendors } from '@nexus/contracts-procurement'
import { systemClock } from '@nexus/kernel'
import { coreSettings } from '@nexus/platform-config'
import { defineJob, JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { addCollector, isMeasuring, isTracing, METRICS } from '@nexus/platform-telemetry'
import { procurementService } from '@nexus/procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { z } from 'zod'
import { type Observation, observeProcess } from '../src/observation.adapter.js'

const OK = { status: 'ok', failures: 0 }

/** Nobody does it, so that it stays where it is. */
const nobodysJob = defineJob({ name: 'procurement.test.wait.v1', queue: 'nobodys', payload: z.strictObject({}) })

describe('the admin port of a process', () => {
  let services: TestServices
  let observation: Observation
  let now = Date.now()
  const down = new Set<string>()
  const get = async (path: string): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`http://127.0.0.1:${String(observation.adminPort)}${path}`)
    return { status: answer.status, text: await answer.text() }
  }
  const ready = async (): Promise<[number, unknown]> => {
    now += 1_000
    const { status, text } = await get('/readyz?verbose')
    return [status, JSON.parse(text)]
  }
  const settingsOf = (given: Record<string, string>) => coreSettings.parse(given)
  const check = (name: string, kind: 'required' | 'degraded') => ({
    name,
    kind,
    run: () => (down.has(name) ? Promise.reject(new Error(`${name} is away`)) : Promise.resolve()),
  })

  beforeAll(async () => {
    services = await startTestServices([procurementService])
    observation = await observeProcess(settingsOf({ NEXUS_ADMIN_PORT: '0' }), {
      service: 'test',
      services: () => [services.service('procurement')],
      clock: { now: () => new Date(now) },
      checks: () => [check('messaging', 'required'), check('redis', 'degraded')],
    })
  })
  afterAll(async () => {
    await observation.stop()
    await services.close()
    expect(isMeasuring()).toBe(false)
  })

  it('is not there, and nothing is measured or traced, unless the settings ask for it', async () => {
    const none = await observeProcess(settingsOf({}), { service: 'test', services: () => [], clock: systemClock })
    expect(none.adminPort).toBeUndefined()
    expect(isTracing()).toBe(false)
    await none.stop()
  })

  it('2.7: asks schema and database of each service, and what the host adds', async () => {
    expect(await ready()).toEqual([
      200,
      { status: 'ready', degraded: [], checks: { schema: OK, database: OK, messaging: OK, redis: OK } },
    ])
    down.add('messaging')
    down.add('redis')
    await ready()
    await ready()
    const failing = (name: string) => ({ status: 'failing', failures: 3, error: `${name} is away` })
    expect(await ready()).toEqual([
      503,
      {
        status: 'not_ready',
        degraded: ['redis'],
        checks: { schema: OK, database: OK, messaging: failing('messaging'), redis: failing('redis') },
      },
    ])
    down.clear()
    expect((await ready())[0]).toBe(200)
  })

  it('Q-15: gives every gauge and counter of a working service with a value', async () => {
    const actor = services.actor()
    const queue = services.service('procurement').get<JobQueue>(JOB_QUEUE)
    const who = { kind: 'user' as const, userId: actor.userId, name: 'A test person' }
    const ctx = { tenantId: actor.tenantId, actor: who, rights: {}, opId: actor.userId, traceId: 'a'.repeat(32) }
    const added = { ...ctx, operation: 'test', audience: [], deadlineAt: now + 60_000 }
    await queue.add(added, nobodysJob, {}, { runAt: new Date(now - 60_000) })
    await queue.add(added, nobodysJob, {}, { runAt: new Date(now + 3_600_000) })
    await queue.add(added, nobodysJob, {}, { runAt: new Date(now + 3_600_000) })
    await actor.call(listVendors, {})
    await expect(actor.call(listVendors, { limit: 0 })).rejects.toThrow()
    await expect(services.actor({ rights: {} }).call(listVendors, {})).rejects.toThrow()
    for (const _time of [1, 2, 3]) await actor.call(getProcurementFigures, {})
    const remove = addCollector('invariants', (set) => {
      set('nexus_invariant_violations', { inv: 'INV-06' }, 0)
    })
    const { status, text } = await get('/metrics')
    remove()
    expect(status).toBe(200)
    const valueOf = (series: string): string | undefined => {
      const [name = '', labels = ''] = series.slice(0, -1).split('{')
      const isIt = (line: string): boolean =>
        line.startsWith(`${name}{`) && labels.split(',').every((label) => line.includes(label))
      return text.split('\n').find(isIt)?.split(' ')[1]
    }
    const operations = (outcome: string) =>
      valueOf(`nexus_operations_total{service="procurement",operation="${listVendors.name}",outcome="${outcome}"}`)
    expect([operations('ok'), operations('INVALID_ARGUMENT'), operations('PERMISSION_DENIED')]).toEqual(['1', '1', '1'])
    expect(
      valueOf(`nexus_operation_duration_seconds_count{service="procurement",operation="${listVendors.name}"}`),
    ).toBe('3')
    for (const series of [
      'nexus_outbox_unpublished{service="procurement"}',
      'nexus_outbox_oldest_unpublished_seconds{service="procurement"}',
      'nexus_dead_letters{service="procurement"}',
      'nexus_invariant_violations{inv="INV-06"}',
    ])
      expect([series, valueOf(series)]).toEqual([series, '0'])
    for (const [outcome, answers] of Object.entries({ miss: '1', hit: '2' }))
      expect(valueOf(`nexus_cache_answers_total{topic="procurement-figures",outcome="${outcome}"}`)).toBe(answers)
    for (const [state, jobs] of Object.entries({ due: '1', later: '2' }))
      expect(valueOf(`nexus_jobs{service="procurement",queue="nobodys",state="${state}"}`)).toBe(jobs)
    for (const state of ['in_use', 'idle', 'waiting'])
      expect(valueOf(`nexus_db_connections{service="procurement",state="${state}"}`)).toMatch(/^\d+$/)
    for (const state of ['running', 'waiting'])
      expect(valueOf(`nexus_rpc_requests{service="procurement",state="${state}"}`)).toBe('0')
    expect(text).toMatch(/^process_cpu_seconds_total\{process="test"\} /m)
    expect(text).not.toMatch(/^nexus_collect_failures_total\{/m)
    for (const name of Object.keys(METRICS)) expect(text).toContain(`# HELP ${name} `)
  })

  it('2.6: says that the process drains before anything stops', async () => {
    observation.drain()
    expect(await ready()).toMatchObject([503, { status: 'draining' }])
    expect((await get('/livez')).status).toBe(200)
  })

  it('names the port that it cannot have, and leaves nothing running', async () => {
    await observation.stop()
    await expect(
      observeProcess(settingsOf({ NEXUS_ADMIN_PORT: '0', NEXUS_ADMIN_HOST: '203.0.113.1' }), {
        service: 'test',
        services: () => [],
        clock: systemClock,
      }),
    ).rejects.toThrow('the admin port 0 of 203.0.113.1 cannot be had')
    expect(isMeasuring()).toBe(false)
  })
})
