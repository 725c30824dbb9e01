import { randomUUID } from 'node:crypto'
import { createVendor, listVendors } from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { DocumentNumbersRepository } from '../src/numbering/document-numbers.repository.js'
import { orderSeries } from '../src/numbering/order-number.policy.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { Purchasing } from './builders/purchasing.builder.js'

const WRITERS = 16
const ATTEMPTS = 60
const ROLLBACKS_PERCENT = 30

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('Q-03: numbers', () => {
  it('16 writers with 30 % rollbacks leave no gap and no duplicate', async () => {
    const { tenantId } = new Purchasing(services)
    const { tx } = tablesOf(services)
    const numbers = services.service('procurement').get<DocumentNumbersRepository>(DocumentNumbersRepository)
    const series = orderSeries(null, '2026')
    const kept: number[] = []
    let rolledBack = 0
    const writer = async (own: number): Promise<void> => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const fails = (attempt * 7 + own * 13) % 100 < ROLLBACKS_PERCENT
        try {
          const number = await tx.run(tableContext(tenantId), async () => {
            const taken = await numbers.next(tableContext(tenantId), series)
            if (fails) throw new Error('the issue fails after its number was taken')
            return taken
          })
          kept.push(number)
        } catch (error) {
          if (!fails) throw error
          rolledBack += 1
        }
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, (_, own) => writer(own)))
    expect(kept.length + rolledBack).toBe(WRITERS * ATTEMPTS)
    expect(rolledBack / (WRITERS * ATTEMPTS)).toBeGreaterThan(0.25)
    expect(kept.toSorted((one, other) => one - other)).toEqual(Array.from(kept, (_, index) => index + 1))
  }, 180_000)
})

describe('Q-05: idempotency', () => {
  it('50 equal keys at once give one execution and 50 equal answers', async () => {
    const actor = services.actor({ rights: { 'vendor:create': 'all', 'vendor:read': 'all' } })
    const key = randomUUID()
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => actor.call(createVendor, { name: 'Only once', country: 'DE' }, { key })),
    )
    const done = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(new Set(done.map((vendor) => JSON.stringify(vendor))).size).toBe(1)
    // Who met the first one in the middle of its work was told so, and nothing else.
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'idempotency.in_progress' })
    expect((await actor.call(listVendors, {})).items).toHaveLength(1)
    expect(await actor.call(createVendor, { name: 'Only once', country: 'DE' }, { key })).toEqual(done[0])
  })
})
