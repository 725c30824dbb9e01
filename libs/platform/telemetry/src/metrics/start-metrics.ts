import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { allCollectors, type Collector, count, installMeter, isMeasuring, type SetGauge } from './measure.js'
import { METRICS, type MetricDefinition, type MetricName } from './metric-table.js'

export interface RunningMetrics {
  /** The text that Prometheus reads, with the content type to send. Never fails because a source of figures does. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>
  stop(): void
}

export interface MetricsOptions {
  /** Label `process` of every metric: which process this is. */
  readonly service: string
  /** Longest wait for a source of figures; default 2 s. */
  readonly patienceMs?: number
}

/** Kept up to date by hooks; the other gauges are what the collectors say at the moment. */
const KEPT_GAUGES: ReadonlySet<string> = new Set(['nexus_consumer_lag'])
const NANOSECONDS = 1e9

/** Begins to measure in this process; prom-client is loaded here and nowhere else. @throws Error when it measures already */
export async function startMetrics(options: MetricsOptions): Promise<RunningMetrics> {
  if (isMeasuring()) throw new Error('metrics are measured already in this process')
  const client = await import('prom-client')
  const registry = new client.Registry()
  registry.setDefaultLabels({ process: options.service })
  client.collectDefaultMetrics({ register: registry })
  const instruments = instrumentsOf(client, registry)
  const loop = monitorEventLoopDelay({ resolution: 10 })
  loop.enable()
  const meter = {
    count: (name: MetricName, labels: object) => {
      ;(instruments.get(name) as Counter).inc({ ...labels })
    },
    observe: (name: MetricName, labels: object, seconds: number) => {
      ;(instruments.get(name) as Histogram).observe({ ...labels }, seconds)
    },
    adjust: (name: MetricName, labels: object, by: number) => {
      ;(instruments.get(name) as Gauge).inc({ ...labels }, by)
    },
  }
  const set: SetGauge = (name, labels, value) => {
    ;(instruments.get(name) as Gauge).set({ ...labels }, value)
  }
  installMeter(meter)
  let scrape: Promise<string> | undefined
  const read = async (): Promise<string> => {
    for (const [name, { kind }] of Object.entries<MetricDefinition>(METRICS))
      if (kind === 'gauge' && !KEPT_GAUGES.has(name)) (instruments.get(name as MetricName) as Gauge).reset()
    loopDelay(loop, set)
    await Promise.all([...allCollectors()].map((entry) => collect(entry, set, options.patienceMs ?? 2_000)))
    return registry.metrics()
  }
  return {
    async expose() {
      // Two readers at once would clear each other's figures.
      scrape ??= read().finally(() => {
        scrape = undefined
      })
      return { contentType: registry.contentType, text: await scrape }
    },
    stop() {
      loop.disable()
      installMeter(undefined)
      registry.clear()
    },
  }
}

type Client = typeof import('prom-client')

function instrumentsOf(client: Client, registry: Registry): Map<MetricName, Counter | Gauge | Histogram> {
  return new Map<MetricName, Counter | Gauge | Histogram>(
    Object.entries<MetricDefinition>(METRICS).map(([name, { kind, help, labels, buckets }]) => {
      const declared = { name, help, labelNames: [...labels] as string[], registers: [registry] }
      if (kind === 'counter') return [name as MetricName, new client.Counter(declared)]
      if (kind === 'gauge') return [name as MetricName, new client.Gauge(declared)]
      return [name as MetricName, new client.Histogram({ ...declared, buckets: [...(buckets ?? [])] })]
    }),
  )
}

async function collect([name, collector]: [string, Collector], set: SetGauge, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let late = false
  try {
    const patience = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        late = true
        reject(new Error('too late'))
      }, patienceMs)
    })
    // What comes after the patience must not change the figures of the next reading.
    const inTime: SetGauge = (...figure) => {
      if (!late) set(...figure)
    }
    await Promise.race([collector(inTime), patience])
  } catch {
    count('nexus_collect_failures_total', { source: name })
  } finally {
    clearTimeout(timer)
  }
}

function loopDelay(loop: IntervalHistogram, set: SetGauge): void {
  const seconds = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? nanoseconds / NANOSECONDS : 0)
  set('nexus_event_loop_delay_seconds', { quantile: '0.5' }, seconds(loop.percentile(50)))
  set('nexus_event_loop_delay_seconds', { quantile: '0.99' }, seconds(loop.percentile(99)))
  set('nexus_event_loop_delay_seconds', { quantile: '1' }, loop.count === 0 ? 0 : seconds(loop.max))
  loop.reset()
}
