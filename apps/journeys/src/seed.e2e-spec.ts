import { Installation } from './installation.adapter.js'
import { Person } from './person.adapter.js'

const DAY_MS = 86_400_000

// The command starts the embedded host by itself, on both databases.
describe('nexus seed (DX-03)', () => {
  let installation: Installation
  let seeded: { code: number | null; output: string }

  beforeAll(async () => {
    installation = await Installation.make()
    seeded = await installation.run(['seed', '--years', '1', '--per-month', '1'], {}, 300_000)
  }, 330_000)
  afterAll(() => installation.remove())

  it('leaves a year of purchases, each with the times of its own days', async () => {
    expect(seeded.output).toMatch(/^Seeded 12 purchases over 1 years in [0-9]+ s\.$/m)
    expect(seeded.code).toBe(0)
    const serving = await installation.start()
    const auditor = await Person.demo(serving.url, 'auditor')
    const items = async <T>(path: string): Promise<T[]> =>
      ((await auditor.get(`${path}?limit=200`)).body as unknown as { items: T[] }).items
    const orders = await items<{ createdAt: string; state: string; number?: string }>('/purchase-orders')
    expect(orders.length).toBeGreaterThan(7)
    const oldest = Math.min(...orders.map(({ createdAt }) => Date.parse(createdAt)))
    expect(Date.now() - oldest).toBeGreaterThan(250 * DAY_MS)
    expect(new Set(orders.map(({ number }) => number?.slice(0, 7))).size).toBeGreaterThan(0)
    expect((await items<{ name: string }>('/vendors')).length).toBe(6)
    expect((await items('/receipts')).length).toBeGreaterThan(7)
    const invoices = await items<{ payment: string }>('/supplier-invoices')
    expect(invoices.filter(({ payment }) => payment === 'PAID').length).toBeGreaterThan(4)
    expect((await items('/payment-requests')).length).toBeGreaterThan(4)
    await serving.stop()
    const audit = await installation.run(['audit', 'verify'])
    expect([audit.code, audit.output]).toEqual([0, expect.stringContaining('intact:')])
  }, 180_000)

  it('adds nothing the second time', async () => {
    const { code, output } = await installation.run(['seed', '--years', '1', '--per-month', '1'])
    expect([code, output]).toEqual([0, expect.stringContaining('there already; nothing was added')])
    // The anchors in the log are whole: with their signatures.
    expect(output).toMatch(/"ed25519":"[\w-]{86}"/)
  })

  it.each([
    [['seed', '--years', 'many'], {}, 1, '--years "many" is not a whole number from 1 to 10'],
    [['seed'], { NODE_ENV: 'production' }, 1, 'made-up data are for development'],
  ])('%s %j is refused', async (words, environment, expected, says) => {
    const { code, output } = await installation.run(words, environment)
    expect([code, output]).toEqual([expected, expect.stringContaining(says)])
  })
})
