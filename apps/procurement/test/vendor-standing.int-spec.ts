import {
  activateVendor,
  confirmVendorBlacklist,
  createVendor,
  deactivateVendor,
  dismissVendorBlacklist,
  findVendor,
  getVendor,
  holdVendor,
  issuePurchaseOrder,
  liftVendorBlacklist,
  proposeVendorBlacklist,
  reactivateVendor,
  rejectVendor,
  releaseVendor,
  reviewVendor,
  submitPurchaseOrder,
  updateProcurementSettings,
  updateVendor,
  type VendorView,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { aVendor } from './builders/vendor.builder.js'
import { eventSeqs } from './builders/event-log.builder.js'

let services: TestServices
const clock = new FakeClock()
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

const colleague = (of: TestActor): TestActor => services.actor({ tenantId: of.tenantId })
const seen = (vendor: { readonly version: number }) => ({ expectedVersion: vendor.version })
const reason = 'Two deliveries were refused'

async function blacklisted(buyer: TestActor, vendor: VendorView, until: string | null): Promise<VendorView> {
  const { vendorId } = vendor
  const proposed = await buyer.call(proposeVendorBlacklist, { vendorId, reason: 'Bribery', until }, seen(vendor))
  return colleague(buyer).call(confirmVendorBlacklist, { vendorId }, seen(proposed))
}

describe('holding a vendor', () => {
  it('VEN-1: is done per stage with a reason, and ends per stage', async () => {
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    const { vendorId } = vendor
    const held = await buyer.call(holdVendor, { vendorId, stages: ['payment', 'po'], reason }, seen(vendor))
    expect(held).toMatchObject({
      holds: ['po', 'payment'],
      holdDetails: [
        { stage: 'payment', reason, origin: 'manual', userId: buyer.userId },
        { stage: 'po', reason },
      ],
      version: 2,
    })
    expect(await buyer.call(findVendor, { vendorId })).toMatchObject({ vendor: { holds: ['po', 'payment'] } })
    const released = await buyer.call(releaseVendor, { vendorId, stages: ['po', 'rfq'], reason: 'Solved' }, seen(held))
    expect(released).toMatchObject({ holds: ['payment'], version: 3 })
    expect(await eventSeqs(services, buyer.tenantId, vendorId)).toEqual([1, 2, 3])
  })

  it('VEN-1: refuses what is held already, what is not, no stage, and no reason', async () => {
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    const { vendorId } = vendor
    const unchanged = { code: 'procurement.vendor.hold_unchanged' }
    await expect(buyer.call(releaseVendor, { vendorId, stages: ['po'], reason }, seen(vendor))).rejects.toMatchObject(
      unchanged,
    )
    const held = await buyer.call(holdVendor, { vendorId, stages: ['po'], reason }, seen(vendor))
    await expect(buyer.call(holdVendor, { vendorId, stages: ['po'], reason }, seen(held))).rejects.toMatchObject(
      unchanged,
    )
    for (const wrong of [{ stages: [] }, { stages: ['po', 'po'] }, { reason: ' ' }, { stages: ['receipt'] }]) {
      const input = { vendorId, stages: ['rfq'], reason, ...wrong } as {
        vendorId: string
        stages: ['rfq']
        reason: string
      }
      await expect(buyer.call(holdVendor, input, seen(held))).rejects.toMatchObject({ code: 'request.invalid' })
    }
    await expect(
      buyer.call(holdVendor, { vendorId, stages: ['rfq'], reason }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })

  it('VEN-1: is checked when an order is drafted, submitted and issued', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    const onHold = { code: 'procurement.vendor.on_hold', facts: { stage: 'po', reasons: [reason] } }
    const requisition = await purchasing.approvedRequisition()
    const order = await purchasing.draftOrder(requisition)
    const { vendorId } = order
    const submit = () =>
      buyer.call(submitPurchaseOrder, { orderId: order.orderId }, { expectedVersion: order.version, key: randomUUID() })
    const hold = async () => {
      const vendor = await buyer.call(getVendor, { vendorId })
      return buyer.call(holdVendor, { vendorId, stages: ['po'], reason }, seen(vendor))
    }
    const release = async () => {
      const vendor = await buyer.call(getVendor, { vendorId })
      return buyer.call(releaseVendor, { vendorId, stages: ['po'], reason: 'Solved' }, seen(vendor))
    }
    await hold()
    await expect(submit()).rejects.toMatchObject(onHold)
    const other = await purchasing.approvedRequisition()
    await expect(purchasing.draftOrder(other, undefined, vendorId)).rejects.toMatchObject(onHold)
    await release()
    const submitted = await submit()
    await purchasing.judge('purchase-order', order.orderId, submitted.version)
    const approved = await purchasing.order(order.orderId)
    await hold()
    const issue = () =>
      buyer.call(
        issuePurchaseOrder,
        { orderId: order.orderId },
        { expectedVersion: approved.version, key: randomUUID() },
      )
    await expect(issue()).rejects.toMatchObject(onHold)
    await release()
    await expect(issue()).resolves.toMatchObject({ state: 'ISSUED' })
  })

  it('other tenant: there is no such vendor', async () => {
    const vendor = await services.actor().call(createVendor, aVendor())
    const { vendorId } = vendor
    const stranger = services.actor()
    const missing = { code: 'request.not_found' }
    const call = { expectedVersion: 1 }
    await expect(stranger.call(holdVendor, { vendorId, stages: ['po'], reason }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(releaseVendor, { vendorId, stages: ['po'], reason }, call)).rejects.toMatchObject(
      missing,
    )
    await expect(stranger.call(reviewVendor, { vendorId }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(activateVendor, { vendorId }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(rejectVendor, { vendorId, reason }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(deactivateVendor, { vendorId, reason }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(reactivateVendor, { vendorId, reason }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(proposeVendorBlacklist, { vendorId, reason, until: null }, call)).rejects.toMatchObject(
      missing,
    )
    await expect(stranger.call(confirmVendorBlacklist, { vendorId }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(dismissVendorBlacklist, { vendorId, reason }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(liftVendorBlacklist, { vendorId, reason }, call)).rejects.toMatchObject(missing)
  })
})

describe('the life of a vendor', () => {
  it('VEN-1: a prospect is reviewed, and activated with its accounts by somebody who did not prepare it', async () => {
    const buyer = services.actor()
    const prospect = await buyer.call(createVendor, aVendor({ prospect: true }))
    const { vendorId } = prospect
    expect(prospect).toMatchObject({
      state: 'PROSPECT',
      bankAccounts: [],
      unconfirmedBankAccounts: [{ iban: 'DE89370400440532013000' }],
    })
    expect(await buyer.call(findVendor, { vendorId })).toMatchObject({ vendor: { bankAccounts: [] } })
    const review = await buyer.call(reviewVendor, { vendorId }, seen(prospect))
    const editor = colleague(buyer)
    const bankAccounts = [{ iban: 'DE02120300000000202051', holder: 'Paper & Co GmbH' }]
    const edited = await editor.call(updateVendor, { vendorId, bankAccounts }, seen(review))
    expect(edited).toMatchObject({ state: 'UNDER_REVIEW', unconfirmedBankAccounts: bankAccounts })
    for (const preparer of [buyer, editor]) {
      await expect(preparer.call(activateVendor, { vendorId }, seen(edited))).rejects.toMatchObject({
        code: 'procurement.separation_of_duties',
      })
    }
    expect(await colleague(buyer).call(activateVendor, { vendorId }, seen(edited))).toMatchObject({
      state: 'ACTIVE',
      bankAccounts: [{ ...bankAccounts[0], payableFrom: null }],
      unconfirmedBankAccounts: [],
      version: 4,
    })
  })

  it('VEN-1: where the organization wants four eyes, every vendor begins as a prospect', async () => {
    const buyer = services.actor()
    await buyer.call(updateProcurementSettings, { vendorActivation: 'four-eyes' }, { expectedVersion: 1 })
    expect(await buyer.call(createVendor, aVendor())).toMatchObject({ state: 'PROSPECT', bankAccounts: [] })
  })

  it('VEN-1: a rejected prospect stays so', async () => {
    const buyer = services.actor()
    const prospect = await buyer.call(createVendor, aVendor({ prospect: true }))
    const { vendorId } = prospect
    const rejected = await colleague(buyer).call(rejectVendor, { vendorId, reason }, seen(prospect))
    expect(rejected).toMatchObject({ state: 'REJECTED' })
    await expect(colleague(buyer).call(activateVendor, { vendorId }, seen(rejected))).rejects.toMatchObject({
      code: 'procurement.vendor.state',
    })
  })

  it('VEN-1: an active one is switched off and on, and what the state does not allow is refused', async () => {
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    const { vendorId } = vendor
    const refused = { code: 'procurement.vendor.state' }
    await expect(buyer.call(reactivateVendor, { vendorId, reason }, seen(vendor))).rejects.toMatchObject(refused)
    await expect(buyer.call(reviewVendor, { vendorId }, seen(vendor))).rejects.toMatchObject(refused)
    await expect(buyer.call(liftVendorBlacklist, { vendorId, reason }, seen(vendor))).rejects.toMatchObject(refused)
    const inactive = await buyer.call(deactivateVendor, { vendorId, reason }, seen(vendor))
    expect(inactive).toMatchObject({ state: 'INACTIVE' })
    expect(await buyer.call(reactivateVendor, { vendorId, reason }, seen(inactive))).toMatchObject({ state: 'ACTIVE' })
  })
})

describe('blacklisting a vendor', () => {
  it('VEN-1: is proposed by one and confirmed by another person, with a reason and a last day', async () => {
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    const { vendorId } = vendor
    const input = { vendorId, reason: 'Bribery', until: '2026-06-30' }
    const proposed = await buyer.call(proposeVendorBlacklist, input, seen(vendor))
    expect(proposed).toMatchObject({
      state: 'ACTIVE',
      blacklisted: null,
      blacklistProposal: { reason: 'Bribery', until: '2026-06-30', proposedBy: buyer.userId },
    })
    await expect(buyer.call(proposeVendorBlacklist, input, seen(proposed))).rejects.toMatchObject({
      code: 'procurement.vendor.blacklist_refused',
    })
    await expect(buyer.call(confirmVendorBlacklist, { vendorId }, seen(proposed))).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
    })
    expect(await colleague(buyer).call(confirmVendorBlacklist, { vendorId }, seen(proposed))).toMatchObject({
      state: 'BLACKLISTED',
      blacklisted: { reason: 'Bribery', until: '2026-06-30' },
      blacklistProposal: null,
    })
    expect(await buyer.call(findVendor, { vendorId })).toMatchObject({
      vendor: { state: 'BLACKLISTED', blacklisted: { reason: 'Bribery', until: '2026-06-30' } },
    })
    expect(await eventSeqs(services, buyer.tenantId, vendorId)).toEqual([1, 2, 3])
  })

  it('VEN-1: a proposal can be dropped; none waiting, or a day that has passed, is refused', async () => {
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    const { vendorId } = vendor
    const refused = { code: 'procurement.vendor.blacklist_refused' }
    await expect(buyer.call(confirmVendorBlacklist, { vendorId }, seen(vendor))).rejects.toMatchObject(refused)
    await expect(buyer.call(dismissVendorBlacklist, { vendorId, reason }, seen(vendor))).rejects.toMatchObject(refused)
    await expect(
      buyer.call(proposeVendorBlacklist, { vendorId, reason, until: '2020-01-01' }, seen(vendor)),
    ).rejects.toMatchObject(refused)
    const proposed = await buyer.call(proposeVendorBlacklist, { vendorId, reason }, seen(vendor))
    expect(await buyer.call(dismissVendorBlacklist, { vendorId, reason: 'Cleared' }, seen(proposed))).toMatchObject({
      state: 'ACTIVE',
      blacklistProposal: null,
    })
  })

  it('VEN-1: lifting it needs a reason, and makes the vendor what it was', async () => {
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    const inactive = await buyer.call(deactivateVendor, { vendorId: vendor.vendorId, reason }, seen(vendor))
    const listed = await blacklisted(buyer, inactive, null)
    const { vendorId } = listed
    await expect(buyer.call(liftVendorBlacklist, { vendorId, reason: '' }, seen(listed))).rejects.toMatchObject({
      code: 'request.invalid',
    })
    expect(await buyer.call(liftVendorBlacklist, { vendorId, reason: 'Acquitted' }, seen(listed))).toMatchObject({
      state: 'INACTIVE',
      blacklisted: null,
    })
  })

  it('VEN-1: ends by itself after its last day, once, and not before', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    const { vendorId } = await blacklisted(buyer, vendor, '2026-03-04')
    const stateAt = async (instant: string) => {
      clock.set(instant)
      services.wakeJobs()
      await services.settled()
      return buyer.call(getVendor, { vendorId })
    }
    expect(await stateAt('2026-03-04T23:59:59.999Z')).toMatchObject({ state: 'BLACKLISTED', version: 3 })
    expect(await stateAt('2026-03-05T00:00:00.000Z')).toMatchObject({ state: 'ACTIVE', blacklisted: null, version: 4 })
    expect(await stateAt('2026-03-06T00:00:00.000Z')).toMatchObject({ version: 4 })
  })

  it('VEN-1: the last day of one that was lifted does not end a later one', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    const first = await blacklisted(buyer, vendor, '2026-03-04')
    const { vendorId } = first
    const lifted = await buyer.call(liftVendorBlacklist, { vendorId, reason: 'Acquitted' }, seen(first))
    await blacklisted(buyer, lifted, null)
    clock.set('2026-03-05T00:00:00.000Z')
    services.wakeJobs()
    await services.settled()
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'BLACKLISTED' })
  })
})
