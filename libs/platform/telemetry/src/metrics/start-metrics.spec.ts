import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCollector, adjust, count, isMeasuring, observe } from './measure.js'
import { METRICS } from './metric-table.js'
import { metricsPage } from './metrics-page.js'
import { type RunningMetrics, startMetrics } from './start-metrics.js'

describe('metrics that are off', () => {
  it('count nothing and fail nothing', () => {
    expect(isMeasuring()).toBe(false)
    count('nexus_events_published_total', { type: 'x' })
    observe('nexus_consumer_duration_seconds', { consumer: 'x' }, 1)
    adjust('nexus_consumer_lag', { consumer: 'x' }, 1)
  })
})

describe('metrics', () => {
  let metrics: RunningMetrics
  const lines = async (name: string): Promise<string[]> =>
    (await metrics.expose()).text
      .split('\n')
      .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))

  beforeEach(async () => {
    metrics = await startMetrics({ service: 'test', patienceMs: 50 })
  })
  afterEach(() => {
    metrics.stop()
  })

  it('Q-15: emit every name that is documented, document every name of ours that is emitted, and read as Prometheus text', async () => {
    const { text, contentType } = await metrics.expose()
    const emitted = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => ({ name, kind }))
    const ours = emitted.filter(({ name }) => name?.startsWith('nexus_') === true)
    const documented = Object.entries(METRICS).map(([name, { kind }]) => ({ name, kind }))
    expect(new Set(ours.map((each) => JSON.stringify(each)))).toEqual(
      new Set(documented.map((each) => JSON.stringify(each))),
    )
    expect(emitted.filter(({ name }) => !/^(nexus|process|nodejs)_/.test(name ?? ''))).toEqual([])
    expect(contentType).toMatch(/^text\/plain; version=0\.0\.4/)
  })

  it('Q-15: are documented by docs/metrics.md as they are declared', () => {
    expect(readFileSync(join(__dirname, '../../../../../docs/metrics.md'), 'utf8')).toBe(metricsPage())
  })

  it('have names by the rules of Prometheus, and no label that could name a tenant or a person', () => {
    for (const [name, { kind, labels }] of Object.entries(METRICS)) {
      expect(name).toMatch(/^nexus_[a-z_]+$/)
      expect(name.endsWith('_total')).toBe(kind === 'counter')
      if (kind === 'histogram') expect(name).toMatch(/_seconds$/)
      expect(labels.filter((label) => /tenant|user|email|organization|id$/.test(label))).toEqual([])
    }
  })

  it('count, observe and adjust', async () => {
    count('nexus_operations_total', { service: 's', operation: 'o', outcome: 'ok' })
    count('nexus_operations_total', { service: 's', operation: 'o', outcome: 'ok' })
    observe('nexus_operation_duration_seconds', { service: 's', operation: 'o' }, 0.2)
    adjust('nexus_consumer_lag', { consumer: 'c' }, 2)
    adjust('nexus_consumer_lag', { consumer: 'c' }, -1)
    expect(await lines('nexus_operations_total')).toEqual([
      'nexus_operations_total{service="s",operation="o",outcome="ok",process="test"} 2',
    ])
    const buckets = await lines('nexus_operation_duration_seconds_bucket')
    expect(buckets.find((line) => line.includes('le="0.1"'))).toMatch(/ 0$/)
    expect(buckets.find((line) => line.includes('le="0.25"'))).toMatch(/ 1$/)
    expect(await lines('nexus_consumer_lag')).toEqual(['nexus_consumer_lag{consumer="c",process="test"} 1'])
    expect(await lines('nexus_event_loop_delay_seconds')).toHaveLength(3)
  })

  it('ask their collectors each time, and keep nothing of what these no longer say', async () => {
    let queues = ['a', 'b']
    const remove = addCollector('jobs', (set) => {
      for (const queue of queues) set('nexus_jobs', { service: 's', queue, state: 'due' }, 3)
    })
    expect(await lines('nexus_jobs')).toHaveLength(2)
    queues = ['b']
    expect(await lines('nexus_jobs')).toEqual(['nexus_jobs{service="s",queue="b",state="due",process="test"} 3'])
    remove()
    expect(await lines('nexus_jobs')).toEqual([])
  })

  it('are there when a source of figures fails or hangs, and say so', async () => {
    const removals = [
      addCollector('fails', () => Promise.reject(new Error('no database'))),
      addCollector('hangs', () => new Promise<void>(() => undefined)),
      addCollector('works', (set) => {
        set('nexus_dead_letters', { service: 's' }, 0)
      }),
    ]
    const { text } = await metrics.expose()
    expect(text).toMatch(/^nexus_dead_letters\{service="s",process="test"\} 0$/m)
    expect(text.split('\n').filter((line) => line.startsWith('nexus_collect_failures_total{'))).toEqual([
      'nexus_collect_failures_total{source="fails",process="test"} 1',
      'nexus_collect_failures_total{source="hangs",process="test"} 1',
    ])
    for (const remove of removals) remove()
  })

  it('are measured once in a process', async () => {
    await expect(startMetrics({ service: 'test' })).rejects.toThrow('already')
  })
})
