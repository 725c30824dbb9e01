import type { CounterName, GaugeName, HistogramName, LabelsOf } from './metric-table.js'

/** Sets gauges when the metrics are asked for; what it does not set is not there. */
export type Collector = (set: SetGauge) => void | Promise<void>
export type SetGauge = <N extends GaugeName>(name: N, labels: LabelsOf<N>, value: number) => void

/** What `startMetrics` installs. */
export interface Meter {
  count(name: CounterName, labels: Readonly<Record<string, string>>): void
  observe(name: HistogramName, labels: Readonly<Record<string, string>>, seconds: number): void
  adjust(name: GaugeName, labels: Readonly<Record<string, string>>, by: number): void
}

let meter: Meter | undefined
const collectors = new Map<string, Collector>()

/** For `startMetrics` only. */
export function installMeter(next: Meter | undefined): void {
  meter = next
}

/** False until `startMetrics`: then every call here costs one comparison and changes nothing. */
export const isMeasuring = (): boolean => meter !== undefined

/** One more. */
export function count<N extends CounterName>(name: N, labels: LabelsOf<N>): void {
  meter?.count(name, labels)
}

/** So many seconds. */
export function observe<N extends HistogramName>(name: N, labels: LabelsOf<N>, seconds: number): void {
  meter?.observe(name, labels, seconds)
}

/** More or fewer of what a gauge counts: only for gauges that no collector sets. */
export function adjust<N extends GaugeName>(name: N, labels: LabelsOf<N>, by: number): void {
  meter?.adjust(name, labels, by)
}

/** Adds a source of figures under a name; the returned function takes it away. A second one of the name takes the place of the first. */
export function addCollector(name: string, collector: Collector): () => void {
  collectors.set(name, collector)
  return () => {
    if (collectors.get(name) === collector) collectors.delete(name)
  }
}

/** For `startMetrics` only. */
export const allCollectors = (): ReadonlyMap<string, Collector> => collectors
