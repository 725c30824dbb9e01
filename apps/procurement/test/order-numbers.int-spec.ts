import { issuePurchaseOrder } from '@nexus/contracts-procurement'
import { legalEntityChanged } from '@nexus/contracts-identity'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { DocumentNumbersRepository } from '../src/numbering/document-numbers.repository.js'
import { orderNumber, orderSeries } from '../src/numbering/order-number.policy.js'
import { copiesOf, tableContext, tablesOf } from './builders/many-orders.builder.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { aRequisition } from './builders/requisition.builder.js'

const clock = new FakeClock('2026-12-31T23:30:00.000Z')
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

describe('the numbers of orders', () => {
  it('a hundred issues at once get a hundred consecutive numbers (X-5, INV-08)', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedOrder()
    const orders = await copiesOf(services, purchasing.tenantId, approved, 100)
    const issued = await Promise.all(
      orders.map(({ orderId }) =>
        purchasing.buyer.call(
          issuePurchaseOrder,
          { orderId },
          { expectedVersion: approved.version, key: randomUUID() },
        ),
      ),
    )
    const expected = Array.from({ length: 100 }, (_, index) => orderNumber('2026', index + 1))
    expect(issued.map((order) => order.number).sort()).toEqual(expected)
  })

  it('a rollback burns no number', async () => {
    const { tenantId } = new Purchasing(services)
    const { tx } = tablesOf(services)
    const numbers = services.service('procurement').get<DocumentNumbersRepository>(DocumentNumbersRepository)
    const ctx = tableContext(tenantId)
    const series = orderSeries(null, '2026')
    expect(await tx.run(ctx, () => numbers.next(ctx, series))).toBe(1)
    const failing = tx.run(ctx, async () => {
      expect(await numbers.next(ctx, series)).toBe(2)
      throw new Error('the issue fails after its number was taken')
    })
    await expect(failing).rejects.toThrow('the issue fails')
    expect(await tx.run(ctx, () => numbers.next(ctx, series))).toBe(2)
  })

  it('other tenant: each organization counts for itself', async () => {
    expect((await new Purchasing(services).issuedOrder()).number).toBe('PO-2026-000001')
    expect((await new Purchasing(services).issuedOrder()).number).toBe('PO-2026-000001')
  })

  it('each legal entity counts for itself, by the year of its own time zone (ENT-2)', async () => {
    const purchasing = new Purchasing(services)
    const legalEntityId = randomUUID()
    await services.bus.publish({
      id: randomUUID(),
      type: legalEntityChanged.name,
      tenantId: purchasing.tenantId,
      aggregateType: 'legal-entity',
      aggregateId: legalEntityId,
      aggregateSeq: 1,
      payload: {
        legalEntityId,
        name: 'Example Ltd',
        country: 'DE',
        currency: 'EUR',
        timeZone: 'Europe/Berlin',
        bankAccounts: [],
      },
      occurredAt: '2026-12-31T23:30:00.000Z',
      headers: {
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        opId: randomUUID(),
        actor: { kind: 'user', userId: randomUUID() },
      },
    })
    const inBerlin = await purchasing.approvedRequisition(aRequisition({ legalEntityId }))
    expect(await purchasing.issuedOrder(inBerlin)).toMatchObject({ legalEntityId, number: 'PO-2027-000001' })
    expect((await purchasing.issuedOrder()).number).toBe('PO-2026-000001')
  })
})
