import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { resolveAccess } from '@nexus/contracts-identity'
import { createVendor, listVendors } from '@nexus/contracts-procurement'
import { type AnyOperation, notFound, systemClock, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { connectNats, type NatsLink, NatsRpcTransport } from '@nexus/platform-messaging'
import { HmacContextSigner, type RpcServer } from '@nexus/platform-service'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { ownName, testNats } from '@nexus/testing'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createGateway, OperationRegistry, ResilientTransport } from '../src/gateway.adapter.js'
import { type LinkProxy, linkProxy } from './link-proxy.js'

const log = createLogger({ service: 'test', level: 'silent' })
const READ_BUDGET_MS = 5_000
/** Reliability.md 1, Q-14. */
const RECOVERY_MS = 10_000
const MANY = 25

describe('Q-14: services that the gateway cannot reach', () => {
  const prefix = ownName()
  const links: NatsLink[] = []
  const servers: RpcServer[] = []
  let folder: string
  let proxy: LinkProxy
  let gateway: NestFastifyApplication
  let resilient: ResilientTransport
  let url: string
  let authorization: string
  let answering: () => unknown
  /** Which process took each write; the one stands still while the gate is shut. */
  let taken: ('one' | 'other')[]
  let gate: Promise<void>
  const take = async (process: 'one' | 'other'): Promise<unknown> => {
    taken.push(process)
    if (process === 'one') await gate
    return createVendor.example.output
  }

  const transportAt = async (address: string): Promise<NatsRpcTransport> => {
    const link = await connectNats({ servers: [`nats://${address}`] }, { name: prefix, log })
    links.push(link)
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    return new NatsRpcTransport({ link, storage, clock: systemClock, log, prefix })
  }
  const serve = async (transport: NatsRpcTransport, operation: AnyOperation, output: () => unknown): Promise<void> => {
    const server = transport.server(operation.service)
    server.addHandler(operation.name, async () => ({ output: await output(), replayed: false }))
    await new Promise<void>((resolve) => {
      server.listen(() => {
        resolve()
      })
    })
    servers.push(server)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-reach-'))
    const { hostname: host, port } = new URL(testNats().url)
    const near = await transportAt(`${host}:${port}`)
    await serve(near, resolveAccess, () => ({ ...resolveAccess.example.output, active: true }))
    await serve(near, listVendors, () => answering())
    await serve(near, createVendor, () => take('one'))
    await serve(await transportAt(`${host}:${port}`), createVendor, () => take('other'))
    proxy = await linkProxy({ host, port: Number(port) })
    const ids = uuidV7Ids(systemClock)
    const keys = await SigningKeys.open({ file: join(folder, 'keys.json'), clock: systemClock })
    const tokens = new AccessTokens({ keys, clock: systemClock, ids, issuer: 'nexus' })
    const grant = { tenantId: randomUUID(), userId: randomUUID(), sessionId: randomUUID(), permissionVersion: 1 }
    authorization = `Bearer ${(await tokens.issue(grant)).token}`
    gateway = await createGateway(
      {
        registry: new OperationRegistry([listVendors, createVendor].map((each) => ({ ...each, calls: [] }))),
        transport: await transportAt(proxy.address),
        ...{ signer: new HmacContextSigner(), storage: {} as never, tokens, clock: systemClock, ids },
        health: { report: () => Promise.reject(new Error('not asked')), databaseLabel: () => 'test' },
      },
      { logger: log, trustProxy: false },
    )
    resilient = gateway.get(ResilientTransport)
    await gateway.listen(0, '127.0.0.1')
    url = await gateway.getUrl()
  })
  beforeEach(async () => {
    answering = () => listVendors.example.output
    taken = []
    gate = Promise.resolve()
    proxy.heal()
    resilient.forget()
    await answered(200)
  })
  afterAll(async () => {
    await gateway.close()
    for (const server of servers) await server.close()
    for (const link of links) await link.close()
    await proxy.close()
    await rm(folder, { recursive: true, force: true })
  })

  const read = async (): Promise<{ status: number; ms: number; retryAfter: string | null }> => {
    const started = performance.now()
    const answer = await fetch(`${url}/api/v1/vendors`, { headers: { authorization } })
    await answer.arrayBuffer()
    return { status: answer.status, ms: performance.now() - started, retryAfter: answer.headers.get('retry-after') }
  }
  const answered = async (status: number): Promise<number> => {
    const started = performance.now()
    while ((await read()).status !== status) await pause(50)
    return performance.now() - started
  }
  const many = () => Promise.all(Array.from({ length: MANY }, read))

  it('FLT-09, blackholed: each request ends with its budget, then the breaker refuses at once, and all is well soon after', async () => {
    proxy.blackhole()
    const hopeless = await many()
    expect([...new Set(hopeless.map(({ status }) => status))]).toEqual([504])
    // Of the budget and 100 ms; the rest is for a busy machine.
    for (const { ms } of hopeless) expect(ms).toBeLessThan(READ_BUDGET_MS + 2_000)
    expect(resilient.stateOf('procurement', 'read')).toBe('open')
    const refused = await read()
    expect(refused).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^[1-5]$/) })
    expect(refused.ms).toBeLessThan(READ_BUDGET_MS - 1_000)
    proxy.heal()
    expect(await answered(200)).toBeLessThan(RECOVERY_MS)
  }, 180_000)

  it('FLT-09, reset: 503 with Retry-After instead of waiting, what needs no service is served, and back by itself', async () => {
    proxy.cut()
    await answered(503)
    const refused = await many()
    expect([...new Set(refused.map(({ status, retryAfter }) => [status, retryAfter !== null].join()))]).toEqual([
      '503,true',
    ])
    expect(resilient.stateOf('procurement', 'read')).toBe('open')
    for (const page of ['openapi.json', 'reference', 'problems/unavailable']) {
      const answer = await fetch(`${url}/api/v1/${page}`)
      // A connection whose answer nobody reads stays open, and the gateway waits for it at its end.
      await answer.arrayBuffer()
      expect(answer.status).toBe(200)
    }
    proxy.heal()
    expect(await answered(200)).toBeLessThan(RECOVERY_MS)
  }, 180_000)

  it('FLT-09, slow: requests take longer, none fails and no breaker opens', async () => {
    proxy.slowDown(300)
    expect([...new Set((await many()).map(({ status }) => status))]).toEqual([200])
    expect(resilient.stateOf('procurement', 'read')).toBe('closed')
  }, 180_000)

  it('a domain that refuses everything is in reach: its refusals are passed on, and no breaker opens', async () => {
    answering = () => {
      throw notFound('There is nothing.')
    }
    expect([...new Set((await many()).map(({ status }) => status))]).toEqual([404])
    expect(resilient.stateOf('procurement', 'read')).toBe('closed')
  })

  it('FLT-22: one of two processes stands still: what it took is waited for and not sent elsewhere, with a key or without', async () => {
    let open: () => void = () => undefined
    gate = new Promise((resolve) => (open = resolve))
    const write = async (headers: Record<string, string>): Promise<number> => {
      const answer = await fetch(`${url}/api/v1/vendors`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(createVendor.example.input),
      })
      await answer.arrayBuffer()
      return answer.status
    }
    const writes = Array.from({ length: MANY }, (_each, index) =>
      write(index % 2 === 0 ? {} : { 'idempotency-key': randomUUID() }),
    )
    while (taken.length < MANY) await pause(10)
    await pause(3_000)
    expect(new Set(taken)).toEqual(new Set(['one', 'other']))
    open()
    expect(new Set(await Promise.all(writes))).toEqual(new Set([201]))
    expect(taken).toHaveLength(MANY)
    expect(resilient.stateOf('procurement', 'write')).toBe('closed')
  }, 180_000)
})
