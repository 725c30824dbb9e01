import {
  activateVendor,
  confirmVendorBlacklist,
  createVendor,
  deactivateVendor,
  failVendorRequalification,
  findVendor,
  getVendor,
  getVendorQualification,
  holdVendor,
  liftVendorBlacklist,
  listVendorQualifications,
  proposeVendorBlacklist,
  reactivateVendor,
  requalifyVendor,
  updateProcurementSettings,
  updateVendor,
  vendorChanged,
  withdrawVendorInvitation,
  type VendorQualificationView,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { eventSeqs, told } from './builders/event-log.builder.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { aVendor } from './builders/vendor.builder.js'
import { nextEdition, Onboarding, published, seen } from './builders/vendor-questionnaire.builder.js'

let services: TestServices
const clock = new FakeClock()
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())
beforeEach(() => {
  clock.set('2026-03-02T09:00:00.000Z')
})

const code = (text: string) => ({ code: `procurement.vendor_qualification.${text}` })
const reason = 'New owner'

async function at(instant: string): Promise<void> {
  clock.set(instant)
  services.wakeJobs()
  await services.settled()
}

/** A vendor that registered, was activated (version 5) and is qualified anew (version 6). */
async function aRequalification() {
  const people = new Onboarding(services)
  const questionnaire = await published(people.admin)
  const { vendorId, qualification: registration } = await people.qualified()
  const qualification = await people.buyer.call(requalifyVendor, { vendorId, reason })
  return { ...people, people, questionnaire, vendorId, registration, qualification }
}

const openOf = async (people: Onboarding, vendorId: string): Promise<Omit<VendorQualificationView, 'answers'>[]> =>
  (await people.buyer.call(listVendorQualifications, { vendorId, purpose: 'REQUALIFICATION' })).items

describe('the requalification of a vendor', () => {
  it('VEN-1: begins with a reason and ends by the decision of another person', async () => {
    const { people, buyer, verifier, vendorId, qualification } = await aRequalification()
    expect(qualification).toMatchObject({
      purpose: 'REQUALIFICATION',
      state: 'ANSWERING',
      cause: 'person',
      reason,
      edition: 1,
    })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({
      state: 'REQUALIFY',
      requalification: { cause: 'person', reason, since: '2026-03-02T09:00:00.000Z' },
      warnings: [{ code: 'requalification' }],
      version: 6,
    })
    await expect(verifier.call(activateVendor, { vendorId }, { expectedVersion: 6 })).rejects.toMatchObject(
      code('state'),
    )
    const submitted = await people.submit(await people.answer(qualification))
    expect(submitted).toMatchObject({ state: 'SUBMITTED' })
    await expect(buyer.call(activateVendor, { vendorId }, { expectedVersion: 7 })).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
    })
    clock.set('2026-03-09T09:00:00.000Z')
    expect(await verifier.call(activateVendor, { vendorId }, { expectedVersion: 7 })).toMatchObject({
      state: 'ACTIVE',
      requalification: null,
      warnings: [],
      qualifiedAt: '2026-03-09T09:00:00.000Z',
    })
    expect(await eventSeqs(services, buyer.tenantId, vendorId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await eventSeqs(services, buyer.tenantId, qualification.qualificationId)).toEqual([1, 2, 3, 4])
  })

  it('VEN-1: the vendor stays open for orders meanwhile, to other services it is active; a hold stops it', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    const requisition = await purchasing.approvedRequisition()
    const { vendorId } = await purchasing.draftOrder(requisition)
    await buyer.call(requalifyVendor, { vendorId, reason })
    const other = await purchasing.approvedRequisition()
    await expect(purchasing.draftOrder(other, undefined, vendorId)).resolves.toMatchObject({ vendorId })
    expect(await buyer.call(findVendor, { vendorId })).toMatchObject({
      vendor: { state: 'ACTIVE', requalifying: true },
    })
    expect((await told(services, buyer.tenantId, vendorId, vendorChanged)).at(-1)).toMatchObject({
      state: 'ACTIVE',
      requalifying: true,
    })
    const vendor = await buyer.call(getVendor, { vendorId })
    await buyer.call(holdVendor, { vendorId, stages: ['po'], reason: 'Wait' }, seen(vendor))
    const third = await purchasing.approvedRequisition()
    await expect(purchasing.draftOrder(third, undefined, vendorId)).rejects.toMatchObject({
      code: 'procurement.vendor.on_hold',
    })
  })

  it('VEN-1: fails into INACTIVE, and no switching off and on makes the vendor active again', async () => {
    const { people, buyer, verifier, vendorId, qualification } = await aRequalification()
    const { qualificationId } = qualification
    const fail = { qualificationId, reason: 'No answer', outcome: 'deactivate' as const }
    await expect(buyer.call(failVendorRequalification, fail, seen(qualification))).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
    })
    expect(await verifier.call(failVendorRequalification, fail, seen(qualification))).toMatchObject({
      state: 'FAILED',
      endReason: 'No answer',
      endedBy: verifier.userId,
    })
    const inactive = await buyer.call(getVendor, { vendorId })
    expect(inactive).toMatchObject({ state: 'INACTIVE', requalification: { reason } })
    const back = await buyer.call(reactivateVendor, { vendorId, reason: 'Second chance' }, seen(inactive))
    expect(back).toMatchObject({ state: 'REQUALIFY' })
    await expect(verifier.call(activateVendor, { vendorId }, seen(back))).rejects.toMatchObject(code('open'))
    const off = await buyer.call(updateVendor, { vendorId, state: 'INACTIVE' }, seen(back))
    const on = await buyer.call(updateVendor, { vendorId, state: 'ACTIVE' }, seen(off))
    expect(on).toMatchObject({ state: 'REQUALIFY' })
    const again = await buyer.call(requalifyVendor, { vendorId, reason: 'Second chance' })
    await people.submit(await people.answer(again))
    const vendor = await buyer.call(getVendor, { vendorId })
    expect(await verifier.call(activateVendor, { vendorId }, seen(vendor))).toMatchObject({ state: 'ACTIVE' })
  })

  it('VEN-1: fails into holds; the vendor stays to be qualified anew', async () => {
    const { buyer, verifier, vendorId, qualification } = await aRequalification()
    const { qualificationId } = qualification
    const fail = { qualificationId, reason: 'No insurance', outcome: 'hold' as const }
    await expect(
      verifier.call(failVendorRequalification, { ...fail, stages: [] }, seen(qualification)),
    ).rejects.toMatchObject({ code: 'request.invalid' })
    await verifier.call(failVendorRequalification, { ...fail, stages: ['po', 'rfq'] }, seen(qualification))
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({
      state: 'REQUALIFY',
      holds: ['rfq', 'po'],
      holdDetails: [{ origin: 'requalification', reason: 'No insurance', userId: verifier.userId }, {}],
    })
    expect(await buyer.call(requalifyVendor, { vendorId, reason: 'Again' })).toMatchObject({ state: 'ANSWERING' })
  })

  it('VEN-1: is not begun twice, not withdrawn, and not for one that is no vendor yet', async () => {
    const { buyer, vendorId, qualification } = await aRequalification()
    const { qualificationId } = qualification
    await expect(buyer.call(requalifyVendor, { vendorId, reason })).rejects.toMatchObject({
      ...code('open'),
      facts: { qualificationId },
    })
    await expect(
      buyer.call(withdrawVendorInvitation, { qualificationId, reason }, seen(qualification)),
    ).rejects.toMatchObject(code('state'))
    const prospect = await buyer.call(createVendor, aVendor({ name: 'Bolts AG', taxId: 'DE811128135', prospect: true }))
    await expect(buyer.call(requalifyVendor, { vendorId: prospect.vendorId, reason })).rejects.toMatchObject({
      code: 'procurement.vendor.state',
    })
  })

  it('VEN-1: without any questionnaire another person judges what was handed in', async () => {
    const people = new Onboarding(services)
    const { buyer, verifier } = people
    const { vendorId } = await buyer.call(createVendor, aVendor())
    const qualification = await buyer.call(requalifyVendor, { vendorId, reason })
    expect(qualification).toMatchObject({ questionnaireId: null, edition: null })
    await expect(people.answer(qualification)).rejects.toMatchObject(code('answer_refused'))
    await people.submit(qualification)
    expect(await verifier.call(activateVendor, { vendorId }, { expectedVersion: 3 })).toMatchObject({ state: 'ACTIVE' })
  })

  it('VEN-1: who changes the vendor meanwhile does not decide', async () => {
    const { people, verifier, admin, vendorId, qualification } = await aRequalification()
    await people.submit(await people.answer(qualification))
    const changed = await verifier.call(updateVendor, { vendorId, paymentTermsDays: 60 }, { expectedVersion: 7 })
    await expect(verifier.call(activateVendor, { vendorId }, seen(changed))).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
    })
    expect(await admin.call(activateVendor, { vendorId }, seen(changed))).toMatchObject({ state: 'ACTIVE' })
  })

  it('VEN-1: outlives a blacklisting and a deactivation, but what was open ends with them', async () => {
    const { buyer, verifier, vendorId, qualification } = await aRequalification()
    await buyer.call(proposeVendorBlacklist, { vendorId, reason: 'Bribery' }, { expectedVersion: 6 })
    await verifier.call(confirmVendorBlacklist, { vendorId }, { expectedVersion: 7 })
    await services.settled()
    expect(await buyer.call(getVendorQualification, { qualificationId: qualification.qualificationId })).toMatchObject({
      state: 'WITHDRAWN',
      endReason: 'The vendor is BLACKLISTED',
    })
    const lifted = await verifier.call(liftVendorBlacklist, { vendorId, reason: 'Acquitted' }, { expectedVersion: 8 })
    expect(lifted).toMatchObject({ state: 'REQUALIFY' })
    const again = await buyer.call(requalifyVendor, { vendorId, reason })
    const vendor = await buyer.call(getVendor, { vendorId })
    await buyer.call(deactivateVendor, { vendorId, reason }, seen(vendor))
    await services.settled()
    expect(await buyer.call(getVendorQualification, { qualificationId: again.qualificationId })).toMatchObject({
      state: 'WITHDRAWN',
    })
  })
})

describe('requalification by itself', () => {
  it('VEN-1: a new edition that requires it has every vendor of an earlier one qualified anew, once', async () => {
    const people = new Onboarding(services)
    const { admin, buyer, verifier } = people
    const questionnaire = await published(admin)
    const { vendorId } = await people.qualified()
    const direct = await buyer.call(createVendor, aVendor({ name: 'Bolts AG', taxId: 'DE811128135' }))
    const plain = await nextEdition(admin, questionnaire)
    await services.settled()
    expect(await openOf(people, vendorId)).toEqual([])
    const strict = await nextEdition(admin, plain, { requiresRequalification: true })
    await services.settled()
    const [qualification, ...others] = await openOf(people, vendorId)
    expect(others).toEqual([])
    expect(qualification).toMatchObject({
      state: 'ANSWERING',
      cause: 'questionnaire',
      questionnaireId: strict.questionnaireId,
      edition: 3,
      reason: 'Edition 3 of "Registration of vendors" requires it',
    })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({
      state: 'REQUALIFY',
      requalification: {
        grounds: { code: 'edition-requires-it', edition: 3, title: 'Registration of vendors' },
      },
      version: 6,
    })
    expect(await buyer.call(getVendor, { vendorId: direct.vendorId })).toMatchObject({ state: 'ACTIVE', version: 1 })
    if (qualification === undefined) throw new Error('no qualification')
    await people.submit(await people.answer(qualification))
    await verifier.call(activateVendor, { vendorId }, { expectedVersion: 7 })
    await services.settled()
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'ACTIVE', version: 8 })
  })

  it('VEN-1: is off by default; the settings have it begin so many months after the qualification', async () => {
    const people = new Onboarding(services)
    const { admin, buyer } = people
    await published(admin)
    const { vendorId } = await people.qualified()
    const old = await buyer.call(createVendor, aVendor({ name: 'Bolts AG', taxId: 'DE811128135' }))
    await at('2028-03-02T09:00:00.000Z')
    expect(await openOf(people, vendorId)).toEqual([])
    clock.set('2026-03-03T09:00:00.000Z')
    await admin.call(updateProcurementSettings, { vendorRequalifyMonths: 24 }, { expectedVersion: 1 })
    await services.settled()
    await at('2028-03-01T12:00:00.000Z')
    expect(await openOf(people, vendorId)).toEqual([])
    await at('2028-03-02T00:30:00.000Z')
    expect(await openOf(people, vendorId)).toMatchObject([{ cause: 'due', state: 'ANSWERING', edition: 1 }])
    expect(await openOf(people, old.vendorId)).toMatchObject([{ cause: 'due', edition: 1 }])
    const { requalification } = await buyer.call(getVendor, { vendorId })
    expect(requalification?.grounds).toEqual({
      code: 'qualified-long-ago',
      months: 24,
      qualifiedOn: requalification?.reason.match(/\d{4}-\d{2}-\d{2}/)?.[0],
    })
    await at('2028-03-03T00:30:00.000Z')
    expect(await openOf(people, vendorId)).toHaveLength(1)
    expect(await eventSeqs(services, buyer.tenantId, vendorId)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('VEN-1: switched off again, it does nothing', async () => {
    const people = new Onboarding(services)
    const { admin, buyer } = people
    const { vendorId } = await buyer.call(createVendor, aVendor())
    await admin.call(updateProcurementSettings, { vendorRequalifyMonths: 1 }, { expectedVersion: 1 })
    await admin.call(updateProcurementSettings, { vendorRequalifyMonths: null }, { expectedVersion: 2 })
    await services.settled()
    await at('2027-03-03T00:30:00.000Z')
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'ACTIVE', version: 1 })
  })
})
