/**
 * @own-modules Tracing changes the modules that it watches.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AccessRights, createGateway, OperationRegistry } from '@nexus/gateway'
import { REFRESH_TOKEN_SECRET } from '@nexus/identity'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { MAIL_SENDER, SilentMailSender } from '@nexus/platform-mail'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger, type RunningTracing, startTracing } from '@nexus/platform-telemetry'
import { startTestServices, type TestServices } from '@nexus/testing'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { allOperations } from '../src/operations.config.js'
import { seedDemo } from '../src/seed-demo.job.js'
import { allServices } from '../src/services.config.js'

const idOf = (span: ReadableSpan): string => span.spanContext().spanId
const traceOf = (span: ReadableSpan): string => span.spanContext().traceId

describe('Q-15: a request is one trace', () => {
  const exporter = new InMemorySpanExporter()
  const lines: string[] = []
  let services: TestServices
  let gateway: NestFastifyApplication
  let tracing: RunningTracing
  let folder: string
  let url: string
  let token = ''

  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        'idempotency-key': randomUUID(),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> }
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-trace-'))
    const ids = uuidV7Ids(systemClock)
    const keys = await SigningKeys.open({ file: join(folder, 'keys.json'), clock: systemClock })
    const tokens = new AccessTokens({ keys, clock: systemClock, ids, issuer: 'nexus' })
    services = await startTestServices(allServices, {
      providers: [
        { provide: AccessTokens, useValue: tokens },
        { provide: MAIL_SENDER, useValue: new SilentMailSender('a test') },
        { provide: REFRESH_TOKEN_SECRET, useValue: randomBytes(32).toString('base64url') },
      ],
    })
    const { transport, signer } = services
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    const health = { report: () => Promise.reject(new Error('not asked')), databaseLabel: () => 'test' }
    const registry = new OperationRegistry(allOperations)
    gateway = await createGateway(
      { registry, transport, signer, storage, tokens, clock: systemClock, ids, health },
      {
        logger: createLogger({ service: 'test', destination: { write: (line) => void lines.push(line) } }),
        trustProxy: false,
      },
    )
    expect(gateway.get(AccessRights)).toBeDefined()
    await gateway.listen(0, '127.0.0.1')
    url = await gateway.getUrl()
    const settled = () => services.settled()
    await seedDemo({ transport, signer, ids, clock: systemClock, settled })
    const password = 'orange lantern by the harbour'
    token = String(
      (await send('POST', '/auth/login', { email: 'requester@demo.example', password })).body['accessToken'],
    )
    tracing = await startTracing({ service: 'test', exporter })
  }, 120_000)

  afterAll(async () => {
    await tracing.stop()
    await gateway.close()
    await services.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('from the edge over the services, their SQL and events to the jobs: submitting a requisition', async () => {
    const caller = { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') }
    const title = `Secret chairs ${randomUUID()}`
    const draft = await send('POST', '/requisitions', {
      title,
      purpose: 'Five workplaces are furnished',
      needBy: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
      deliveryPlace: 'Main street 1, 10115 Berlin',
      currency: 'EUR',
      lines: [
        {
          description: 'Office chair',
          unitCode: 'C62',
          quantity: '5',
          unitPrice: '240',
          taxCategory: 'S',
          taxPercent: '19',
        },
      ],
    })
    expect(draft.status).toBe(201)
    await services.settled()
    exporter.reset()
    lines.length = 0
    const id = String(draft.body['requisitionId'])
    const answer = await send('POST', `/requisitions/${id}/submission`, undefined, {
      'if-match': draft.headers.get('etag') ?? '',
      traceparent: `00-${caller.traceId}-${caller.spanId}-01`,
    })
    expect([answer.status, answer.body]).toMatchObject([expect.any(Number), { state: 'SUBMITTED' }])
    await services.settled()

    const spans = exporter.getFinishedSpans().filter((span) => traceOf(span) === caller.traceId)
    const named = (pattern: RegExp): ReadableSpan[] => spans.filter((span) => pattern.test(span.name))
    const ids = new Set(spans.map(idOf))
    // The caller's span is not ours; all others hang together below it.
    const roots = spans.filter((span) => !ids.has(span.parentSpanContext?.spanId ?? ''))
    expect(roots.map((span) => [span.name, span.parentSpanContext?.spanId])).toEqual([
      ['POST procurement.requisition.submit.v1', caller.spanId],
    ])
    const climb = (span: ReadableSpan): string[] => {
      const parent = spans.find((each) => idOf(each) === span.parentSpanContext?.spanId)
      return parent === undefined ? [span.name] : [...climb(parent), span.name]
    }
    const [relay] = named(/^publish procurement\.requisition\.submitted\.v1$/)
    expect(climb(relay!)).toEqual([
      'POST procurement.requisition.submit.v1',
      'call procurement.requisition.submit.v1',
      'procurement.requisition.submit.v1',
      'transaction procurement',
      'publish procurement.requisition.submitted.v1',
    ])
    const consumers = named(/^workflow\.\S+ on procurement\.requisition\.submitted\.v1$/)
    expect(consumers.length).toBeGreaterThan(0)
    expect(climb(consumers[0]!).slice(0, -1)).toEqual(climb(relay!))
    expect(named(/^INSERT outbox_event$/).map((span) => span.attributes['db.namespace'])).toEqual(
      expect.arrayContaining(['procurement', 'workflow']),
    )
    // And on: the approval that the consumer started tells procurement.
    expect(named(/^procurement\.\S+ on workflow\.approval\.started\.v1$/).length).toBeGreaterThan(0)
    // The log and the answer name the same trace, and no span tells what people wrote.
    expect(answer.headers.get('x-trace-id')).toBe(caller.traceId)
    expect(lines.map((line) => (JSON.parse(line) as { trace_id?: string }).trace_id)).toEqual([caller.traceId])
    expect(JSON.stringify(spans.map(({ name, attributes, events }) => ({ name, attributes, events })))).not.toContain(
      title,
    )
    const jobs = named(/^job /)
    expect(jobs.length).toBeGreaterThan(0)
    for (const job of jobs) expect(climb(job).at(-2)).toMatch(/^add /)
  })

  it('every one of many, at once and refused ones included, and nothing that people wrote is in their spans', async () => {
    exporter.reset()
    const canary = `canary-${randomUUID()}`
    const requests = Array.from({ length: 40 }, async (_, index) => {
      const [path, body] = [
        ['/vendors', { name: `${canary} Ltd`, country: 'DE', taxId: canary }],
        ['/requisitions?limit=5', undefined],
        [`/requisitions/${randomUUID()}`, undefined],
        ['/requisitions', { title: canary, purpose: canary, deliveryPlace: canary, currency: 'EUR', lines: [] }],
      ][index % 4] as [string, unknown]
      const answer = await send(body === undefined ? 'GET' : 'POST', path, body, { 'user-agent': canary })
      return answer.headers.get('x-trace-id') ?? ''
    })
    const traces = await Promise.all(requests)
    await services.settled()
    expect(new Set(traces).size).toBe(40)
    const finished = exporter.getFinishedSpans()
    const connected = traces.filter((trace) => {
      const spans = finished.filter((span) => traceOf(span) === trace)
      const ids = new Set(spans.map(idOf))
      const roots = spans.filter((span) => !ids.has(span.parentSpanContext?.spanId ?? ''))
      return roots.length === 1 && /^(GET|POST) /.test(roots[0]?.name ?? '')
    })
    expect(connected).toEqual(traces)
    // Each request that reached a service did so in the same trace: over NATS in a cluster.
    const served = new Set(finished.filter((span) => /^transaction /.test(span.name)).map(traceOf))
    expect(traces.filter((trace) => served.has(trace)).length).toBeGreaterThanOrEqual(20)
    const told = JSON.stringify(
      finished.map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    )
    for (const secret of [canary, token, 'orange lantern']) expect(told).not.toContain(secret)
  })

  it('a trace of its own where the caller has none, under the id that the answer names', async () => {
    exporter.reset()
    const { status, headers } = await send('GET', '/requisitions')
    expect(status).toBe(200)
    const edge = exporter.getFinishedSpans().find((span) => span.name === 'GET procurement.requisition.list.v1')
    expect(edge?.parentSpanContext).toBeUndefined()
    expect(traceOf(edge!)).toBe(headers.get('x-trace-id'))
    expect(edge!.attributes).toMatchObject({ 'http.response.status_code': 200, 'http.request.method': 'GET' })
  })
})
