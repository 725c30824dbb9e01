import { listPurchaseOrders, listReceipts, listRequisitions, listVendors } from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js'
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js'
import { procurementService } from '../src/app.module.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

/** The statements of the tables that `work` reads. */
async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const spies = [
    jest.spyOn(BetterSqlite3QueryRunner.prototype, 'query'),
    jest.spyOn(PostgresQueryRunner.prototype, 'query'),
  ]
  await work()
  const statements = spies.flatMap((spy) => spy.mock.calls.map(([sql]) => sql))
  for (const spy of spies) spy.mockRestore()
  // The relay looks into its outbox by itself, twice a second.
  return statements.filter((sql) => /^SELECT .* FROM /s.test(sql) && !sql.includes('outbox_event'))
}

describe('the lists of procurement', () => {
  it('read at most three times, however many items they show', async () => {
    const purchasing = new Purchasing(services)
    for (let count = 0; count < 3; count += 1) await purchasing.receive(await purchasing.issuedOrder(), '5')
    await services.settled()
    const { buyer } = purchasing
    for (const list of [listVendors, listRequisitions, listPurchaseOrders, listReceipts]) {
      const queries = await queriesOf(async () => {
        const page = (await buyer.request(list, {})).output as { items: unknown[] }
        expect(page.items).toHaveLength(3)
      })
      expect(queries.length).toBeGreaterThanOrEqual(1)
      expect(queries.length).toBeLessThanOrEqual(3)
    }
  })

  it('and a requisition, with the orders of all its lines, as often', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    for (let count = 0; count < 3; count += 1)
      await purchasing.draftOrder(requisition, [{ requisitionLineId: firstLine(requisition), quantity: '1' }])
    await services.settled()
    const queries = await queriesOf(async () => {
      const { lines } = await purchasing.requisition(requisition.requisitionId)
      expect(lines[0]?.orders).toHaveLength(3)
    })
    expect(queries).toHaveLength(3)
  })
})
