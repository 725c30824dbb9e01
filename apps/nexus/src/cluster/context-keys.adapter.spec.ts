import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RequestContext, systemClock } from '@nexus/kernel'
import { makeContextKeys, openContextKeys } from './context-keys.adapter.js'

const CALLS = new Map([
  ['gateway', ['orders.order.get.v1']],
  ['approvals', ['orders.order.get.v1']],
  ['orders', []],
])

describe('the keys with which processes of a cluster sign contexts', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-context-keys-'))
    await makeContextKeys(folder, ['gateway', 'approvals', 'orders'])
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const open = () => openContextKeys(folder, { clock: systemClock, calls: CALLS })
  const contextOf = (kind: 'user' | 'system', audience: string[]): RequestContext => ({
    tenantId: 'one',
    actor: { kind, userId: 'u', name: 'A person' },
    rights: {},
    opId: 'o',
    traceId: 't',
    operation: 'orders.order.get.v1',
    audience,
    deadlineAt: Date.now() + 10_000,
  })

  it('SEC: the gateway speaks for people, a service for the system alone', async () => {
    const keyring = await open()
    const [gateway, approvals, orders] = await Promise.all(
      ['gateway', 'approvals', 'orders'].map((name) => keyring.signerOf(name)),
    )
    const person = contextOf('user', ['orders.order.get.v1'])
    const token = gateway?.sign(person) ?? ''
    expect(orders?.verify(token, 'orders.order.get.v1')).toMatchObject({ tenantId: 'one', actor: { kind: 'user' } })
    expect(() => approvals?.sign(person)).toThrow('signs contexts of the system only')
    const system = approvals?.sign(contextOf('system', ['orders.order.get.v1'])) ?? ''
    expect(orders?.verify(system, 'orders.order.get.v1')).toMatchObject({ actor: { kind: 'system' } })
  })

  it('SEC: the system context of a service reaches only what the service declares to call', async () => {
    const keyring = await open()
    const approvals = await keyring.signerOf('approvals')
    const orders = await keyring.signerOf('orders')
    const token = approvals.sign(contextOf('system', ['orders.order.delete.v1']))
    expect(() => orders.verify(token, 'orders.order.delete.v1')).toThrow('does not declare a call')
  })

  it('stay when they are made again; only new ones come, and none is readable for others', async () => {
    const before = await readFile(join(folder, 'context-gateway.pem'), 'utf8')
    await makeContextKeys(folder, ['gateway', 'approvals', 'orders', 'billing'])
    expect(await readFile(join(folder, 'context-gateway.pem'), 'utf8')).toBe(before)
    expect(JSON.parse(await readFile(join(folder, 'context-trust.json'), 'utf8'))).toMatchObject({
      keys: [{ service: 'gateway' }, { service: 'approvals' }, { service: 'orders' }, { service: 'billing' }],
    })
    expect((await stat(join(folder, 'context-billing.pem'))).mode & 0o077).toBe(0)
  })

  it('are named when they are missing or not what they should be, with the command that makes them', async () => {
    const keyring = await open()
    await expect(keyring.signerOf('billing')).rejects.toThrow(/context-billing\.pem cannot be read.*nexus cluster keys/)
    await writeFile(join(folder, 'context-trust.json'), '{"keys":[{"service":"gateway"}]}')
    await expect(open()).rejects.toThrow('is not a list of context keys')
    await rm(join(folder, 'context-trust.json'))
    await expect(open()).rejects.toThrow(/context-trust\.json cannot be read/)
  })
})
