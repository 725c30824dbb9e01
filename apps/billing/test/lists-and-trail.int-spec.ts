import { selectsDuring } from '@nexus/testing'
import {
  captureSupplierInvoice,
  createPaymentRequest,
  createToleranceRule,
  exportPaymentRequest,
  getPrepayment,
  listCreditExpectations,
  listPaymentRequests,
  listPrepayments,
  listSupplierInvoices,
  listToleranceRules,
  recordPrepayment,
  rejectSupplierInvoice,
  submitPaymentRequest,
} from '@nexus/contracts-billing'
import { legalEntityChanged } from '@nexus/contracts-identity'
import { AuditRow } from '@nexus/platform-audit'
import { type EntityClass, type TenantRow, TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import type { TestActor } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { BillingBench } from './builders/billing.builder.js'
import { anId } from './builders/match.builder.js'

let bench: BillingBench
beforeAll(async () => {
  bench = await BillingBench.start()
})
afterAll(() => bench.close())

/** The statements of the tables that `work` reads. */
async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  await bench.services.settled()
  return selectsDuring(work)
}

/** All rows that the organization has in a platform table of billing. */
function rowsOf<E extends TenantRow>(entity: EntityClass<E>, actor: TestActor): Promise<E[]> {
  const { tenantTx } = bench.services.service('billing').database
  const ctx = bench.contextOf(actor)
  return tenantTx.read(ctx, () => new TenantTable(tenantTx, entity, 'row').select(ctx, 'row').getMany())
}

/** An invoice by its fields that bills the only line of the order that equals 01.07a. */
const typed = (number: string, orderId: string, vendorId: string, issueDate = '2026-03-01') => ({
  number,
  vendorId,
  orderId,
  currency: 'EUR',
  issueDate,
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
})

/** Three invoices of one vendor, each matched on an order of its own. */
async function threeInvoices() {
  const clerk = bench.clerk()
  const vendor = bench.vendor(clerk)
  const invoices = []
  for (const [number, issueDate] of [
    ['B 2', '2026-02-02'],
    ['a-1', '2026-02-03'],
    ['C/3', '2026-02-01'],
  ] as const) {
    const order = bench.orderLike(clerk, '01.07a', vendor)
    invoices.push(
      await clerk.call(captureSupplierInvoice, typed(number, order.orderId, vendor.vendorId, issueDate), {
        waitMs: 5000,
      }),
    )
  }
  return { clerk, vendor, invoices }
}

describe('the lists of billing', () => {
  it.each([listToleranceRules, listCreditExpectations])('$name reads at most three times', async (list) => {
    const clerk = bench.clerk()
    for (const categoryCode of ['A', 'B', 'C']) {
      const upper = { absolute: '1', percent: null }
      await clerk.call(createToleranceRule, { kind: 'price', categoryCode, upper })
    }
    const queries = await queriesOf(async () => clerk.request(list, {}))
    expect(queries.length > 3 ? queries : []).toEqual([])
  })

  it('read at most three times, however many items they show', async () => {
    const { clerk, vendor, invoices } = await threeInvoices()
    const own = await bench.legalEntity(clerk)
    for (const { invoiceId, number } of invoices) {
      await clerk.call(createPaymentRequest, { invoiceIds: [invoiceId], ...own }, { key: randomUUID() })
      await clerk.call(recordPrepayment, {
        vendorId: vendor.vendorId,
        amount: { amount: '1.00', currency: 'EUR' },
        reference: number,
      })
    }
    for (const list of [listSupplierInvoices, listPaymentRequests, listPrepayments]) {
      const queries = await queriesOf(async () => {
        const page = (await clerk.request(list, {})).output as { items: unknown[] }
        expect(page.items).toHaveLength(3)
      })
      expect(queries.length).toBeGreaterThanOrEqual(1)
      expect(queries.length > 3 ? queries : []).toEqual([])
    }
  })

  it('sort, filter and page invoices as declared', async () => {
    const { clerk, vendor, invoices } = await threeInvoices()
    const numbers = async (input: Parameters<typeof clerk.call<typeof listSupplierInvoices>>[1]) =>
      (await clerk.call(listSupplierInvoices, input)).items.map(({ number }) => number)
    expect(await numbers({ sort: 'createdAt' })).toEqual(['B 2', 'a-1', 'C/3'])
    expect(await numbers({ sort: '-number' })).toEqual(['a-1', 'C/3', 'B 2'])
    expect(await numbers({ sort: 'issueDate' })).toEqual(['C/3', 'B 2', 'a-1'])
    expect(await numbers({ number: 'A1' })).toEqual(['a-1'])
    expect(await numbers({ orderId: invoices[2]?.orderId })).toEqual(['C/3'])
    expect(await numbers({ state: 'MATCHED', payment: 'OPEN', vendorId: vendor.vendorId })).toHaveLength(3)
    expect(await numbers({ state: 'EXCEPTION' })).toEqual([])
    const first = await clerk.call(listSupplierInvoices, { limit: 2, sort: 'dueDate' })
    const second = await clerk.call(listSupplierInvoices, { limit: 2, sort: 'dueDate', cursor: first.nextCursor ?? '' })
    expect(new Set([...first.items, ...second.items].map(({ invoiceId }) => invoiceId)).size).toBe(3)
    expect(second.nextCursor).toBeNull()
  })

  it('show prepayments of the organization only, by state', async () => {
    const clerk = bench.clerk()
    const vendor = bench.vendor(clerk)
    const input = {
      vendorId: vendor.vendorId,
      amount: { amount: '9.00', currency: 'EUR' },
      reference: 'AR 17',
      paidOn: '2026-02-01',
    }
    const prepayment = await clerk.call(recordPrepayment, input)
    expect(prepayment).toMatchObject({
      state: 'OPEN',
      vendorName: vendor.name,
      amount: { amount: '9.00' },
      paidOn: '2026-02-01',
      version: 1,
    })
    expect((await clerk.call(listPrepayments, { state: 'OPEN' })).items).toEqual([prepayment])
    expect((await clerk.call(listPrepayments, { state: 'CONSUMED' })).items).toEqual([])
    await expect(clerk.call(recordPrepayment, { ...input, reference: 'ar-17' })).rejects.toMatchObject({
      code: 'billing.prepayment.duplicate',
      facts: { prepaymentId: prepayment.prepaymentId },
    })
    await expect(clerk.call(recordPrepayment, { ...input, vendorId: anId() })).rejects.toMatchObject({
      code: 'billing.prepayment.vendor_unknown',
    })
    await expect(bench.clerk().call(getPrepayment, { prepaymentId: prepayment.prepaymentId })).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })
})

describe('the trail of an invoice', () => {
  /** From the capture to the file for the bank, with a rejection and a waiting invoice beside it. */
  async function wholeLife(): Promise<TestActor> {
    const { clerk, invoices } = await threeInvoices()
    const [paid, rejected] = invoices
    const own = await bench.legalEntity(clerk)
    const draft = await clerk.call(
      createPaymentRequest,
      { invoiceIds: [paid!.invoiceId], ...own },
      { key: randomUUID() },
    )
    const { paymentRequestId, version } = await clerk.call(
      submitPaymentRequest,
      { paymentRequestId: draft.paymentRequestId },
      { key: randomUUID(), expectedVersion: draft.version },
    )
    await bench.judge(clerk, paymentRequestId, version, 'approved')
    await clerk.call(exportPaymentRequest, { paymentRequestId }, { key: randomUUID() })
    await clerk.call(
      rejectSupplierInvoice,
      { invoiceId: rejected!.invoiceId, reason: 'Wrong company' },
      { expectedVersion: rejected!.version },
    )
    await bench.capture(clerk, '01.07a')
    await bench.services.settled()
    return clerk
  }

  it('holds exactly one event per version of each aggregate (INV-04)', async () => {
    const clerk = await wholeLife()
    const sequences = new Map<string, number[]>()
    for (const row of await rowsOf(OutboxEventRow, clerk))
      sequences.set(row.aggregateId, [...(sequences.get(row.aggregateId) ?? []), row.aggregateSeq])
    for (const sequence of sequences.values()) {
      const ordered = [...sequence].sort((a, b) => a - b)
      expect(ordered).toEqual(ordered.map((_, index) => index + 1))
    }
    const invoices = (await clerk.call(listSupplierInvoices, {})).items
    expect(invoices.map(({ invoiceId, version }) => [invoiceId, version])).toEqual(
      invoices.map(({ invoiceId }) => [invoiceId, sequences.get(invoiceId)?.length]),
    )
  })

  it('holds an audit row of every change, with its person, and a reason where one was given (X-8)', async () => {
    const clerk = await wholeLife()
    const rows = await rowsOf(AuditRow, clerk)
    const actions = new Set(rows.map(({ action }) => action))
    for (const action of [
      'supplier-invoice.capture',
      'supplier-invoice.propose-match',
      'supplier-invoice.confirm-match',
      'supplier-invoice.raise-exceptions',
      'supplier-invoice.reject',
      'supplier-invoice.unbook',
      'supplier-invoice.reserve-payment',
      'supplier-invoice.pay',
      'payment-request.create',
      'payment-request.submit',
      'payment-request.start-approval',
      'payment-request.approve',
      'payment-request.export',
    ]) {
      expect(actions).toContain(`billing.${action}`)
    }
    expect(rows.find(({ action }) => action === 'billing.supplier-invoice.reject')).toMatchObject({
      actorId: clerk.userId,
      actorKind: 'user',
      reason: 'Wrong company',
    })
    expect(rows.find(({ action }) => action === 'billing.supplier-invoice.confirm-match')).toMatchObject({
      actorKind: 'system',
    })
  })
})

describe('what billing knows of legal entities', () => {
  it('is the newest state, also when an older one comes again', async () => {
    const clerk = bench.clerk()
    const [legalEntityId, bankAccountId] = [anId(), anId()]
    const state = (iban: string) => ({
      legalEntityId,
      name: 'Example Ltd',
      country: 'DE',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      bankAccounts: [{ bankAccountId, holder: 'Example Ltd', iban, currency: 'EUR' }],
    })
    await bench.publish(clerk, legalEntityChanged, legalEntityId, 1, state('DE02120300000000202051'))
    await bench.publish(clerk, legalEntityChanged, legalEntityId, 2, state('DE02500105170137075030'))
    const vendor = bench.vendor(clerk)
    const order = bench.orderLike(clerk, '01.07a', vendor)
    const { invoiceId } = await clerk.call(captureSupplierInvoice, typed('R1', order.orderId, vendor.vendorId), {
      waitMs: 5000,
    })
    const request = await clerk.call(
      createPaymentRequest,
      { invoiceIds: [invoiceId], legalEntityId },
      { key: randomUUID() },
    )
    expect(request.debtor).toEqual({ bankAccountId, holder: 'Example Ltd', iban: 'DE02500105170137075030' })
  })
})
