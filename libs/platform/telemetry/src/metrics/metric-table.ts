/** One metric: what Prometheus sees of it. */
export interface MetricDefinition {
  readonly kind: 'counter' | 'gauge' | 'histogram'
  /** What is counted or measured; units are in the name. */
  readonly help: string
  readonly labels: readonly string[]
  /** Of a histogram, in its unit. */
  readonly buckets?: readonly number[]
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const LONG_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300]

/**
 * Every metric of ours. `docs/metrics.md` is made of this table, the registry is made of it, and a hook can name no
 * other: no dashboard or alert can ask for what nobody emits. Labels are names of code, never ids of tenants.
 */
export const METRICS = {
  nexus_http_requests_total: {
    kind: 'counter',
    help: 'Requests answered by the HTTP edge; operation is none where no route matched.',
    labels: ['operation', 'method', 'status'],
  },
  nexus_http_request_duration_seconds: {
    kind: 'histogram',
    help: 'From the arrival of a request to the end of its answer.',
    labels: ['operation'],
    buckets: SECONDS,
  },
  nexus_operations_total: {
    kind: 'counter',
    help: 'Operations run by a service; outcome is ok or the kind of the refusal, INTERNAL for faults.',
    labels: ['service', 'operation', 'outcome'],
  },
  nexus_operation_duration_seconds: {
    kind: 'histogram',
    help: 'Time of an operation inside its service.',
    labels: ['service', 'operation'],
    buckets: SECONDS,
  },
  nexus_rpc_requests: {
    kind: 'gauge',
    help: 'Requests at the server of a service, by whether they run or wait for a place.',
    labels: ['service', 'state'],
  },
  nexus_retries_total: {
    kind: 'counter',
    help: 'Tries after the first: of the relay to publish, of a consumer to handle, of a job, of a call.',
    labels: ['what', 'name'],
  },
  nexus_retries_withheld_total: {
    kind: 'counter',
    help: 'Calls that the gateway did not repeat because its retry budget for the service was used up.',
    labels: ['service'],
  },
  nexus_breaker_state: {
    kind: 'gauge',
    help: 'Circuit breaker of the gateway before a service, for reads and for writes: 0 closed, 1 half open, 2 open.',
    labels: ['service', 'access'],
  },
  nexus_breaker_refusals_total: {
    kind: 'counter',
    help: 'Calls that the gateway refused at once because the breaker before the service was open.',
    labels: ['service', 'access'],
  },
  nexus_requests_admitted: {
    kind: 'gauge',
    help: 'Requests under way at the HTTP edge, and how many may be, learned from how long they take.',
    labels: ['what'],
  },
  nexus_requests_shed_total: {
    kind: 'counter',
    help: 'Requests that the HTTP edge refused at once because too many were under way.',
    labels: [],
  },
  nexus_outbox_unpublished: {
    kind: 'gauge',
    help: 'Stored events that are not published yet.',
    labels: ['service'],
  },
  nexus_outbox_oldest_unpublished_seconds: {
    kind: 'gauge',
    help: 'Age of the oldest event that is not published yet; 0 when there is none.',
    labels: ['service'],
  },
  nexus_stream_rollbacks_total: {
    kind: 'counter',
    help: 'Times that the event stream had lost events of a service, which were published again (JetStreamRollback, FLT-05).',
    labels: ['service'],
  },
  nexus_stream_refused_total: {
    kind: 'counter',
    help: 'Messages of the event stream that are no events, given up by the reader of a service (FLT-14).',
    labels: ['service'],
  },
  nexus_events_published_total: {
    kind: 'counter',
    help: 'Events taken by the bus.',
    labels: ['type'],
  },
  nexus_consumer_events_total: {
    kind: 'counter',
    help: 'Deliveries to a consumer, by outcome: handled, retried, dead.',
    labels: ['consumer', 'type', 'outcome'],
  },
  nexus_consumer_duration_seconds: {
    kind: 'histogram',
    help: 'Time of one delivery, with its transaction.',
    labels: ['consumer'],
    buckets: LONG_SECONDS,
  },
  nexus_consumer_lag: {
    kind: 'gauge',
    help: 'Events that a consumer has been given and has not settled.',
    labels: ['consumer'],
  },
  nexus_consumer_pending: {
    kind: 'gauge',
    help: 'Events in the stream that a service has not settled yet; in a cluster only, elsewhere they wait in the outbox.',
    labels: ['service'],
  },
  nexus_dead_letters: {
    kind: 'gauge',
    help: 'Dead letters that wait for a person.',
    labels: ['service'],
  },
  nexus_audit_chains_broken: {
    kind: 'gauge',
    help: 'Audit chains that the last check found broken, one for each organization.',
    labels: ['service'],
  },
  nexus_jobs: {
    kind: 'gauge',
    help: 'Depth of the queues: jobs by queue and state, due, later, running. Of the table, which BullMQ only carries.',
    labels: ['service', 'queue', 'state'],
  },
  nexus_job_runs_total: {
    kind: 'counter',
    help: 'Attempts at jobs that ended, by outcome: done, retried, failed, lost.',
    labels: ['kind', 'outcome'],
  },
  nexus_job_duration_seconds: {
    kind: 'histogram',
    help: 'Time of one attempt at a job.',
    labels: ['kind'],
    buckets: LONG_SECONDS,
  },
  nexus_db_connections: {
    kind: 'gauge',
    help: 'Connections of the pool, by state: in_use, idle; waiting counts transactions without one.',
    labels: ['service', 'state'],
  },
  nexus_cache_answers_total: {
    kind: 'counter',
    help: 'Questions to the cache, by outcome: hit, stale, miss, bypass (its store was away).',
    labels: ['topic', 'outcome'],
  },
  nexus_invariant_violations: {
    kind: 'gauge',
    help: 'Rows that break an invariant, as the last check found them (reliability INV ids).',
    labels: ['inv'],
  },
  nexus_collect_failures_total: {
    kind: 'counter',
    help: 'Figures that could not be had when the metrics were asked for; their gauges are missing then.',
    labels: ['source'],
  },
  nexus_event_loop_delay_seconds: {
    kind: 'gauge',
    help: 'Delay of the event loop since the metrics were last asked for, by quantile: 0.5, 0.99, 1 (the longest).',
    labels: ['quantile'],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>

export type MetricName = keyof typeof METRICS
type Labels<N extends MetricName> = Readonly<Record<(typeof METRICS)[N]['labels'][number], string>>
type Named<K extends MetricDefinition['kind']> = {
  [N in MetricName]: (typeof METRICS)[N]['kind'] extends K ? N : never
}[MetricName]

export type CounterName = Named<'counter'>
export type GaugeName = Named<'gauge'>
export type HistogramName = Named<'histogram'>
export type LabelsOf<N extends MetricName> = Labels<N>
