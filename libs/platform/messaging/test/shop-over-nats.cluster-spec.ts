import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type AnyOperation, type RequestContext, systemClock, uuidV7Ids } from '@nexus/kernel'
import { MemoryCache } from '@nexus/platform-cache'
import { InProcessEventBus } from '@nexus/platform-outbox'
import {
  type ContextSigner,
  Ed25519ContextSigner,
  type RpcReply,
  RpcClient,
  type RunningService,
  startService,
  type TrustedContextKey,
} from '@nexus/platform-service'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { ownName, testDatabase, type TestDatabase, testNats } from '@nexus/testing'
import { connectNats, type NatsLink } from '../src/connect-nats.js'
import { NatsRpcTransport } from '../src/nats-rpc-transport.js'
import { failOrder, getOrder, placeOrder, shopService, taxesService } from './shop.js'

const log = createLogger({ service: 'test', level: 'silent' })
const ids = uuidV7Ids(systemClock)
const keys = {
  gateway: generateKeyPairSync('ed25519'),
  shop: generateKeyPairSync('ed25519'),
  taxes: generateKeyPairSync('ed25519'),
}
type Name = keyof typeof keys
const trusted: TrustedContextKey[] = (Object.keys(keys) as Name[]).map((service) => ({
  service,
  publicKey: keys[service].publicKey,
  signs: service === 'gateway' ? 'anyone' : 'system',
}))

describe('services that reach each other over NATS only', () => {
  const prefix = ownName()
  const tenantId = randomUUID()
  const userId = randomUUID()
  const links: NatsLink[] = []
  const services: RunningService[] = []
  const bus = new InProcessEventBus()
  let folder: string
  let database: TestDatabase
  let gateway: RpcClient

  const signerOf = (service: Name): ContextSigner =>
    new Ed25519ContextSigner({ service, privateKey: keys[service].privateKey, trusted, clock: systemClock })
  const transportOf = async (name: Name): Promise<NatsRpcTransport> => {
    const link = await connectNats({ servers: [testNats().url] }, { name, log })
    links.push(link)
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    return new NatsRpcTransport({ link, storage, clock: systemClock, log, prefix })
  }
  const contextFor = (operation: AnyOperation, more: Partial<RequestContext> = {}): RequestContext => ({
    tenantId,
    actor: { kind: 'user', userId },
    rights: operation.permission === undefined ? {} : { [operation.permission]: 'all' },
    opId: ids.next(),
    traceId: randomUUID().replaceAll('-', ''),
    operation: operation.name,
    audience: [operation.name, ...(operation.calls ?? [])],
    deadlineAt: systemClock.now().getTime() + 20_000,
    ...more,
  })
  const ask = (operation: AnyOperation, input: unknown, more: Partial<RequestContext> = {}): Promise<RpcReply> =>
    gateway.request(contextFor(operation, more), operation, input)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-shop-'))
    database = await testDatabase([taxesService.schema, shopService.schema])
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    for (const definition of [taxesService, shopService]) {
      const name = definition.name as Name
      const cache = new MemoryCache({ clock: systemClock })
      const adapters = { database: database.settings, bus, storage, cache, transport: await transportOf(name) }
      const rest = { signer: signerOf(name), clock: systemClock, ids, logger: log, settings: {} }
      services.push(await startService(definition, { ...adapters, ...rest }))
    }
    bus.open()
    gateway = new RpcClient(await transportOf('gateway'), signerOf('gateway'), systemClock)
  })
  afterAll(async () => {
    for (const service of [...services].reverse()) await service.stop()
    for (const link of links) await link.close()
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('serve a request, and call another service under the signature of the gateway', async () => {
    const idempotency = { key: randomUUID(), fingerprint: 'x' }
    const placed = await ask(placeOrder, { country: 'DE' }, { idempotency })
    expect(placed).toMatchObject({ output: { rate: '19', version: 1 }, replayed: false })
    expect(await ask(placeOrder, { country: 'DE' }, { idempotency })).toEqual({ ...placed, replayed: true })
    const { id } = placed.output as { id: string }
    expect((await ask(getOrder, { id })).output).toEqual(placed.output)
  })

  it('refuse as they do in one process, and tell nothing of a fault', async () => {
    await expect(ask(getOrder, { id: randomUUID() })).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(ask(getOrder, { id: 'x' })).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ pointer: '/id' }],
    })
    await expect(ask(getOrder, { id: userId }, { rights: {} })).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
    await expect(ask(failOrder, {})).rejects.toMatchObject({
      code: 'request.internal',
      detail: expect.not.stringMatching(/secret|passwd/),
    })
  })

  it('do not believe a service that speaks as a person, also when it signs with its own key', async () => {
    const forger = new Ed25519ContextSigner({
      service: 'taxes',
      privateKey: keys.taxes.privateKey,
      trusted: [{ service: 'taxes', publicKey: keys.taxes.publicKey, signs: 'anyone' }],
      clock: systemClock,
    })
    const transport = await transportOf('taxes')
    const asked = (ctx: RequestContext): Promise<RpcReply> =>
      transport.request(getOrder.name, { input: { id: userId } }, { 'nx-context': forger.sign(ctx) }, 20_000)
    await expect(asked(contextFor(getOrder))).rejects.toMatchObject({ code: 'auth.unauthenticated' })
    await expect(asked(contextFor(getOrder, { actor: { kind: 'system', userId } }))).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })

  it('stop without failing what they have taken', async () => {
    const shop = services.pop()
    const calls = Array.from({ length: 20 }, (_, number) =>
      ask(placeOrder, { country: 'DE' }, { idempotency: { key: `order ${String(number)}`, fingerprint: '' } }),
    )
    let ended = 0
    for (const call of calls) void call.finally(() => (ended += 1)).catch(() => undefined)
    const taken = (): number => ended + (shop?.load.running ?? 0) + (shop?.load.waiting ?? 0)
    while (taken() < calls.length) await pause(1)
    await shop?.stop()
    const outcomes = await Promise.allSettled(calls)
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(shop?.load).toEqual({ running: 0, waiting: 0, draining: true })
    await expect(ask(getOrder, { id: userId })).rejects.toMatchObject({ kind: 'UNAVAILABLE' })
  })
})
