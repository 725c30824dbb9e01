import {
  cancelPaymentRequest,
  changePaymentSettings,
  getPaymentFile,
  getPaymentSettings,
  holdPaymentRequest,
  listPaymentHolds,
  placePaymentHold,
  releasePaymentHold,
  releasePaymentRequestHold,
} from '@nexus/contracts-billing'
import { storeFile } from '@nexus/contracts-documents'
import { anId } from './builders/match.builder.js'
import { key, PaymentBench, paymentCode, type Payer } from './builders/payment.builder.js'

const notFound = { code: 'request.not_found' }
const duties = { code: 'billing.separation_of_duties' }

describe('the release of payments', () => {
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

  const colleague = () => bench.billing.clerk(payer.clerk.tenantId)
  const invoice = async (amount = '45.22') => (await bench.invoice(payer, amount)).invoiceId

  it('PAY-1: goes from the draft over its schedule and export to the bank', async () => {
    const invoiceId = await invoice()
    const approved = await bench.approved(payer, [invoiceId])
    const scheduled = await bench.schedule(payer.clerk, approved, '2026-03-20')
    expect(scheduled).toMatchObject({ state: 'SCHEDULED', scheduledOn: '2026-03-20' })
    const again = await bench.schedule(payer.clerk, scheduled, '2026-03-19')
    const exported = await bench.export(payer.clerk, again)
    expect(exported).toMatchObject({
      state: 'EXPORTED',
      file: { requestedDate: '2026-03-19' },
      transfers: [{ state: 'PENDING', amount: { amount: '45.22' }, invoiceIds: [invoiceId] }],
    })
    expect(bench.xmlOf(exported)).toContain('<Dt>2026-03-19</Dt>')
    const sent = await bench.send(payer.clerk, exported)
    expect(sent).toMatchObject({ state: 'SENT', sentAt: '2026-03-02T09:00:00.000Z' })
    await expect(bench.send(payer.clerk, sent)).rejects.toMatchObject(paymentCode('state'))
  })

  it('PAY-4: never goes with a file of another day, when it is scheduled while the file is written', async () => {
    const approved = await bench.approved(payer, [await invoice()])
    const { world } = bench.billing
    world.before = async (operation) => {
      if (operation !== storeFile.name) return
      world.before = () => undefined
      await bench.schedule(payer.clerk, approved, '2026-03-20')
    }
    await expect(bench.export(payer.clerk, approved)).rejects.toMatchObject({ code: 'request.version_mismatch' })
    const exported = await bench.export(payer.clerk, approved)
    expect(exported).toMatchObject({ scheduledOn: '2026-03-20', file: { requestedDate: '2026-03-20' } })
  })

  it('PAY-1: is a draft again when an approver returns it, keeps its reservations, and is submitted again', async () => {
    const invoiceId = await invoice()
    const submitted = await bench.submit(payer, await bench.create(payer, [invoiceId]))
    await bench.billing.judge(payer.clerk, submitted.paymentRequestId, submitted.version, 'returned')
    const draft = await bench.read(payer.clerk, submitted)
    expect(draft).toMatchObject({ state: 'DRAFT', approval: { verdict: 'returned', reason: 'Checked' } })
    expect(await bench.balance(payer, invoiceId)).toEqual(['RESERVED', '0.00', '45.22', '0.00', '0.00'])
    const second = await bench.submit(payer, draft)
    await bench.billing.judge(payer.clerk, second.paymentRequestId, second.version, 'approved')
    expect(await bench.read(payer.clerk, second)).toMatchObject({ state: 'APPROVED' })
  })

  describe('PAY-1: is void before it is sent', () => {
    it.each(['APPROVED', 'SCHEDULED', 'EXPORTED'])('when it is %s, and gives the balances back', async (state) => {
      const invoiceId = await invoice()
      let request = await bench.approved(payer, [invoiceId])
      if (state === 'SCHEDULED') request = await bench.schedule(payer.clerk, request, '2026-03-20')
      if (state === 'EXPORTED') request = await bench.export(payer.clerk, request)
      expect(request.state).toBe(state)
      const voided = await bench.void(payer.clerk, request)
      expect(voided).toMatchObject({ state: 'VOID', voiding: { reason: 'Not now', by: payer.clerk.userId } })
      expect(await bench.balance(payer, invoiceId)).toEqual(['OPEN', '45.22', '0.00', '0.00', '0.00'])
      await expect(bench.export(payer.clerk, request)).rejects.toMatchObject(paymentCode('state'))
      await expect(bench.void(payer.clerk, voided)).rejects.toMatchObject(paymentCode('state'))
    })

    it('with a file that cannot be had any more, and a new one has a new message id (PAY-4)', async () => {
      const invoiceId = await invoice()
      const exported = await bench.exported(payer, [invoiceId])
      const voided = await bench.void(payer.clerk, exported)
      expect(voided).toMatchObject({
        file: { invalidatedAt: '2026-03-02T09:00:00.000Z' },
        transfers: [{ state: 'VOID' }],
      })
      await expect(
        payer.clerk.call(getPaymentFile, { paymentRequestId: exported.paymentRequestId }),
      ).rejects.toMatchObject(paymentCode('not_exported'))
      const next = await bench.exported(payer, [invoiceId])
      expect(next.file?.messageId).not.toBe(exported.file?.messageId)
    })

    it('and not any more afterwards', async () => {
      const sent = await bench.send(payer.clerk, await bench.exported(payer, [await invoice()]))
      await expect(bench.void(payer.clerk, sent)).rejects.toMatchObject(paymentCode('state'))
    })
  })

  describe('PAY-3: is blocked', () => {
    it('by a hold on an invoice: neither prepared, submitted, scheduled, exported nor sent', async () => {
      const [free, invoiceId] = [await invoice(), await invoice()]
      const draft = await bench.create(payer, [invoiceId])
      const approved = await bench.approved(payer, [free])
      const place = (id: string) => colleague().call(placePaymentHold, { invoiceId: id, reason: 'Damage' })
      const [first, second] = [await place(invoiceId), await place(free)]
      expect(first).toMatchObject({ state: 'ACTIVE', version: 1 })
      const onHold = { ...paymentCode('on_hold'), facts: { invoiceId, reason: 'Damage' } }
      await expect(bench.submit(payer, draft)).rejects.toMatchObject(onHold)
      await expect(bench.schedule(payer.clerk, approved, '2026-03-20')).rejects.toMatchObject(paymentCode('on_hold'))
      await expect(bench.export(payer.clerk, approved)).rejects.toMatchObject(paymentCode('on_hold'))
      const third = await invoice()
      await place(third)
      await expect(bench.create(payer, [third])).rejects.toMatchObject(paymentCode('on_hold'))
      const release = (hold: typeof first, by = colleague()) =>
        by.call(
          releasePaymentHold,
          { paymentHoldId: hold.paymentHoldId, reason: 'Repaired' },
          { expectedVersion: hold.version },
        )
      await expect(release(first, payer.clerk)).rejects.toMatchObject(duties)
      expect(await release(first)).toMatchObject({ state: 'RELEASED', release: { reason: 'Repaired' }, version: 2 })
      await expect(release({ ...first, version: 2 })).rejects.toMatchObject({ code: 'billing.payment_hold.released' })
      await release(second)
      expect(await bench.submit(payer, draft)).toMatchObject({ state: 'SUBMITTED' })
      expect(await bench.export(payer.clerk, approved)).toMatchObject({ state: 'EXPORTED' })
      expect((await payer.clerk.call(listPaymentHolds, { state: 'ACTIVE' })).items).toHaveLength(1)
      await expect(release({ ...first, version: 2 }, bench.billing.clerk())).rejects.toMatchObject(notFound)
      await expect(bench.billing.clerk().call(placePaymentHold, { invoiceId, reason: 'Damage' })).rejects.toMatchObject(
        notFound,
      )
    })

    it('by a hold on the request, which its preparer does not release', async () => {
      const approved = await bench.approved(payer, [await invoice()])
      const { paymentRequestId } = approved
      const held = await colleague().call(
        holdPaymentRequest,
        { paymentRequestId, reason: 'Call the vendor' },
        { expectedVersion: approved.version },
      )
      expect(held).toMatchObject({ state: 'APPROVED', hold: { reason: 'Call the vendor' } })
      await expect(bench.export(payer.clerk, held)).rejects.toMatchObject(paymentCode('on_hold'))
      const release = (by = colleague(), expectedVersion = held.version) =>
        by.call(releasePaymentRequestHold, { paymentRequestId, reason: 'Called' }, { expectedVersion })
      await expect(release(payer.clerk)).rejects.toMatchObject(duties)
      await expect(release(bench.billing.clerk())).rejects.toMatchObject(notFound)
      const released = await release()
      expect(released.hold).toBeUndefined()
      await expect(release(colleague(), released.version)).rejects.toMatchObject(paymentCode('state'))
      expect(await bench.export(payer.clerk, released)).toMatchObject({ state: 'EXPORTED' })
    })

    it.each([
      ['a payment hold', { holds: ['payment' as const] }],
      ['a blacklisting', { blacklisted: { reason: 'Fraud', until: null } }],
      ['a deactivation', { state: 'INACTIVE' as const }],
    ])('by %s of the vendor, at each step', async (_, parts) => {
      const [invoiceId, other] = [await invoice(), await invoice()]
      const approved = await bench.approved(payer, [invoiceId])
      Object.assign(payer.vendor, parts)
      await expect(bench.create(payer, [other])).rejects.toMatchObject(paymentCode('vendor_blocked'))
      await expect(bench.export(payer.clerk, approved)).rejects.toMatchObject(paymentCode('vendor_blocked'))
    })

    it('by the cool-off of a changed bank account, until it is over (VEN-3)', async () => {
      const payableFrom = '2026-03-05T09:00:00.000Z'
      payer.vendor.bankAccounts = payer.vendor.bankAccounts.map((account) => ({ ...account, payableFrom }))
      const approved = await bench.approved(payer, [await invoice()])
      await expect(bench.export(payer.clerk, approved)).rejects.toMatchObject({
        ...paymentCode('bank_cool_off'),
        facts: { payableFrom },
      })
      bench.billing.clock.set(payableFrom)
      expect(await bench.export(payer.clerk, approved)).toMatchObject({ state: 'EXPORTED' })
    })

    it('by an open exception', async () => {
      const { invoiceId } = await bench.invoice(payer, '45.22', { openExceptions: 1 })
      await expect(bench.create(payer, [invoiceId])).rejects.toMatchObject(paymentCode('invoice_not_matched'))
    })

    it('by the same invoice under another record, in another request', async () => {
      const first = await bench.invoice(payer, '45.22', { number: 'R-77' })
      const second = await bench.invoice(payer, '45.22', { number: 'r 77', duplicateSlot: 1 })
      await bench.create(payer, [first.invoiceId])
      await expect(bench.create(payer, [second.invoiceId])).rejects.toMatchObject({
        ...paymentCode('duplicate'),
        facts: { invoiceId: second.invoiceId, otherInvoiceId: first.invoiceId },
      })
    })

    it('by a missing approval', async () => {
      const draft = await bench.create(payer, [await invoice()])
      await expect(bench.export(payer.clerk, draft)).rejects.toMatchObject(paymentCode('state'))
      await expect(bench.schedule(payer.clerk, draft, '2026-03-20')).rejects.toMatchObject(paymentCode('state'))
    })

    it('when another legal entity ordered than would pay', async () => {
      const order = bench.billing.orderLike(payer.clerk, '01.07a', payer.vendor, { legalEntityId: anId() })
      const { invoiceId } = await bench.invoice(payer, '45.22', { orderId: order.orderId })
      await expect(bench.create(payer, [invoiceId])).rejects.toMatchObject({
        ...paymentCode('legal_entity_mismatch'),
        facts: { ordered: order.legalEntityId, paying: payer.own.legalEntityId },
      })
      order.legalEntityId = payer.own.legalEntityId
      expect(await bench.create(payer, [invoiceId])).toMatchObject({ state: 'DRAFT' })
    })
  })

  describe('PAY-4: is made by two people who did not prepare it', () => {
    it('from 500 on by default: a preparer who exports does not count', async () => {
      const approved = await bench.approved(payer, [await invoice('500.00')])
      await expect(bench.export(payer.clerk, approved)).rejects.toMatchObject({
        ...paymentCode('two_people'),
        facts: { from: '500.00', released: 1 },
      })
      expect(await bench.export(colleague(), approved)).toMatchObject({ state: 'EXPORTED' })
    })

    it('or by two approvers', async () => {
      const approved = await bench.approved(payer, [await invoice('500.00')], {}, [anId(), anId()])
      expect(await bench.export(payer.clerk, approved)).toMatchObject({ state: 'EXPORTED' })
    })

    it('from any amount on when the organization says so', async () => {
      const settings = await payer.clerk.call(getPaymentSettings, {})
      expect(settings).toMatchObject({ twoPersonReleaseFrom: '500.00', cutOff: null, version: 0 })
      const { version: _version, ...decisions } = settings
      const changed = await payer.clerk.call(
        changePaymentSettings,
        { ...decisions, twoPersonReleaseFrom: '0' },
        { expectedVersion: 0 },
      )
      expect(changed).toMatchObject({ twoPersonReleaseFrom: '0', version: 1 })
      const approved = await bench.approved(payer, [await invoice('0.01')])
      await expect(bench.export(payer.clerk, approved)).rejects.toMatchObject(paymentCode('two_people'))
      expect(await payer.clerk.call(getPaymentSettings, {})).toEqual(changed)
      expect(await bench.billing.clerk().call(getPaymentSettings, {})).toMatchObject({ version: 0 })
    })

    it('and an approver neither schedules, exports nor sends it (X-9)', async () => {
      const approver = colleague()
      const approved = await bench.approved(payer, [await invoice()], {}, approver.userId)
      await expect(bench.schedule(approver, approved, '2026-03-20')).rejects.toMatchObject(duties)
      await expect(bench.export(approver, approved)).rejects.toMatchObject(duties)
      const exported = await bench.export(payer.clerk, approved)
      await expect(bench.send(approver, exported)).rejects.toMatchObject(duties)
    })
  })

  it('PAY-4: is not asked for before today, nor before the next business day after the cut-off', async () => {
    const { version: _version, ...decisions } = await payer.clerk.call(getPaymentSettings, {})
    const { paymentRequestId } = await bench.approved(payer, [await invoice()])
    await payer.clerk.call(changePaymentSettings, { ...decisions, cutOff: '15:00' }, { expectedVersion: 0 })
    bench.billing.clock.set('2026-04-03T13:30:00.000Z') // a Friday, 15:30 in Berlin
    const approved = await bench.read(payer.clerk, { paymentRequestId })
    await expect(bench.schedule(payer.clerk, approved, '2026-04-03')).rejects.toMatchObject({
      ...paymentCode('date_refused'),
      facts: { firstDay: '2026-04-06' },
    })
    expect((await bench.export(payer.clerk, approved)).file?.requestedDate).toBe('2026-04-06')
  })

  it('other tenant: neither schedules, holds, voids nor sends', async () => {
    const approved = await bench.approved(payer, [await invoice()])
    const stranger = bench.billing.clerk()
    const { paymentRequestId, version } = approved
    const seen = { expectedVersion: version }
    await expect(bench.schedule(stranger, approved, '2026-03-20')).rejects.toMatchObject(notFound)
    await expect(bench.void(stranger, approved)).rejects.toMatchObject(notFound)
    await expect(bench.send(stranger, approved)).rejects.toMatchObject(notFound)
    await expect(stranger.call(holdPaymentRequest, { paymentRequestId, reason: 'x' }, seen)).rejects.toMatchObject(
      notFound,
    )
    expect((await stranger.call(listPaymentHolds, {})).items).toEqual([])
  })

  it('twice: who saw an older version changes nothing (X-7)', async () => {
    const approved = await bench.approved(payer, [await invoice()])
    await bench.schedule(payer.clerk, approved, '2026-03-20')
    await expect(bench.schedule(payer.clerk, approved, '2026-03-21')).rejects.toMatchObject({
      code: 'request.version_mismatch',
    })
    await expect(
      payer.clerk.call(
        cancelPaymentRequest,
        { paymentRequestId: approved.paymentRequestId, reason: 'x' },
        { ...key(), expectedVersion: approved.version },
      ),
    ).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })
})
