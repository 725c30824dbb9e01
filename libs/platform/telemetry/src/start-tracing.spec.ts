/**
 * @own-modules Tracing changes the modules that it watches.
 */
import { notFound } from '@nexus/kernel'
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { startTracing, type RunningTracing } from './start-tracing.js'
import { inSpan, injectTrace, isTracing, openSpan, traceOf, withExtractedTrace } from './tracing.js'

const parentOf = (span: ReadableSpan): string | undefined => span.parentSpanContext?.spanId
const idOf = (span: ReadableSpan): string => span.spanContext().spanId

describe('tracing that is off', () => {
  it('does the work and nothing else', async () => {
    expect(isTracing()).toBe(false)
    expect(await inSpan({ name: 'a' }, () => Promise.resolve(1))).toBe(1)
    expect(await withExtractedTrace({ traceparent: 'x' }, 'a', 'server', () => Promise.resolve(2))).toBe(2)
    const headers = { a: 'b' }
    expect(injectTrace(headers)).toBe(headers)
    expect(openSpan({ name: 'a' })).toBeUndefined()
    expect(traceOf('a'.repeat(32), 'k')).toEqual({})
  })

  it('refuses to start without a place for its spans', async () => {
    await expect(startTracing({ service: 'test' })).rejects.toThrow('needs the endpoint')
    expect(isTracing()).toBe(false)
  })
})

describe('tracing', () => {
  const exporter = new InMemorySpanExporter()
  let tracing: RunningTracing
  const spans = (): Record<string, ReadableSpan> =>
    Object.fromEntries(exporter.getFinishedSpans().map((span) => [span.name, span]))

  beforeAll(async () => {
    tracing = await startTracing({ service: 'test', exporter })
  })
  beforeEach(() => {
    exporter.reset()
  })
  afterAll(async () => {
    await tracing.stop()
    expect(isTracing()).toBe(false)
  })

  it('carries a trace over a border by its header', async () => {
    let sent: { traceparent?: string } = {}
    await inSpan({ name: 'caller', kind: 'client' }, () => {
      sent = injectTrace({ other: 'kept' })
      return Promise.resolve()
    })
    await withExtractedTrace(sent, 'callee', 'server', () => Promise.resolve(), { 'nexus.service': 'x' })
    const { caller, callee } = spans()
    expect(sent).toEqual({
      other: 'kept',
      traceparent: `00-${caller!.spanContext().traceId}-${idOf(caller!)}-01`,
    })
    expect(callee!.spanContext().traceId).toBe(caller!.spanContext().traceId)
    expect(parentOf(callee!)).toBe(idOf(caller!))
    expect(callee!.attributes).toEqual({ 'nexus.service': 'x' })
    expect(callee!.resource.attributes['service.name']).toBe('test')
  })

  it('begins a trace of its own where the header is missing or wrong', async () => {
    await inSpan({ name: 'around' }, () =>
      withExtractedTrace({ traceparent: 'nonsense' }, 'new', 'consumer', () => Promise.resolve()),
    )
    expect(parentOf(spans()['new']!)).toBeUndefined()
    expect(spans()['new']!.spanContext().traceId).not.toBe(spans()['around']!.spanContext().traceId)
  })

  it('keeps the decision of the caller not to record', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`
    await withExtractedTrace({ traceparent }, 'unrecorded', 'server', () => Promise.resolve())
    expect(exporter.getFinishedSpans()).toEqual([])
  })

  it('continues at a span by its key, as if its header had been stored', async () => {
    await inSpan({ name: 'adds', key: 'job 1' }, () => Promise.resolve())
    const { traceId } = spans()['adds']!.spanContext()
    await withExtractedTrace(traceOf(traceId, 'job 1'), 'works', 'consumer', () => Promise.resolve())
    expect(parentOf(spans()['works']!)).toBe(idOf(spans()['adds']!))
    expect(idOf(spans()['works']!)).not.toBe(idOf(spans()['adds']!))
  })

  it('makes no span of a statement that belongs to nothing', async () => {
    await inSpan({ name: 'poll', onlyInside: true }, () => Promise.resolve())
    expect(exporter.getFinishedSpans()).toEqual([])
    await inSpan({ name: 'outer' }, () => inSpan({ name: 'statement', onlyInside: true }, () => Promise.resolve()))
    expect(parentOf(spans()['statement']!)).toBe(idOf(spans()['outer']!))
  })

  it('marks faults of ours, not refusals, and tells the code but never the message', async () => {
    const secret = 'what a person typed'
    await expect(inSpan({ name: 'refused' }, () => Promise.reject(notFound(secret)))).rejects.toThrow()
    await expect(inSpan({ name: 'broken' }, () => Promise.reject(new TypeError(secret)))).rejects.toThrow()
    const { refused, broken } = spans()
    expect([refused!.status.code, refused!.attributes]).toEqual([0, { 'error.type': 'request.not_found' }])
    expect([broken!.status.code, broken!.attributes]).toEqual([2, { 'error.type': 'TypeError' }])
    expect([refused, broken].flatMap((span) => span!.events)).toEqual([])
    expect(JSON.stringify([refused!.attributes, broken!.attributes, broken!.status])).not.toContain(secret)
  })

  it('holds a span open until it is ended elsewhere', async () => {
    const span = openSpan({ name: 'request', kind: 'server' })!
    await span.enter(() => inSpan({ name: 'inside' }, () => Promise.resolve()))
    expect(spans()['request']).toBeUndefined()
    span.end({ name: 'POST /x', attributes: { status: 500 }, failed: true })
    expect(spans()['POST /x']).toMatchObject({ attributes: { status: 500 }, status: { code: 2 } })
    expect(parentOf(spans()['inside']!)).toBe(idOf(spans()['POST /x']!))
    expect(span.traceId).toBe(spans()['POST /x']!.spanContext().traceId)
  })

  it('runs once in a process', async () => {
    await expect(startTracing({ service: 'test', exporter })).rejects.toThrow('already')
  })
})
