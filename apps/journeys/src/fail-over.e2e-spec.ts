/**
 * @alone It measures how long something takes.
 */
import { describeOn, testDatabaseKind } from '@nexus/testing'
import { setTimeout as wait } from 'node:timers/promises'
import { type CuttableProxy, cuttableProxy } from './cuttable-proxy.adapter.js'
import { Installation, type Serving } from './installation.adapter.js'
import { type Answer, Person } from './person.adapter.js'

/** house.md 1: how long requests may be refused while SQLite takes over; a busy machine gets twice that. */
const LONGEST_GAP_MS = 6_000

const bodyOf = <T>(answer: Answer): T => answer.body as unknown as T
const databaseOf = (answer: Answer) =>
  bodyOf<{ database: { kind: string; note?: string; divergedSince?: string } }>(answer).database

// Only the embedded host has SQLite to fall back on: a cluster waits for PostgreSQL (FLT-07).
describe('the database in use', () => {
  it('is named by health and by each answer', async () => {
    const installation = await Installation.make()
    try {
      const serving = await installation.start()
      const health = await new Person(serving.url).get('/health')
      expect(databaseOf(health)).toEqual({ kind: testDatabaseKind() })
      expect(health.headers.get('nexus-database')).toBe(testDatabaseKind())
    } finally {
      await installation.remove()
    }
  })
})

describeOn('postgres')('PostgreSQL goes away while the platform runs', () => {
  let installation: Installation
  let proxy: CuttableProxy
  let serving: Serving
  const statuses: { at: number; status: number; retryAfter: string | null }[] = []
  let vendorId: string

  beforeAll(async () => {
    installation = await Installation.make()
    const settings = installation.database?.settings
    if (settings?.kind !== 'postgres') throw new Error('the journey needs PostgreSQL')
    proxy = await cuttableProxy(settings.url)
    serving = await installation.start({ DB_FALLBACK_STRATEGY: 'auto', DATABASE_URL: proxy.url })
    const buyer = await Person.demo(serving.url, 'buyer')
    const vendor = await buyer.post('/vendors', { name: 'Only on PostgreSQL', country: 'DE' })
    vendorId = bodyOf<{ vendorId: string }>(vendor).vendorId
    expect(databaseOf(await buyer.get('/health'))).toEqual({ kind: 'postgres' })
    await proxy.cut()
    const deadline = performance.now() + 30_000
    while (performance.now() < deadline) {
      const answer = await buyer.get('/vendors')
      statuses.push({ at: performance.now(), status: answer.status, retryAfter: answer.headers.get('retry-after') })
      if (databaseOf(await buyer.get('/health')).kind === 'sqlite') break
      await wait(25)
    }
  }, 180_000)
  afterAll(() => installation.remove())

  it('refuses with 503 and Retry-After meanwhile, for seconds', () => {
    const refused = statuses.filter(({ status }) => status === 503)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.filter(({ retryAfter }) => retryAfter === null)).toEqual([])
    expect(statuses.filter(({ status }) => ![200, 401, 503].includes(status))).toEqual([])
    const first = refused[0]
    const last = refused.at(-1)
    expect((last?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(LONGEST_GAP_MS)
  })

  it('goes on with SQLite, says so in health and in each answer, and the demo logins work', async () => {
    const buyer = await Person.demo(serving.url, 'buyer')
    const health = await buyer.get('/health')
    expect(databaseOf(health)).toEqual({
      kind: 'sqlite',
      note: expect.stringContaining('which is another one'),
      divergedSince: expect.stringMatching(/^\d{4}-.*Z$/),
    })
    const list = await buyer.get('/vendors')
    expect(list.headers.get('nexus-database')).toMatch(/^sqlite, diverged since \d{4}-.*Z$/)
    // It is another database: nothing was copied.
    expect((await buyer.get(`/vendors/${vendorId}`)).status).toBe(404)
    expect((await buyer.post('/vendors', { name: 'Only on SQLite', country: 'DE' })).status).toBe(201)
  })

  it('returns to PostgreSQL with a restart only, with nothing lost there and nothing copied back', async () => {
    expect(await serving.stop()).toBe(0)
    const again = await installation.start({ DB_FALLBACK_STRATEGY: 'auto' })
    const buyer = await Person.demo(again.url, 'buyer')
    expect(databaseOf(await buyer.get('/health'))).toEqual({ kind: 'postgres' })
    expect((await buyer.get(`/vendors/${vendorId}`)).status).toBe(200)
    const names = bodyOf<{ items: { name: string }[] }>(await buyer.get('/vendors')).items.map(({ name }) => name)
    expect(names).not.toContain('Only on SQLite')
    await again.stop()
  })
})
