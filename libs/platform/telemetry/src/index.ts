export * from './logger.js'
export * from './nest-logger.js'
export { redactError, redactText, redactValue } from './redaction.js'
export * from './request-log.js'
export * from './trace.js'
export * from './start-tracing.js'
export {
  inSpan,
  injectTrace,
  isTracing,
  openSpan,
  type OpenSpan,
  type SpanAttributes,
  type SpanKind,
  type SpanOptions,
  traceOf,
  type TraceHeaders,
  withExtractedTrace,
} from './tracing.js'
export * from './admin/admin-server.js'
export * from './admin/readiness.js'
export { addCollector, adjust, type Collector, count, isMeasuring, observe, type SetGauge } from './metrics/measure.js'
export { METRICS, type MetricDefinition, type MetricName } from './metrics/metric-table.js'
export { metricsPage } from './metrics/metrics-page.js'
export * from './metrics/start-metrics.js'
