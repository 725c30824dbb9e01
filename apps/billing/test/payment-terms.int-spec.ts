import {
  changePaymentTerms,
  createPaymentTerms,
  getInvoiceTerms,
  getPaymentTerms,
  listPaymentTerms,
  type PaymentTerms,
} from '@nexus/contracts-billing'
import { validatePain001 } from '@nexus/standards-pain001'
import { anId, anOrder } from './builders/match.builder.js'
import { PaymentBench, paymentCode, type Payer } from './builders/payment.builder.js'

const notFound = { code: 'request.not_found' }
const net = (days: number): PaymentTerms => ({ due: { kind: 'net', days }, discounts: [], businessDays: 'none' })
const twoPercent: PaymentTerms = { ...net(30), discounts: [{ percent: '2', withinDays: 10 }] }

describe('terms of payment', () => {
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

  const agree = (terms: PaymentTerms, vendorId: string | undefined = payer.vendor.vendorId) =>
    payer.clerk.call(createPaymentTerms, { vendorId, terms })

  it('PAY-2: give the due date: agreed with the vendor, stated, of the organization, of the vendor record', async () => {
    const stated = (await bench.invoice(payer, '45.22', { dueDate: '2026-03-20' })).invoiceId
    const unstated = (await bench.invoice(payer, '45.22', { dueDate: null })).invoiceId
    const of = async (invoiceId: string) => {
      const { dueDate, source } = await payer.clerk.call(getInvoiceTerms, { invoiceId })
      return [dueDate, source]
    }
    expect(await of(stated)).toEqual(['2026-03-20', 'invoice'])
    expect(await of(unstated)).toEqual(['2026-04-01', 'vendor-record'])
    expect(await bench.create(payer, [unstated], { amount: '1.00' })).toMatchObject({ dueDate: '2026-04-01' })
    const own = await payer.clerk.call(createPaymentTerms, { terms: net(14) })
    expect(own.vendorId).toBeUndefined()
    expect(await of(stated)).toEqual(['2026-03-20', 'invoice'])
    expect(await of(unstated)).toEqual(['2026-03-16', 'default-terms'])
    const agreed = await agree({ ...net(0), due: { kind: 'end-of-month', days: 10 }, businessDays: 'following' })
    expect(agreed).toMatchObject({ vendorId: payer.vendor.vendorId, vendorName: 'Paper & Co', version: 1 })
    expect(await of(stated)).toEqual(['2026-04-10', 'vendor-terms'])
    await payer.clerk.call(
      changePaymentTerms,
      { paymentTermsId: agreed.paymentTermsId, terms: net(60) },
      { expectedVersion: 1 },
    )
    expect(await of(stated)).toEqual(['2026-05-01', 'vendor-terms'])
    expect(await bench.create(payer, [stated])).toMatchObject({
      dueDate: '2026-05-01',
      invoices: [{ dueDate: '2026-05-01', dueDateSource: 'vendor-terms' }],
    })
  })

  it('are recorded once for each vendor and for the organization, and are listed', async () => {
    const first = await agree(twoPercent)
    await expect(agree(net(1))).rejects.toMatchObject({
      code: 'billing.payment_terms.exist',
      facts: { paymentTermsId: first.paymentTermsId },
    })
    await expect(agree(net(1), anId())).rejects.toMatchObject({ code: 'billing.payment_terms.vendor_unknown' })
    expect((await payer.clerk.call(listPaymentTerms, { vendorId: payer.vendor.vendorId })).items).toEqual([first])
    await expect(
      payer.clerk.call(
        changePaymentTerms,
        { paymentTermsId: first.paymentTermsId, terms: net(1) },
        { expectedVersion: 7 },
      ),
    ).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })

  it('are refused when their discounts make no sense', async () => {
    const growing = [
      { percent: '2', withinDays: 10 },
      { percent: '3', withinDays: 20 },
    ]
    await expect(agree({ ...net(30), discounts: growing })).rejects.toMatchObject({ kind: 'INVALID_ARGUMENT' })
    await expect(agree({ ...net(30), discounts: [{ percent: '0', withinDays: 10 }] })).rejects.toMatchObject({
      kind: 'INVALID_ARGUMENT',
    })
  })

  it('other tenant: sees and changes none', async () => {
    const { paymentTermsId } = await agree(twoPercent)
    const { invoiceId } = await bench.invoice(payer, '45.22')
    const stranger = bench.billing.clerk()
    await expect(stranger.call(getPaymentTerms, { paymentTermsId })).rejects.toMatchObject(notFound)
    await expect(stranger.call(getInvoiceTerms, { invoiceId })).rejects.toMatchObject(notFound)
    await expect(
      stranger.call(changePaymentTerms, { paymentTermsId, terms: net(1) }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(notFound)
    expect((await stranger.call(listPaymentTerms, {})).items).toEqual([])
  })

  describe('PAY-2: a cash discount', () => {
    it('is taken inside of its window, recorded exactly, and settles the invoice', async () => {
      await agree(twoPercent)
      const { invoiceId } = await bench.invoice(payer, '45.22')
      const approved = await bench.approved(payer, [invoiceId])
      expect(approved).toMatchObject({
        amount: { amount: '44.32' },
        dueDate: '2026-03-12',
        invoices: [{ amount: { amount: '44.32' }, discount: { amount: '0.90' }, discountUntil: '2026-03-12' }],
      })
      expect(await bench.balance(payer, invoiceId)).toEqual(['RESERVED', '0.00', '45.22', '0.00', '0.00'])
      const exported = await bench.export(payer.clerk, approved)
      expect(await bench.balance(payer, invoiceId)).toEqual(['PAID', '0.00', '0.00', '44.32', '0.90'])
      expect(await validatePain001(bench.xmlOf(exported))).toEqual([])
      expect(bench.xmlOf(exported)).toContain('<InstdAmt Ccy="EUR">44.32</InstdAmt>')
      await bench.void(payer.clerk, exported)
      expect(await bench.balance(payer, invoiceId)).toEqual(['OPEN', '45.22', '0.00', '0.00', '0.00'])
    })

    it('is not taken after it, for a part, or when it is not wanted', async () => {
      await agree(twoPercent)
      const invoiceIds = [(await bench.invoice(payer, '45.22')).invoiceId]
      const amountOf = async (parts: object) => (await bench.create(payer, invoiceIds, parts)).amount.amount
      expect(await amountOf({ amount: '10.00' })).toBe('10.00')
      expect(await amountOf({ takeDiscounts: false })).toBe('35.22')
      const late = (await bench.invoice(payer, '45.22')).invoiceId
      bench.billing.clock.set('2026-03-13T09:00:00.000Z')
      expect(await bench.create(payer, [late])).toMatchObject({ amount: { amount: '45.22' }, dueDate: '2026-04-01' })
    })

    it('keeps a payment from being released when its window has passed meanwhile', async () => {
      await agree(twoPercent)
      const { invoiceId } = await bench.invoice(payer, '45.22')
      const approved = await bench.approved(payer, [invoiceId])
      const lapsed = { ...paymentCode('discount_lapsed'), facts: { invoiceId, discountUntil: '2026-03-12' } }
      await expect(bench.schedule(payer.clerk, approved, '2026-03-13')).rejects.toMatchObject(lapsed)
      bench.billing.clock.set('2026-03-13T09:00:00.000Z')
      await expect(bench.export(payer.clerk, approved)).rejects.toMatchObject(lapsed)
      await bench.void(payer.clerk, approved)
      expect(await bench.create(payer, [invoiceId])).toMatchObject({ amount: { amount: '45.22' } })
    })
  })

  describe('PAY-2: credit notes of the vendor', () => {
    const credit = (amount: string, parts: object = {}) =>
      bench.invoice(payer, amount, { kind: 'credit-note', dueDate: null, ...parts })

    it('are taken off by themselves, the oldest first, never below zero, and the remittance lists them', async () => {
      const { invoiceId } = await bench.invoice(payer, '100.00', { number: 'R-1' })
      const young = await credit('60.00', { number: 'C-2', issueDate: '2026-03-01' })
      const old = await credit('50.00', { number: 'C-1', issueDate: '2026-02-01' })
      await credit('30.00', { number: 'C-3', currency: 'USD' })
      const approved = await bench.approved(payer, [invoiceId], { offsetCredits: true })
      expect(approved.amount.amount).toBe('50.00')
      expect(approved.invoices.map(({ number, amount }) => [number, amount.amount])).toEqual([
        ['C-1', '-50.00'],
        ['R-1', '100.00'],
      ])
      expect(await bench.balance(payer, young.invoiceId)).toEqual(['OPEN', '60.00', '0.00', '0.00', '0.00'])
      const exported = await bench.export(payer.clerk, approved)
      expect(bench.xmlOf(exported)).toContain('<Ustrd>R-1, credit C-1</Ustrd>')
      expect(await bench.balance(payer, old.invoiceId)).toEqual(['PAID', '0.00', '0.00', '50.00', '0.00'])
    })

    it('are left out when another company has placed their order', async () => {
      const { invoiceId } = await bench.invoice(payer, '100.00')
      const { vendorId } = payer.vendor
      const theirs = bench.billing.order(payer.clerk, anOrder({ orderId: anId(), vendorId, legalEntityId: anId() }))
      const foreign = await credit('50.00', { number: 'C-1', issueDate: '2026-02-01', orderId: theirs.orderId })
      await credit('10.00', { number: 'C-2', issueDate: '2026-02-02' })
      const created = await bench.create(payer, [invoiceId], { offsetCredits: true })
      expect(created.amount.amount).toBe('90.00')
      expect(await bench.balance(payer, foreign.invoiceId)).toEqual(['OPEN', '50.00', '0.00', '0.00', '0.00'])
    })

    it('go into the transfer of one invoice each when every invoice has its own', async () => {
      const [small, large] = [await bench.invoice(payer, '10.00'), await bench.invoice(payer, '100.00')]
      const { invoiceId } = await credit('20.00')
      const exported = await bench.exported(payer, [small.invoiceId, large.invoiceId, invoiceId], {
        transfers: 'per-invoice',
      })
      const amounts = exported.transfers?.map(({ amount, invoiceIds }) => [amount.amount, invoiceIds.length])
      expect(amounts?.sort()).toEqual([
        ['10.00', 1],
        ['80.00', 2],
      ])
      expect(exported.amount.amount).toBe('90.00')
      const xml = bench.xmlOf(exported)
      expect(await validatePain001(xml)).toEqual([])
      expect(xml).toContain('<CtrlSum>90.00</CtrlSum>')
      expect(xml).toContain('<NbOfTxs>2</NbOfTxs>')
    })
  })
})
