import {
  activateVendor,
  confirmVendorBlacklist,
  copyVendorAnswers,
  deactivateVendor,
  failVendorRequalification,
  fileVendorDocument,
  getVendor,
  inviteVendor,
  liftVendorBlacklist,
  listVendorQualifications,
  proposeVendorBlacklist,
  publishVendorQuestionnaire,
  reactivateVendor,
  releaseVendor,
  requalifyVendor,
  retireVendorQuestionnaire,
  returnVendorQualification,
  reviseVendorQuestionnaire,
  updateVendor,
  updateVendorQuestionnaire,
  withdrawVendorDocument,
  withdrawVendorInvitation,
  type VendorQualificationView,
} from '@nexus/contracts-procurement'
import { AuditRow } from '@nexus/platform-audit'
import { TenantTable } from '@nexus/platform-database'
import type { JobRun } from '@nexus/platform-jobs'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { RequalificationRounds } from '../src/vendor-qualifications/requalification-rounds.use-case.js'
import { FillVendorKeys } from '../src/vendors/fill-vendor-keys.job.js'
import { eventSeqs } from './builders/event-log.builder.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import {
  CONTACT,
  GOOD_ANSWERS,
  nextEdition,
  Onboarding,
  published,
  seen,
} from './builders/vendor-questionnaire.builder.js'

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
const duties = { code: 'procurement.separation_of_duties' }
const reason = 'New owner'

/** A vendor that registered and was activated: version 5. */
async function aVendorQualified() {
  const people = new Onboarding(services)
  const questionnaire = await published(people.admin)
  const { vendorId } = await people.qualified()
  const vendor = () => people.buyer.call(getVendor, { vendorId })
  return { people, ...people, questionnaire, vendorId, vendor }
}

async function aRequalification() {
  const qualified = await aVendorQualified()
  const qualification = await qualified.buyer.call(requalifyVendor, { vendorId: qualified.vendorId, reason })
  return { ...qualified, qualification }
}

const openOf = async (
  people: Onboarding,
  vendorId: string,
): Promise<Omit<VendorQualificationView, 'answers'> | undefined> => {
  const { items } = await people.buyer.call(listVendorQualifications, { vendorId, state: 'ANSWERING' })
  return items[0]
}

describe('who decides on a vendor', () => {
  it('VEN-1: has seen what was handed in last, also in a requalification', async () => {
    const { people, verifier, admin, buyer, vendorId, vendor, qualification } = await aRequalification()
    const submitted = await people.submit(await people.answer(qualification))
    const first = await vendor()
    const { qualificationId } = submitted
    const returned = await admin.call(returnVendorQualification, { qualificationId, reason }, seen(submitted))
    await people.submit(await people.answer(returned, [{ questionKey: 'turnover', value: '1' }]))
    await expect(verifier.call(activateVendor, { vendorId }, seen(first))).rejects.toMatchObject({
      code: 'request.version_mismatch',
    })
    expect(await verifier.call(activateVendor, { vendorId }, seen(await vendor()))).toMatchObject({ state: 'ACTIVE' })
    const seqs = await eventSeqs(services, buyer.tenantId, vendorId)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  })

  it('VEN-1: did not change the vendor while it was switched off in its requalification', async () => {
    const { people, verifier, admin, buyer, vendorId, vendor } = await aRequalification()
    await buyer.call(deactivateVendor, { vendorId, reason }, seen(await vendor()))
    await services.settled()
    await verifier.call(updateVendor, { vendorId, name: 'Paper & Sons GmbH' }, seen(await vendor()))
    await buyer.call(reactivateVendor, { vendorId, reason }, seen(await vendor()))
    await people.submit(await people.answer(await buyer.call(requalifyVendor, { vendorId, reason })))
    const call = seen(await vendor())
    await expect(verifier.call(activateVendor, { vendorId }, call)).rejects.toMatchObject(duties)
    expect(await admin.call(activateVendor, { vendorId }, call)).toMatchObject({ state: 'ACTIVE' })
  })

  it('VEN-1: did not file the documents that it is judged by', async () => {
    const people = new Onboarding(services)
    const { admin, verifier } = people
    await published(admin)
    const invitation = await people.invited()
    const { vendorId } = invitation
    const insurance = { type: 'liability-insurance', number: 'LI-1', issuedOn: '2026-01-01' }
    await verifier.call(fileVendorDocument, { vendorId, ...insurance })
    await people.submit(await people.answer(invitation))
    await expect(verifier.call(activateVendor, { vendorId }, { expectedVersion: 4 })).rejects.toMatchObject(duties)
    expect(await admin.call(activateVendor, { vendorId }, { expectedVersion: 4 })).toMatchObject({ state: 'ACTIVE' })
  })

  it('VEN-1: did not give the answers that were copied from a registration which nobody approved', async () => {
    const people = new Onboarding(services)
    const { admin, buyer, verifier } = people
    await published(admin)
    const invitation = await people.invited()
    const { vendorId, qualificationId } = invitation
    await people.insure(vendorId)
    const answered = await people.answer(invitation, GOOD_ANSWERS, verifier)
    await buyer.call(withdrawVendorInvitation, { qualificationId, reason }, seen(answered))
    const again = await buyer.call(inviteVendor, { vendorId, contact: CONTACT })
    await people.submit(await buyer.call(copyVendorAnswers, { qualificationId: again.qualificationId }, seen(again)))
    const call = seen(await buyer.call(getVendor, { vendorId }))
    await expect(verifier.call(activateVendor, { vendorId }, call)).rejects.toMatchObject(duties)
    expect(await admin.call(activateVendor, { vendorId }, call)).toMatchObject({ state: 'ACTIVE' })
  })

  it('VEN-1: but may have filed one of those years ago that a requalification still counts on', async () => {
    const people = new Onboarding(services)
    const { admin, buyer, verifier } = people
    await published(admin)
    const invitation = await people.invited()
    const { vendorId } = invitation
    const insurance = { type: 'liability-insurance', number: 'LI-1', issuedOn: '2026-01-01' }
    await verifier.call(fileVendorDocument, { vendorId, ...insurance })
    await people.submit(await people.answer(invitation))
    await admin.call(activateVendor, { vendorId }, { expectedVersion: 4 })
    clock.set('2028-03-02T09:00:00.000Z')
    await people.submit(await people.answer(await buyer.call(requalifyVendor, { vendorId, reason })))
    const vendor = await buyer.call(getVendor, { vendorId })
    expect(await verifier.call(activateVendor, { vendorId }, seen(vendor))).toMatchObject({ state: 'ACTIVE' })
  })

  it('VEN-1: decides on documents that are good then, not only when they were handed in', async () => {
    const people = new Onboarding(services)
    const { admin, buyer, verifier } = people
    await published(admin)
    const invitation = await people.invited()
    const { vendorId, qualificationId } = invitation
    const { documentId } = await people.insure(vendorId)
    const submitted = await people.submit(await people.answer(invitation))
    await buyer.call(withdrawVendorDocument, { documentId, reason: 'Of another company' }, { expectedVersion: 1 })
    const vendor = await buyer.call(getVendor, { vendorId })
    await expect(verifier.call(activateVendor, { vendorId }, seen(vendor))).rejects.toMatchObject({
      ...code('incomplete'),
      facts: { documents: ['liability-insurance'] },
    })
    const returned = await verifier.call(returnVendorQualification, { qualificationId, reason }, seen(submitted))
    await people.insure(vendorId)
    await people.submit(returned)
    const better = await buyer.call(getVendor, { vendorId })
    expect(await verifier.call(activateVendor, { vendorId }, seen(better))).toMatchObject({ state: 'ACTIVE' })
  })
})

describe('a question that knocks out', () => {
  it('VEN-1: is answered in any case: nobody gets round it by saying nothing', async () => {
    const people = new Onboarding(services)
    await published(people.admin, {
      questions: [
        { key: 'convicted', text: 'Convicted?', type: 'yes-no', knockOut: { answers: ['yes'], waivable: false } },
        { key: 'note', text: 'What else?', type: 'text' },
      ],
    })
    const invitation = await people.invited()
    await people.insure(invitation.vendorId)
    const silent = await people.answer(invitation, [{ questionKey: 'note', value: 'Nothing' }])
    await expect(people.submit(silent)).rejects.toMatchObject({
      ...code('incomplete'),
      facts: { answers: ['convicted'] },
    })
    const answered = await people.answer(silent, [{ questionKey: 'convicted', value: 'no' }])
    expect(await people.submit(answered)).toMatchObject({ state: 'SUBMITTED', knockOuts: [] })
  })
})

describe('a requalification that failed', () => {
  it('VEN-1: holds the vendor until one goes well; no release ends it', async () => {
    const { people, buyer, verifier, vendorId, vendor, qualification } = await aRequalification()
    const { qualificationId } = qualification
    const fail = { qualificationId, reason: 'No insurance', outcome: 'hold' as const, stages: ['po' as const] }
    await verifier.call(failVendorRequalification, fail, seen(qualification))
    const held = await vendor()
    expect(held).toMatchObject({ state: 'REQUALIFY', holds: ['po'], holdDetails: [{ origin: 'requalification' }] })
    await expect(buyer.call(releaseVendor, { vendorId, stages: ['po'], reason }, seen(held))).rejects.toMatchObject({
      code: 'procurement.vendor.hold_unchanged',
    })
    await people.submit(await people.answer(await buyer.call(requalifyVendor, { vendorId, reason: 'Again' })))
    expect(await verifier.call(activateVendor, { vendorId }, seen(await vendor()))).toMatchObject({
      state: 'ACTIVE',
      holds: [],
    })
  })

  it('VEN-1: is not undone by switching the vendor off and on: nothing is ordered or paid before one goes well', async () => {
    const { people, buyer, verifier, vendorId, vendor, qualification } = await aRequalification()
    const { qualificationId } = qualification
    const fail = { qualificationId, reason: 'No insurance', outcome: 'deactivate' as const }
    await verifier.call(failVendorRequalification, fail, seen(qualification))
    expect(await buyer.call(reactivateVendor, { vendorId, reason }, seen(await vendor()))).toMatchObject({
      state: 'REQUALIFY',
      holds: ['rfq', 'po', 'payment'],
    })
    await people.submit(await people.answer(await buyer.call(requalifyVendor, { vendorId, reason: 'Again' })))
    expect(await verifier.call(activateVendor, { vendorId }, seen(await vendor()))).toMatchObject({ holds: [] })
  })
})

describe('an edition that requires requalification', () => {
  it('VEN-1: requires it also when another edition has taken its place already', async () => {
    const { people, admin, questionnaire, vendorId, vendor } = await aVendorQualified()
    const strict = await nextEdition(admin, questionnaire, { requiresRequalification: true })
    const last = await nextEdition(admin, strict)
    await services.settled()
    expect(await vendor()).toMatchObject({ state: 'REQUALIFY', requalification: { cause: 'questionnaire' } })
    const open = await openOf(people, vendorId)
    expect([strict.questionnaireId, last.questionnaireId]).toContain(open?.questionnaireId)
  })

  it('VEN-1: what it supersedes is answered by the edition that is published now', async () => {
    const people = new Onboarding(services)
    const { admin } = people
    const questionnaire = await published(admin)
    const invitation = await people.invited()
    await people.insure(invitation.vendorId)
    const answered = await people.answer(invitation)
    const strict = await nextEdition(admin, questionnaire, { requiresRequalification: true })
    const last = await nextEdition(admin, strict)
    await expect(people.submit(answered)).rejects.toMatchObject({
      ...code('superseded'),
      facts: { questionnaireId: last.questionnaireId, edition: 3 },
    })
  })

  it('VEN-1: reaches vendors that were switched off meanwhile, once they are on again', async () => {
    const { people, admin, buyer, questionnaire, vendorId, vendor } = await aVendorQualified()
    await buyer.call(deactivateVendor, { vendorId, reason }, seen(await vendor()))
    const strict = await nextEdition(admin, questionnaire, { requiresRequalification: true })
    const last = await nextEdition(admin, strict)
    await services.settled()
    expect(await vendor()).toMatchObject({ state: 'INACTIVE', version: 6 })
    await buyer.call(reactivateVendor, { vendorId, reason }, seen(await vendor()))
    await services.settled()
    expect(await vendor()).toMatchObject({
      state: 'REQUALIFY',
      requalification: { cause: 'questionnaire' },
      version: 8,
    })
    expect(await openOf(people, vendorId)).toMatchObject({
      cause: 'questionnaire',
      questionnaireId: last.questionnaireId,
      reason: 'Edition 2 of "Registration of vendors" requires it',
    })
    expect(await eventSeqs(services, buyer.tenantId, vendorId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})

describe('a vendor whose registration ended with a blacklisting', () => {
  it('VEN-1: is invited again from its review', async () => {
    const people = new Onboarding(services)
    const { admin, buyer, verifier } = people
    await published(admin)
    const { vendorId } = await people.invited()
    await buyer.call(proposeVendorBlacklist, { vendorId, reason: 'Bribery' }, { expectedVersion: 2 })
    await verifier.call(confirmVendorBlacklist, { vendorId }, { expectedVersion: 3 })
    await services.settled()
    await verifier.call(liftVendorBlacklist, { vendorId, reason: 'Acquitted' }, { expectedVersion: 4 })
    const again = await buyer.call(inviteVendor, { vendorId, contact: CONTACT })
    expect(again).toMatchObject({ state: 'INVITED' })
    expect(await people.answer(again, GOOD_ANSWERS)).toMatchObject({ state: 'ANSWERING' })
  })

  it('VEN-1: but not while what it handed in is under review', async () => {
    const people = new Onboarding(services)
    await published(people.admin)
    const { vendorId, qualificationId } = await people.submitted()
    await expect(people.buyer.call(inviteVendor, { vendorId, contact: CONTACT })).rejects.toMatchObject({
      ...code('open'),
      facts: { qualificationId },
    })
  })
})

describe('a job that is stopped', () => {
  it('VEN-1: is not done: the vendors that are left are looked at when it begins anew', async () => {
    const { people, vendorId } = await aVendorQualified()
    const ctx = tableContext(people.buyer.tenantId)
    const procurement = services.service('procurement')
    const round = { still: () => true, cause: () => Promise.reject(new Error('looked at one')) }
    const next = () => Promise.resolve([vendorId])
    const signal = AbortSignal.abort(new Error('the service stops'))
    await expect(
      procurement.get<RequalificationRounds>(RequalificationRounds).go(ctx, signal, { ...round, next }),
    ).rejects.toThrow('the service stops')
    const job = { signal } as JobRun
    await expect(procurement.get<FillVendorKeys>(FillVendorKeys).run(ctx, {}, job)).rejects.toThrow('the service stops')
  })
})

describe('at the same time', () => {
  it.each([
    ['one that replaces another', false],
    ['one after a questionnaire was taken out of use', true],
  ])('VEN-1: activation and the publication of %s leave nobody qualified by the old questions', async (_, retired) => {
    const people = new Onboarding(services)
    const { admin, buyer, verifier } = people
    const questionnaire = await published(admin)
    const { vendorId } = await people.submitted()
    const { questionnaireId } = questionnaire
    if (retired) await admin.call(retireVendorQuestionnaire, { questionnaireId, reason }, seen(questionnaire))
    const draft = await admin.call(reviseVendorQuestionnaire, { questionnaireId })
    const strict = { questionnaireId: draft.questionnaireId, requiresRequalification: true }
    const ready = await admin.call(updateVendorQuestionnaire, strict, seen(draft))
    const [activation, publication] = await Promise.allSettled([
      verifier.call(activateVendor, { vendorId }, { expectedVersion: 4 }),
      admin.call(publishVendorQuestionnaire, { questionnaireId: draft.questionnaireId }, seen(ready)),
    ])
    expect(publication.status).toBe('fulfilled')
    await services.settled()
    const vendor = await buyer.call(getVendor, { vendorId })
    expect(vendor.state).toBe(activation.status === 'fulfilled' ? 'REQUALIFY' : 'UNDER_REVIEW')
  })

  it('VEN-1: one of two submissions counts, and one of an answer and a submission', async () => {
    const people = new Onboarding(services)
    await published(people.admin)
    const invitation = await people.invited()
    await people.insure(invitation.vendorId)
    const answered = await people.answer(invitation)
    const attempts = await Promise.allSettled([
      people.submit(answered),
      people.submit(answered),
      people.answer(answered, [{ questionKey: 'note', value: 'Late' }], people.verifier),
    ])
    const refused = attempts.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(2)
    for (const attempt of refused) expect(attempt).toMatchObject({ reason: { code: 'request.version_mismatch' } })
    const { tenantId } = people.buyer
    expect(await eventSeqs(services, tenantId, invitation.qualificationId)).toEqual([1, 2, 3])
  })
})

describe('the trail of an invitation', () => {
  it('X-8: says who did what, without the contact and the answers', async () => {
    const people = new Onboarding(services)
    await published(people.admin)
    const invitation = await people.invited()
    await people.answer(invitation, [{ questionKey: 'note', value: 'A very private matter' }])
    const { tx } = tablesOf(services)
    const ctx = tableContext(people.buyer.tenantId)
    const { qualificationId } = invitation
    const rows = await tx.read(ctx, () =>
      new TenantTable(tx, AuditRow, 'row')
        .select(ctx, 'row')
        .andWhere('row.entityId = :qualificationId', { qualificationId })
        .getMany(),
    )
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'procurement.vendor-qualification.answer',
      'procurement.vendor-qualification.invite',
    ])
    const text = JSON.stringify(rows)
    for (const personal of [CONTACT.name, CONTACT.mail, 'A very private matter']) expect(text).not.toContain(personal)
  })
})
