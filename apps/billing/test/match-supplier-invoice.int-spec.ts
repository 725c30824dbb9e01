import {
  assignInvoiceLine,
  assignInvoiceLines,
  captureSupplierInvoice,
  getSupplierInvoice,
  matchSupplierInvoice,
  rejectSupplierInvoice,
  resolveInvoiceException,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { bookOrderBilling, type MatchView, orderMatchViews, unbookOrderBilling } from '@nexus/contracts-procurement'
import { unavailable } from '@nexus/kernel'
import { TenantTable } from '@nexus/platform-database'
import type { TestActor } from '@nexus/testing'
import { InvoiceException } from '../src/supplier-invoices/invoice-exception.entity.js'
import { BillingBench } from './builders/billing.builder.js'
import { anId, EXAMPLES } from './builders/match.builder.js'

const code = (reason: string) => ({ code: `billing.invoice.${reason}` })
const WAIT = { waitMs: 5000 }
const openTypes = (invoice: SupplierInvoiceView) =>
  invoice.exceptions.filter(({ state }) => state === 'OPEN').map(({ type }) => type)

describe('matching a supplier invoice', () => {
  let bench: BillingBench
  beforeAll(async () => {
    bench = await BillingBench.start()
  })
  afterAll(() => bench.close())
  afterEach(() => {
    bench.world.before = () => undefined
    bench.world.after = () => undefined
  })

  /** An order that equals an example, and the captured example; its lines name their order lines. */
  async function captured(
    example = '01.07a',
    parts: Partial<MatchView> = {},
  ): Promise<{
    clerk: TestActor
    order: MatchView
    invoice: SupplierInvoiceView
    vendor: ReturnType<BillingBench['vendor']>
  }> {
    const clerk = bench.clerk()
    const vendor = bench.vendor(clerk, {
      taxId: example.startsWith('02') ? 'ATU123456789' : example.startsWith('03.06') ? 'DE12345464867' : 'DE123456789',
    })
    const order = bench.orderLike(clerk, example, vendor, parts)
    return { clerk, vendor, order, invoice: await bench.capture(clerk, example, order.orderId) }
  }

  /** Assigns every open line as suggested. */
  const assignAll = (clerk: TestActor, invoice: SupplierInvoiceView): Promise<SupplierInvoiceView> => {
    const lines = invoice.exceptions.flatMap(({ type, state, lineId, suggestions }) =>
      type === 'UNMATCHED_LINE' && state === 'OPEN' && lineId !== undefined && suggestions[0] !== undefined
        ? [{ lineId, orderLineId: suggestions[0].orderLineId }]
        : [],
    )
    return clerk.call(assignInvoiceLines, { invoiceId: invoice.invoiceId, lines }, WAIT)
  }

  const reread = (clerk: TestActor, { invoiceId }: SupplierInvoiceView) => clerk.call(getSupplierInvoice, { invoiceId })

  it.each(EXAMPLES)('books %s on the order that equals it, once its lines are assigned', async (file) => {
    const example = file.slice(0, 6)
    const clerk = bench.clerk()
    const taxIds: Record<string, string> = {
      '02.05a': 'ATU123456789',
      '03.06a': 'DE12345464867',
      '03.07a': 'ATU123456789',
    }
    const order = bench.orderLike(clerk, example, bench.vendor(clerk, { taxId: taxIds[example] ?? 'DE123456789' }))
    let invoice = await bench.capture(clerk, example, order.orderId)
    if (openTypes(invoice).includes('UNMATCHED_LINE')) invoice = await assignAll(clerk, invoice)
    for (const { exceptionId, type } of invoice.exceptions.filter(({ state }) => state === 'OPEN')) {
      expect(type).toBe('NEGATIVE_LINE')
      invoice = await clerk.call(
        resolveInvoiceException,
        { invoiceId: invoice.invoiceId, exceptionId, resolution: 'accept', reason: 'Agreed by phone' },
        WAIT,
      )
    }
    expect(invoice).toMatchObject({ state: 'MATCHED', booked: true, openExceptions: 0 })
    for (const line of order.lines) expect(line.billed).toBe(line.ordered)
  })

  it('has a negative line accepted with a reason by a person of accounts payable (03.06a)', async () => {
    const { clerk, invoice } = await captured('03.06a')
    const assigned = await assignAll(clerk, invoice)
    expect(assigned.state).toBe('EXCEPTION')
    const [exception] = assigned.exceptions.filter(({ state }) => state === 'OPEN')
    expect(exception).toMatchObject({
      type: 'NEGATIVE_LINE',
      owner: 'accounts-payable',
      actual: '-100.00 EUR',
      facts: { type: 'NEGATIVE_LINE', net: { amount: '-100.00', currency: 'EUR' } },
      allowedResolutions: ['accept', 'reject'],
    })
    const of = { invoiceId: invoice.invoiceId, exceptionId: exception!.exceptionId }
    const matched = await clerk.call(
      resolveInvoiceException,
      { ...of, resolution: 'accept', reason: 'Agreed by phone' },
      WAIT,
    )
    expect(matched).toMatchObject({ state: 'MATCHED', payable: { amount: '1804.00' } })
    expect(matched.exceptions.find(({ exceptionId }) => exceptionId === of.exceptionId)).toMatchObject({
      state: 'RESOLVED',
      resolution: 'accept',
      reason: 'Agreed by phone',
      resolvedBy: clerk.userId,
    })
    await expect(
      clerk.call(resolveInvoiceException, { ...of, resolution: 'accept', reason: 'Again' }),
    ).rejects.toMatchObject(code('state'))
  })

  it('keeps the lines as the supplier wrote them (MAT-9)', async () => {
    const { clerk, invoice } = await captured()
    const matched = await assignAll(clerk, invoice)
    const written = ({ lines }: SupplierInvoiceView) => lines.map(({ match: _match, ...line }) => line)
    expect(written(matched)).toEqual(written(invoice))
    const database = bench.services.service('billing').database
    const ctx = bench.contextOf(clerk)
    await expect(
      database.tenantTx.run(ctx, () =>
        database.tenantTx
          .manager()
          .createQueryBuilder()
          .update('supplier_invoice_line')
          .set({ description: 'Other' })
          .where('1 = 1')
          .execute(),
      ),
    ).rejects.toThrow()
  })

  describe('what an exception is about', () => {
    it('is stored with it, in parts', async () => {
      const { clerk, order, invoice } = await captured('01.07a', { number: 'PO-2026-000017' })
      const [line] = invoice.lines
      const nothingNamed = { type: 'UNMATCHED_LINE', why: 'nothing-named', line: line!.reference }
      expect(invoice.exceptions).toMatchObject([{ facts: { ...nothingNamed, description: line!.description } }])
      order.lines[0]!.unitPrice = '37.99'
      const dearer = await assignAll(clerk, invoice)
      expect(dearer.exceptions.find(({ state }) => state === 'OPEN')?.facts).toEqual({
        ...{ type: 'PRICE', line: line!.reference, orderLine: 1, quantity: '1', unitCode: line!.unitCode },
        billed: { amount: '38.00', currency: 'EUR' },
        expected: { amount: '37.99', currency: 'EUR' },
      })
    })

    it('stays in its sentence alone where it was raised before that was stored', async () => {
      const { clerk, invoice } = await captured()
      const { tenantTx } = bench.services.service('billing').database
      const ctx = bench.contextOf(clerk)
      const raised = new TenantTable(tenantTx, InvoiceException, 'exception')
      const [open] = invoice.exceptions
      await tenantTx.run(ctx, () => raised.patch(ctx, open!.exceptionId, { facts: null }))
      const { facts, ...before } = open!
      expect(facts).toBeDefined()
      const [seen] = (await reread(clerk, invoice)).exceptions
      expect(seen).toEqual(before)
      // Found again as it was, it is the same exception still.
      await clerk.call(matchSupplierInvoice, { invoiceId: invoice.invoiceId }, WAIT)
      expect((await reread(clerk, invoice)).exceptions).toEqual([before])
    })
  })

  it('assigns one line, or refuses what is not there', async () => {
    const { clerk, order, invoice } = await captured()
    const { invoiceId } = invoice
    const lineId = invoice.lines[0]!.lineId
    const orderLineId = order.lines[0]!.lineId
    await expect(clerk.call(assignInvoiceLine, { invoiceId, lineId, orderLineId: anId() })).rejects.toMatchObject(
      code('order_line_unknown'),
    )
    await expect(clerk.call(assignInvoiceLine, { invoiceId, lineId: anId(), orderLineId })).rejects.toMatchObject({
      code: 'request.not_found',
    })
    const matched = await clerk.call(assignInvoiceLine, { invoiceId, lineId, orderLineId }, WAIT)
    expect(matched).toMatchObject({
      state: 'MATCHED',
      lines: [{ match: { orderLineId, by: 'assigned' } }],
      exceptions: [{ state: 'RESOLVED', resolution: 'cleared' }],
    })
    await expect(clerk.call(assignInvoiceLine, { invoiceId, lineId, orderLineId })).rejects.toMatchObject(code('state'))
  })

  it('REC-4, MAT-7: waits for what is not received and matches by itself when it comes, once', async () => {
    const { clerk, order, invoice } = await captured('01.05a')
    for (const line of order.lines) line.received = '0'
    const waiting = await assignAll(clerk, invoice)
    expect(openTypes(waiting)).toEqual(order.lines.map(() => 'NOT_RECEIVED'))
    expect(waiting.exceptions.find(({ state }) => state === 'OPEN')).toMatchObject({
      owner: 'receiver',
      allowedResolutions: ['receive', 'rematch', 'reject'],
    })
    await bench.receive(clerk, order, { [order.lines[0]!.lineId]: '2' })
    expect(openTypes(await reread(clerk, invoice))).toEqual(['QTY_OVER_RECEIVED'])
    const bookings = bench.world.count(bookOrderBilling)
    await bench.receive(clerk, order)
    expect(await reread(clerk, invoice)).toMatchObject({ state: 'MATCHED', booked: true })
    expect(bench.world.count(bookOrderBilling)).toBe(bookings + 1)
    const { version } = await reread(clerk, invoice)
    await bench.receive(clerk, order)
    expect((await reread(clerk, invoice)).version).toBe(version)
  })

  it('refuses to accept what bills more than agreed, and says what helps', async () => {
    const { clerk, order, invoice } = await captured()
    order.lines[0]!.billed = '1'
    const [exception] = (await assignAll(clerk, invoice)).exceptions.filter(({ state }) => state === 'OPEN')
    expect(exception?.type).toBe('QTY_OVER_ORDERED')
    const of = { invoiceId: invoice.invoiceId, exceptionId: exception!.exceptionId, reason: 'Pay it' }
    for (const resolution of ['accept', 'receive', 'reject'] as const) {
      await expect(clerk.call(resolveInvoiceException, { ...of, resolution })).rejects.toMatchObject({
        ...code('resolution_not_allowed'),
        facts: {
          ...{ type: 'QTY_OVER_ORDERED', resolution },
          allowed: ['dispute', 'short-pay', 'request-change', 'rematch', 'reject'],
          ...(resolution === 'reject' ? { elsewhere: 'reject' } : {}),
        },
      })
    }
    await expect(
      clerk.call(resolveInvoiceException, { ...of, exceptionId: anId(), resolution: 'accept' }),
    ).rejects.toMatchObject({ code: 'request.not_found' })
    order.lines[0]!.billed = '0'
    expect(await clerk.call(resolveInvoiceException, { ...of, resolution: 'rematch' }, WAIT)).toMatchObject({
      state: 'MATCHED',
    })
  })

  it('MAT-5: takes a lower price and records it, a higher one waits for the buyer', async () => {
    const { clerk, order, invoice } = await captured()
    order.lines[0]!.unitPrice = '37.99'
    const dearer = await assignAll(clerk, invoice)
    expect(dearer.exceptions.find(({ state }) => state === 'OPEN')).toMatchObject({
      type: 'PRICE',
      difference: '0.01 EUR',
      value: { amount: '0.01', currency: 'EUR' },
      owner: 'buyer',
      allowedResolutions: ['dispute', 'short-pay', 'request-change', 'rematch', 'reject'],
    })
    order.lines[0]!.unitPrice = '38.01'
    expect(await clerk.call(matchSupplierInvoice, { invoiceId: invoice.invoiceId }, WAIT)).toMatchObject({
      state: 'MATCHED',
      openExceptions: 0,
      variances: [{ kind: 'price', handling: 'favourable', value: { amount: '-0.01', currency: 'EUR' } }],
    })
  })

  it('bills nothing on a closed order', async () => {
    const { invoice } = await captured('01.07a', { state: 'CANCELLED' })
    expect(openTypes(invoice)).toContain('PO_CLOSED')
  })

  it('matches again when the account of the invoice is recorded for the vendor (MAT-7)', async () => {
    const clerk = bench.clerk()
    const vendor = bench.vendor(clerk, { bankAccounts: [{ iban: 'DE03000000003456789012', holder: 'Paper & Co' }] })
    const order = bench.orderLike(clerk, '01.07a', vendor)
    const invoice = await assignAll(clerk, await bench.capture(clerk, '01.07a', order.orderId))
    expect(openTypes(invoice)).toEqual(['BANK_MISMATCH'])
    await bench.changeVendor(clerk, vendor, {
      bankAccounts: [{ iban: 'DE79000000001234567890', holder: 'Paper & Co' }],
    })
    expect(await reread(clerk, invoice)).toMatchObject({ state: 'MATCHED' })
  })

  it('gets its order later, from somebody other than who acted on it (X-9)', async () => {
    const clerk = bench.clerk()
    const vendor = bench.vendor(clerk)
    const order = bench.orderLike(clerk, '01.07a', vendor)
    const own = bench.orderLike(clerk, '01.07a', vendor, { createdBy: clerk.userId })
    const { invoiceId } = await bench.capture(clerk, '01.07a')
    await expect(clerk.call(matchSupplierInvoice, { invoiceId, orderId: own.orderId })).rejects.toMatchObject({
      code: 'billing.separation_of_duties',
    })
    const matched = await clerk.call(matchSupplierInvoice, { invoiceId, orderId: order.orderId }, WAIT)
    expect(matched).toMatchObject({ orderId: order.orderId, orderNumber: order.number })
    expect(openTypes(matched)).toEqual(['UNMATCHED_LINE'])
    const other = bench.orderLike(clerk, '01.07a', vendor)
    await expect(clerk.call(matchSupplierInvoice, { invoiceId, orderId: other.orderId })).rejects.toMatchObject(
      code('state'),
    )
  })

  it('waits for somebody else when who entered it receives the goods afterwards (X-9)', async () => {
    const { clerk, order, invoice } = await captured()
    order.lines[0]!.received = '0'
    await assignAll(clerk, invoice)
    order.receivedBy.push(clerk.userId)
    await bench.receive(clerk, order)
    const waiting = await reread(clerk, invoice)
    expect(openTypes(waiting)).toEqual(['SEPARATION_OF_DUTIES'])
    const { version } = waiting
    await clerk.call(
      rejectSupplierInvoice,
      { invoiceId: invoice.invoiceId, reason: 'Entered by the receiver' },
      { expectedVersion: version },
    )
    const other = bench.clerk(clerk.tenantId)
    expect(await assignAll(other, await bench.capture(other, '01.07a', order.orderId))).toMatchObject({
      state: 'MATCHED',
    })
  })

  it('credits what was billed', async () => {
    const { clerk, order, vendor, invoice } = await captured()
    await assignAll(clerk, invoice)
    const credit = {
      number: 'C1',
      typeCode: '381' as const,
      vendorId: vendor.vendorId,
      orderId: order.orderId,
      currency: 'EUR',
      issueDate: '2026-03-01',
      precedingInvoices: ['R1234567'],
      lines: [
        {
          reference: '1',
          description: 'Miete X',
          quantity: '1',
          unitCode: 'MON',
          unitPrice: '38',
          net: '38.00',
          taxPercent: '19',
          orderLineReference: '1',
        },
      ],
      taxes: [{ category: 'S', percent: '19', taxable: '38.00', tax: '7.22' }],
      totals: { lines: '38.00', net: '38.00', tax: '7.22', gross: '45.22', payable: '45.22' },
    }
    const first = await clerk.call(captureSupplierInvoice, credit, WAIT)
    expect(first).toMatchObject({ kind: 'credit-note', source: 'api', state: 'MATCHED' })
    expect(order.lines[0]?.billed).toBe('0')
    const second = await clerk.call(captureSupplierInvoice, { ...credit, number: 'C2' }, WAIT)
    expect(openTypes(second)).toEqual(['QTY_OVER_CREDITED'])
    const { version } = await reread(clerk, invoice)
    await expect(
      clerk.call(
        rejectSupplierInvoice,
        { invoiceId: invoice.invoiceId, reason: 'Wrong' },
        { expectedVersion: version },
      ),
    ).rejects.toMatchObject(code('credited'))
  })

  describe('booking', () => {
    it('asks again, and books once, when the answer was lost', async () => {
      const { clerk, order, invoice } = await captured()
      let lost = 0
      bench.world.after = (operation) => {
        if (operation === bookOrderBilling.name && lost++ < 2) throw unavailable('the connection broke')
      }
      expect(await assignAll(clerk, invoice)).toMatchObject({ state: 'MATCHED', booked: true })
      expect(lost).toBe(3)
      expect(order.lines[0]?.billed).toBe('1')
    })

    it('shows what another invoice has taken meanwhile', async () => {
      const { clerk, order, invoice } = await captured()
      bench.world.before = (operation) => {
        if (operation === bookOrderBilling.name) order.lines[0]!.billed = '1'
      }
      const refused = await assignAll(clerk, invoice)
      expect(refused).toMatchObject({ state: 'EXCEPTION', booked: false })
      expect(openTypes(refused)).toEqual(['QTY_OVER_ORDERED'])
    })

    it('is left to a person when procurement refuses again and again for no reason that shows', async () => {
      const { clerk, order, invoice } = await captured()
      bench.world.before = (operation) => {
        if (operation === bookOrderBilling.name) order.lines[0]!.billed = '1'
        if (operation === orderMatchViews.name) order.lines[0]!.billed = '0'
      }
      const refused = await assignAll(clerk, invoice)
      await bench.services.settled()
      const seen = await reread(clerk, refused)
      expect(seen.exceptions.filter(({ state }) => state === 'OPEN')).toMatchObject([
        {
          type: 'BOOKING_REFUSED',
          actual: 'procurement.order_billing.exceeds_received',
          facts: { type: 'BOOKING_REFUSED', code: 'procurement.order_billing.exceeds_received' },
        },
      ])
      bench.world.before = () => undefined
      order.lines[0]!.billed = '0'
      expect(await clerk.call(matchSupplierInvoice, { invoiceId: invoice.invoiceId }, WAIT)).toMatchObject({
        state: 'MATCHED',
      })
    })

    it('bills a line of the order by one of two invoices that are matched at once', async () => {
      const { clerk, order, invoice } = await captured()
      const other = await bench.capture(clerk, '01.07a', order.orderId, [['>R1234567<', '>R2<']])
      await Promise.all([assignAll(clerk, invoice), assignAll(bench.clerk(clerk.tenantId), other)])
      await bench.services.settled()
      const states = await Promise.all([reread(clerk, invoice), reread(clerk, other)])
      expect(states.map(({ state }) => state).sort()).toEqual(['EXCEPTION', 'MATCHED'])
      expect(order.lines[0]?.billed).toBe('1')
    })

    it('goes on where it stood when every attempt failed, at the word of a person', async () => {
      const { clerk, order, invoice } = await captured()
      bench.world.before = (operation) => {
        if (operation === bookOrderBilling.name) throw Object.assign(new Error('a fault'), { name: 'Fault' })
      }
      const lineId = invoice.lines[0]!.lineId
      await clerk.call(
        assignInvoiceLine,
        { invoiceId: invoice.invoiceId, lineId, orderLineId: order.lines[0]!.lineId },
        { waitMs: 300 },
      )
      expect(await reread(clerk, invoice)).toMatchObject({ state: 'CAPTURED', booked: false })
      await expect(
        clerk.call(assignInvoiceLine, { invoiceId: invoice.invoiceId, lineId, orderLineId: order.lines[0]!.lineId }),
      ).rejects.toMatchObject(code('state'))
      bench.world.before = () => undefined
      await clerk.call(matchSupplierInvoice, { invoiceId: invoice.invoiceId })
      await bench.services.settled()
      expect(await reread(clerk, invoice)).toMatchObject({ state: 'MATCHED', booked: true })
      expect(order.lines[0]?.billed).toBe('1')
    })
  })

  describe('rejecting', () => {
    it('takes the bookings back', async () => {
      const { clerk, order, invoice } = await captured()
      const { invoiceId, version } = await assignAll(clerk, invoice)
      expect(order.lines[0]?.billed).toBe('1')
      const rejected = await clerk.call(
        rejectSupplierInvoice,
        { invoiceId, reason: 'Wrong company' },
        { expectedVersion: version, ...WAIT },
      )
      expect(rejected).toMatchObject({
        state: 'REJECTED',
        booked: false,
        rejection: { reason: 'Wrong company', by: clerk.userId },
      })
      expect(order.lines[0]?.billed).toBe('0')
      await expect(clerk.call(matchSupplierInvoice, { invoiceId })).rejects.toMatchObject(code('state'))
    })

    it('leaves no booking behind when it overtakes one', async () => {
      const { clerk, order, invoice } = await captured()
      const { invoiceId } = invoice
      let rejected: Promise<unknown> | undefined
      bench.world.after = async (operation) => {
        if (operation !== bookOrderBilling.name || rejected !== undefined) return
        const { version } = await reread(clerk, invoice)
        rejected = clerk.call(
          rejectSupplierInvoice,
          { invoiceId, reason: 'Wrong company' },
          { expectedVersion: version },
        )
        await rejected
      }
      await assignAll(clerk, invoice)
      await bench.services.settled()
      expect(rejected).toBeDefined()
      expect(await reread(clerk, invoice)).toMatchObject({ state: 'REJECTED', booked: false })
      expect(order.lines[0]?.billed).toBe('0')
      expect(bench.world.count(unbookOrderBilling)).toBeGreaterThan(0)
    })

    it('is refused to who has seen an older version', async () => {
      const { clerk, invoice } = await captured()
      const { invoiceId, version } = invoice
      await assignAll(clerk, invoice)
      await expect(
        clerk.call(rejectSupplierInvoice, { invoiceId, reason: 'Wrong' }, { expectedVersion: version }),
      ).rejects.toMatchObject({ code: 'request.version_mismatch' })
    })
  })

  it('other tenant: neither assigns, resolves, matches nor rejects', async () => {
    const { order, invoice } = await captured()
    const stranger = bench.clerk()
    const { invoiceId } = invoice
    const lineId = invoice.lines[0]!.lineId
    const notFound = { code: 'request.not_found' }
    await expect(
      stranger.call(assignInvoiceLine, { invoiceId, lineId, orderLineId: order.lines[0]!.lineId }),
    ).rejects.toMatchObject(notFound)
    await expect(
      stranger.call(resolveInvoiceException, {
        invoiceId,
        exceptionId: invoice.exceptions[0]!.exceptionId,
        resolution: 'accept',
        reason: 'x',
      }),
    ).rejects.toMatchObject(notFound)
    await expect(stranger.call(matchSupplierInvoice, { invoiceId })).rejects.toMatchObject(notFound)
    await expect(
      stranger.call(rejectSupplierInvoice, { invoiceId, reason: 'x' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(notFound)
  })
})
