/**
 * Spans for the rest of the platform. Nothing of OpenTelemetry is loaded, and each call costs one comparison, until
 * `startTracing` has installed itself here; so hooks may stand in hot paths.
 */

/** What a span is to its trace; OpenTelemetry's kinds. */
export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer'

/** The header by which a trace crosses borders (W3C Trace Context 1). */
export interface TraceHeaders {
  readonly traceparent?: string
}

/** Only ids, names, figures: never content, and nothing that people typed (SEC-50). */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>

export interface SpanOptions {
  readonly name: string
  /** Default: internal. */
  readonly kind?: SpanKind
  readonly attributes?: SpanAttributes
  /** The caller, by the headers it sent. Without headers the span belongs to what runs around it. */
  readonly parent?: TraceHeaders
  /** No span when nothing around it is traced: for statements of pollers. */
  readonly onlyInside?: boolean
  /**
   * Gives the span an id that can be computed again: what it left behind (a job's row) continues its trace by
   * {@link traceOf} without having stored a header.
   */
  readonly key?: string
}

/** A span that does not end with a function: the caller ends it, once. */
export interface OpenSpan {
  readonly traceId: string
  /** Runs `work` so that what it begins belongs to this span. */
  enter<T>(work: () => T): T
  end(facts?: { readonly name?: string; readonly attributes?: SpanAttributes; readonly failed?: boolean }): void
}

/** What `startTracing` installs. */
export interface Tracer {
  run<T>(options: SpanOptions, work: () => Promise<T>): Promise<T>
  open(options: SpanOptions): OpenSpan | undefined
  headers(): TraceHeaders
  traceOf(traceId: string, key: string): TraceHeaders
}

let tracer: Tracer | undefined

/** For `startTracing` only. */
export function installTracer(next: Tracer | undefined): void {
  tracer = next
}

export const isTracing = (): boolean => tracer !== undefined

/** Runs `work` inside a span that ends with it, in error when it fails by a fault of ours. */
export function inSpan<T>(options: SpanOptions, work: () => Promise<T>): Promise<T> {
  return tracer === undefined ? work() : tracer.run(options, work)
}

/** A span that ends elsewhere; undefined while tracing is off. */
export const openSpan = (options: SpanOptions): OpenSpan | undefined => tracer?.open(options)

/** The headers, and with them the span that runs at the moment: for everything that leaves the process. */
export function injectTrace<H extends object>(headers: H): H & TraceHeaders {
  return tracer === undefined ? headers : { ...headers, ...tracer.headers() }
}

/** Runs `work` as a span of the trace that these headers bring; the other end of {@link injectTrace}. */
export function withExtractedTrace<T>(
  headers: TraceHeaders | undefined,
  name: string,
  kind: SpanKind,
  work: () => Promise<T>,
  attributes?: SpanAttributes,
): Promise<T> {
  return tracer === undefined ? work() : tracer.run({ name, kind, attributes, parent: headers ?? {} }, work)
}

/** Continues a trace at the span that was given this `key`. */
export const traceOf = (traceId: string, key: string): TraceHeaders => tracer?.traceOf(traceId, key) ?? {}
