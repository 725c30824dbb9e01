import {
  assignInvoiceLines,
  cancelPaymentRequest,
  captureSupplierInvoice,
  createPaymentRequest,
  exportPaymentRequest,
  getPaymentFile,
  getPaymentRequest,
  getSupplierInvoice,
  listPaymentRequests,
  paymentRequestSubmitted,
  type PaymentRequestView,
  rejectSupplierInvoice,
  submitPaymentRequest,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { linkFile, storeFile } from '@nexus/contracts-documents'
import { findVendor, type MatchView } from '@nexus/contracts-procurement'
import { approvalRequest } from '@nexus/contracts-workflow'
import { type EventEnvelope, unavailable } from '@nexus/kernel'
import { validatePain001 } from '@nexus/standards-pain001'
import type { TestActor } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { BillingBench } from './builders/billing.builder.js'
import { anId } from './builders/match.builder.js'
import type { Vendor } from './builders/neighbours.builder.js'

const code = (reason: string) => ({ code: `billing.payment_request.${reason}` })
const key = () => ({ key: randomUUID() })

interface Scene {
  readonly clerk: TestActor
  readonly vendor: Vendor
  readonly order: MatchView
  readonly invoice: SupplierInvoiceView
  readonly own: { legalEntityId: string; bankAccountId: string }
}

describe('paying supplier invoices', () => {
  let bench: BillingBench
  beforeAll(async () => {
    bench = await BillingBench.start()
  })
  afterAll(() => bench.close())
  afterEach(() => {
    bench.world.before = () => undefined
    bench.clock.set('2026-03-02T09:00:00.000Z')
  })

  /** 01.07a, matched; and the company that pays it. */
  async function matched(example = '01.07a', parts: Partial<MatchView> = {}): Promise<Scene> {
    const clerk = bench.clerk()
    const vendor = bench.vendor(clerk)
    const order = bench.orderLike(clerk, example, vendor, parts)
    const captured = await bench.capture(clerk, example, order.orderId)
    const lines = captured.exceptions.flatMap(({ lineId, suggestions }) =>
      lineId === undefined || suggestions[0] === undefined ? [] : [{ lineId, orderLineId: suggestions[0].orderLineId }],
    )
    const invoice = await clerk.call(assignInvoiceLines, { invoiceId: captured.invoiceId, lines }, { waitMs: 5000 })
    expect(invoice.state).toBe('MATCHED')
    return { clerk, vendor, order, invoice, own: await bench.legalEntity(clerk) }
  }

  const prepare = (
    { clerk, invoice, own }: Scene,
    parts: Partial<Parameters<typeof clerk.call<typeof createPaymentRequest>>[1]> = {},
  ): Promise<PaymentRequestView> =>
    clerk.call(createPaymentRequest, { invoiceIds: [invoice.invoiceId], ...own, ...parts }, key())
  const submit = (clerk: TestActor, { paymentRequestId, version }: PaymentRequestView) =>
    clerk.call(submitPaymentRequest, { paymentRequestId }, { ...key(), expectedVersion: version })
  const reread = (clerk: TestActor, { paymentRequestId }: PaymentRequestView) =>
    clerk.call(getPaymentRequest, { paymentRequestId })
  const balance = async ({ clerk, invoice }: Scene) => {
    const { payment, open, reserved, paid } = await clerk.call(getSupplierInvoice, { invoiceId: invoice.invoiceId })
    return [payment, open.amount, reserved.amount, paid.amount]
  }

  /** A payment that two people have approved. */
  async function approved(scene: Scene, userId = anId()): Promise<PaymentRequestView> {
    const submitted = await submit(scene.clerk, await prepare(scene))
    await bench.judge(scene.clerk, submitted.paymentRequestId, submitted.version, 'approved', userId)
    return reread(scene.clerk, submitted)
  }

  const doExport = (clerk: TestActor, { paymentRequestId }: PaymentRequestView) =>
    clerk.call(exportPaymentRequest, { paymentRequestId }, key())
  const xmlOf = (request: PaymentRequestView) =>
    bench.world.files.get(request.file?.fileId ?? '')?.content.toString('utf8') ?? ''

  it('goes from the invoice to the file for the bank', async () => {
    const scene = await matched()
    const { clerk, vendor, own } = scene
    const draft = await prepare(scene)
    expect(draft).toMatchObject({
      state: 'DRAFT',
      version: 1,
      vendorId: vendor.vendorId,
      legalEntityId: own.legalEntityId,
      amount: { amount: '45.22', currency: 'EUR' },
      dueDate: '2016-08-14',
      debtor: { bankAccountId: own.bankAccountId, iban: 'DE02120300000000202051' },
      creditor: { iban: 'DE79000000001234567890' },
    })
    expect(await balance(scene)).toEqual(['RESERVED', '0.00', '45.22', '0.00'])
    const submitted = await submit(clerk, draft)
    expect(submitted.state).toBe('SUBMITTED')
    await bench.judge(clerk, submitted.paymentRequestId, submitted.version)
    expect(await reread(clerk, draft)).toMatchObject({
      state: 'IN_APPROVAL',
      approval: { definitionName: 'Standard policy', decisions: [] },
    })
    await bench.judge(clerk, submitted.paymentRequestId, submitted.version, 'approved')
    expect(await reread(clerk, draft)).toMatchObject({
      state: 'APPROVED',
      approval: { verdict: 'approved', decisions: [{ userName: 'Ann Approver' }] },
    })
    const exported = await doExport(clerk, draft)
    expect(exported).toMatchObject({
      state: 'EXPORTED',
      file: {
        messageId: draft.paymentRequestId.replaceAll('-', ''),
        requestedDate: '2026-03-02',
        exportedBy: clerk.userId,
      },
    })
    expect(await balance(scene)).toEqual(['PAID', '0.00', '0.00', '45.22'])
    const xml = xmlOf(exported)
    expect(await validatePain001(xml)).toEqual([])
    for (const text of [
      '<NbOfTxs>1</NbOfTxs>',
      '<CtrlSum>45.22</CtrlSum>',
      '<Nm>Mueller Buero GmbH</Nm>',
      '<IBAN>DE79000000001234567890</IBAN>',
      '<Ustrd>R1234567</Ustrd>',
      '<Dt>2026-03-02</Dt>',
    ]) {
      expect(xml).toContain(text)
    }
  })

  it('asks workflow with everybody excluded who had to do with the invoice or its order (X-9)', async () => {
    const scene = await matched()
    const envelopes: EventEnvelope[] = []
    bench.services.bus.subscribe({
      durable: 'test.listener',
      eventType: paymentRequestSubmitted.name,
      deliver: async (envelope) => void envelopes.push(envelope),
    })
    const preparer = bench.clerk(scene.clerk.tenantId)
    const { paymentRequestId, version } = await submit(preparer, await prepare({ ...scene, clerk: preparer }))
    await bench.services.settled()
    const { approval } = envelopes.find(({ aggregateId }) => aggregateId === paymentRequestId)!.payload as {
      approval: unknown
    }
    const request = approvalRequest.parse(approval)
    expect(request).toMatchObject({
      documentType: 'payment-request',
      documentId: paymentRequestId,
      documentVersion: version,
      subject: {
        code: 'PAYMENT_TO',
        parameters: { vendorName: scene.vendor.name, invoiceNumbers: [expect.any(String)] },
      },
      amount: { amount: '45.22', currency: 'EUR' },
      requesterId: preparer.userId,
      facts: { vendorId: scene.vendor.vendorId, invoiceCount: 1 },
    })
    const { createdBy, approvedBy, receivedBy } = scene.order
    expect(new Set(request.excludedUserIds)).toEqual(
      new Set([preparer.userId, scene.clerk.userId, createdBy, ...approvedBy, ...receivedBy]),
    )
  })

  describe('never pays twice (PAY-2)', () => {
    it('refuses a second payment, drafted or exported', async () => {
      const scene = await matched()
      await prepare(scene)
      await expect(prepare(scene)).rejects.toMatchObject({
        ...code('nothing_open'),
        kind: 'CONFLICT_STATE',
        facts: { invoiceId: scene.invoice.invoiceId },
      })
    })

    it('lets one of many requests through that come at once', async () => {
      const scene = await matched()
      const answers = await Promise.allSettled(
        Array.from({ length: 8 }, () => prepare({ ...scene, clerk: bench.clerk(scene.clerk.tenantId) })),
      )
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const answer of answers)
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject(code('nothing_open'))
      expect(await balance(scene)).toEqual(['RESERVED', '0.00', '45.22', '0.00'])
    })

    it('pays in parts up to what is open', async () => {
      const scene = await matched()
      expect(await prepare(scene, { amount: '40.00' })).toMatchObject({ amount: { amount: '40.00' } })
      expect(await balance(scene)).toEqual(['PARTLY_RESERVED', '5.22', '40.00', '0.00'])
      await expect(prepare(scene, { amount: '5.23' })).rejects.toMatchObject(code('nothing_open'))
      expect(await prepare(scene)).toMatchObject({ amount: { amount: '5.22' } })
    })

    it('twice: a repeat under its key answers the same request', async () => {
      const { clerk, invoice, own } = await matched()
      const same = key()
      const first = await clerk.request(createPaymentRequest, { invoiceIds: [invoice.invoiceId], ...own }, same)
      expect(await clerk.request(createPaymentRequest, { invoiceIds: [invoice.invoiceId], ...own }, same)).toEqual({
        output: first.output,
        replayed: true,
      })
    })
  })

  it('takes credit notes off', async () => {
    const scene = await matched()
    const credit = await scene.clerk.call(
      captureSupplierInvoice,
      {
        number: 'C1',
        typeCode: '381',
        vendorId: scene.vendor.vendorId,
        orderId: scene.order.orderId,
        currency: 'EUR',
        issueDate: '2026-03-01',
        creditReason: 'Agreed bonus',
        lines: [
          {
            reference: '1',
            description: 'Miete X',
            quantity: '0.5',
            unitCode: 'MON',
            unitPrice: '38',
            net: '19.00',
            taxPercent: '19',
            orderLineReference: '1',
          },
        ],
        taxes: [{ category: 'S', percent: '19', taxable: '19.00', tax: '3.61' }],
        totals: { lines: '19.00', net: '19.00', tax: '3.61', gross: '22.61', payable: '22.61' },
      },
      { waitMs: 5000 },
    )
    const request = await prepare(scene, { invoiceIds: [scene.invoice.invoiceId, credit.invoiceId] })
    expect(request).toMatchObject({
      amount: { amount: '22.61' },
      invoices: [
        { number: 'C1', amount: { amount: '-22.61' } },
        { number: 'R1234567', amount: { amount: '45.22' } },
      ],
    })
    expect(await scene.clerk.call(getSupplierInvoice, { invoiceId: credit.invoiceId })).toMatchObject({
      payment: 'RESERVED',
    })
  })

  it('pays only what is matched', async () => {
    const clerk = bench.clerk()
    bench.vendor(clerk)
    const { invoiceId } = await bench.capture(clerk, '01.07a')
    const own = await bench.legalEntity(clerk)
    await expect(clerk.call(createPaymentRequest, { invoiceIds: [invoiceId], ...own }, key())).rejects.toMatchObject(
      code('invoice_not_matched'),
    )
  })

  it('pays only to the recorded account, which must be among those of the invoice', async () => {
    const scene = await matched()
    scene.vendor.bankAccounts = [{ iban: 'DE03000000003456789012', holder: 'Paper & Co', payableFrom: null }]
    await expect(prepare(scene)).rejects.toMatchObject({
      ...code('bank_mismatch'),
      facts: { recorded: ['DE03000000003456789012'], asked: ['DE79000000001234567890'] },
    })
    scene.vendor.bankAccounts = []
    await expect(prepare(scene)).rejects.toMatchObject(code('bank_mismatch'))
    expect(await balance(scene)).toEqual(['OPEN', '45.22', '0.00', '0.00'])
  })

  it('pays from an account that is known', async () => {
    const scene = await matched()
    await expect(prepare(scene, { legalEntityId: anId(), bankAccountId: undefined })).rejects.toMatchObject(
      code('bank_account_unknown'),
    )
    await expect(prepare(scene, { bankAccountId: anId() })).rejects.toMatchObject(code('bank_account_unknown'))
    expect(await prepare(scene, { bankAccountId: undefined })).toMatchObject({
      debtor: { bankAccountId: scene.own.bankAccountId },
    })
  })

  describe('asks for the vendor at each step, and fails closed (PAY-3)', () => {
    it.each(['INACTIVE', 'unreachable'])('when the vendor is %s', async (how) => {
      const scene = await matched()
      const draft = await prepare(scene)
      const submitted = await submit(scene.clerk, draft)
      await bench.judge(scene.clerk, draft.paymentRequestId, submitted.version, 'approved')
      const other = await matched()
      const otherDraft = await prepare(other)
      for (const { vendor } of [scene, other]) if (how === 'INACTIVE') vendor.state = 'INACTIVE'
      if (how === 'unreachable') {
        bench.world.before = (operation) => {
          if (operation === findVendor.name) throw unavailable('procurement does not answer')
        }
      }
      const refusal = how === 'INACTIVE' ? code('vendor_blocked') : { code: 'request.unavailable' }
      await expect(doExport(scene.clerk, draft)).rejects.toMatchObject(refusal)
      await expect(submit(other.clerk, otherDraft)).rejects.toMatchObject(refusal)
      await expect(prepare(scene)).rejects.toMatchObject(refusal)
      expect(await reread(scene.clerk, draft)).toMatchObject({ state: 'APPROVED' })
      expect((await reread(scene.clerk, draft)).file).toBeUndefined()
    })

    it('when the account is recorded no more', async () => {
      const scene = await matched()
      const request = await approved(scene)
      scene.vendor.bankAccounts = [{ iban: 'DE03000000003456789012', holder: 'Paper & Co', payableFrom: null }]
      await expect(doExport(scene.clerk, request)).rejects.toMatchObject(code('bank_mismatch'))
    })
  })

  describe('the verdict', () => {
    it('gives the balances back when it is negative', async () => {
      const scene = await matched()
      const submitted = await submit(scene.clerk, await prepare(scene))
      await bench.judge(scene.clerk, submitted.paymentRequestId, submitted.version, 'rejected')
      expect(await reread(scene.clerk, submitted)).toMatchObject({
        state: 'REJECTED',
        approval: { verdict: 'rejected', reason: 'Checked' },
      })
      expect(await balance(scene)).toEqual(['OPEN', '45.22', '0.00', '0.00'])
      expect(await prepare(scene)).toMatchObject({ state: 'DRAFT' })
    })

    it('is ignored when it is about another version, or comes too late', async () => {
      const scene = await matched()
      const submitted = await submit(scene.clerk, await prepare(scene))
      await bench.judge(scene.clerk, submitted.paymentRequestId, submitted.version - 1, 'approved')
      expect(await reread(scene.clerk, submitted)).toMatchObject({ state: 'SUBMITTED', version: submitted.version })
      const cancelled = await scene.clerk.call(
        cancelPaymentRequest,
        { paymentRequestId: submitted.paymentRequestId, reason: 'Not now' },
        { expectedVersion: submitted.version },
      )
      await bench.judge(scene.clerk, submitted.paymentRequestId, submitted.version, 'approved')
      expect(await reread(scene.clerk, submitted)).toEqual(cancelled)
    })
  })

  it('is cancelled up to its export, and gives the balances back', async () => {
    const scene = await matched()
    const request = await approved(scene)
    const cancelled = await scene.clerk.call(
      cancelPaymentRequest,
      { paymentRequestId: request.paymentRequestId, reason: 'Not now' },
      { expectedVersion: request.version },
    )
    expect(cancelled).toMatchObject({ state: 'CANCELLED', cancellationReason: 'Not now' })
    expect(await balance(scene)).toEqual(['OPEN', '45.22', '0.00', '0.00'])
    await expect(doExport(scene.clerk, request)).rejects.toMatchObject(code('state'))
  })

  it('keeps its invoice from being rejected', async () => {
    const scene = await matched()
    const { paymentRequestId, version } = await prepare(scene)
    const reject = async () => {
      const { invoiceId, version: seen } = await scene.clerk.call(getSupplierInvoice, {
        invoiceId: scene.invoice.invoiceId,
      })
      return scene.clerk.call(rejectSupplierInvoice, { invoiceId, reason: 'Wrong' }, { expectedVersion: seen })
    }
    await expect(reject()).rejects.toMatchObject({ code: 'billing.invoice.in_payment' })
    await scene.clerk.call(
      cancelPaymentRequest,
      { paymentRequestId, reason: 'The invoice is wrong' },
      { expectedVersion: version },
    )
    expect(await reject()).toMatchObject({ state: 'REJECTED' })
  })

  describe('the export (PAY-4)', () => {
    it('answers with the same bytes again, whenever and by whomever it is asked for', async () => {
      const scene = await matched()
      const request = await approved(scene)
      const exported = await doExport(scene.clerk, request)
      const stored = bench.world.count(storeFile)
      bench.clock.advance({ days: 3 })
      expect(await doExport(bench.clerk(scene.clerk.tenantId), request)).toEqual(exported)
      expect(bench.world.count(storeFile)).toBe(stored)
    })

    it('gives one file to two who export at once', async () => {
      const scene = await matched()
      const request = await approved(scene)
      const answers = await Promise.all([
        doExport(scene.clerk, request),
        doExport(bench.clerk(scene.clerk.tenantId), request),
      ])
      expect(new Set(answers.map(({ file }) => file?.fileId)).size).toBe(1)
      expect(await balance(scene)).toEqual(['PAID', '0.00', '0.00', '45.22'])
    })

    it('wants the due date executed, and today in the company’s time zone when that is later', async () => {
      const early = await matched()
      const early1 = await approved(early)
      bench.clock.set('2016-08-01T09:00:00.000Z')
      expect((await doExport(early.clerk, early1)).file?.requestedDate).toBe('2016-08-14')
      bench.clock.set('2026-03-02T23:30:00.000Z')
      const late = await matched()
      const request = await approved(late)
      expect((await doExport(late.clerk, request)).file?.requestedDate).toBe('2026-03-03')
    })

    it('counts the days of the vendor record from the invoice date when nothing else gives a due date', async () => {
      const scene = await matched('01.01a')
      const { issueDate } = scene.invoice
      const day = new Date(Date.parse(`${issueDate}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10)
      expect(await prepare(scene)).toMatchObject({ dueDate: day, invoices: [{ dueDateSource: 'vendor-record' }] })
    })

    it('wants an approval, and a key', async () => {
      const scene = await matched()
      const draft = await prepare(scene)
      await expect(doExport(scene.clerk, draft)).rejects.toMatchObject(code('state'))
      await expect(
        scene.clerk.call(exportPaymentRequest, { paymentRequestId: draft.paymentRequestId }),
      ).rejects.toMatchObject({ code: 'idempotency.key_required' })
      await expect(
        scene.clerk.call(getPaymentFile, { paymentRequestId: draft.paymentRequestId }),
      ).rejects.toMatchObject(code('not_exported'))
    })

    it('links to the file', async () => {
      const scene = await matched()
      const exported = await doExport(scene.clerk, await approved(scene))
      const link = await scene.clerk.call(getPaymentFile, { paymentRequestId: exported.paymentRequestId })
      expect(link).toMatchObject({
        fileId: exported.file?.fileId,
        sha256: exported.file?.sha256,
        path: `/api/v1/objects/${exported.file?.fileId ?? ''}`,
      })
      expect(bench.world.count(linkFile)).toBeGreaterThan(0)
    })
  })

  describe('separation of duties (X-9)', () => {
    it.each(['createdBy', 'approvedBy', 'receivedBy'] as const)(
      'keeps who stands in %s of the order from preparing its payment',
      async (role) => {
        const userId = anId()
        const scene = await matched('01.07a', { [role]: role === 'createdBy' ? userId : [userId] })
        const rights = { 'payment-request:create': 'all' as const }
        const other = bench.services.actor({ tenantId: scene.clerk.tenantId, userId, rights })
        await expect(prepare({ ...scene, clerk: other })).rejects.toMatchObject({
          code: 'billing.separation_of_duties',
        })
      },
    )

    it('keeps who approved the payment from exporting it, also from exporting it again', async () => {
      const scene = await matched()
      const approver = bench.clerk(scene.clerk.tenantId)
      const request = await approved(scene, approver.userId)
      await expect(doExport(approver, request)).rejects.toMatchObject({ code: 'billing.separation_of_duties' })
      await doExport(scene.clerk, request)
      await expect(doExport(approver, request)).rejects.toMatchObject({ code: 'billing.separation_of_duties' })
    })
  })

  it('other tenant: neither sees, submits, cancels nor exports', async () => {
    const scene = await matched()
    const draft = await prepare(scene)
    const stranger = bench.clerk()
    const notFound = { code: 'request.not_found' }
    await expect(reread(stranger, draft)).rejects.toMatchObject(notFound)
    await expect(submit(stranger, draft)).rejects.toMatchObject(notFound)
    await expect(
      stranger.call(
        cancelPaymentRequest,
        { paymentRequestId: draft.paymentRequestId, reason: 'x' },
        { expectedVersion: 1 },
      ),
    ).rejects.toMatchObject(notFound)
    await expect(doExport(stranger, draft)).rejects.toMatchObject(notFound)
    await expect(prepare({ ...scene, clerk: stranger })).rejects.toMatchObject(code('invoice_unknown'))
    expect((await stranger.call(listPaymentRequests, {})).items).toEqual([])
  })

  it('lists page by page', async () => {
    const scene = await matched('01.05a')
    for (const part of ['1.00', '2.00', '3.00']) await prepare(scene, { amount: part })
    const first = await scene.clerk.call(listPaymentRequests, { state: 'DRAFT', limit: 2, sort: 'createdAt' })
    expect(first.items.map(({ amount }) => amount.amount)).toEqual(['1.00', '2.00'])
    const second = await scene.clerk.call(listPaymentRequests, {
      state: 'DRAFT',
      limit: 2,
      sort: 'createdAt',
      cursor: first.nextCursor ?? '',
    })
    expect(second).toMatchObject({ items: [{ amount: { amount: '3.00' } }], nextCursor: null })
    expect((await scene.clerk.call(listPaymentRequests, { state: 'EXPORTED' })).items).toEqual([])
  })
})
