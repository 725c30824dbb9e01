import {
  assignInvoiceLine,
  captureSupplierInvoice,
  changeBillingSettings,
  getSupplierInvoice,
  listSupplierInvoices,
} from '@nexus/contracts-billing'
import { bookOrderBilling } from '@nexus/contracts-procurement'
import { anOrderLine, aReceipt, exampleBytes } from './builders/match.builder.js'
import { MatchingBench, openOf, openTypes } from './builders/matching.builder.js'

const PAPER = [{ quantity: '10', price: '5.00' }]

describe('invoices of several orders, and duplicates', () => {
  let bench: MatchingBench
  beforeAll(async () => {
    bench = await MatchingBench.start()
  })
  afterAll(() => bench.close())

  describe('MAT-8', () => {
    const twoOrders = () => {
      const scene = bench.scene()
      const orders = ['PO-7', 'PO-8'].map((number) => bench.order(scene, {}, { number }))
      return { scene, one: orders[0]!, two: orders[1]! }
    }

    it('bills two orders at once: each line names its order, and all is booked in one go', async () => {
      const { scene, one, two } = twoOrders()
      const calls = bench.billing.world.count(bookOrderBilling)
      const invoice = await bench.capture(scene, [
        { quantity: '10', price: '5.00', line: { orderReference: 'PO-7' } },
        { quantity: '4', price: '5.00', line: { orderId: two.orderId } },
      ])
      expect(invoice).toMatchObject({
        state: 'MATCHED',
        lines: [
          { orderReference: 'PO-7', match: { orderId: one.orderId, booked: '10' } },
          { match: { orderId: two.orderId, booked: '4' } },
        ],
      })
      expect(invoice.orders.map(({ orderNumber }) => orderNumber).sort()).toEqual(['PO-7', 'PO-8'])
      expect([one.lines[0]?.billed, two.lines[0]?.billed]).toEqual(['10', '4'])
      expect(bench.billing.world.count(bookOrderBilling)).toBe(calls + 1)
      for (const { orderId } of [one, two]) {
        const { items } = await scene.clerk.call(listSupplierInvoices, { orderId })
        expect(items.map(({ invoiceId }) => invoiceId)).toEqual([invoice.invoiceId])
      }
    })

    it('looks up the order number of the document, and leaves out those of others', async () => {
      const { scene, one } = twoOrders()
      expect(await bench.capture(scene, PAPER, { orderReference: ' PO-7 ' })).toMatchObject({
        state: 'MATCHED',
        orderId: one.orderId,
        orderNumber: 'PO-7',
      })
      const other = bench.scene()
      const unknown = await bench.capture(other, PAPER, { orderReference: 'PO-7' })
      expect(unknown).toMatchObject({ orders: [], exceptions: [{ type: 'UNMATCHED_LINE' }] })
      const stranger = { clerk: scene.clerk, vendor: bench.billing.vendor(scene.clerk, { taxId: 'DE999999999' }) }
      expect((await bench.capture(stranger, PAPER, { orderReference: 'PO-8' })).orders).toEqual([])
    })

    it('waits for goods of either order, and is matched by the last of them (MAT-7)', async () => {
      const { scene, one, two } = twoOrders()
      for (const { lines } of [one, two]) lines[0]!.received = '0'
      const invoice = await bench.capture(scene, [
        { quantity: '10', price: '5.00', line: { orderId: one.orderId } },
        { quantity: '10', price: '5.00', line: { orderId: two.orderId } },
      ])
      expect(openTypes(invoice)).toEqual(['NOT_RECEIVED', 'NOT_RECEIVED'])
      await bench.billing.receive(scene.clerk, two)
      expect(openTypes(await bench.read(scene, invoice))).toEqual(['NOT_RECEIVED'])
      await bench.billing.receive(scene.clerk, one)
      expect(await bench.read(scene, invoice)).toMatchObject({ state: 'MATCHED' })
    })

    it('a line is assigned to an order that the invoice did not name, by accounts payable or the buyer', async () => {
      const { scene, one, two } = twoOrders()
      const none = { orderLineReference: undefined, description: 'Something else' }
      const invoice = await bench.capture(
        scene,
        [
          { quantity: '10', price: '5.00' },
          { quantity: '10', price: '5.00', line: none },
        ],
        { orderId: one.orderId },
      )
      expect(openTypes(invoice)).toEqual(['UNMATCHED_LINE'])
      const lineId = invoice.lines[1]!.lineId
      const orderLineId = two.lines[0]!.lineId
      const assign = { invoiceId: invoice.invoiceId, lineId, orderLineId }
      await expect(scene.clerk.call(assignInvoiceLine, assign)).rejects.toMatchObject({
        code: 'billing.invoice.order_line_unknown',
      })
      const named = { ...assign, orderId: two.orderId }
      await expect(bench.billing.owner(scene.clerk, 'receiver').call(assignInvoiceLine, named)).rejects.toMatchObject({
        code: 'billing.invoice.not_your_exception',
      })
      const buyer = bench.billing.owner(scene.clerk, 'buyer')
      expect(await buyer.call(assignInvoiceLine, named, { waitMs: 5000 })).toMatchObject({
        state: 'MATCHED',
        lines: [{ match: { orderId: one.orderId } }, { match: { orderId: two.orderId, by: 'assigned' } }],
      })
      const foreign = bench.order({ ...scene, vendor: bench.billing.vendor(scene.clerk, { taxId: 'DE999999999' }) })
      await expect(scene.clerk.call(assignInvoiceLine, { ...assign, orderId: foreign.orderId })).rejects.toMatchObject({
        code: 'billing.invoice.order_of_other_vendor',
      })
    })

    it('is not entered by who acted on one of its orders (X-9)', async () => {
      const { scene } = twoOrders()
      bench.order(scene, {}, { number: 'PO-9', createdBy: scene.clerk.userId })
      const lines = [
        { quantity: '10', price: '5.00', line: { orderReference: 'PO-7' } },
        { quantity: '10', price: '5.00', line: { orderReference: 'PO-9' } },
      ]
      await expect(bench.capture(scene, lines)).rejects.toMatchObject({ code: 'billing.separation_of_duties' })
    })

    it('one line bills many receipts, whose parts add up exactly', async () => {
      const scene = bench.scene()
      const receipts = ['3.333333', '3.333333', '3.333334'].map((received, index) =>
        aReceipt(received, { receiptNumber: `R${String(index + 1)}` }),
      )
      const order = bench.order(scene, { receipts })
      const of = { orderId: order.orderId }
      const first = await bench.capture(scene, [{ quantity: '5', price: '5.00' }], of)
      expect(first.lines[0]?.match?.receipts).toMatchObject([
        { receiptNumber: 'R1', quantity: '3.333333' },
        { receiptNumber: 'R2', quantity: '1.666667' },
      ])
      const second = await bench.capture(scene, [{ quantity: '5', price: '5.00' }], of)
      expect(second.lines[0]?.match?.receipts).toMatchObject([
        { receiptNumber: 'R2', quantity: '1.666666' },
        { receiptNumber: 'R3', quantity: '3.333334' },
      ])
    })

    it('reads the order numbers of a UBL document, of the whole and of its lines', async () => {
      const scene = bench.scene({ taxId: 'DE123456789' })
      const [one, two] = ['4500000001', '4500000002'].map((number) =>
        bench.billing.orderLike(scene.clerk, '01.07a', scene.vendor, { number }),
      )
      const inserted = (number: string, of: string) =>
        [
          ['>R1234567<', `>${of}<`],
          [
            /(<cac:InvoiceLine>\s*<cbc:ID>[^<]*<\/cbc:ID>)([\s\S]*?)(<cac:Item>)/,
            `$1$2<cac:OrderLineReference><cbc:LineID>1</cbc:LineID><cac:OrderReference><cbc:ID>${number}</cbc:ID></cac:OrderReference></cac:OrderLineReference>$3`,
          ],
        ] as const
      expect(exampleBytes('01.07a').toString()).toContain('<cac:InvoiceLine>')
      const byLine = await bench.billing.capture(scene.clerk, '01.07a', undefined, inserted('4500000002', 'U1'))
      expect(byLine).toMatchObject({
        state: 'MATCHED',
        orderId: two!.orderId,
        lines: [{ orderReference: '4500000002' }],
      })
      const whole = [
        ['>R1234567<', '>U2<'],
        [
          /<cac:AccountingSupplierParty>/,
          '<cac:OrderReference><cbc:ID>4500000001</cbc:ID></cac:OrderReference><cac:AccountingSupplierParty>',
        ],
      ] as const
      const byDocument = await bench.billing.capture(scene.clerk, '01.07a', undefined, whole)
      expect(byDocument).toMatchObject({ orderId: one!.orderId })
      expect(openTypes(byDocument)).toEqual(['UNMATCHED_LINE'])
    })
  })

  describe('MAT-10, V24', () => {
    const alone = () => {
      const scene = bench.scene()
      const order = bench.order(scene, { ordered: '100', received: '100' })
      const capture = (number: string, issueDate: string, price = '5.00', parts: object = {}) =>
        bench.capture(scene, [{ quantity: '10', price }], { number, issueDate, orderId: order.orderId, ...parts })
      return { scene, capture }
    }
    const duplicate = { code: 'billing.invoice.duplicate' }

    it('the same number in other writing over the same amount is refused', async () => {
      const { capture } = alone()
      await capture('INV-001/2026 ', '2026-03-01')
      await expect(capture('inv0012026', '2026-03-20')).rejects.toMatchObject(duplicate)
    })

    it('number 1 in 2019 and 2020: refused always, or allowed once a year', async () => {
      const { scene, capture } = alone()
      await capture('1', '2019-05-01')
      await expect(capture('1', '2020-05-01')).rejects.toMatchObject(duplicate)
      await scene.clerk.call(changeBillingSettings, { duplicatePolicy: 'calendar-year' }, { expectedVersion: 0 })
      expect(await capture('1', '2020-05-01')).toMatchObject({ state: 'MATCHED' })
      await expect(capture('1', '2020-12-31')).rejects.toMatchObject(duplicate)
    })

    it('the same number over another amount is looked at by a person', async () => {
      const { capture } = alone()
      await capture('7', '2026-03-01')
      expect(openTypes(await capture('7', '2026-03-02', '4.00'))).toEqual(['DUPLICATE'])
    })

    it('another number over the same amount within the window is looked at, outside of it not', async () => {
      const { scene, capture } = alone()
      await scene.clerk.call(changeBillingSettings, { duplicateWindowDays: 7 }, { expectedVersion: 0 })
      await capture('A1', '2026-03-01')
      expect(openOf(await capture('A2', '2026-03-08'))).toMatchObject([
        { type: 'DUPLICATE', owner: 'accounts-payable', allowedResolutions: ['accept', 'reject'] },
      ])
      expect((await capture('A3', '2026-03-16')).state).toBe('MATCHED')
      expect((await capture('A4', '2026-03-16', '4.90')).state).toBe('MATCHED')
    })

    it('a sibling of the vendor with the same account and number is looked at', async () => {
      const { scene, capture } = alone()
      await scene.clerk.call(changeBillingSettings, { duplicateWindowDays: 7 }, { expectedVersion: 0 })
      const bankAccounts = [{ iban: 'DE79000000001234567890' }]
      await capture('S-1', '2026-03-01', '5.00', { bankAccounts })
      const sibling = { clerk: scene.clerk, vendor: bench.billing.vendor(scene.clerk, { taxId: 'DE999999999' }) }
      const { orderId } = bench.order(sibling)
      const of = { number: 'S1', bankAccounts, orderId }
      expect(openTypes(await bench.capture(sibling, PAPER, of))).toEqual(['DUPLICATE'])
    })

    it('credit notes are compared among themselves only', async () => {
      const { scene, capture } = alone()
      const { invoiceId } = await capture('9', '2026-03-01')
      const note = () => bench.capture(scene, PAPER, { number: '9', typeCode: '381', creditOf: invoiceId })
      expect(await note()).toMatchObject({ kind: 'credit-note', state: 'MATCHED' })
      await expect(note()).rejects.toMatchObject(duplicate)
    })
  })

  it('names the fields of a typed invoice as they were sent, in messages too', async () => {
    const { clerk, vendor } = bench.scene()
    const input = {
      ...captureSupplierInvoice.example.input,
      orderId: undefined,
      vendorId: vendor.vendorId,
      totals: { lines: '38.00', net: '38.00', tax: '7.22', gross: '45.23', payable: '45.22' },
    }
    const refusal = await clerk.call(captureSupplierInvoice, input).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      code: 'billing.invoice.totals_do_not_add_up',
      errors: [{ pointer: '/totals/gross', expected: '45.22', stated: '45.23' }],
    })
    expect((refusal as Error & { detail: string }).detail).toContain('/totals/gross is 45.23')
    expect((refusal as Error & { detail: string }).detail).not.toContain('cbc:')
  })

  it('other tenant: an invoice of several orders is not found', async () => {
    const scene = bench.scene()
    const order = bench.order(scene, {}, { lines: [anOrderLine()] })
    const { invoiceId } = await bench.capture(scene, PAPER, { orderId: order.orderId })
    await expect(bench.scene().clerk.call(getSupplierInvoice, { invoiceId })).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })
})
