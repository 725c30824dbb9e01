import { organizationRegistered } from '@nexus/contracts-identity'
import {
  createExchangeRate,
  createPurchaseOrder,
  issuePurchaseOrder,
  purchaseOrderSubmitted,
  submitPurchaseOrder,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { told } from './builders/event-log.builder.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'
import { aLine, aRequisition, type LineInput } from './builders/requisition.builder.js'

const clock = new FakeClock('2026-04-01T08:00:00.000Z')
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

/** An organization with a currency of its own. */
async function anOrganization(baseCurrency: string): Promise<Ordering> {
  const ordering = new Ordering(services)
  await services.bus.publish({
    id: randomUUID(),
    type: organizationRegistered.name,
    tenantId: ordering.tenantId,
    aggregateType: 'organization',
    aggregateId: ordering.tenantId,
    aggregateSeq: 1,
    payload: {
      organizationId: ordering.tenantId,
      name: 'Example Ltd',
      baseCurrency,
      country: 'DE',
      timeZone: 'UTC',
      ownerUserId: randomUUID(),
    },
    occurredAt: '2026-03-31T09:30:00.000Z',
    headers: { traceId: 'a'.repeat(32), opId: randomUUID(), actor: { kind: 'user', userId: randomUUID() } },
  })
  return ordering
}

const rate = (ordering: Ordering, from: string, to: string, text: string, date = '2026-04-01') =>
  ordering.buyer.call(createExchangeRate, { from, to, rate: text, date, source: 'ECB' })

const untaxed = (parts: Partial<LineInput>) =>
  aLine({ allowance: undefined, taxCategory: 'Z', taxPercent: '0', ...parts })

/** Submitted, approved and issued. */
async function anIssuedOrder(ordering: Ordering, currency: string, lines: LineInput[]) {
  const requisition = await ordering.approvedRequisition(aRequisition({ currency, lines }))
  return ordering.issuedOrder(requisition)
}

describe('X-3: orders in other currencies', () => {
  it('V4: document 16,841.90 USD at 89.7 is 1,510,718.43 INR, and the larger line takes the cent', async () => {
    const ordering = await anOrganization('INR')
    await rate(ordering, 'USD', 'INR', '89.7')
    const order = await anIssuedOrder(ordering, 'USD', [
      untaxed({ quantity: '15', unitPrice: '99.07' }),
      untaxed({ quantity: '155', unitPrice: '99.07', supplierItemId: 'B-2' }),
    ])
    expect(order).toMatchObject({
      totals: { net: { amount: '16841.90', currency: 'USD' } },
      exchangeRate: { rate: '89.7', source: 'ECB', date: '2026-04-01' },
      baseTotals: { lines: { amount: '1510718.43', currency: 'INR' }, net: { amount: '1510718.43' } },
      lines: [{ baseNet: { amount: '133298.69' } }, { baseNet: { amount: '1377419.74' } }],
    })
  })

  it('V5: 1,452.50 × 3.25 USD are 4,720.63, at 160.39 ¥757,142', async () => {
    const ordering = await anOrganization('JPY')
    await rate(ordering, 'USD', 'JPY', '160.39')
    const order = await anIssuedOrder(ordering, 'USD', [untaxed({ quantity: '1452.5', unitPrice: '3.25' })])
    expect(order).toMatchObject({
      totals: { gross: { amount: '4720.63' } },
      baseTotals: { gross: { amount: '757142', currency: 'JPY' } },
    })
  })

  it('V1, V2, V3: exact line nets, price base quantity, and tax per category, in both currencies', async () => {
    const ordering = await anOrganization('EUR')
    const item = (supplierItemId: string, parts: Partial<LineInput>) =>
      aLine({ allowance: undefined, supplierItemId, ...parts })
    const order = await anIssuedOrder(ordering, 'EUR', [
      ...Array.from({ length: 5 }, (_, index) => item(`C-${String(index)}`, { quantity: '1', unitPrice: '0.13' })),
      item('V1', { quantity: '3', unitPrice: '0.335', taxCategory: 'Z', taxPercent: '0' }),
      item('V2', { quantity: '250', unitPrice: '12.50', priceBaseQuantity: '1000', taxCategory: 'Z', taxPercent: '0' }),
    ])
    expect(order.lines.slice(5).map((line) => line.net.amount)).toEqual(['1.01', '3.13'])
    expect(order.totals).toMatchObject({ net: { amount: '4.79' }, tax: { amount: '0.12' }, gross: { amount: '4.91' } })
    expect(order).toMatchObject({
      exchangeRate: { rate: '1', source: 'same currency' },
      baseTotals: { tax: { amount: '0.12' }, gross: { amount: '4.91' } },
    })
  })

  it('X-2: allowances and charges of lines and document are in the net, and taxed in their category', async () => {
    const ordering = await anOrganization('EUR')
    await rate(ordering, 'USD', 'EUR', '0.9')
    const requisition = await ordering.approvedRequisition(
      aRequisition({
        currency: 'USD',
        lines: [aLine({ quantity: '10', unitPrice: '10.00', allowance: '5.00', charge: '2.00' })],
      }),
    )
    const draft = await ordering.buyer.call(createPurchaseOrder, {
      requisitionId: requisition.requisitionId,
      vendorId: await ordering.vendor(),
      lines: [{ requisitionLineId: firstLine(requisition), quantity: '10' }],
      documentAllowanceCharges: [
        { kind: 'allowance', amount: '10.00', taxCategory: 'S', taxPercent: '19' },
        { kind: 'charge', amount: '3.00', taxCategory: 'S', taxPercent: '7' },
      ],
    })
    expect(draft.totals).toMatchObject({
      lines: { amount: '97.00' },
      net: { amount: '90.00' },
      taxes: [
        { percent: '7', taxable: { amount: '3.00' }, tax: { amount: '0.21' } },
        { percent: '19', taxable: { amount: '87.00' }, tax: { amount: '16.53' } },
      ],
      gross: { amount: '106.74' },
    })
    expect(await ordering.act(submitPurchaseOrder, { orderId: draft.orderId })).toMatchObject({
      baseTotals: {
        lines: { amount: '87.30' },
        net: { amount: '81.00' },
        tax: { amount: '15.07' },
        gross: { amount: '96.07' },
      },
    })
  })

  it('takes the rate when it is submitted, tells workflow, and freezes it by the issue', async () => {
    const ordering = await anOrganization('EUR')
    await rate(ordering, 'USD', 'EUR', '0.90')
    const requisition = await ordering.approvedRequisition(
      aRequisition({ currency: 'USD', lines: [untaxed({ quantity: '1', unitPrice: '1000.00' })] }),
    )
    const draft = await ordering.draftOrder(requisition)
    expect(draft).toMatchObject({ exchangeRate: null, baseTotals: null })
    const { orderId } = draft
    const submitted = await ordering.act(submitPurchaseOrder, { orderId })
    const [asked] = await told(services, ordering.tenantId, orderId, purchaseOrderSubmitted)
    expect(asked?.approval.baseAmount).toEqual({ amount: '900.00', currency: 'EUR' })
    clock.advance({ days: 1 })
    await rate(ordering, 'USD', 'EUR', '0.80', '2026-04-02')
    await ordering.judge('purchase-order', orderId, submitted.version)
    const issued = await ordering.act(issuePurchaseOrder, { orderId })
    expect(issued).toMatchObject({
      exchangeRate: { rate: '0.90', date: '2026-04-01' },
      baseTotals: { gross: { amount: '900.00' } },
    })
    await rate(ordering, 'USD', 'EUR', '0.70', '2026-04-03')
    const change = await ordering.judgedChange(orderId, ordering.line(issued, { unitPrice: '1100.00' }))
    expect(change.state).toBe('APPROVED')
    expect(await ordering.order(orderId)).toMatchObject({
      exchangeRate: { rate: '0.90' },
      baseTotals: { gross: { amount: '990.00' } },
    })
  })

  it('goes on without a rate where none is entered; then amounts in the base currency are not shown', async () => {
    const ordering = await anOrganization('EUR')
    const order = await anIssuedOrder(ordering, 'USD', [untaxed({ quantity: '1' })])
    expect(order).toMatchObject({ state: 'ISSUED', exchangeRate: null, baseTotals: null })
    expect(order.lines[0]?.baseNet).toBeUndefined()
  })

  it('AP-9: a tolerance in the base currency counts at the rate of the order', async () => {
    const ordering = await anOrganization('EUR')
    await rate(ordering, 'USD', 'EUR', '0.5', '2026-04-01')
    await ordering.masterData.settings({ changeToleranceAbsolute: { amount: '10.00', currency: 'EUR' } })
    const order = await anIssuedOrder(ordering, 'USD', [untaxed({ quantity: '1', unitPrice: '1000.00' })])
    const { orderId } = order
    const judged = async (unitPrice: string) =>
      (await ordering.submittedChange(orderId, ordering.line(order, { unitPrice }))).state
    expect(await judged('1020.00')).toBe('APPROVED')
    expect(await judged('1020.01')).toBe('SUBMITTED')
  })
})
