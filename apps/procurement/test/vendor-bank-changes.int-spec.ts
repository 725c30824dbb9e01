import {
  cancelPurchaseOrder,
  confirmVendorBankChange,
  confirmVendorBlacklist,
  createVendor,
  findVendor,
  getVendor,
  listVendorBankChanges,
  mergeVendor,
  proposeVendorBankChange,
  proposeVendorBlacklist,
  refuseVendorBankChange,
  updateProcurementSettings,
  updateVendor,
  type VendorBankChangeView,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { eventSeqs } from './builders/event-log.builder.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { aVendor } from './builders/vendor.builder.js'

let services: TestServices
const clock = new FakeClock()
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())
beforeEach(() => {
  clock.set('2026-03-02T09:00:00.000Z')
})

const OLD = 'DE89370400440532013000'
const NEW = 'DE02120300000000202051'
const added = { iban: 'DE02 1203 0000 0000 2020 51', bic: 'byladem1001', holder: 'Paper & Co GmbH' }
const reason = 'The vendor changed its bank'
const seen = (versioned: { readonly version: number }) => ({ expectedVersion: versioned.version })
const evidence = () => ({
  contact: 'Petra Paper, accounting',
  means: 'phone' as const,
  reachedAt: '+49 30 1234567',
  at: clock.now().toISOString(),
})

/** A vendor, who asks for the change of its account, and the two who confirm it. */
async function aChange(parts: object = { add: [added], remove: [OLD] }) {
  const buyer = services.actor()
  const [first, second] = [0, 1].map(() => services.actor({ tenantId: buyer.tenantId })) as [TestActor, TestActor]
  const { vendorId } = await buyer.call(createVendor, aVendor())
  const change = await buyer.call(proposeVendorBankChange, { vendorId, reason, ...parts })
  return { buyer, first, second, vendorId, change, accounts: () => accountsOf(buyer, vendorId) }
}

async function accountsOf(buyer: TestActor, vendorId: string) {
  const { vendor } = await buyer.call(findVendor, { vendorId })
  return (vendor?.bankAccounts ?? []).map(({ iban, payableFrom }) => ({ iban, payableFrom }))
}

async function confirmed(
  [first, second]: readonly [TestActor, TestActor],
  { bankChangeId, version }: VendorBankChangeView,
): Promise<VendorBankChangeView> {
  const half = await first.call(confirmVendorBankChange, { bankChangeId }, { expectedVersion: version })
  return second.call(confirmVendorBankChange, { bankChangeId, outOfBand: evidence() }, seen(half))
}

describe('changing the bank accounts of a vendor', () => {
  it('VEN-3: takes two people besides the one who asks for it, and the word of the vendor', async () => {
    const { buyer, first, second, vendorId, change, accounts } = await aChange()
    expect(change).toMatchObject({
      state: 'PROPOSED',
      add: [{ iban: NEW, bic: 'BYLADEM1001' }],
      remove: [OLD],
      requestedBy: buyer.userId,
      confirmations: [],
      version: 1,
    })
    const { bankChangeId } = change
    const sameTwice = { code: 'procurement.separation_of_duties' }
    const confirm = (who: TestActor, version: number, outOfBand?: ReturnType<typeof evidence>) =>
      who.call(confirmVendorBankChange, { bankChangeId, outOfBand }, { expectedVersion: version })
    await expect(confirm(buyer, 1)).rejects.toMatchObject(sameTwice)
    expect(await confirm(first, 1)).toMatchObject({ state: 'HALF_CONFIRMED', version: 2 })
    expect(await accounts()).toEqual([{ iban: OLD, payableFrom: null }])
    await expect(confirm(first, 2, evidence())).rejects.toMatchObject(sameTwice)
    await expect(confirm(buyer, 2, evidence())).rejects.toMatchObject(sameTwice)
    await expect(confirm(second, 2)).rejects.toMatchObject({
      code: 'procurement.vendor_bank_change.evidence_missing',
      errors: [{ pointer: '/outOfBand' }],
    })
    const applied = await confirm(second, 2, evidence())
    expect(applied).toMatchObject({
      state: 'APPLIED',
      confirmations: [
        { userId: first.userId, outOfBand: null },
        { userId: second.userId, outOfBand: { contact: 'Petra Paper, accounting', means: 'phone' } },
      ],
      previousAccounts: [{ iban: OLD }],
      version: 3,
    })
    await expect(confirm(services.actor({ tenantId: buyer.tenantId }), 3, evidence())).rejects.toMatchObject({
      code: 'procurement.vendor_bank_change.state',
    })
    expect(await eventSeqs(services, buyer.tenantId, bankChangeId)).toEqual([1, 2, 3])
    expect(await eventSeqs(services, buyer.tenantId, vendorId)).toEqual([1, 2])
  })

  it('VEN-3: nothing is paid to the new account before its cool-off, and the last verified one stays until then', async () => {
    const { first, second, change, accounts } = await aChange()
    const { payableFrom } = await confirmed([first, second], change)
    expect(payableFrom).toBe('2026-03-05T09:00:00.000Z')
    expect(await accounts()).toEqual([
      { iban: OLD, payableFrom: null },
      { iban: NEW, payableFrom },
    ])
    clock.set('2026-03-05T08:59:59.999Z')
    expect(await accounts()).toHaveLength(2)
    clock.set('2026-03-05T09:00:00.000Z')
    expect(await accounts()).toEqual([{ iban: NEW, payableFrom }])
  })

  it('VEN-3: the cool-off is the one of the settings; without one the account counts at once', async () => {
    const { buyer, first, second, change, accounts } = await aChange()
    await buyer.call(updateProcurementSettings, { bankCoolOffDays: 0 }, { expectedVersion: 1 })
    expect(await confirmed([first, second], change)).toMatchObject({ payableFrom: null })
    expect(await accounts()).toEqual([{ iban: NEW, payableFrom: null }])
  })

  it('VEN-3: the vendor is asked after the proposal, and not in the future', async () => {
    const { first, change } = await aChange()
    clock.advance({ hours: 1 })
    for (const at of ['2026-03-02T08:59:59.999Z', '2026-03-02T10:00:00.001Z']) {
      const outOfBand = { ...evidence(), at }
      await expect(
        first.call(confirmVendorBankChange, { bankChangeId: change.bankChangeId, outOfBand }, seen(change)),
      ).rejects.toMatchObject({ code: 'procurement.vendor_bank_change.evidence_missing' })
    }
  })

  it('VEN-3: one who has the word of the vendor may confirm first', async () => {
    const { first, second, change } = await aChange()
    const { bankChangeId } = change
    const half = await first.call(confirmVendorBankChange, { bankChangeId, outOfBand: evidence() }, seen(change))
    expect(await second.call(confirmVendorBankChange, { bankChangeId }, seen(half))).toMatchObject({ state: 'APPLIED' })
  })

  it('VEN-3: is refused with a reason, and then nothing has changed', async () => {
    const { buyer, first, change, vendorId, accounts } = await aChange()
    const { bankChangeId } = change
    const refused = await first.call(refuseVendorBankChange, { bankChangeId, reason: 'Fraud' }, seen(change))
    expect(refused).toMatchObject({ state: 'REFUSED', refusal: { userId: first.userId, reason: 'Fraud' } })
    await expect(
      first.call(refuseVendorBankChange, { bankChangeId, reason: 'Again' }, seen(refused)),
    ).rejects.toMatchObject({ code: 'procurement.vendor_bank_change.state' })
    expect(await accounts()).toEqual([{ iban: OLD, payableFrom: null }])
    await expect(buyer.call(proposeVendorBankChange, { vendorId, add: [added], reason })).resolves.toMatchObject({
      state: 'PROPOSED',
    })
  })

  it('VEN-3: one waits at a time, also when many are proposed at once', async () => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () => buyer.call(proposeVendorBankChange, { vendorId, add: [added], reason })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(buyer.call(proposeVendorBankChange, { vendorId, add: [added], reason })).rejects.toMatchObject({
      code: 'procurement.vendor_bank_change.refused',
    })
  })

  it.each([
    ['nothing', {}, 'vendor_bank_change.refused', '/add'],
    [
      'an account that is recorded',
      { add: [{ iban: OLD, holder: 'Paper' }] },
      'vendor_bank_change.refused',
      '/add/0/iban',
    ],
    ['one that is not', { remove: [NEW] }, 'vendor_bank_change.refused', '/remove/0'],
    [
      'a wrong IBAN',
      { add: [{ ...added, iban: 'DE03120300000000202051' }] },
      'vendor.bank_account_refused',
      '/add/0/iban',
    ],
    [
      'a BIC of another country',
      { add: [{ ...added, bic: 'BNPAFRPPXXX' }] },
      'vendor.bank_account_refused',
      '/add/0/bic',
    ],
  ])('VEN-3: %s cannot be proposed', async (_, parts, code, pointer) => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    await expect(buyer.call(proposeVendorBankChange, { vendorId, reason, ...parts })).rejects.toMatchObject({
      code: `procurement.${code}`,
      errors: [{ pointer }],
    })
  })

  it('VEN-3: cannot be done by changing the vendor, unless it is a prospect', async () => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    for (const bankAccounts of [[], [added]]) {
      await expect(buyer.call(updateVendor, { vendorId, bankAccounts }, { expectedVersion: 1 })).rejects.toMatchObject({
        code: 'procurement.vendor.bank_change_needed',
      })
    }
    const prospect = await buyer.call(createVendor, aVendor({ taxId: undefined, prospect: true }))
    await expect(
      buyer.call(proposeVendorBankChange, { vendorId: prospect.vendorId, add: [added], reason }),
    ).rejects.toMatchObject({ code: 'procurement.vendor_bank_change.refused' })
  })

  it('VEN-2: shows those who confirm it which other vendors have the account', async () => {
    const buyer = services.actor()
    const other = await buyer.call(createVendor, aVendor({ name: 'Screws', taxId: undefined, bankAccounts: [added] }))
    const { vendorId } = await buyer.call(createVendor, aVendor())
    expect(await buyer.call(proposeVendorBankChange, { vendorId, add: [added], reason })).toMatchObject({
      sharedWith: [other.vendorId],
    })
  })

  it('VEN-2: is not confirmed for a vendor that was merged meanwhile', async () => {
    const { buyer, first, change, vendorId } = await aChange()
    const survivor = await buyer.call(createVendor, aVendor({ name: 'Screws', taxId: undefined }))
    const intoVendorId = survivor.vendorId
    await buyer.call(mergeVendor, { vendorId, intoVendorId, reason: 'Added twice' }, { expectedVersion: 1 })
    await expect(
      first.call(confirmVendorBankChange, { bankChangeId: change.bankChangeId }, seen(change)),
    ).rejects.toMatchObject({ code: 'procurement.vendor.merged' })
  })

  it('VEN-3: is not confirmed for a vendor that was blacklisted meanwhile', async () => {
    const { buyer, first, second, change, vendorId, accounts } = await aChange()
    await buyer.call(proposeVendorBlacklist, { vendorId, reason: 'Fraud' }, { expectedVersion: 1 })
    await first.call(confirmVendorBlacklist, { vendorId }, { expectedVersion: 2 })
    await expect(confirmed([first, second], change)).rejects.toMatchObject({
      code: 'procurement.vendor_bank_change.refused',
      facts: { state: 'BLACKLISTED' },
    })
    expect(await accounts()).toEqual([{ iban: OLD, payableFrom: null }])
  })

  it('X-9: who proposed an account that is still recorded does not order, whoever changed another one since', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, tenantId } = purchasing
    const colleague = services.actor({ tenantId })
    const [first, second] = [0, 1].map(() => services.actor({ tenantId })) as [TestActor, TestActor]
    const { vendorId } = await colleague.call(createVendor, aVendor())
    await colleague.call(updateProcurementSettings, { separateVendorAndOrderDuties: true }, { expectedVersion: 1 })
    const add = [added]
    await confirmed([first, second], await buyer.call(proposeVendorBankChange, { vendorId, add, reason }))
    await confirmed([first, second], await colleague.call(proposeVendorBankChange, { vendorId, remove: [OLD], reason }))
    await expect(
      purchasing.draftOrder(await purchasing.approvedRequisition(), undefined, vendorId),
    ).rejects.toMatchObject({ code: 'procurement.separation_of_duties' })
  })

  it('VEN-3: a change that is taken back during its cool-off leaves the account of before', async () => {
    const { buyer, first, second, change, vendorId, accounts } = await aChange()
    await confirmed([first, second], change)
    clock.advance({ hours: 1 })
    const back = await buyer.call(proposeVendorBankChange, { vendorId, remove: [NEW], reason: 'It was fraud' })
    await confirmed([first, second], back)
    clock.advance({ days: 30 })
    expect(await accounts()).toEqual([{ iban: OLD, payableFrom: null }])
  })

  it('X-9: is not asked for by somebody who has open orders with the vendor', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, tenantId } = purchasing
    const order = await purchasing.draftOrder(await purchasing.approvedRequisition())
    const propose = () => buyer.call(proposeVendorBankChange, { vendorId: order.vendorId, add: [added], reason })
    await expect(propose()).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
      facts: { openOrders: 1, documentId: order.vendorId },
    })
    const clerk = services.actor({ tenantId })
    const change = await clerk.call(proposeVendorBankChange, { vendorId: order.vendorId, add: [added], reason })
    await clerk.call(refuseVendorBankChange, { bankChangeId: change.bankChangeId, reason }, seen(change))
    await buyer.call(cancelPurchaseOrder, { orderId: order.orderId, reason: 'Wrong vendor' }, seen(order))
    await expect(propose()).resolves.toMatchObject({ state: 'PROPOSED' })
  })

  it('refuses an old version', async () => {
    const { first, change } = await aChange()
    const { bankChangeId } = change
    await expect(first.call(confirmVendorBankChange, { bankChangeId })).rejects.toMatchObject({
      code: 'request.if_match_required',
    })
    await expect(first.call(confirmVendorBankChange, { bankChangeId }, { expectedVersion: 2 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: 1,
    })
  })

  it('lists the changes of a vendor with what was recorded before', async () => {
    const { buyer, first, second, change, vendorId } = await aChange()
    await confirmed([first, second], change)
    const page = await buyer.call(listVendorBankChanges, { vendorId })
    expect(page.items).toMatchObject([{ state: 'APPLIED', previousAccounts: [{ iban: OLD }] }])
    expect((await buyer.call(listVendorBankChanges, { state: 'PROPOSED' })).items).toEqual([])
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ version: 2 })
  })

  it('other tenant: sees, proposes, confirms and refuses nothing', async () => {
    const { change, vendorId } = await aChange()
    const { bankChangeId } = change
    const stranger = services.actor()
    const missing = { code: 'request.not_found' }
    expect(await stranger.call(listVendorBankChanges, {})).toEqual({ items: [], nextCursor: null })
    await expect(stranger.call(proposeVendorBankChange, { vendorId, add: [added], reason })).rejects.toMatchObject(
      missing,
    )
    await expect(stranger.call(confirmVendorBankChange, { bankChangeId }, seen(change))).rejects.toMatchObject(missing)
    await expect(stranger.call(refuseVendorBankChange, { bankChangeId, reason }, seen(change))).rejects.toMatchObject(
      missing,
    )
  })

  it('needs the right to verify, which the right to change is not', async () => {
    const { buyer, change } = await aChange()
    const clerk = services.actor({ tenantId: buyer.tenantId, rights: { 'vendor:update': 'all' } })
    await expect(
      clerk.call(confirmVendorBankChange, { bankChangeId: change.bankChangeId }, seen(change)),
    ).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })
})
