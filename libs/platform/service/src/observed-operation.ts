import { type AnyOperation, isDomainError } from '@nexus/kernel'
import { count, isMeasuring, observe, type TraceHeaders, withExtractedTrace } from '@nexus/platform-telemetry'

/** Runs an operation as a span of its caller's trace, and counts it: rate, errors by kind, duration. */
export async function observedOperation<T>(
  { name: operation, service }: AnyOperation,
  headers: TraceHeaders,
  work: () => Promise<T>,
): Promise<T> {
  const started = performance.now()
  let outcome = 'ok'
  try {
    return await withExtractedTrace(headers, operation, 'server', work, { 'nexus.service': service })
  } catch (error) {
    outcome = isDomainError(error) ? error.kind : 'INTERNAL'
    throw error
  } finally {
    if (isMeasuring()) {
      count('nexus_operations_total', { service, operation, outcome })
      observe('nexus_operation_duration_seconds', { service, operation }, (performance.now() - started) / 1000)
    }
  }
}
