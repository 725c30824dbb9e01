import {
  createCategory,
  getReceivables,
  getVendorReceivingTerms,
  postReceipt,
  setOrderReceivingTerms,
  setVendorReceivingTerms,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { decide, Receiving } from './builders/receiving.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('REC-2: receiving more than is ordered', () => {
  it('V6: 10,000 at 2 %: after 10,150 a receipt of 60 is refused with 50 named, and 50 is accepted', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { overReceiptPercent: '2' })
    const goods = await Receiving.of(purchasing, '10000')
    await goods.post('10000')
    expect(await goods.now()).toMatchObject({ receipt: 'FULL' })
    await goods.post('150')
    await expect(goods.post('60')).rejects.toMatchObject({
      code: 'procurement.receipt.exceeds_order',
      facts: { left: '50', quantity: '60' },
      errors: [{ pointer: '/lines/0/quantity' }],
    })
    await goods.post('50')
    expect(await goods.receivable()).toMatchObject({ open: '0', most: '0', complete: true })
    await expect(goods.post('0.000001')).rejects.toMatchObject({ facts: { left: '0' } })
    expect(await goods.now()).toMatchObject({
      receipt: 'OVER',
      lines: [{ quantities: { received: '10200' }, progress: { received: { quantityPercent: '102.00' } } }],
    })
    expect(await purchasing.requisition(goods.order.requisitionId)).toMatchObject({
      state: 'RECEIVED',
      lines: [{ quantities: { received: '10200' } }],
    })
  })

  it('twenty trucks together never bring more than the limit, at once or one by one', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { overReceiptPercent: '2' })
    const goods = await Receiving.of(purchasing, '100')
    const trucks = await Promise.allSettled(Array.from({ length: 20 }, () => goods.post('6')))
    expect(trucks.filter((truck) => truck.status === 'fulfilled')).toHaveLength(17)
    expect(await goods.now()).toMatchObject({ receipt: 'OVER', lines: [{ quantities: { received: '102' } }] })
  })

  it('takes the tolerance of the line, else the category, the vendor, the organization', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { overReceiptPercent: '1' })
    const { categoryId } = await purchasing.buyer.call(createCategory, {
      code: 'BULK',
      name: 'Bulk goods',
      overReceiptPercent: '5',
    })
    const own = await Receiving.of(purchasing, '100', { categoryId, terms: { overReceiptAbsolute: '3' } })
    expect(await own.receivable()).toMatchObject({
      most: '103',
      tolerance: { overSource: 'line', overPercent: '0', overAbsolute: '3', underSource: 'organization' },
    })
    await expect(own.post('103.000001')).rejects.toMatchObject({ facts: { left: '103' } })
    const ofVendor = async (goods: Receiving) => {
      const { vendorId } = goods.order
      await purchasing.buyer.call(
        setVendorReceivingTerms,
        { vendorId, overReceiptPercent: '2' },
        { expectedVersion: 1 },
      )
      return (await goods.receivable())?.tolerance
    }
    const inCategory = await Receiving.of(purchasing, '100', { categoryId })
    expect(await ofVendor(inCategory)).toMatchObject({ overSource: 'category', overPercent: '5' })
    await inCategory.post('105')
    const plain = await Receiving.of(purchasing, '100')
    expect(await plain.receivable()).toMatchObject({ most: '101', tolerance: { overSource: 'organization' } })
    expect(await ofVendor(plain)).toMatchObject({ overSource: 'vendor', overPercent: '2' })
    await plain.post('102')
    const line = await own.matched()
    expect(line).toMatchObject({ categoryCode: 'BULK' })
  })
})

describe('PO-2: when an order counts as received', () => {
  it('with less, when the rest is within the tolerance; the requisition then waits no more for the order', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { underReceiptPercent: '5' })
    const goods = await Receiving.of(purchasing, '100')
    await goods.post('94.999999')
    expect(await goods.now()).toMatchObject({ receipt: 'PARTIAL' })
    expect(await goods.receivable()).toMatchObject({ open: '5.000001', complete: false })
    await goods.post('0.000001')
    expect(await goods.now()).toMatchObject({ receipt: 'FULL' })
    expect(await goods.receivable()).toMatchObject({ open: '0', most: '5', complete: true })
  })

  it.each([
    ['4.17', 'FULL', '0'],
    ['4.16', 'PARTIAL', '5'],
  ])('V22: 115 pieces of 10 boxes of 12 at %s %% are %s with %s pieces open', async (percent, receipt, open) => {
    const purchasing = new Purchasing(services)
    const terms = { underReceiptPercent: percent, alternateUnit: { unitCode: 'H87', numerator: 12 } }
    const goods = await Receiving.of(purchasing, '10', { terms })
    const posted = await goods.post('115', { unitCode: 'H87' })
    expect(posted.lines).toMatchObject([{ quantity: '9.583333', counted: { quantity: '115', unitCode: 'H87' } }])
    expect(await goods.now()).toMatchObject({
      receipt,
      lines: [{ progress: { received: { quantityPercent: '95.83' } } }],
    })
    expect(await goods.receivable()).toMatchObject({ alternate: { unitCode: 'H87', open } })
    await expect(goods.post('5.000001', { unitCode: 'H87' })).rejects.toMatchObject({
      code: 'procurement.receipt.exceeds_order',
    })
    await goods.post('5', { unitCode: 'H87' })
    expect(await goods.now()).toMatchObject({ receipt: 'FULL', lines: [{ quantities: { received: '10' } }] })
  })

  it('X-4: parts in the other unit, returns and reversals of them add up without drift', async () => {
    const purchasing = new Purchasing(services)
    const goods = await Receiving.of(purchasing, '10', { terms: { alternateUnit: { unitCode: 'H87', numerator: 12 } } })
    const pieces = { unitCode: 'H87' }
    const parts = []
    for (const quantity of ['7', '13', '31', '69']) parts.push(await goods.post(quantity, pieces))
    expect(await goods.now()).toMatchObject({ receipt: 'FULL', lines: [{ quantities: { received: '10' } }] })
    await goods.reverse(parts[1]!, 1)
    await goods.post('13', pieces)
    expect(await goods.now()).toMatchObject({ receipt: 'FULL', lines: [{ quantities: { received: '10' } }] })
    const back = await goods.giveBack(parts[2]!, '31', { ...pieces, replacement: true })
    expect(back.lines).toMatchObject([
      { quantity: parts[2]!.lines[0]?.quantity, counted: { quantity: '31', unitCode: 'H87' } },
    ])
    await expect(goods.post('1', { unitCode: 'KGM' })).rejects.toMatchObject({
      code: 'procurement.receipt.unit_unknown',
      facts: { unitCode: 'KGM', units: ['C62', 'H87'] },
      errors: [{ code: 'unit_unknown', facts: { unitCode: 'KGM' } }],
    })
  })
})

describe('REC-3: an item on several lines', () => {
  it('is received line by line, the earliest promised first', async () => {
    const purchasing = new Purchasing(services)
    const lines = [aLine({ quantity: '5' }), aLine({ quantity: '5' }), aLine({ quantity: '5', supplierItemId: 'B-1' })]
    const requisition = await purchasing.approvedRequisition(aRequisition({ lines }))
    const promised = ['2999-05-02', '2999-05-01', '2999-04-30']
    const order = await purchasing.issuedOrder(
      requisition,
      requisition.lines.map((line, index) => ({
        requisitionLineId: line.lineId,
        quantity: '5',
        promisedOn: promised[index],
      })),
    )
    const receipt = await purchasing.receiver.call(
      postReceipt,
      { orderId: order.orderId, lines: [{ item: { supplierItemId: 'A-246' }, quantity: '7' }] },
      { key: randomUUID() },
    )
    expect(receipt.lines).toMatchObject([
      { orderLineId: order.lines[1]?.lineId, quantity: '5' },
      { orderLineId: order.lines[0]?.lineId, quantity: '2' },
    ])
    const over = { orderId: order.orderId, lines: [{ item: { supplierItemId: 'A-246' }, quantity: '4' }] }
    await expect(purchasing.receiver.call(postReceipt, over, { key: randomUUID() })).rejects.toMatchObject({
      code: 'procurement.receipt.exceeds_order',
      facts: { orderLineId: order.lines[0]?.lineId, left: '3' },
    })
  })
})

describe('receiving terms', () => {
  it('of a line are set on drafts only, under the version that was seen, in another unit than its own', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.draftOrder(await purchasing.approvedRequisition())
    const set = (parts: object, expectedVersion = 1, of = order) =>
      purchasing.buyer.call(
        setOrderReceivingTerms,
        { orderId: of.orderId, lines: [{ orderLineId: firstLine(of), ...parts }] },
        { expectedVersion },
      )
    expect(await set({ overReceiptPercent: '2' })).toMatchObject({
      version: 2,
      lines: [{ tolerance: { overSource: 'line', overPercent: '2' } }],
    })
    await expect(set({})).rejects.toMatchObject({ code: 'request.version_mismatch' })
    await expect(set({ alternateUnit: { unitCode: 'C62', numerator: 1 } }, 2)).rejects.toMatchObject({
      code: 'procurement.receiving_terms.refused',
      facts: { line: 1, unitCode: 'C62' },
      errors: [{ pointer: '/lines/0/alternateUnit/unitCode', facts: { unitCode: 'C62' } }],
    })
    await expect(set({ orderLineId: randomUUID() }, 2)).rejects.toMatchObject({
      code: 'procurement.purchase_order.line_unknown',
    })
    const issued = await purchasing.issuedOrder()
    await expect(set({}, issued.version, issued)).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
  })

  it('of a vendor begin with nothing, and change under the version that was seen', async () => {
    const purchasing = new Purchasing(services)
    const vendorId = await purchasing.vendor()
    const terms = { vendorId, overReceiptPercent: null, overReceiptAbsolute: null, underReceiptPercent: null }
    expect(await purchasing.buyer.call(getVendorReceivingTerms, { vendorId })).toEqual({ ...terms, version: 1 })
    const set = (parts: object, expectedVersion: number) =>
      purchasing.buyer.call(setVendorReceivingTerms, { vendorId, ...parts }, { expectedVersion })
    const changed = { ...terms, overReceiptAbsolute: '4.5', underReceiptPercent: '1', version: 2 }
    expect(await set({ overReceiptAbsolute: '4.5', underReceiptPercent: '1' }, 1)).toEqual(changed)
    expect(await purchasing.buyer.call(getVendorReceivingTerms, { vendorId })).toEqual(changed)
    await expect(set({}, 1)).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })

  it("other tenant: neither orders' nor vendors' are found", async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.draftOrder(await purchasing.approvedRequisition())
    const { orderId, vendorId } = order
    const stranger = services.actor()
    const notFound = { code: 'request.not_found' }
    const lines = [{ orderLineId: firstLine(order) }]
    await expect(stranger.call(getReceivables, { orderId })).rejects.toMatchObject(notFound)
    await expect(
      stranger.call(setOrderReceivingTerms, { orderId, lines }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(notFound)
    await expect(stranger.call(getVendorReceivingTerms, { vendorId })).rejects.toMatchObject(notFound)
    await expect(stranger.call(setVendorReceivingTerms, { vendorId }, { expectedVersion: 1 })).rejects.toMatchObject(
      notFound,
    )
  })
})
