import { count, observe, openSpan, traceOf, withExtractedTrace } from '@nexus/platform-telemetry'
import type { JobRow } from './job.entity.js'

/** The place in its trace from which the attempts at the job go on. */
export function markAddition({ id, kind }: JobRow): void {
  openSpan({ name: `add ${kind}`, kind: 'producer', key: id, onlyInside: true })?.end()
}

/** One attempt at a job, as a span of the trace that added it. */
export async function observedAttempt(
  { id, kind, traceId, attempts }: JobRow,
  work: () => Promise<void>,
): Promise<void> {
  const started = performance.now()
  try {
    await withExtractedTrace(traceOf(traceId, id), `job ${kind}`, 'consumer', work, { 'nexus.attempt': attempts })
    count('nexus_job_runs_total', { kind, outcome: 'done' })
  } finally {
    observe('nexus_job_duration_seconds', { kind }, (performance.now() - started) / 1000)
  }
}

/** An attempt that did not end its job. */
export function countAttempt(kind: string, outcome: 'retried' | 'failed' | 'lost'): void {
  count('nexus_job_runs_total', { kind, outcome })
  if (outcome === 'retried') count('nexus_retries_total', { what: 'job', name: kind })
}
