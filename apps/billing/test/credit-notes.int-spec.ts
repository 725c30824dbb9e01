import {
  cancelCreditExpectation,
  type CreditExpectationView,
  getSupplierInvoice,
  listCreditExpectations,
  rejectSupplierInvoice,
} from '@nexus/contracts-billing'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { exampleBytes } from './builders/match.builder.js'
import { MatchingBench, openOf, openTypes, type Scene } from './builders/matching.builder.js'

const CREDIT = { typeCode: '381' as const }
const PAPER = [{ quantity: '10', price: '5.00' }]

describe('credit notes', () => {
  let bench: MatchingBench
  beforeAll(async () => {
    bench = await MatchingBench.start()
  })
  afterAll(() => bench.close())

  /** 10 @ 5.00 ordered, received and billed: 59.50 with tax. */
  const billed = async (line: Parameters<MatchingBench['order']>[1] = {}) => {
    const scene = bench.scene()
    const order = bench.order(scene, line)
    const invoice = await bench.capture(scene, PAPER, { orderId: order.orderId })
    expect(invoice.state).toBe('MATCHED')
    return { scene, order, invoice }
  }
  const expected = async ({ clerk }: Scene, filters: object = {}): Promise<CreditExpectationView[]> =>
    (await clerk.call(listCreditExpectations, filters)).items

  describe('MAT-9', () => {
    it('refers to its invoice by number or id, takes its order, and reduces its open balance', async () => {
      const { scene, order, invoice } = await billed()
      const line = [{ quantity: '4', price: '5.00' }]
      const note = await bench.capture(scene, line, { ...CREDIT, precedingInvoices: [invoice.number.toLowerCase()] })
      expect(note).toMatchObject({
        kind: 'credit-note',
        state: 'MATCHED',
        creditOf: invoice.invoiceId,
        orderId: order.orderId,
        lines: [{ quantity: '4', match: { booked: '-4', receipts: [{ quantity: '-4' }] } }],
      })
      expect(order.lines[0]?.billed).toBe('6')
      await bench.billing.services.settled()
      expect(await bench.read(scene, invoice)).toMatchObject({
        credited: { amount: '23.80' },
        open: { amount: '35.70' },
        payment: 'OPEN',
        lines: [{ quantity: '10' }],
      })
      expect(await bench.read(scene, note)).toMatchObject({ credited: { amount: '23.80' }, open: { amount: '0.00' } })
      const rest = [{ quantity: '6', price: '5.00' }]
      const last = await bench.capture(scene, rest, { ...CREDIT, creditOf: invoice.invoiceId })
      await bench.billing.services.settled()
      expect(last.state).toBe('MATCHED')
      expect(await bench.read(scene, invoice)).toMatchObject({ open: { amount: '0.00' }, payment: 'PAID' })
      const more = [{ quantity: '1', price: '5.00' }]
      const over = await bench.capture(scene, more, { ...CREDIT, creditOf: invoice.invoiceId })
      expect(openOf(over)).toMatchObject([{ type: 'QTY_OVER_CREDITED', expected: '0' }])
    })

    it('stands alone with a reason, and waits for one without', async () => {
      const scene = bench.scene()
      const bonus = [{ quantity: '1', price: '20.00' }]
      expect(await bench.capture(scene, bonus, { ...CREDIT, creditReason: 'Bonus of 2025' })).toMatchObject({
        state: 'MATCHED',
        creditReason: 'Bonus of 2025',
        booked: false,
        open: { amount: '23.80' },
      })
      const silent = await bench.capture(scene, bonus, { ...CREDIT, precedingInvoices: ['UNKNOWN-1'] })
      expect(openTypes(silent)).toContain('CREDIT_WITHOUT_INVOICE')
    })

    it('refuses to credit what is no invoice of the vendor', async () => {
      const { scene, invoice } = await billed()
      const unknown = { code: 'billing.invoice.credit_of_unknown' }
      const note = await bench.capture(scene, PAPER, { ...CREDIT, creditOf: invoice.invoiceId })
      const of = (creditOf: string) => bench.capture(scene, PAPER, { ...CREDIT, creditOf })
      await expect(of(note.invoiceId)).rejects.toMatchObject(unknown)
      await expect(bench.capture(scene, PAPER, { creditOf: invoice.invoiceId })).rejects.toMatchObject(unknown)
      const other = bench.scene()
      await expect(bench.capture(other, PAPER, { ...CREDIT, creditOf: invoice.invoiceId })).rejects.toMatchObject(
        unknown,
      )
    })

    it('never mixes quantities: a negative line of a credit note waits for a person', async () => {
      const { scene, invoice } = await billed()
      const lines = [
        { quantity: '4', price: '5.00' },
        { quantity: '-1', price: '5.00' },
      ]
      const note = await bench.capture(scene, lines, { ...CREDIT, creditOf: invoice.invoiceId })
      expect(openTypes(note)).toEqual(['NEGATIVE_LINE'])
    })

    it('is taken back when it is rejected, and keeps its invoice from being rejected before', async () => {
      const { scene, order, invoice } = await billed()
      const note = await bench.capture(scene, PAPER, { ...CREDIT, creditOf: invoice.invoiceId })
      await bench.billing.services.settled()
      const reject = async (invoiceId: string) => {
        const { version } = await bench.read(scene, { invoiceId })
        const answer = await scene.clerk.call(
          rejectSupplierInvoice,
          { invoiceId, reason: 'Wrong' },
          { expectedVersion: version },
        )
        await bench.billing.services.settled()
        return answer
      }
      await expect(reject(invoice.invoiceId)).rejects.toMatchObject({ code: 'billing.invoice.credited' })
      // What its invoice has used up of it is no payment.
      await reject(note.invoiceId)
      expect(order.lines[0]?.billed).toBe('10')
      expect(await bench.read(scene, invoice)).toMatchObject({
        credited: { amount: '0.00' },
        open: { amount: '59.50' },
      })
    })

    it('reads a UBL credit note as it came, against the UBL invoice that it names', async () => {
      const scene = bench.scene({ taxId: 'DE123456789' })
      const order = bench.billing.orderLike(scene.clerk, '01.07a', scene.vendor)
      order.lines[0]!.supplierItemId = undefined
      const named = [
        [
          /(<cac:InvoiceLine>\s*<cbc:ID>[^<]*<\/cbc:ID>)([\s\S]*?)(<cac:Item>)/,
          '$1$2<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>$3',
        ],
      ] as const
      const invoice = await bench.billing.capture(scene.clerk, '01.07a', order.orderId, named)
      expect(invoice).toMatchObject({ state: 'MATCHED', open: { amount: '45.22' } })
      const asCredit = [
        ...named,
        [/Invoice-2/g, 'CreditNote-2'],
        [/(<\/?(?:ubl:|[a-z]+:)?)Invoice(?=[\s>])/g, '$1CreditNote'],
        [/InvoiceTypeCode/g, 'CreditNoteTypeCode'],
        [/>380</, '>381<'],
        [/cac:InvoiceLine/g, 'cac:CreditNoteLine'],
        [/InvoicedQuantity/g, 'CreditedQuantity'],
        [/<cbc:DueDate>[^<]*<\/cbc:DueDate>/, ''],
        ['>R1234567<', '>C1234567<'],
        [
          /<cac:AccountingSupplierParty>/,
          '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R1234567</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>',
        ],
      ] as const
      const note = await bench.billing.capture(scene.clerk, '01.07a', undefined, asCredit)
      expect(note).toMatchObject({
        kind: 'credit-note',
        number: 'C1234567',
        state: 'MATCHED',
        creditOf: invoice.invoiceId,
        payable: { amount: '45.22' },
      })
      await bench.billing.services.settled()
      expect(await bench.read(scene, invoice)).toMatchObject({ payment: 'PAID', open: { amount: '0.00' } })
      expect(bench.billing.world.files.get(invoice.file?.fileId ?? '')?.content.length).toBeGreaterThan(
        exampleBytes('01.07a').length,
      )
    })
  })

  describe('what is expected', () => {
    it('REC-5: goods that were billed go back: a credit is expected until its note comes, in parts', async () => {
      const { scene, order, invoice } = await billed()
      order.lines[0]!.returned = '5'
      await bench.moved(scene, order)
      expect(await expected(scene)).toMatchObject([
        { cause: 'return', state: 'OPEN', quantity: '5', creditedQuantity: '0', orderId: order.orderId },
      ])
      const note = (quantity: string) =>
        bench.capture(scene, [{ quantity, price: '5.00' }], { ...CREDIT, creditOf: invoice.invoiceId })
      const first = await note('2')
      expect(await expected(scene)).toMatchObject([
        { state: 'OPEN', creditedQuantity: '2', creditNoteIds: [first.invoiceId] },
      ])
      const second = await note('3')
      expect(await expected(scene, { state: 'SETTLED' })).toMatchObject([
        { creditedQuantity: '5', creditNoteIds: [first.invoiceId, second.invoiceId] },
      ])
    })

    it('V10: basis received, 5 of 10 rejected: clean, and a credit of 5 is expected', async () => {
      const { scene, order } = await billed({ rejected: '5' })
      expect(await expected(scene)).toMatchObject([{ cause: 'rejected-goods', quantity: '5', state: 'OPEN' }])
      // The rejects go back: the same 5, not 5 more.
      order.lines[0]!.returned = '5'
      await bench.moved(scene, order)
      expect(await expected(scene)).toHaveLength(1)
    })

    it('V10: basis accepted: the bill of 10 waits with 5 too many', async () => {
      const scene = bench.scene()
      const { orderId } = bench.order(scene, { rejected: '5', billableBasis: 'accepted' })
      const invoice = await bench.capture(scene, PAPER, { orderId })
      expect(openOf(invoice)).toMatchObject([{ type: 'QTY_OVER_RECEIVED', expected: '5', difference: '5' }])
    })

    it('MAT-6: a dispute books the invoice, withholds the difference, and ends with a credit note over it', async () => {
      const scene = bench.scene()
      const order = bench.order(scene)
      const dearer = [{ quantity: '10', price: '5.50' }]
      const invoice = await bench.capture(scene, dearer, { orderId: order.orderId })
      const buyer = bench.billing.owner(scene.clerk, 'buyer')
      expect(await bench.settle(buyer, invoice, 'dispute', 'The price was 5.00')).toMatchObject({
        state: 'MATCHED',
        payable: { amount: '65.45' },
        disputed: { amount: '5.95' },
        open: { amount: '59.50' },
        variances: [{ handling: 'disputed', value: { amount: '5.00' } }],
      })
      expect(await expected(scene)).toMatchObject([
        { cause: 'dispute', invoiceId: invoice.invoiceId, amount: { amount: '5.95' }, reason: 'The price was 5.00' },
      ])
      const correction = [{ quantity: '10', price: '0.50' }]
      const note = await bench.capture(scene, correction, { ...CREDIT, creditOf: invoice.invoiceId })
      expect(note).toMatchObject({ state: 'MATCHED', booked: false })
      await bench.billing.services.settled()
      expect(order.lines[0]?.billed).toBe('10')
      expect(await bench.read(scene, invoice)).toMatchObject({
        disputed: { amount: '0.00' },
        credited: { amount: '5.95' },
        open: { amount: '59.50' },
      })
      expect(await expected(scene)).toMatchObject([
        { state: 'SETTLED', creditedAmount: { amount: '5.95' }, creditNoteIds: [note.invoiceId] },
      ])
    })

    it('is cancelled with a reason: what was disputed can be paid', async () => {
      const scene = bench.scene()
      const order = bench.order(scene)
      const dearer = [{ quantity: '10', price: '5.50' }]
      const invoice = await bench.capture(scene, dearer, { orderId: order.orderId })
      await bench.settle(bench.billing.owner(scene.clerk, 'buyer'), invoice, 'dispute')
      const [open] = await expected(scene)
      const of = { creditExpectationId: open!.creditExpectationId, reason: 'The price was right' }
      const stranger = bench.scene().clerk
      await expect(stranger.call(cancelCreditExpectation, of, { expectedVersion: 1 })).rejects.toMatchObject({
        code: 'request.not_found',
      })
      expect((await stranger.call(listCreditExpectations, {})).items).toEqual([])
      await expect(scene.clerk.call(cancelCreditExpectation, of, { expectedVersion: 9 })).rejects.toMatchObject({
        code: 'request.version_mismatch',
      })
      expect(await scene.clerk.call(cancelCreditExpectation, of, { expectedVersion: 1 })).toMatchObject({
        state: 'CANCELLED',
      })
      await expect(scene.clerk.call(cancelCreditExpectation, of, { expectedVersion: 2 })).rejects.toMatchObject({
        code: 'billing.credit_expectation.state',
      })
      expect(await bench.read(scene, invoice)).toMatchObject({
        disputed: { amount: '0.00' },
        open: { amount: '65.45' },
      })
    })
  })

  describe('MAT-7: without anybody asking, exactly once', () => {
    const waiting = async () => {
      const scene = bench.scene()
      const order = bench.order(scene, { received: '0' })
      const invoice = await bench.capture(scene, PAPER, { orderId: order.orderId })
      expect(openTypes(invoice)).toEqual(['NOT_RECEIVED'])
      return { scene, order, invoice }
    }

    it('a return and the reversal of a receipt match what waits again', async () => {
      const { scene, order, invoice } = await waiting()
      order.lines[0]!.received = '8'
      await bench.moved(scene, order, 'receipt-reversal')
      expect(openOf(await bench.read(scene, invoice))).toMatchObject([{ type: 'QTY_OVER_RECEIVED', expected: '8' }])
      order.lines[0]!.returned = '3'
      await bench.moved(scene, order, 'return')
      expect(openOf(await bench.read(scene, invoice))).toMatchObject([{ type: 'QTY_OVER_RECEIVED', expected: '5' }])
    })

    it('a credit note gives room to the invoice that waits', async () => {
      const { scene, order, invoice } = await billed()
      const next = await bench.capture(scene, [{ quantity: '4', price: '5.00' }], { orderId: order.orderId })
      expect(openTypes(next)).toEqual(['QTY_OVER_ORDERED'])
      await bench.capture(scene, PAPER, { ...CREDIT, creditOf: invoice.invoiceId })
      await bench.billing.services.settled()
      expect(await bench.read(scene, next)).toMatchObject({ state: 'MATCHED' })
      expect(order.lines[0]?.billed).toBe('4')
    })

    it('a credit note that came before its invoice matches after it', async () => {
      const scene = bench.scene()
      const { orderId } = bench.order(scene)
      const line = [{ quantity: '2', price: '5.00' }]
      const note = await bench.capture(scene, line, { ...CREDIT, orderId, precedingInvoices: ['LATE-1'] })
      expect(openTypes(note)).toEqual(['CREDIT_WITHOUT_INVOICE', 'QTY_OVER_CREDITED'])
      const invoice = await bench.capture(scene, PAPER, { number: 'LATE 1', orderId })
      await bench.billing.services.settled()
      expect(await bench.read(scene, note)).toMatchObject({ state: 'MATCHED', creditOf: invoice.invoiceId })
      expect(await bench.read(scene, invoice)).toMatchObject({ open: { amount: '47.60' } })
    })

    it('VEN-1: a hold on invoices stops the match until the vendor changes', async () => {
      const scene = bench.scene({ holds: ['invoice'] })
      const { orderId } = bench.order(scene)
      const invoice = await bench.capture(scene, PAPER, { orderId })
      expect(openOf(invoice)).toMatchObject([{ type: 'VENDOR_HOLD', owner: 'buyer' }])
      await bench.billing.changeVendor(scene.clerk, scene.vendor, { holds: [] })
      expect(await bench.read(scene, invoice)).toMatchObject({ state: 'MATCHED' })
    })

    it('VEN-1: nothing of a blacklisted vendor is matched', async () => {
      const scene = bench.scene({ blacklisted: { reason: 'Bribes', until: null } })
      const { orderId } = bench.order(scene)
      const invoice = await bench.capture(scene, PAPER, { orderId })
      expect(openOf(invoice)).toMatchObject([{ type: 'VENDOR_BLACKLISTED', actual: 'Bribes' }])
    })

    it('an event that is delivered again matches nothing again', async () => {
      const { scene, order, invoice } = await waiting()
      order.lines[0]!.received = '4'
      await bench.moved(scene, order, 'receipt-reversal')
      const { version } = await bench.read(scene, invoice)
      const service = bench.billing.services.service('procurement')
      const ctx = bench.billing.contextOf(scene.clerk)
      await service.database.tenantTx.run(ctx, async () => {
        const { affected } = await service.database.tenantTx
          .manager()
          .update(OutboxEventRow, { tenantId: scene.clerk.tenantId, aggregateId: order.orderId }, { publishedAt: null })
        expect(affected).toBe(1)
      })
      service.relay.wake()
      await bench.billing.services.settled()
      const sent = await service.database.tenantTx.read(ctx, () =>
        service.database.tenantTx
          .manager()
          .find(OutboxEventRow, { where: { tenantId: scene.clerk.tenantId, aggregateId: order.orderId } }),
      )
      expect(sent.map(({ publishedAt }) => publishedAt)).toEqual([expect.any(Date)])
      expect(await scene.clerk.call(getSupplierInvoice, { invoiceId: invoice.invoiceId })).toMatchObject({ version })
    })
  })
})
