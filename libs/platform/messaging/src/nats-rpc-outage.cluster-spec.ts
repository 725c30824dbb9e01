import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '@nexus/kernel'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { privateNats, type PrivateNats } from '@nexus/testing'
import { headers as natsHeaders } from '@nats-io/transport-node'
import { connectNats, type NatsLink } from './connect-nats.js'
import { Heartbeats } from './heartbeats.js'
import { NatsRpcTransport } from './nats-rpc-transport.js'
import { serveFunctions } from './testing.js'

const log = createLogger({ service: 'test', level: 'silent' })
const TENANT = '0197a000-0000-7000-8000-000000000001'

describe('calls over a NATS server that comes and goes', () => {
  let server: PrivateNats
  let folder: string
  const links: NatsLink[] = []
  const connected = async (name = 'test'): Promise<NatsLink> => {
    const link = await connectNats({ servers: [server.url] }, { name, log })
    links.push(link)
    return link
  }
  const transportOn = (link: NatsLink, more: { heartbeatMs?: number; instance?: string } = {}): NatsRpcTransport => {
    const storage = new LocalObjectStorage({
      folder: join(folder, 'objects'),
      signingKey: randomBytes(32),
      clock: systemClock,
    })
    return new NatsRpcTransport({ link, storage, clock: systemClock, log, ...more })
  }
  const ask = (transport: NatsRpcTransport, operation: string, input: unknown, timeoutMs = 600_000): Promise<unknown> =>
    transport
      .request(operation, { input }, { 'nx-context': 'x', 'nx-tenant': TENANT }, timeoutMs)
      .then((reply) => reply.output)
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await condition())) await pause(10)
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-rpc-'))
    server = await privateNats()
  })
  afterEach(async () => {
    for (const link of links.splice(0)) await link.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('are refused at once while it is away, and work again by themselves (FLT-04)', async () => {
    const [here, there] = [await connected(), await connected()]
    const caller = transportOn(here)
    const serving = await serveFunctions(transportOn(there), 'desk', {
      'desk.memo.write.v1': (input: unknown) => input,
    })
    let reconnects = 0
    const stop = here.onReconnect(() => {
      reconnects += 1
    })
    expect(await ask(caller, 'desk.memo.write.v1', 'before')).toBe('before')
    await server.kill()
    await until(() => !here.connected)
    await expect(ask(caller, 'desk.memo.write.v1', 'during')).rejects.toMatchObject({
      kind: 'UNAVAILABLE',
      retryAfterSeconds: 1,
    })
    await server.restart()
    await until(() => here.connected && there.connected)
    expect(await ask(caller, 'desk.memo.write.v1', 'after')).toBe('after')
    expect(reconnects).toBe(1)
    stop()
    await serving.drain()
    await serving.close()
  })

  it('connect to a server that starts later', async () => {
    await server.kill()
    const connecting = connected()
    await server.restart()
    expect((await connecting).connected).toBe(true)
  })

  it('cannot start without a server, and the error names the setting', async () => {
    await server.kill()
    await expect(connectNats({ servers: [server.url], firstConnectMs: 1 }, { name: 'test', log })).rejects.toThrow(
      /NATS does not answer at nats:\/\/127\.0\.0\.1:\d+\. Check NATS_URL/,
    )
  })

  it('leave nothing of large bodies behind', async () => {
    const caller = transportOn(await connected())
    const serving = await serveFunctions(transportOn(await connected()), 'desk', {
      'desk.memo.write.v1': (input: string) => input,
      'desk.memo.refuse.v1': () => Promise.reject(new Error('no')),
    })
    const text = 'x'.repeat(600_000)
    const bodies = join(folder, 'objects', 'tenant', TENANT, 'rpc-claim')
    const left = (): Promise<string[]> => readdir(bodies)
    expect(await ask(caller, 'desk.memo.write.v1', text)).toBe(text)
    await expect(ask(caller, 'desk.memo.refuse.v1', text)).rejects.toMatchObject({ kind: 'INTERNAL' })
    await expect(ask(caller, 'desk.memo.unknown.v1', text)).rejects.toMatchObject({ kind: 'UNAVAILABLE' })
    await until(async () => (await left()).length === 0)
    await serving.close()
  })

  it('believe the budget and not the clock of the caller', async () => {
    const link = await connected()
    const deadlines: number[] = []
    const serving = await serveFunctions(transportOn(link), 'desk', {
      'desk.memo.write.v1': (_, context) => deadlines.push(context.getDeadline()),
    })
    const asked = async (budget: string | undefined, deadline: string): Promise<unknown> => {
      const headers = natsHeaders()
      headers.set('Nx-Context', 'x')
      headers.set('Nx-Deadline', deadline)
      if (budget !== undefined) headers.set('Nx-Budget-Ms', budget)
      const body = JSON.stringify({ v: 1, data: { input: {} } })
      const reply = await link.connection.request('nx.rpc.desk.memo.write.v1', body, { headers, timeout: 60_000 })
      return reply.json<{ error?: { kind: string } }>().error?.kind
    }
    const from = performance.now()
    expect(await asked('5000', '0')).toBeUndefined()
    expect(await asked('5000', '9e15')).toBeUndefined()
    expect(await asked(undefined, '0')).toBeUndefined()
    expect(await asked('1e300', '0')).toBeUndefined()
    expect(await asked('nonsense', '0')).toBeUndefined()
    const to = performance.now()
    for (const [index, budget] of [5_000, 5_000, 10_000, 600_000, 10_000].entries()) {
      expect(deadlines[index]).toBeGreaterThanOrEqual(from + budget)
      expect(deadlines[index]).toBeLessThanOrEqual(to + budget)
    }
    for (const spent of ['19', '0', '-5']) expect(await asked(spent, '9e15')).toBe('DEADLINE_EXCEEDED')
    expect(deadlines).toHaveLength(5)
    await serving.close()
  })

  it('refuse what is of another version or no request at all', async () => {
    const link = await connected()
    const serving = await serveFunctions(transportOn(link), 'desk', { 'desk.memo.write.v1': () => 1 })
    for (const body of ['{"v":2,"data":{"input":{}}}', '', '{', 'null']) {
      const reply = await link.connection.request('nx.rpc.desk.memo.write.v1', body, { timeout: 60_000 })
      expect(reply.json()).toMatchObject({ v: 1, error: { kind: 'INTERNAL' } })
    }
    expect(await ask(transportOn(link), 'desk.memo.write.v1', {})).toBe(1)
    await serving.close()
  })

  it('show who serves: each instance by its heartbeat, until it stops', async () => {
    const link = await connected()
    let now = Date.parse('2026-03-31T09:30:00.000Z')
    const heartbeats = new Heartbeats({ link, clock: { now: () => new Date(now) } })
    await link.connection.flush()
    const functions = { 'desk.memo.write.v1': () => 1 }
    const one = await serveFunctions(
      transportOn(await connected(), { instance: 'one', heartbeatMs: 20 }),
      'desk',
      functions,
    )
    const two = await serveFunctions(
      transportOn(await connected(), { instance: 'two', heartbeatMs: 20 }),
      'desk',
      functions,
    )
    await until(() => heartbeats.living().length === 2)
    expect(heartbeats.living()).toMatchObject([
      { service: 'desk', instance: 'one', running: 0, waiting: 0, draining: false },
      { service: 'desk', instance: 'two', running: 0, waiting: 0, draining: false },
    ])
    await two.drain()
    await until(() => heartbeats.living().some(({ instance, draining }) => instance === 'two' && draining))
    await two.close()
    await link.connection.flush()
    now += 15_001
    await until(() => heartbeats.living().length === 1)
    expect(heartbeats.living()).toMatchObject([{ instance: 'one' }])
    heartbeats.close()
    await one.close()
  })

  it('say at once that they serve to whoever begins to listen', async () => {
    const one = await serveFunctions(transportOn(await connected(), { heartbeatMs: 3_600_000 }), 'desk', {
      'desk.memo.write.v1': () => 1,
    })
    await (await connected()).connection.flush()
    const heartbeats = new Heartbeats({ link: await connected(), clock: systemClock })
    await until(() => heartbeats.living().length === 1)
    heartbeats.close()
    await one.close()
  })
})
