import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { ERROR_KINDS, isDomainError } from '@nexus/kernel'
import type { Attributes, Context, Span, SpanContext } from '@opentelemetry/api'
import type { SpanExporter } from '@opentelemetry/sdk-trace-node'
import { formatTraceparent, newSpanId, newTraceId, parseTraceparent } from './trace.js'
import { installTracer, isTracing, type OpenSpan, type SpanOptions, type TraceHeaders, type Tracer } from './tracing.js'

export interface TracingOptions {
  /** Name of this process among the others, such as `nexus` or `procurement`. */
  readonly service: string
  /** Collector that takes OTLP over HTTP, such as `http://localhost:4318`; `/v1/traces` is added. */
  readonly endpoint?: string
  /** Instead of a collector; it gets every span at once. */
  readonly exporter?: SpanExporter
  /** Part of the new traces that is recorded, 0 to 1; a caller's decision is kept. Default: all. */
  readonly ratio?: number
  /** Also makes spans of Redis commands (loads ioredis). */
  readonly redis?: boolean
}

export interface RunningTracing {
  /** Hands over what is recorded (at most 3 s, reliability.md 2.6) and ends tracing. */
  stop(): Promise<void>
}

const FLUSH_MS = 3_000

/**
 * Switches tracing on in this process; without it nothing of OpenTelemetry is loaded. HTTP at the edge, operations,
 * events, jobs and SQL make their spans by the hooks of `tracing.ts`, which behave the same on both databases, both
 * transports and under Jest; only outgoing HTTP and Redis are left to instrumentations.
 * @throws Error when it runs already, or neither endpoint nor exporter is given
 */
export async function startTracing(options: TracingOptions): Promise<RunningTracing> {
  if (isTracing()) throw new Error('tracing runs already in this process')
  const [api, sdk, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/resources'),
  ])
  const sampler = new sdk.TraceIdRatioBasedSampler(options.ratio ?? 1)
  const ids = new KeyedIds()
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': options.service }),
    sampler: new sdk.ParentBasedSampler({ root: sampler }),
    idGenerator: ids,
    spanProcessors: [
      options.exporter === undefined
        ? new sdk.BatchSpanProcessor(await collectorAt(options.endpoint))
        : new sdk.SimpleSpanProcessor(options.exporter),
    ],
  })
  provider.register()
  const release = options.exporter === undefined ? await instrument(options.redis === true) : () => undefined
  const isSampled = (traceId: string): boolean =>
    sampler.shouldSample(api.ROOT_CONTEXT, traceId).decision === sdk.SamplingDecision.RECORD_AND_SAMPLED
  installTracer(new SpanTracer(api, provider.getTracer('nexus'), ids, isSampled))
  return {
    async stop() {
      installTracer(undefined)
      release()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, FLUSH_MS)
      })
      await Promise.race([provider.shutdown().catch(() => undefined), late])
      clearTimeout(timer)
      api.trace.disable()
      api.context.disable()
      api.propagation.disable()
    },
  }
}

async function collectorAt(endpoint: string | undefined): Promise<SpanExporter> {
  if (endpoint === undefined) throw new Error('tracing needs the endpoint of a collector, or an exporter')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  return new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
}

/** Without the loader hook for ES modules, which costs seconds at the start: what is patched is shared objects. */
async function instrument(redis: boolean): Promise<() => void> {
  const [{ registerInstrumentations }, { HttpInstrumentation }, ioredis] = await Promise.all([
    import('@opentelemetry/instrumentation'),
    import('@opentelemetry/instrumentation-http'),
    redis ? import('@opentelemetry/instrumentation-ioredis') : undefined,
  ])
  const http = new HttpInstrumentation({
    // The edge makes the span of a request itself, with the name of its operation.
    disableIncomingRequestInstrumentation: true,
    requireParentforOutgoingSpans: true,
  })
  const commands = ioredis === undefined ? [] : [new ioredis.IORedisInstrumentation({ requireParentSpan: true })]
  const release = registerInstrumentations({ instrumentations: [http, ...commands] })
  // A module is patched when it is required, also when it was loaded long ago.
  const require = createRequire(import.meta.url)
  for (const name of ['node:http', 'node:https', ...(redis ? ['ioredis'] : [])]) require(name)
  return release
}

/** Random ids, except for a span whose id was asked for. */
class KeyedIds {
  next: string | undefined

  generateTraceId(): string {
    return newTraceId()
  }

  generateSpanId(): string {
    const id = this.next ?? newSpanId()
    this.next = undefined
    return id
  }
}

const spanIdOf = (key: string): string => createHash('sha256').update(`span ${key}`).digest('hex').slice(0, 16)

type Api = typeof import('@opentelemetry/api')

class SpanTracer implements Tracer {
  private readonly kinds

  constructor(
    private readonly api: Api,
    private readonly tracer: ReturnType<Api['trace']['getTracer']>,
    private readonly ids: KeyedIds,
    private readonly isSampled: (traceId: string) => boolean,
  ) {
    const { INTERNAL, SERVER, CLIENT, PRODUCER, CONSUMER } = api.SpanKind
    this.kinds = { internal: INTERNAL, server: SERVER, client: CLIENT, producer: PRODUCER, consumer: CONSUMER }
  }

  async run<T>(options: SpanOptions, work: () => Promise<T>): Promise<T> {
    const { api } = this
    if (options.onlyInside === true && api.trace.getActiveSpan() === undefined) return work()
    const { span, context } = this.begin(options)
    try {
      return await api.context.with(context, work)
    } catch (error) {
      span.setAttributes(failureOf(error))
      if (isOurFault(error)) span.setStatus({ code: api.SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  }

  open(options: SpanOptions): OpenSpan | undefined {
    const { api } = this
    if (options.onlyInside === true && api.trace.getActiveSpan() === undefined) return undefined
    const { span, context } = this.begin(options)
    return {
      traceId: span.spanContext().traceId,
      enter: <T>(work: () => T): T => api.context.with(context, work),
      end: ({ name, attributes, failed = false } = {}) => {
        if (name !== undefined) span.updateName(name)
        if (attributes !== undefined) span.setAttributes(attributes)
        if (failed) span.setStatus({ code: api.SpanStatusCode.ERROR })
        span.end()
      },
    }
  }

  headers(): TraceHeaders {
    const span = this.api.trace.getActiveSpan()?.spanContext()
    return span === undefined ? {} : { traceparent: this.headerOf(span) }
  }

  traceOf(traceId: string, key: string): TraceHeaders {
    return { traceparent: formatTraceparent({ traceId, parentId: spanIdOf(key), sampled: this.isSampled(traceId) }) }
  }

  private headerOf({ traceId, spanId, traceFlags }: SpanContext): string {
    return formatTraceparent({ traceId, parentId: spanId, sampled: (traceFlags & this.api.TraceFlags.SAMPLED) !== 0 })
  }

  private begin({ name, kind = 'internal', attributes, parent, key }: SpanOptions): { span: Span; context: Context } {
    const around = parent === undefined ? this.api.context.active() : this.contextOf(parent)
    if (key !== undefined) this.ids.next = spanIdOf(key)
    const span = this.tracer.startSpan(name, { kind: this.kinds[kind], attributes: { ...attributes } }, around)
    this.ids.next = undefined
    return { span, context: this.api.trace.setSpan(around, span) }
  }

  private contextOf({ traceparent }: TraceHeaders): Context {
    const parent = parseTraceparent(traceparent)
    if (parent === undefined) return this.api.ROOT_CONTEXT
    const { SAMPLED, NONE } = this.api.TraceFlags
    const { traceId, parentId: spanId, sampled } = parent
    const caller = { traceId, spanId, isRemote: true, traceFlags: sampled ? SAMPLED : NONE }
    return this.api.trace.setSpanContext(this.api.ROOT_CONTEXT, caller)
  }
}

/** The code alone: messages may hold what people typed. */
function failureOf(error: unknown): Attributes {
  return { 'error.type': isDomainError(error) ? error.code : error instanceof Error ? error.name : 'unknown' }
}

/** A refusal is an answer; what answers with 500 or above is a fault. */
const isOurFault = (error: unknown): boolean => !isDomainError(error) || ERROR_KINDS[error.kind].status >= 500
