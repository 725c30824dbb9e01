import {
  getPaymentStatusReport,
  listPaymentStatusReports,
  paymentRequestBankAnswered,
  rejectSupplierInvoice,
} from '@nexus/contracts-billing'
import { storeFile } from '@nexus/contracts-documents'
import { TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { PaymentBench, type Payer } from './builders/payment.builder.js'

const notFound = { code: 'request.not_found' }

describe('PAY-1: what banks say of payments (pain.002)', () => {
  let bench: PaymentBench
  let payer: Payer
  beforeAll(async () => {
    bench = await PaymentBench.start()
  })
  afterAll(() => bench.close())
  beforeEach(async () => {
    bench.billing.clock.set('2026-03-02T09:00:00.000Z')
    payer = await bench.payer()
  })

  const invoice = async (amount: string) => (await bench.invoice(payer, amount)).invoiceId

  /** A payment of two invoices in two transfers, at the bank. */
  async function sent() {
    const invoiceIds = [await invoice('10.00'), await invoice('20.00')]
    const exported = await bench.exported(payer, invoiceIds, { transfers: 'per-invoice' })
    const request = await bench.send(payer.clerk, exported)
    const transfers = invoiceIds.map((id) => request.transfers!.find((each) => each.invoiceIds.includes(id))!)
    return { request, invoiceIds, transfers, originalMessageId: request.file!.messageId }
  }

  it('accept the whole payment', async () => {
    const { request, originalMessageId, invoiceIds } = await sent()
    const report = await bench.report(payer.clerk, { originalMessageId, groupStatus: 'ACCP' })
    expect(report).toMatchObject({
      paymentRequestId: request.paymentRequestId,
      groupStatus: 'ACCP',
      needsAttention: false,
      transfers: [
        { outcome: 'applied', state: 'ACCEPTED' },
        { outcome: 'applied', state: 'ACCEPTED' },
      ],
    })
    expect(await bench.read(payer.clerk, request)).toMatchObject({
      state: 'ACCEPTED',
      transfers: [{ bankStatus: 'ACCP' }, { bankStatus: 'ACCP' }],
    })
    expect(await bench.balance(payer, invoiceIds[0]!)).toEqual(['PAID', '0.00', '0.00', '10.00', '0.00'])
  })

  it('open exactly the invoices of rejected transfers again, with the reasons of the bank', async () => {
    const { request, originalMessageId, invoiceIds, transfers } = await sent()
    const [good, bad] = transfers.map(({ endToEndId }) => endToEndId)
    await bench.report(payer.clerk, {
      originalMessageId,
      groupStatus: 'PART',
      transactions: [
        { endToEndId: good!, status: 'ACSC' },
        { endToEndId: bad!, status: 'RJCT', reason: 'AC04', text: 'Account closed' },
      ],
    })
    const read = await bench.read(payer.clerk, request)
    expect(read.state).toBe('PARTLY_REJECTED')
    expect(read.transfers?.find(({ endToEndId }) => endToEndId === bad)).toMatchObject({
      state: 'REJECTED',
      bankStatus: 'RJCT',
      reasons: [{ code: 'AC04', text: 'Account closed' }],
    })
    expect(await bench.balance(payer, invoiceIds[0]!)).toEqual(['PAID', '0.00', '0.00', '10.00', '0.00'])
    expect(await bench.balance(payer, invoiceIds[1]!)).toEqual(['OPEN', '20.00', '0.00', '0.00', '0.00'])
    expect(await bench.create(payer, [invoiceIds[1]!])).toMatchObject({ state: 'DRAFT', amount: { amount: '20.00' } })
  })

  it('reject the whole payment, also before it is noted as sent', async () => {
    const invoiceId = await invoice('45.22')
    const exported = await bench.exported(payer, [invoiceId])
    await bench.report(payer.clerk, {
      originalMessageId: exported.file!.messageId,
      groupStatus: 'RJCT',
      groupReason: 'DU01',
    })
    expect(await bench.read(payer.clerk, exported)).toMatchObject({
      state: 'BANK_REJECTED',
      transfers: [{ state: 'REJECTED', reasons: [{ code: 'DU01' }] }],
    })
    expect(await bench.balance(payer, invoiceId)).toEqual(['OPEN', '45.22', '0.00', '0.00', '0.00'])
  })

  it('may reject what was accepted, but accept nothing that was rejected', async () => {
    const { request, originalMessageId, invoiceIds } = await sent()
    const report = (messageId: string, groupStatus: string) =>
      bench.report(payer.clerk, { messageId, originalMessageId, groupStatus })
    await report('B-1', 'ACTC')
    await report('B-2', 'RJCT')
    expect(await bench.read(payer.clerk, request)).toMatchObject({ state: 'BANK_REJECTED' })
    const late = await report('B-3', 'ACSC')
    expect(late).toMatchObject({ needsAttention: true, transfers: [{ outcome: 'late', state: 'REJECTED' }, {}] })
    expect(await bench.read(payer.clerk, request)).toMatchObject({ state: 'BANK_REJECTED' })
    expect(await bench.balance(payer, invoiceIds[0]!)).toEqual(['OPEN', '10.00', '0.00', '0.00', '0.00'])
    const listed = await payer.clerk.call(listPaymentStatusReports, { needsAttention: 'true' })
    expect(listed.items).toEqual([late])
    expect(
      (await payer.clerk.call(listPaymentStatusReports, { paymentRequestId: request.paymentRequestId })).items,
    ).toHaveLength(3)
  })

  it('reject nothing of which a statement shows a part: the invoice is not paid again in full', async () => {
    const invoiceId = await invoice('45.22')
    const exported = await bench.exported(payer, [invoiceId])
    const { messageId } = exported.file!
    const { endToEndId } = exported.transfers![0]!
    await bench.statement(payer.clerk, {
      entries: [{ amount: '40.00', transactions: [{ amount: '40.00', endToEndId }] }],
    })
    const report = await bench.report(payer.clerk, { originalMessageId: messageId, groupStatus: 'RJCT' })
    expect(report).toMatchObject({ needsAttention: true, transfers: [{ outcome: 'late', state: 'ACCEPTED' }] })
    expect(await bench.balance(payer, invoiceId)).toEqual(['PAID', '0.00', '0.00', '45.22', '0.00'])
  })

  it('change nothing while they are pending, and wait for a person when they name what we did not send', async () => {
    const { request, originalMessageId } = await sent()
    await bench.report(payer.clerk, { messageId: 'B-1', originalMessageId, groupStatus: 'PDNG' })
    expect(await bench.read(payer.clerk, request)).toMatchObject({
      state: 'SENT',
      transfers: [{ state: 'PENDING' }, {}],
    })
    const report = await bench.report(payer.clerk, {
      messageId: 'B-2',
      originalMessageId,
      transactions: [{ endToEndId: 'NOT-OURS', status: 'RJCT' }],
    })
    expect(report).toMatchObject({ needsAttention: true, transfers: [{ outcome: 'unknown', endToEndId: 'NOT-OURS' }] })
  })

  it('on a void payment wait for a person, and change nothing', async () => {
    const exported = await bench.exported(payer, [await invoice('45.22')])
    await bench.void(payer.clerk, exported)
    const report = await bench.report(payer.clerk, {
      originalMessageId: exported.file!.messageId,
      groupStatus: 'ACSC',
    })
    expect(report).toMatchObject({ needsAttention: true, transfers: [{ outcome: 'late', state: 'VOID' }] })
    expect(await bench.read(payer.clerk, exported)).toMatchObject({ state: 'VOID' })
  })

  it('twice: a replay is answered as it was, and changes nothing; other content under its id is refused', async () => {
    const { request, originalMessageId } = await sent()
    const report = (groupStatus: string) => bench.report(payer.clerk, { originalMessageId, groupStatus })
    const first = await report('ACCP')
    const { version } = await bench.read(payer.clerk, request)
    expect(await report('ACCP')).toEqual(first)
    expect(await bench.read(payer.clerk, request)).toMatchObject({ version })
    await expect(report('RJCT')).rejects.toMatchObject({
      code: 'billing.payment_status_report.conflict',
      facts: { statusReportId: first.statusReportId },
    })
    const again = await bench.report(payer.clerk, { messageId: 'B-2', originalMessageId, groupStatus: 'ACCP' })
    expect(again).toMatchObject({ transfers: [{ outcome: 'unchanged' }, { outcome: 'unchanged' }] })
    expect(await bench.read(payer.clerk, request)).toMatchObject({ version })
  })

  it('at once: many imports of one report are applied once, with one event for its version (INV-04)', async () => {
    const { request, originalMessageId } = await sent()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => bench.report(payer.clerk, { originalMessageId, groupStatus: 'RJCT' })),
    )
    expect(new Set(answers.map(({ statusReportId }) => statusReportId)).size).toBe(1)
    const { tenantTx } = bench.billing.services.service('billing').database
    const ctx = bench.billing.contextOf(payer.clerk)
    const events = await tenantTx.read(ctx, () =>
      new TenantTable(tenantTx, OutboxEventRow, 'event')
        .select(ctx, 'event')
        .andWhere('event.aggregateId = :id', { id: request.paymentRequestId })
        .getMany(),
    )
    const { version } = await bench.read(payer.clerk, request)
    expect(events.map(({ aggregateSeq }) => aggregateSeq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: version }, (_, index) => index + 1),
    )
    expect(events.filter(({ type }) => type === paymentRequestBankAnswered.name)).toHaveLength(1)
  })

  it('other tenant: a message of another organization is not found, and nothing of it is stored', async () => {
    const { request, originalMessageId } = await sent()
    const stranger = bench.billing.clerk()
    const stored = bench.billing.world.count(storeFile)
    await expect(bench.report(stranger, { originalMessageId, groupStatus: 'RJCT' })).rejects.toMatchObject(notFound)
    await expect(
      bench.report(payer.clerk, { originalMessageId: 'UNKNOWN-MESSAGE', groupStatus: 'RJCT' }),
    ).rejects.toMatchObject(notFound)
    expect(bench.billing.world.count(storeFile)).toBe(stored)
    expect(await bench.read(payer.clerk, request)).toMatchObject({ state: 'SENT' })
    const { statusReportId } = await bench.report(payer.clerk, { originalMessageId, groupStatus: 'ACCP' })
    await expect(stranger.call(getPaymentStatusReport, { statusReportId })).rejects.toMatchObject(notFound)
    expect((await stranger.call(listPaymentStatusReports, {})).items).toEqual([])
  })

  it('on a payment that is not exported are not found', async () => {
    const approved = await bench.approved(payer, [await invoice('45.22')])
    const originalMessageId = approved.paymentRequestId.replaceAll('-', '')
    await expect(bench.report(payer.clerk, { originalMessageId, groupStatus: 'ACCP' })).rejects.toMatchObject(notFound)
  })

  it('are refused when they are no such message', async () => {
    await expect(bench.report(payer.clerk, { version: 'pain.001.001.09' })).rejects.toMatchObject({
      code: 'pain002.document.unsupported_root',
    })
  })

  it('leave an invoice that is open again free to be rejected', async () => {
    const invoiceId = await invoice('45.22')
    const exported = await bench.exported(payer, [invoiceId])
    const reject = async (expectedVersion: number) =>
      payer.clerk.call(rejectSupplierInvoice, { invoiceId, reason: 'Wrong' }, { expectedVersion })
    await expect(reject(3)).rejects.toMatchObject({ code: 'billing.invoice.in_payment' })
    await bench.report(payer.clerk, { originalMessageId: exported.file!.messageId, groupStatus: 'RJCT' })
    expect(await reject(4)).toMatchObject({ state: 'REJECTED' })
  })
})
