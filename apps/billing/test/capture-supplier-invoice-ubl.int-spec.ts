import {
  BILLING_DEFAULTS,
  captureSupplierInvoiceUbl,
  changeBillingSettings,
  getBillingSettings,
  getSupplierInvoice,
  listSupplierInvoices,
  recordPrepayment,
  rejectSupplierInvoice,
} from '@nexus/contracts-billing'
import { storeFile } from '@nexus/contracts-documents'
import { findVendor, orderMatchViews } from '@nexus/contracts-procurement'
import { unavailable } from '@nexus/kernel'
import { randomUUID } from 'node:crypto'
import { BillingBench } from './builders/billing.builder.js'
import { anId, exampleBytes } from './builders/match.builder.js'

const code = (reason: string) => ({ code: `billing.invoice.${reason}` })
const numbered = (number: string) => [['>R1234567<', `>${number}<`]] as const
const prepaid = (prepaidAmount: string, payable: string, payment = '') =>
  [
    [
      /<cbc:PayableAmount currencyID="EUR">45.22/,
      `<cbc:PrepaidAmount currencyID="EUR">${prepaidAmount}</cbc:PrepaidAmount><cbc:PayableAmount currencyID="EUR">${payable}`,
    ],
    ...(payment === '' ? [] : ([[/<cac:TaxTotal>/, `${payment}<cac:TaxTotal>`]] as const)),
  ] as const

describe('capturing a UBL invoice', () => {
  let bench: BillingBench
  beforeAll(async () => {
    bench = await BillingBench.start()
  })
  afterAll(() => bench.close())
  afterEach(() => {
    bench.world.before = () => undefined
  })

  it('keeps what the supplier wrote, with its bytes', async () => {
    const clerk = bench.clerk()
    const vendor = bench.vendor(clerk)
    const order = bench.orderLike(clerk, '01.07a', vendor)
    const invoice = await bench.capture(clerk, '01.07a', order.orderId)
    expect(invoice).toMatchObject({
      number: 'R1234567',
      kind: 'invoice',
      typeCode: '380',
      typeName: 'commercial invoice',
      source: 'ubl',
      vendorId: vendor.vendorId,
      orderId: order.orderId,
      issueDate: '2016-06-30',
      dueDate: '2016-08-14',
      payable: { amount: '45.22', currency: 'EUR' },
      payment: 'OPEN',
      enteredBy: clerk.userId,
      lines: [
        {
          reference: '000040',
          quantity: '1',
          unitPrice: '38',
          net: { amount: '38.00' },
          taxCategory: 'S',
          taxPercent: '19',
        },
      ],
    })
    expect(bench.world.files.get(invoice.file?.fileId ?? '')?.content.equals(exampleBytes('01.07a'))).toBe(true)
    expect(await clerk.call(getSupplierInvoice, { invoiceId: invoice.invoiceId })).toMatchObject({
      invoiceId: invoice.invoiceId,
      version: invoice.version,
    })
  })

  it('is settled when it is matched, or waits with exceptions', async () => {
    const clerk = bench.clerk()
    const order = bench.orderLike(clerk, '01.01a', bench.vendor(clerk))
    order.lines.forEach((line, index) => (line.supplierItemId = index === 0 ? '246' : undefined))
    const invoice = await bench.capture(clerk, '01.01a', order.orderId, [['>6171175.1<', '>1<']])
    expect(invoice.state).toBe('EXCEPTION')
    expect(invoice.exceptions).toMatchObject([
      { type: 'UNMATCHED_LINE', owner: 'accounts-payable', state: 'OPEN', suggestions: [{ lineNumber: 2 }] },
    ])
    expect(invoice.lines[0]?.match).toEqual({
      orderId: order.orderId,
      orderLineId: order.lines[0]?.lineId,
      by: 'order-line-reference',
    })
  })

  it('waits for an order when it names none', async () => {
    const clerk = bench.clerk()
    bench.vendor(clerk)
    expect(await bench.capture(clerk, '01.07a')).toMatchObject({
      state: 'EXCEPTION',
      exceptions: [{ type: 'UNMATCHED_LINE', allowedResolutions: ['rematch', 'reject'] }],
    })
  })

  it.each([
    [
      'a total that is not the sum',
      [[/PayableAmount currencyID="EUR">45.22/, 'PayableAmount currencyID="EUR">45.23']],
      'totals_do_not_add_up',
    ],
    [
      'a rounding amount of 500',
      [
        [
          /<cbc:PayableAmount currencyID="EUR">45.22/,
          '<cbc:PayableRoundingAmount currencyID="EUR">500</cbc:PayableRoundingAmount><cbc:PayableAmount currencyID="EUR">545.22',
        ],
      ],
      'totals_do_not_add_up',
    ],
    ['a prepaid amount that nobody recorded', prepaid('5.22', '40.00'), 'prepayment_unknown'],
  ] as const)('refuses %s, and keeps nothing', async (_, replace, reason) => {
    const clerk = bench.clerk()
    bench.vendor(clerk)
    await expect(bench.capture(clerk, '01.07a', undefined, replace)).rejects.toMatchObject(code(reason))
    expect((await clerk.call(listSupplierInvoices, {})).items).toEqual([])
  })

  it('refuses what is no invoice by its name', async () => {
    const clerk = bench.clerk()
    const contentBase64 = Buffer.from('<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>').toString(
      'base64',
    )
    await expect(clerk.call(captureSupplierInvoiceUbl, { contentBase64 })).rejects.toMatchObject({
      code: 'ubl.document.unsupported_root',
      facts: { root: 'Order-2' },
    })
  })

  it('finds the vendor by its tax id, or says what to do', async () => {
    const clerk = bench.clerk()
    bench.vendor(clerk, { taxId: 'DE999999999' })
    await expect(bench.capture(clerk, '01.07a')).rejects.toMatchObject({
      ...code('vendor_unknown'),
      facts: { taxIds: ['DE123456789', '123/4567/8901'].slice(0, 1) },
    })
    const other = bench.vendor(clerk)
    expect((await bench.capture(clerk, '01.07a')).vendorId).toBe(other.vendorId)
  })

  it('knows the order and its vendor', async () => {
    const clerk = bench.clerk()
    bench.vendor(clerk)
    const order = bench.orderLike(clerk, '01.07a', bench.vendor(clerk, { taxId: 'DE111111111' }))
    await expect(bench.capture(clerk, '01.07a', anId())).rejects.toMatchObject(code('order_unknown'))
    await expect(bench.capture(clerk, '01.07a', order.orderId)).rejects.toMatchObject(code('order_of_other_vendor'))
  })

  it.each(['createdBy', 'approvedBy', 'receivedBy'] as const)(
    'is not entered by whoever stands in %s of its order (X-9)',
    async (role) => {
      const clerk = bench.clerk()
      const order = bench.orderLike(clerk, '01.07a', bench.vendor(clerk), {
        [role]: role === 'createdBy' ? clerk.userId : [anId(), clerk.userId],
      })
      await expect(bench.capture(clerk, '01.07a', order.orderId)).rejects.toMatchObject({
        code: 'billing.separation_of_duties',
      })
      expect((await bench.capture(bench.clerk(clerk.tenantId), '01.07a', order.orderId)).orderId).toBe(order.orderId)
    },
  )

  it('twice: a repeat under its key answers the same and asks nobody again', async () => {
    const clerk = bench.clerk()
    bench.vendor(clerk)
    const input = { contentBase64: exampleBytes('01.07a').toString('base64') }
    const key = randomUUID()
    const first = await clerk.request(captureSupplierInvoiceUbl, input, { key })
    const asked = bench.world.count(findVendor) + bench.world.count(storeFile)
    expect(await clerk.request(captureSupplierInvoiceUbl, input, { key })).toEqual({
      output: first.output,
      replayed: true,
    })
    expect(bench.world.count(findVendor) + bench.world.count(storeFile)).toBeLessThanOrEqual(asked + 1)
    await bench.services.settled()
  })

  it('finds its file again when the first attempt broke off after storing it', async () => {
    const clerk = bench.clerk()
    bench.vendor(clerk)
    const files = bench.world.files.size
    const input = { contentBase64: exampleBytes('01.07a').toString('base64') }
    const key = randomUUID()
    bench.world.after = (operation) => {
      if (operation === storeFile.name) throw unavailable('the connection broke')
    }
    await expect(clerk.call(captureSupplierInvoiceUbl, input, { key })).rejects.toMatchObject({
      code: 'request.unavailable',
    })
    bench.world.after = () => undefined
    await clerk.call(captureSupplierInvoiceUbl, input, { key })
    expect(bench.world.files.size).toBe(files + 1)
    await bench.services.settled()
  })

  it('stores nothing when procurement does not answer', async () => {
    const clerk = bench.clerk()
    const order = bench.orderLike(clerk, '01.07a', bench.vendor(clerk))
    bench.world.before = (operation) => {
      if (operation === orderMatchViews.name) throw unavailable('procurement does not answer')
    }
    await expect(bench.capture(clerk, '01.07a', order.orderId)).rejects.toMatchObject({ code: 'request.unavailable' })
    expect((await clerk.call(listSupplierInvoices, {})).items).toEqual([])
  })

  it('other tenant: does not see it', async () => {
    const clerk = bench.clerk()
    bench.vendor(clerk)
    const { invoiceId } = await bench.capture(clerk, '01.07a')
    const stranger = bench.clerk()
    await expect(stranger.call(getSupplierInvoice, { invoiceId })).rejects.toMatchObject({ code: 'request.not_found' })
    expect((await stranger.call(listSupplierInvoices, {})).items).toEqual([])
  })

  it('needs the permission', async () => {
    const stranger = bench.services.actor({ rights: { 'supplier-invoice:read': 'all' } })
    await expect(bench.capture(stranger, '01.07a')).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })

  describe('duplicates (MAT-10)', () => {
    it('refuses 01.17a after 01.01a, which differs by a rounding amount, but not in another organization', async () => {
      const clerk = bench.clerk()
      bench.vendor(clerk)
      const { invoiceId } = await bench.capture(clerk, '01.01a')
      await expect(bench.capture(clerk, '01.17a')).rejects.toMatchObject({
        ...code('duplicate'),
        kind: 'ALREADY_EXISTS',
        facts: { invoiceId },
      })
      await expect(bench.capture(clerk, '01.01a')).rejects.toMatchObject({ ...code('duplicate'), facts: { invoiceId } })
      const other = bench.clerk()
      bench.vendor(other)
      expect((await bench.capture(other, '01.17a')).payable.amount).toBe('336.91')
    })

    it('reads the number without case, blanks and separators (V24)', async () => {
      const clerk = bench.clerk()
      bench.vendor(clerk)
      const { invoiceId } = await bench.capture(clerk, '01.07a', undefined, numbered('INV-001/2026 '))
      await expect(bench.capture(clerk, '01.07a', undefined, numbered('inv0012026'))).rejects.toMatchObject({
        facts: { invoiceId },
      })
    })

    it('captures one when many people capture it at once', async () => {
      const clerk = bench.clerk()
      bench.vendor(clerk)
      const answers = await Promise.allSettled(
        Array.from({ length: 8 }, () => bench.capture(bench.clerk(clerk.tenantId), '01.07a')),
      )
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const answer of answers)
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject(code('duplicate'))
    })

    it('has the same number over another amount looked at by a person', async () => {
      const clerk = bench.clerk()
      bench.vendor(clerk)
      await bench.capture(clerk, '01.07a', undefined, numbered('N1'))
      const other = await bench.capture(clerk, '01.13a', undefined, [['>Rechnungsnummer<', '>n-1<']])
      expect(other.exceptions.map(({ type }) => type).sort()).toEqual(['DUPLICATE', 'UNMATCHED_LINE'])
    })

    it('leaves credit notes and corrections of an invoice out, among which each comes once', async () => {
      const clerk = bench.clerk()
      bench.vendor(clerk)
      const reference =
        '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R1234567</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>'
      const corrected = [
        [/(<cbc:InvoiceTypeCode>)380/, '$1384'],
        [/<cac:AccountingSupplierParty>/, `${reference}<cac:AccountingSupplierParty>`],
      ] as const
      await bench.capture(clerk, '01.07a')
      const again = await bench.capture(clerk, '01.07a', undefined, corrected)
      expect(again).toMatchObject({ typeCode: '384', typeName: 'corrected invoice', precedingInvoices: ['R1234567'] })
      await expect(bench.capture(clerk, '01.07a', undefined, corrected)).rejects.toMatchObject({
        facts: { invoiceId: again.invoiceId },
      })
      const credit = [
        [/<(\/?)((?:[a-z]+:)?)Invoice(?=[\s>])/g, '<$1$2CreditNote'],
        [/xsd:Invoice-2/g, 'xsd:CreditNote-2'],
        [/<cbc:DueDate>.*?<\/cbc:DueDate>/, ''],
        [/InvoiceTypeCode>380/, 'CreditNoteTypeCode>381'],
        [/\/cbc:InvoiceTypeCode/, '/cbc:CreditNoteTypeCode'],
        [/InvoiceLine>/g, 'CreditNoteLine>'],
        [/InvoicedQuantity/g, 'CreditedQuantity'],
      ] as const
      expect(await bench.capture(clerk, '01.07a', undefined, credit)).toMatchObject({
        kind: 'credit-note',
        typeCode: '381',
        typeName: 'credit note',
      })
    })

    it('frees the number of a rejected invoice', async () => {
      const clerk = bench.clerk()
      bench.vendor(clerk)
      const { invoiceId, version } = await bench.capture(clerk, '01.07a')
      await clerk.call(rejectSupplierInvoice, { invoiceId, reason: 'Wrong company' }, { expectedVersion: version })
      expect((await bench.capture(clerk, '01.07a')).invoiceId).not.toBe(invoiceId)
    })
  })

  describe('prepayments (X-2)', () => {
    it('are taken off once, and given back by a rejection', async () => {
      const clerk = bench.clerk()
      const vendor = bench.vendor(clerk)
      const { prepaymentId } = await clerk.call(recordPrepayment, {
        vendorId: vendor.vendorId,
        amount: { amount: '5.22', currency: 'EUR' },
        reference: 'AR 17',
      })
      const invoice = await bench.capture(clerk, '01.07a', undefined, prepaid('5.22', '40.00'))
      expect(invoice).toMatchObject({
        prepaymentIds: [prepaymentId],
        totals: { prepaid: { amount: '5.22' } },
        payable: { amount: '40.00' },
      })
      const second = [...prepaid('5.22', '40.00'), ...numbered('R2')]
      await expect(bench.capture(clerk, '01.07a', undefined, second)).rejects.toMatchObject(code('prepayment_unknown'))
      await clerk.call(
        rejectSupplierInvoice,
        { invoiceId: invoice.invoiceId, reason: 'Wrong company' },
        { expectedVersion: invoice.version },
      )
      expect((await bench.capture(clerk, '01.07a', undefined, second)).prepaymentIds).toEqual([prepaymentId])
    })

    it('are taken off by one of two invoices that come at once', async () => {
      const clerk = bench.clerk()
      const vendor = bench.vendor(clerk)
      await clerk.call(recordPrepayment, {
        vendorId: vendor.vendorId,
        amount: { amount: '5.22', currency: 'EUR' },
        reference: 'AR 17',
      })
      const answers = await Promise.allSettled(
        ['R1', 'R2'].map((number) =>
          bench.capture(clerk, '01.07a', undefined, [...prepaid('5.22', '40.00'), ...numbered(number)]),
        ),
      )
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })
  })

  it('checks by the limit that the organization has set', async () => {
    const clerk = bench.clerk()
    bench.vendor(clerk)
    expect(await clerk.call(getBillingSettings, {})).toEqual({ ...BILLING_DEFAULTS, version: 0 })
    expect(await clerk.call(changeBillingSettings, { maxRounding: '0' }, { expectedVersion: 0 })).toEqual({
      ...BILLING_DEFAULTS,
      maxRounding: '0',
      version: 1,
    })
    await expect(bench.capture(clerk, '01.17a')).rejects.toMatchObject(code('totals_do_not_add_up'))
    expect(await clerk.call(changeBillingSettings, { maxRounding: '0.01' }, { expectedVersion: 1 })).toEqual({
      ...BILLING_DEFAULTS,
      maxRounding: '0.01',
      version: 2,
    })
    expect((await bench.capture(clerk, '01.17a')).totals.rounding.amount).toBe('0.01')
    expect(await bench.clerk().call(getBillingSettings, {})).toEqual({ ...BILLING_DEFAULTS, version: 0 })
  })
})
