import {
  billingOperations,
  getBillingFigures,
  type BillingFigures,
  listSupplierInvoices,
} from '@nexus/contracts-billing'
import { organizationRegistered } from '@nexus/contracts-identity'
import type { Rights } from '@nexus/kernel'
import { TenantTable } from '@nexus/platform-database'
import { selectsDuring, type TestActor } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { InvoiceException } from '../src/supplier-invoices/invoice-exception.entity.js'
import { anId } from './builders/match.builder.js'
import { type Payer, PaymentBench } from './builders/payment.builder.js'

let bench: PaymentBench
beforeAll(async () => {
  bench = await PaymentBench.start()
})
afterAll(() => bench.close())

const TODAY = '2026-03-15'

/** An organization in Berlin, where it is the 15th of March already. */
async function aPayer(): Promise<Payer> {
  bench.billing.clock.set('2026-03-14T23:30:00.000Z')
  const payer = await bench.payer()
  await bench.billing.services.bus.publish({
    id: randomUUID(),
    type: organizationRegistered.name,
    tenantId: payer.clerk.tenantId,
    aggregateType: 'organization',
    aggregateId: payer.clerk.tenantId,
    aggregateSeq: 1,
    payload: {
      organizationId: payer.clerk.tenantId,
      name: 'Example Ltd',
      baseCurrency: 'EUR',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      ownerUserId: randomUUID(),
    },
    occurredAt: '2026-03-01T09:30:00.000Z',
    headers: { traceId: 'a'.repeat(32), opId: randomUUID(), actor: { kind: 'user', userId: randomUUID() } },
  })
  await bench.billing.services.settled()
  return payer
}

async function raise(
  payer: Payer,
  invoiceId: string,
  type: InvoiceException['type'],
  state: InvoiceException['state'],
) {
  const { tenantTx } = bench.billing.services.service('billing').database
  const ctx = bench.billing.contextOf(payer.clerk)
  const row = {
    ...{ id: anId(), invoiceId, type, state, lineId: null, orderLineId: null, expected: null, actual: null },
    ...{
      difference: null,
      detail: 'Differs',
      facts: null,
      owner: 'buyer' as const,
      allowedResolutions: [],
      suggestions: [],
    },
    ...{ resolution: null, reason: null, valueMinor: null, withheldMinor: null, dueAt: null, changeRequested: null },
    ...{ raisedAt: bench.billing.clock.now(), resolvedBy: null, resolvedAt: null },
  }
  await tenantTx.run(ctx, () => new TenantTable(tenantTx, InvoiceException, 'exception').insert(ctx, row))
}

/** How many rows the list behind a figure shows, on all its pages. */
async function shown(actor: TestActor, { operation, filter }: BillingFigures['payables'][number]['list']) {
  const list = billingOperations.find(({ name }) => name === operation)
  if (list === undefined) throw new Error(`there is no operation ${operation}`)
  let rows = 0
  let cursor: string | null | undefined
  do {
    const input = { ...filter, limit: 2, ...(typeof cursor === 'string' ? { cursor } : {}) }
    const page = (await actor.request(list, input)).output as { items: unknown[]; nextCursor: string | null }
    rows += page.items.length
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}

describe('the figures of billing', () => {
  it('sum what matched invoices bill, by month and currency, less credit notes', async () => {
    const payer = await aPayer()
    await bench.invoice(payer, '0.10', { issueDate: '2026-01-31', netMinor: 10n })
    await bench.invoice(payer, '0.20', { issueDate: '2026-01-01', netMinor: 20n })
    await bench.invoice(payer, '90071992547409.91', { issueDate: '2026-02-01' })
    await bench.invoice(payer, '0.03', { issueDate: '2026-02-28' })
    await bench.invoice(payer, '0.05', { issueDate: '2026-03-10', kind: 'credit-note' })
    await bench.invoice(payer, '500', { issueDate: '2026-01-10', currency: 'JPY' })
    await bench.invoice(payer, '7.00', { issueDate: '2025-12-31' })
    await bench.invoice(payer, '8.00', { issueDate: '2026-01-10', state: 'EXCEPTION' })
    await bench.invoice(payer, '9.00', { issueDate: '2026-01-10', state: 'REJECTED', duplicateSlot: null })
    const { spendByMonth } = await payer.clerk.call(getBillingFigures, { from: '2026-01-01', to: '2026-03-31' })
    expect(
      spendByMonth.map(({ month, amount, invoices }) => [month, amount.amount, amount.currency, invoices]),
    ).toEqual([
      ['2026-01', '0.30', 'EUR', 2],
      ['2026-01', '500', 'JPY', 1],
      ['2026-02', '90071992547409.94', 'EUR', 2],
      ['2026-03', '-0.05', 'EUR', 1],
    ])
    for (const { invoices, list } of spendByMonth) expect(await shown(payer.clerk, list)).toBe(invoices)
  })

  it('count invoices by the kind of their open exceptions, each once', async () => {
    const payer = await aPayer()
    const state = 'EXCEPTION' as const
    const [first, second, third] = [
      (await bench.invoice(payer, '1.00', { state })).invoiceId,
      (await bench.invoice(payer, '2.00', { state })).invoiceId,
      (await bench.invoice(payer, '3.00', { state: 'REJECTED', duplicateSlot: null })).invoiceId,
    ]
    await raise(payer, first, 'PRICE', 'OPEN')
    await raise(payer, first, 'PRICE', 'OPEN')
    await raise(payer, first, 'TAX', 'OPEN')
    await raise(payer, second, 'PRICE', 'OPEN')
    await raise(payer, second, 'TAX', 'RESOLVED')
    await raise(payer, third, 'PRICE', 'OPEN')
    const { exceptions } = await payer.clerk.call(getBillingFigures, {})
    expect(exceptions.map(({ exception, invoices }) => [exception, invoices])).toEqual([
      ['PRICE', 2],
      ['TAX', 1],
    ])
    for (const { invoices, list } of exceptions) expect(await shown(payer.clerk, list)).toBe(invoices)
  })

  it('sum what is due, as of today where the organization is', async () => {
    const payer = await aPayer()
    await bench.invoice(payer, '1.00', { dueDate: '2026-03-14' })
    await bench.invoice(payer, '10.00', {
      dueDate: TODAY,
      paidMinor: 300n,
      disputedMinor: 100n,
      paymentState: 'PARTLY_PAID',
    })
    await bench.invoice(payer, '20.00', { dueDate: '2026-03-22', reservedMinor: 2000n, paymentState: 'RESERVED' })
    await bench.invoice(payer, '40.00', { dueDate: '2026-04-14' })
    await bench.invoice(payer, '80.00', { dueDate: '2026-04-15' })
    await bench.invoice(payer, '100', { dueDate: '2026-03-20', currency: 'JPY' })
    await bench.invoice(payer, '3.00', { dueDate: TODAY, paidMinor: 300n, paymentState: 'PAID' })
    await bench.invoice(payer, '4.00', { dueDate: TODAY, kind: 'credit-note' })
    await bench.invoice(payer, '5.00', { dueDate: null })
    const { payables } = await payer.clerk.call(getBillingFigures, {})
    expect(payables.map(({ due, amount, invoices }) => [due, amount.amount, amount.currency, invoices])).toEqual([
      ['overdue', '1.00', 'EUR', 1],
      ['in-7-days', '26.00', 'EUR', 2],
      ['in-7-days', '100', 'JPY', 1],
      ['in-30-days', '66.00', 'EUR', 3],
      ['in-30-days', '100', 'JPY', 1],
    ])
    for (const { invoices, list } of payables) expect(await shown(payer.clerk, list)).toBe(invoices)
  })

  it('sum payment requests that wait for approval', async () => {
    const payer = await aPayer()
    for (const amount of ['1.00', '2.00'])
      await bench.submit(payer, await bench.create(payer, [(await bench.invoice(payer, amount)).invoiceId]))
    await bench.create(payer, [(await bench.invoice(payer, '4.00')).invoiceId])
    await bench.approved(payer, [(await bench.invoice(payer, '8.00')).invoiceId])
    const waiting = (await payer.clerk.call(getBillingFigures, {})).paymentsInApproval ?? []
    // The bench gives each operation its own permission only.
    expect(waiting).toMatchObject([{ amount: { amount: '3.00', currency: 'EUR' }, count: 2 }])
    for (const { count, list } of waiting) expect(await shown(payer.clerk, list)).toBe(count)
  })

  it('tell nothing to those who may not know it', async () => {
    const payer = await aPayer()
    await bench.invoice(payer, '1.00', { dueDate: TODAY })
    const { services } = bench.billing
    const rights = { 'supplier-invoice:read': 'all' } as const
    const reader = services.actor({ tenantId: payer.clerk.tenantId, rights })
    expect(await reader.call(getBillingFigures, {})).toMatchObject({ paymentsInApproval: null, payables: [{}, {}] })
    expect(await bench.billing.clerk().call(getBillingFigures, {})).toMatchObject({
      timeZone: 'UTC',
      spendByMonth: [],
      exceptions: [],
      payables: [],
      paymentsInApproval: [],
    })
    const stranger = services.actor({ tenantId: payer.clerk.tenantId, rights: { 'payment-request:read': 'all' } })
    await expect(stranger.call(getBillingFigures, {})).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })

  it.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, '/to', 'period_reversed'],
    [{ from: '2024-03-01', to: '2026-03-01' }, '/to', 'period_too_long'],
    [{ to: 'today' }, '/to', 'invalid_format'],
  ])('refuse %j', async (input, pointer, code) => {
    await expect(bench.billing.clerk().request(getBillingFigures, input)).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [expect.objectContaining({ pointer, code })],
    })
  })

  it('ask as often however much there is', async () => {
    const payer = await aPayer()
    for (let count = 0; count < 20; count += 1)
      await raise(payer, (await bench.invoice(payer, '1.00', { dueDate: TODAY })).invoiceId, 'PRICE', 'OPEN')
    const statements = await selectsDuring(async () => {
      expect(await payer.clerk.call(getBillingFigures, {})).toMatchObject({ exceptions: [{ invoices: 20 }] })
    })
    // The time zone, and once for each figure.
    expect(statements).toHaveLength(5)
  })
})

describe('the figures of billing that are kept', () => {
  /** The time zone alone is asked for while figures are kept; else once for each of the four. */
  const [KEPT, COUNTED] = [1, 5]
  const rights = { 'supplier-invoice:read': 'all', 'payment-request:read': 'all' } as const
  const reader = ({ clerk }: Payer, parts: { userId?: string; rights?: Rights } = {}): TestActor =>
    bench.billing.services.actor({ tenantId: clerk.tenantId, rights, ...parts })
  const asking = async (actor: TestActor) => {
    let figures: BillingFigures | undefined
    const { length: statements } = await selectsDuring(async () => {
      figures = await actor.call(getBillingFigures, {})
    })
    return { statements, ...(figures as BillingFigures) }
  }

  it('Q-10: are counted once for all who see all, and at once anew after a change', async () => {
    const payer = await aPayer()
    const { invoiceId } = await bench.invoice(payer, '1.00', { dueDate: TODAY })
    expect(await asking(reader(payer))).toMatchObject({ statements: COUNTED, paymentsInApproval: [] })
    expect(await asking(reader(payer))).toMatchObject({ statements: KEPT, paymentsInApproval: [] })
    const request = await bench.create(payer, [invoiceId])
    expect(await asking(reader(payer))).toMatchObject({ paymentsInApproval: [] })
    await bench.submit(payer, request)
    expect(await asking(reader(payer))).toMatchObject({ paymentsInApproval: [{ count: 1 }] })
  })

  it('are counted anew when an event of another service changes something', async () => {
    const payer = await aPayer()
    const { invoiceId } = await bench.invoice(payer, '1.00')
    const request = await bench.submit(payer, await bench.create(payer, [invoiceId]))
    await bench.billing.services.settled()
    expect(await asking(reader(payer))).toMatchObject({ paymentsInApproval: [{ count: 1 }] })
    expect(await asking(reader(payer))).toMatchObject({ statements: KEPT })
    // Workflow tells of the approval.
    await bench.billing.judge(payer.clerk, request.paymentRequestId, request.version, 'approved', anId())
    expect(await asking(reader(payer))).toMatchObject({ paymentsInApproval: [] })
  })

  it('are counted anew on the next day, which is another one of what is due', async () => {
    const payer = await aPayer()
    await bench.invoice(payer, '1.00', { dueDate: TODAY })
    expect((await asking(reader(payer))).payables).toMatchObject([{ due: 'in-7-days' }, { due: 'in-30-days' }])
    bench.billing.clock.set('2026-03-15T23:00:00.000Z')
    expect((await asking(reader(payer))).payables).toMatchObject([{ due: 'overdue' }])
  })

  it('2.5: are given to nobody who sees less, nor to another organization', async () => {
    const [payer, other] = [await aPayer(), await aPayer()]
    await bench.submit(payer, await bench.create(payer, [(await bench.invoice(payer, '1.00')).invoiceId]))
    await bench.billing.services.settled()
    const { userId } = reader(payer)
    const people: [TestActor, unknown][] = [
      [reader(payer, { userId }), [{ count: 1 }]],
      [reader(payer, { userId, rights: { 'supplier-invoice:read': 'all' } }), null],
      [reader(other, { userId }), []],
    ]
    for (const expected of [COUNTED, KEPT])
      for (const [actor, paymentsInApproval] of people) {
        const { statements, ...figures } = await asking(actor)
        expect(figures).toMatchObject({ paymentsInApproval })
        expect(statements).toBe(paymentsInApproval === null && expected === COUNTED ? COUNTED - 1 : expected)
      }
    await bench.invoice(other, '1.00', { dueDate: TODAY })
    expect(await asking(reader(payer))).toMatchObject({ statements: KEPT })
    expect(await asking(reader(other))).toMatchObject({ statements: COUNTED, payables: [{}, {}] })
  })
})

describe('the list of invoices', () => {
  it('finds parts of numbers and names of vendors, whatever letter case and separators', async () => {
    const payer = await aPayer()
    const { clerk } = payer
    await bench.invoice(payer, '1.00', { number: 'RE-2026/001', vendorName: 'Müller Büro GmbH' })
    await bench.invoice(payer, '2.00', { number: '50%_A', vendorName: 'Paper & Co' })
    const found = async (q: string) => (await clerk.call(listSupplierInvoices, { q })).items.map(({ number }) => number)
    expect(await found('2026/001')).toEqual(['RE-2026/001'])
    expect(await found('re2026')).toEqual(['RE-2026/001'])
    expect(await found('paper &')).toEqual(['50%_A'])
    expect(await found('%_a')).toEqual(['50%_A'])
    expect(await found('__')).toEqual([])
    await expect(clerk.request(listSupplierInvoices, { q: 'x' })).rejects.toMatchObject({
      errors: [expect.objectContaining({ pointer: '/q' })],
    })
  })

  it('finds letters that ASCII does not have once an invoice was captured or changed', async () => {
    const clerk = bench.billing.clerk()
    const vendor = bench.billing.vendor(clerk, { name: 'Müller Büro GmbH' })
    bench.billing.orderLike(clerk, '01.07a', vendor)
    await bench.billing.capture(clerk, '01.07a')
    await bench.billing.services.settled()
    expect((await clerk.call(listSupplierInvoices, { q: 'MÜLLER BÜRO' })).items).toHaveLength(1)
    expect((await clerk.call(listSupplierInvoices, { q: 'MÜLLER BURO' })).items).toHaveLength(0)
  })

  it('takes several states and dates', async () => {
    const payer = await aPayer()
    await bench.invoice(payer, '1.00', { issueDate: '2026-03-01', dueDate: '2026-03-31' })
    await bench.invoice(payer, '2.00', { issueDate: '2026-03-02', dueDate: '2026-04-01', state: 'EXCEPTION' })
    await bench.invoice(payer, '3.00', { issueDate: '2026-03-03', dueDate: null, state: 'CAPTURED' })
    const count = async (input: Parameters<typeof payer.clerk.call<typeof listSupplierInvoices>>[1]) =>
      (await payer.clerk.call(listSupplierInvoices, input)).items.length
    expect(await count({ state: ['MATCHED', 'CAPTURED'] })).toBe(2)
    expect(await count({ issuedFrom: '2026-03-02', issuedTo: '2026-03-02' })).toBe(1)
    expect(await count({ dueTo: '2026-03-31' })).toBe(1)
    expect(await count({ dueFrom: '2026-04-01', payment: ['OPEN', 'PAID'] })).toBe(1)
    expect(await count({ kind: 'credit-note' })).toBe(0)
  })
})
