import { getSupplierInvoice, type SupplierInvoiceView } from '@nexus/contracts-billing'
import {
  bookOrderBilling,
  type MatchView,
  purchaseOrderHeld,
  purchaseOrderReleased,
} from '@nexus/contracts-procurement'
import { anId, anOrderLine, derived } from './builders/match.builder.js'
import { MatchingBench, openOf, openTypes, type Scene } from './builders/matching.builder.js'

const CHANGED_ON = '2026-04-10'

describe('the terms that an invoice is matched by', () => {
  let bench: MatchingBench
  beforeAll(async () => {
    bench = await MatchingBench.start()
  })
  afterAll(() => bench.close())
  afterEach(() => {
    bench.billing.world.then = (order) => order
  })

  /** The order had other lines before the 10th; it is at revision 1 now. */
  function changedOnThe10th(before: (lines: MatchView['lines']) => MatchView['lines']): void {
    bench.billing.world.then = (order, date) => {
      const old = date < CHANGED_ON
      const valid = old
        ? { validFrom: '2026-04-01T08:00:00.000Z', validTo: '2026-04-10T08:00:00.000Z' }
        : { validFrom: '2026-04-10T08:00:00.000Z', validTo: null }
      const asOf = { date, basis: 'revision' as const, revision: old ? 0 : 1, ...valid }
      return { ...order, asOf, lines: old ? before(order.lines) : order.lines }
    }
  }

  const told = async (
    { clerk }: Scene,
    order: MatchView,
    event: typeof purchaseOrderHeld | typeof purchaseOrderReleased,
  ): Promise<void> => {
    order.version += 1
    const { orderId, number, version, state, vendorId, currency } = order
    const gross = { amount: '1.00', currency }
    const payload = { orderId, number, version, state, requisitionId: anId(), vendorId, gross, reason: 'Looked into' }
    await bench.billing.publish(clerk, event, orderId, version, payload)
  }

  /** Price differences alone: less than what came is billed everywhere here. */
  const priced = ({ variances }: SupplierInvoiceView) => variances.filter(({ kind }) => kind === 'price')

  const read = (scene: Scene, { invoiceId }: SupplierInvoiceView) => scene.clerk.call(getSupplierInvoice, { invoiceId })

  describe('PO-3: those of the revision that was valid at its date', () => {
    const priceWas = (unitPrice: string) => (lines: MatchView['lines']) =>
      lines.map((line) => ({ ...line, unitPrice, pricedQuantity: line.ordered }))

    it('dated the 8th with the old price: clean, and it shows which revision', async () => {
      changedOnThe10th(priceWas('5.00'))
      const scene = bench.scene()
      const order = bench.order(scene, { unitPrice: '6.00' }, { revision: 1 })
      const of = { orderId: order.orderId, issueDate: '2026-04-08' }
      const invoice = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], of)
      expect(priced(invoice)).toEqual([])
      expect(invoice).toMatchObject({
        state: 'MATCHED',
        orders: [{ orderId: order.orderId, revision: 0, revisionBasis: 'invoice-date' }],
      })
      expect(order.lines[0]?.billed).toBe('4')
    })

    it('dated the 8th with the new price: too dear', async () => {
      changedOnThe10th(priceWas('5.00'))
      const scene = bench.scene()
      const order = bench.order(scene, { unitPrice: '6.00' })
      const of = { orderId: order.orderId, issueDate: '2026-04-08' }
      const invoice = await bench.capture(scene, [{ quantity: '4', price: '6.00' }], of)
      expect(openOf(invoice)).toMatchObject([{ type: 'PRICE', expected: '20.00 EUR', actual: '24.00 EUR' }])
      expect(invoice.orders).toMatchObject([{ revision: 0 }])
    })

    it('dated the 12th: the new price is clean, the old one is favourable (MAT-5)', async () => {
      changedOnThe10th(priceWas('5.00'))
      const scene = bench.scene()
      const order = bench.order(scene, { unitPrice: '6.00' })
      const of = { orderId: order.orderId, issueDate: '2026-04-12' }
      const dear = await bench.capture(scene, [{ quantity: '4', price: '6.00' }], of)
      expect(dear).toMatchObject({ state: 'MATCHED', orders: [{ revision: 1 }] })
      expect(priced(dear)).toEqual([])
      const cheap = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], of)
      expect(cheap.state).toBe('MATCHED')
      expect(priced(cheap)).toMatchObject([{ handling: 'favourable', value: { amount: '-4.00' } }])
    })

    it('the price fell: dated before, the old and higher price is clean; dated after, it is an exception', async () => {
      changedOnThe10th(priceWas('6.00'))
      const scene = bench.scene()
      const order = bench.order(scene, { unitPrice: '5.00' })
      const capture = (issueDate: string) =>
        bench.capture(scene, [{ quantity: '4', price: '6.00' }], { orderId: order.orderId, issueDate })
      const before = await capture('2026-04-08')
      expect([before.state, priced(before)]).toEqual(['MATCHED', []])
      expect(openTypes(await capture('2026-04-12'))).toEqual(['PRICE'])
    })

    it('never more than the present order and its receipts allow, at whatever date', async () => {
      changedOnThe10th((lines) => lines.map((line) => ({ ...line, pricedQuantity: '10' })))
      const scene = bench.scene()
      const order = bench.order(scene, { ordered: '6', received: '6' })
      const of = { orderId: order.orderId, issueDate: '2026-04-08' }
      const invoice = await bench.capture(scene, [{ quantity: '10', price: '5.00' }], of)
      expect(openOf(invoice)).toMatchObject([{ type: 'QTY_OVER_ORDERED', expected: '6', actual: '10' }])
    })

    it('an allowance is the share of the quantity that it was agreed for', async () => {
      changedOnThe10th((lines) => lines.map((line) => ({ ...line, allowance: '10.00', pricedQuantity: '10' })))
      const scene = bench.scene()
      const order = bench.order(scene, { ordered: '5', received: '5' })
      const of = { orderId: order.orderId, issueDate: '2026-04-08' }
      // 5 × 5.00 − 5/10 of 10.00
      expect(await bench.capture(scene, [{ quantity: '5', price: '4.00' }], of)).toMatchObject({
        state: 'MATCHED',
        variances: [],
      })
    })

    it('a line that was added later is an exception of the buyer; dated after, it is clean', async () => {
      changedOnThe10th((lines) => lines.map((line) => ({ ...line, addedLater: true })))
      const scene = bench.scene()
      const order = bench.order(scene)
      const capture = (issueDate: string) =>
        bench.capture(scene, [{ quantity: '4', price: '5.00' }], { orderId: order.orderId, issueDate })
      const early = await capture('2026-04-08')
      expect(openOf(early)).toMatchObject([
        {
          type: 'LINE_NOT_IN_REVISION',
          owner: 'buyer',
          expected: 'revision 0',
          allowedResolutions: ['accept', 'rematch', 'reject'],
        },
      ])
      expect(await capture('2026-04-12')).toMatchObject({ state: 'MATCHED' })
      const buyer = bench.billing.owner(scene.clerk, 'buyer')
      expect(await bench.settle(buyer, early, 'accept', 'Ordered by phone on the 7th')).toMatchObject({
        state: 'MATCHED',
      })
    })

    it('a line that was cancelled later has nothing to bill: the quantity is the exception', async () => {
      changedOnThe10th((lines) => lines.map((line) => ({ ...line, pricedQuantity: '10' })))
      const scene = bench.scene()
      const order = bench.order(scene, { match: 'two-way', ordered: '0', received: '0', receipts: [] })
      const capture = (issueDate: string) =>
        bench.capture(scene, [{ quantity: '4', price: '5.00' }], { orderId: order.orderId, issueDate })
      for (const date of ['2026-04-08', '2026-04-12'])
        expect(openOf(await capture(date))).toMatchObject([{ type: 'QTY_OVER_ORDERED', expected: '0', actual: '4' }])
    })

    it('where nothing is kept of that time, the present terms count, and it says so', async () => {
      bench.billing.world.then = (order, date) => ({
        ...order,
        asOf: { date, basis: 'current', revision: 3, validFrom: null, validTo: null },
      })
      const scene = bench.scene()
      const order = bench.order(scene)
      const of = { orderId: order.orderId, issueDate: '2026-04-08' }
      expect(await bench.capture(scene, [{ quantity: '4', price: '5.00' }], of)).toMatchObject({
        state: 'MATCHED',
        orders: [{ revision: 3, revisionBasis: 'current' }],
      })
    })

    it('a change that the buyer was asked for because of the invoice counts for it, whatever its date (MAT-6)', async () => {
      changedOnThe10th(priceWas('5.00'))
      const scene = bench.scene()
      const order = bench.order(scene, { unitPrice: '5.00' }, { revision: 1 })
      const of = { orderId: order.orderId, issueDate: '2026-04-08' }
      const invoice = await bench.capture(scene, [{ quantity: '4', price: '5.50' }], of)
      expect(openTypes(invoice)).toEqual(['PRICE'])
      order.lines[0]!.unitPrice = '5.50'
      await bench.revised(scene, order)
      expect(openTypes(await read(scene, invoice))).toEqual(['PRICE'])
      const buyer = bench.billing.owner(scene.clerk, 'buyer')
      await bench.settle(buyer, await read(scene, invoice), 'request-change', 'It was agreed in March')
      await bench.revised(scene, order)
      expect(await read(scene, invoice)).toMatchObject({
        state: 'MATCHED',
        orders: [{ revision: 1, revisionBasis: 'current' }],
      })
    })

    it('a credit note of an invoice that goes by the present terms goes by them too', async () => {
      changedOnThe10th(priceWas('5.00'))
      const scene = bench.scene()
      const order = bench.order(scene, { unitPrice: '4.50' }, { revision: 1 })
      const { orderId } = order
      const wanted = [{ quantity: '4', price: '5.20' }]
      const invoice = await bench.capture(scene, wanted, { orderId, issueDate: '2026-04-08' })
      expect(openTypes(invoice)).toEqual(['PRICE'])
      const buyer = bench.billing.owner(scene.clerk, 'buyer')
      await bench.settle(buyer, await read(scene, invoice), 'request-change', 'It was agreed in March')
      order.lines[0]!.unitPrice = '5.20'
      await bench.revised(scene, order)
      expect(await read(scene, invoice)).toMatchObject({ state: 'MATCHED' })
      const credit = await bench.capture(scene, [{ quantity: '1', price: '5.20' }], {
        orderId,
        typeCode: '381',
        precedingInvoices: [invoice.number],
        issueDate: '2026-04-20',
      })
      expect(credit).toMatchObject({ state: 'MATCHED', variances: [], orders: [{ revisionBasis: 'current' }] })
    })

    it('a credit note goes by the date of the invoice that it credits', async () => {
      changedOnThe10th(priceWas('5.00'))
      const scene = bench.scene()
      const order = bench.order(scene, { unitPrice: '6.00' })
      const { orderId } = order
      const invoice = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], {
        orderId,
        issueDate: '2026-04-08',
      })
      bench.billing.world.dates.length = 0
      const credit = await bench.capture(scene, [{ quantity: '1', price: '5.00' }], {
        orderId,
        typeCode: '381',
        precedingInvoices: [invoice.number],
        issueDate: '2026-04-20',
      })
      expect(credit).toMatchObject({ state: 'MATCHED', creditOf: invoice.invoiceId, variances: [] })
      expect(bench.billing.world.dates).toContain('2026-04-08')
      expect(bench.billing.world.dates).not.toContain('2026-04-20')
    })
  })

  describe('PO-1: an order on hold', () => {
    it('has its invoices wait with a typed reason, and matches them again at its release, exactly once', async () => {
      const scene = bench.scene()
      const order = bench.order(scene)
      order.onHold = 'The vendor is being looked into'
      const invoice = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], { orderId: order.orderId })
      expect(openOf(invoice)).toMatchObject([
        {
          type: 'PO_ON_HOLD',
          owner: 'buyer',
          actual: 'The vendor is being looked into',
          allowedResolutions: ['rematch', 'reject'],
        },
      ])
      delete order.onHold
      const booked = bench.billing.world.count(bookOrderBilling)
      await told(scene, order, purchaseOrderReleased)
      const matched = await read(scene, invoice)
      expect(matched).toMatchObject({ state: 'MATCHED', openExceptions: 0 })
      expect(bench.billing.world.count(bookOrderBilling)).toBe(booked + 1)
      expect(matched.exceptions).toMatchObject([{ type: 'PO_ON_HOLD', state: 'RESOLVED', resolution: 'cleared' }])
      await told(scene, order, purchaseOrderReleased)
      expect(await read(scene, invoice)).toEqual(matched)
    })

    it('adds the reason to invoices that wait already; what is held in the middle of a booking waits too', async () => {
      const scene = bench.scene()
      const order = bench.order(scene, { received: '2' })
      const waiting = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], { orderId: order.orderId })
      expect(openTypes(waiting)).toEqual(['QTY_OVER_RECEIVED'])
      order.onHold = 'Looked into'
      await told(scene, order, purchaseOrderHeld)
      expect(openTypes(await read(scene, waiting)).sort()).toEqual(['PO_ON_HOLD', 'QTY_OVER_RECEIVED'])
      const other = bench.order(scene)
      bench.billing.world.before = (operation) => {
        if (operation === bookOrderBilling.name) other.onHold = 'Looked into'
      }
      const late = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], { orderId: other.orderId })
      bench.billing.world.before = () => undefined
      expect(openTypes(late)).toEqual(['PO_ON_HOLD'])
      expect(other.lines[0]?.billed).toBe('0')
    })

    it('takes credit notes', async () => {
      const scene = bench.scene()
      const order = bench.order(scene)
      const { orderId } = order
      const invoice = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], { orderId })
      order.onHold = 'Looked into'
      const judged = derived(order.lines[0]!)
      expect(judged.billed).toBe('4')
      const credit = await bench.capture(scene, [{ quantity: '1', price: '5.00' }], {
        orderId,
        typeCode: '381',
        precedingInvoices: [invoice.number],
      })
      expect(openTypes(credit)).not.toContain('PO_ON_HOLD')
    })
  })

  it('PO-1: an order that is closed for good takes not even credit notes', async () => {
    const scene = bench.scene()
    const order = bench.order(scene, {}, { lines: [anOrderLine()] })
    const { orderId } = order
    const invoice = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], { orderId })
    Object.assign(order, { state: 'CLOSED', closed: true, closure: 'hard' })
    const credit = await bench.capture(scene, [{ quantity: '1', price: '5.00' }], {
      orderId,
      typeCode: '381',
      precedingInvoices: [invoice.number],
    })
    expect(openOf(credit)).toMatchObject([{ type: 'PO_CLOSED', actual: 'CLOSED' }])
    expect(credit.exceptions[0]?.detail).toContain('for good')
  })
})
