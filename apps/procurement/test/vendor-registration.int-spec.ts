import {
  activateVendor,
  changeVendorQuestionnaire,
  confirmVendorBlacklist,
  copyVendorAnswers,
  createVendor,
  fileVendorDocument,
  getVendor,
  getVendorQualification,
  inviteVendor,
  liftVendorBlacklist,
  listVendorAnswers,
  listVendorQualifications,
  listVendors,
  proposeVendorBlacklist,
  recordVendorAnswers,
  rejectVendor,
  requalifyVendor,
  failVendorRequalification,
  returnVendorQualification,
  reviewVendor,
  submitVendorQualification,
  updateProcurementSettings,
  vendorInvitationReminded,
  vendorInvited,
  withdrawVendorInvitation,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { eventSeqs, told } from './builders/event-log.builder.js'
import { aVendor } from './builders/vendor.builder.js'
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
const reason = 'Wrong contact'

async function at(instant: string): Promise<void> {
  clock.set(instant)
  services.wakeJobs()
  await services.settled()
}

async function anOnboarding() {
  const people = new Onboarding(services)
  const questionnaire = await published(people.admin)
  return { people, questionnaire, ...people }
}

describe('the registration of a vendor', () => {
  it('VEN-1: goes from invitation by answers and review to activation by another person', async () => {
    const { people, buyer, verifier, questionnaire } = await anOnboarding()
    const invitation = await people.invited()
    const { vendorId, qualificationId } = invitation
    expect(invitation).toMatchObject({
      purpose: 'REGISTRATION',
      state: 'INVITED',
      questionnaireId: questionnaire.questionnaireId,
      edition: 1,
      contact: CONTACT,
      expiresAt: '2026-04-01T09:00:00.000Z',
      version: 1,
    })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'INVITED', version: 2 })
    const answered = await people.answer(invitation)
    expect(answered).toMatchObject({
      state: 'ANSWERING',
      answers: [
        { questionKey: 'convicted', value: 'no', answeredBy: buyer.userId, answeredAt: '2026-03-02T09:00:00.000Z' },
        { questionKey: 'turnover', value: '1250000.50' },
      ],
    })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'REGISTERING', version: 3 })
    await people.insure(vendorId)
    const submitted = await people.submit(answered)
    expect(submitted).toMatchObject({ state: 'SUBMITTED', score: '100.00', knockOuts: [], submittedBy: buyer.userId })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'UNDER_REVIEW', version: 4 })
    await expect(buyer.call(activateVendor, { vendorId }, { expectedVersion: 4 })).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
    })
    expect(await verifier.call(activateVendor, { vendorId }, { expectedVersion: 4 })).toMatchObject({
      state: 'ACTIVE',
      qualifiedAt: '2026-03-02T09:00:00.000Z',
      unconfirmedBankAccounts: [],
    })
    expect(await buyer.call(getVendorQualification, { qualificationId })).toMatchObject({
      state: 'APPROVED',
      endedBy: verifier.userId,
      version: 4,
    })
    expect(await eventSeqs(services, buyer.tenantId, vendorId)).toEqual([1, 2, 3, 4, 5])
    expect(await eventSeqs(services, buyer.tenantId, qualificationId)).toEqual([1, 2, 3, 4])
    expect(await told(services, buyer.tenantId, qualificationId, vendorInvited)).toMatchObject([
      { vendorId, contact: CONTACT, responsibleUserId: buyer.userId, state: 'INVITED' },
    ])
  })

  it('VEN-1: somebody else than who created the vendor, but who answered, does not activate it', async () => {
    const { people, verifier, admin } = await anOnboarding()
    const invitation = await people.invited()
    const { vendorId } = invitation
    await people.insure(vendorId)
    await people.submit(await people.answer(invitation, GOOD_ANSWERS, verifier))
    await expect(verifier.call(activateVendor, { vendorId }, { expectedVersion: 4 })).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
    })
    expect(await admin.call(activateVendor, { vendorId }, { expectedVersion: 4 })).toMatchObject({ state: 'ACTIVE' })
  })

  it('VEN-1: is submitted only with every required answer and document; the refusal lists each', async () => {
    const { people, buyer } = await anOnboarding()
    const invitation = await people.invited()
    const { vendorId } = invitation
    const answered = await people.answer(invitation, [{ questionKey: 'note', value: 'Family business' }])
    await expect(people.submit(answered)).rejects.toMatchObject({
      ...code('incomplete'),
      facts: { answers: ['convicted', 'turnover'], documents: ['liability-insurance'] },
    })
    const complete = await people.answer(answered)
    await buyer.call(fileVendorDocument, {
      vendorId,
      type: 'liability-insurance',
      number: 'LI-1',
      issuedOn: '2026-01-01',
      expiresOn: '2026-03-05',
    })
    await at('2026-03-06T00:00:00.000Z')
    await expect(people.submit(complete)).rejects.toMatchObject({ facts: { documents: ['liability-insurance'] } })
    await people.insure(vendorId)
    expect(await people.submit(complete)).toMatchObject({ state: 'SUBMITTED' })
  })

  it('VEN-1: is not submitted before it is answered, and not approved before it is submitted', async () => {
    const { people, verifier } = await anOnboarding()
    const invitation = await people.invited()
    await expect(people.submit(invitation)).rejects.toMatchObject(code('state'))
    await expect(
      verifier.call(activateVendor, { vendorId: invitation.vendorId }, { expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'procurement.vendor.state' })
  })

  it('VEN-1: is sent back with a reason, and answered better', async () => {
    const { people, buyer, verifier } = await anOnboarding()
    const submitted = await people.submitted()
    const { qualificationId, vendorId } = submitted
    const returned = await verifier.call(
      returnVendorQualification,
      { qualificationId, reason: 'Turnover of which year?' },
      seen(submitted),
    )
    expect(returned).toMatchObject({
      state: 'ANSWERING',
      returned: { reason: 'Turnover of which year?', userId: verifier.userId },
      submittedAt: null,
      score: null,
    })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'REGISTERING' })
    const better = await people.answer(returned, [{ questionKey: 'note', value: 'Of 2025' }])
    expect(await people.submit(better)).toMatchObject({ state: 'SUBMITTED', returned: { userId: verifier.userId } })
    await expect(
      verifier.call(returnVendorQualification, { qualificationId, reason: 'x' }, seen(better)),
    ).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })

  it('VEN-1: answers that knock the vendor out need a waiver with a reason each', async () => {
    const { people, verifier } = await anOnboarding()
    const submitted = await people.submitted([{ questionKey: 'convicted', value: 'yes' }, ...GOOD_ANSWERS.slice(1)])
    const { vendorId, qualificationId } = submitted
    expect(submitted).toMatchObject({ knockOuts: ['convicted'], score: '0.00' })
    const call = { expectedVersion: 4 }
    await expect(verifier.call(activateVendor, { vendorId }, call)).rejects.toMatchObject({
      ...code('knocked_out'),
      facts: { questions: [{ questionKey: 'convicted', waivable: true }] },
    })
    const waiver = { questionKey: 'convicted', reason: 'Acquitted on appeal' }
    await expect(
      verifier.call(activateVendor, { vendorId, waivers: [{ ...waiver, questionKey: 'note' }] }, call),
    ).rejects.toMatchObject(code('waiver_refused'))
    await verifier.call(activateVendor, { vendorId, waivers: [waiver] }, call)
    expect(await verifier.call(getVendorQualification, { qualificationId })).toMatchObject({
      state: 'APPROVED',
      waivers: [{ ...waiver, waivedBy: verifier.userId, waivedAt: '2026-03-02T09:00:00.000Z' }],
    })
  })

  it('VEN-1: is not approved once a later edition requires requalification: it is sent back', async () => {
    const { people, admin, verifier, questionnaire } = await anOnboarding()
    const submitted = await people.submitted()
    const { vendorId, qualificationId } = submitted
    await nextEdition(admin, questionnaire, { requiresRequalification: true })
    await expect(verifier.call(activateVendor, { vendorId }, { expectedVersion: 4 })).rejects.toMatchObject(
      code('superseded'),
    )
    const back = { qualificationId, reason: 'There are new questions' }
    expect(await verifier.call(returnVendorQualification, back, seen(submitted))).toMatchObject({ state: 'ANSWERING' })
  })

  it('VEN-1: what cannot be waived ends in a rejection, and the registration with it', async () => {
    const people = new Onboarding(services)
    await published(people.admin, {
      questions: [
        {
          key: 'convicted',
          text: 'Convicted?',
          type: 'yes-no',
          knockOut: { answers: ['yes'], waivable: false },
        },
      ],
    })
    const { vendorId, qualificationId } = await people.submitted([{ questionKey: 'convicted', value: 'yes' }])
    const waivers = [{ questionKey: 'convicted', reason: 'Please' }]
    await expect(
      people.verifier.call(activateVendor, { vendorId, waivers }, { expectedVersion: 4 }),
    ).rejects.toMatchObject(code('knocked_out'))
    await people.verifier.call(rejectVendor, { vendorId, reason: 'Convicted' }, { expectedVersion: 4 })
    await services.settled()
    expect(await people.buyer.call(getVendorQualification, { qualificationId })).toMatchObject({
      state: 'WITHDRAWN',
      endReason: 'The vendor is REJECTED',
    })
  })

  it('VEN-1: a prospect is reviewed and activated without invitation as ever', async () => {
    const { buyer, verifier } = await anOnboarding()
    const { vendorId } = await buyer.call(createVendor, aVendor({ prospect: true }))
    await buyer.call(reviewVendor, { vendorId }, { expectedVersion: 1 })
    const waivers = [{ questionKey: 'convicted', reason: 'None' }]
    await expect(verifier.call(activateVendor, { vendorId, waivers }, { expectedVersion: 2 })).rejects.toMatchObject(
      code('waiver_refused'),
    )
    expect(await verifier.call(activateVendor, { vendorId }, { expectedVersion: 2 })).toMatchObject({ state: 'ACTIVE' })
  })
})

describe('the invitation of a vendor', () => {
  it('VEN-1: is reminded of 14, 7 and 2 days before its end, each once, and then ends', async () => {
    const { people, buyer } = await anOnboarding()
    const { vendorId, qualificationId } = await people.invited()
    const reminders = async () =>
      (await told(services, buyer.tenantId, qualificationId, vendorInvitationReminded)).map(({ daysLeft }) => daysLeft)
    await at('2026-03-18T08:59:59.999Z')
    expect(await reminders()).toEqual([])
    await at('2026-03-18T09:00:00.000Z')
    await at('2026-03-18T09:00:00.000Z')
    expect(await reminders()).toEqual([14])
    await at('2026-03-30T09:00:00.000Z')
    expect((await reminders()).sort((a, b) => a - b)).toEqual([2, 7, 14])
    await at('2026-04-01T08:59:59.999Z')
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'INVITED' })
    await at('2026-04-01T09:00:00.000Z')
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'PROSPECT', version: 3 })
    expect(await buyer.call(getVendorQualification, { qualificationId })).toMatchObject({
      state: 'EXPIRED',
      version: 5,
    })
    expect(await eventSeqs(services, buyer.tenantId, qualificationId)).toEqual([1, 2, 3, 4, 5])
    expect(await buyer.call(inviteVendor, { vendorId, contact: CONTACT })).toMatchObject({ state: 'INVITED' })
  })

  it('VEN-1: lasts as long as the settings or the invitation say; an answered one does not end', async () => {
    const { people, admin, buyer } = await anOnboarding()
    await admin.call(updateProcurementSettings, { vendorInvitationDays: 5 }, { expectedVersion: 1 })
    const short = await people.invited()
    expect(short).toMatchObject({ expiresAt: '2026-03-07T09:00:00.000Z' })
    await people.answer(short)
    const other = await buyer.call(createVendor, aVendor({ name: 'Screws AG', taxId: 'DE811128135', prospect: true }))
    expect(
      await buyer.call(inviteVendor, { vendorId: other.vendorId, contact: CONTACT, expiresInDays: 1 }),
    ).toMatchObject({ expiresAt: '2026-03-03T09:00:00.000Z' })
    await at('2026-03-08T00:00:00.000Z')
    expect(await buyer.call(getVendor, { vendorId: short.vendorId })).toMatchObject({ state: 'REGISTERING' })
    expect(await buyer.call(getVendor, { vendorId: other.vendorId })).toMatchObject({ state: 'PROSPECT' })
  })

  it('VEN-1: is withdrawn with a reason, before and while it is answered, not later', async () => {
    const { people, buyer } = await anOnboarding()
    const invitation = await people.invited()
    const { vendorId, qualificationId } = invitation
    expect(await buyer.call(withdrawVendorInvitation, { qualificationId, reason }, seen(invitation))).toMatchObject({
      state: 'WITHDRAWN',
      endReason: reason,
    })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'PROSPECT' })
    await expect(
      buyer.call(withdrawVendorInvitation, { qualificationId, reason }, { expectedVersion: 2 }),
    ).rejects.toMatchObject(code('state'))
    await at('2026-04-02T00:00:00.000Z')
    expect(await told(services, buyer.tenantId, qualificationId, vendorInvitationReminded)).toEqual([])
    const again = await buyer.call(inviteVendor, { vendorId, contact: CONTACT })
    const answered = await people.answer(again)
    expect(
      await buyer.call(withdrawVendorInvitation, { qualificationId: again.qualificationId, reason }, seen(answered)),
    ).toMatchObject({ state: 'WITHDRAWN', answers: answered.answers })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'PROSPECT' })
  })

  it('VEN-1: is refused twice, without a questionnaire, with one that is not published, or to an active vendor', async () => {
    const { people, admin, buyer, questionnaire } = await anOnboarding()
    const { vendorId } = await people.invited()
    await expect(buyer.call(inviteVendor, { vendorId, contact: CONTACT })).rejects.toMatchObject({
      code: 'procurement.vendor.state',
    })
    await nextEdition(admin, questionnaire)
    const prospect = await buyer.call(createVendor, aVendor({ name: 'Bolts AG', taxId: 'DE811128135', prospect: true }))
    const input = { vendorId: prospect.vendorId, contact: CONTACT }
    await expect(
      buyer.call(inviteVendor, { ...input, questionnaireId: questionnaire.questionnaireId }),
    ).rejects.toMatchObject({ ...code('questionnaire_needed'), facts: { state: 'RETIRED' } })
    await expect(
      buyer.call(inviteVendor, { ...input, contact: { name: 'Petra', mail: 'nobody' } }),
    ).rejects.toMatchObject({ code: 'request.invalid' })
    const lonely = services.actor()
    const alone = await lonely.call(createVendor, aVendor({ prospect: true }))
    await expect(lonely.call(inviteVendor, { vendorId: alone.vendorId, contact: CONTACT })).rejects.toMatchObject(
      code('questionnaire_needed'),
    )
  })

  it('VEN-1: asks what is published for the kind of the vendor, and names them when there are several', async () => {
    const { people, admin, buyer } = await anOnboarding()
    const carriers = await published(admin, { code: 'carriers', vendorKind: 'logistics' })
    const { vendorId } = await buyer.call(createVendor, aVendor({ kind: 'logistics', prospect: true }))
    expect(await buyer.call(inviteVendor, { vendorId, contact: CONTACT })).toMatchObject({
      questionnaireCode: 'carriers',
    })
    await published(admin, { code: 'general' })
    const other = await buyer.call(createVendor, aVendor({ name: 'Bolts AG', taxId: 'DE811128135', prospect: true }))
    const input = { vendorId: other.vendorId, contact: CONTACT }
    await expect(buyer.call(inviteVendor, input)).rejects.toMatchObject({
      ...code('questionnaire_needed'),
      facts: { questionnaires: [{ code: 'general' }, { code: 'registration' }] },
    })
    expect(await buyer.call(inviteVendor, { ...input, questionnaireId: carriers.questionnaireId })).toMatchObject({
      questionnaireCode: 'carriers',
    })
    expect(people.buyer.userId).toBe(buyer.userId)
  })

  it('VEN-1: ends with a blacklisting, after which the prospect is under review', async () => {
    const { people, buyer, verifier } = await anOnboarding()
    const { vendorId, qualificationId } = await people.invited()
    await buyer.call(proposeVendorBlacklist, { vendorId, reason: 'Bribery' }, { expectedVersion: 2 })
    await verifier.call(confirmVendorBlacklist, { vendorId }, { expectedVersion: 3 })
    await services.settled()
    expect(await buyer.call(getVendorQualification, { qualificationId })).toMatchObject({ state: 'WITHDRAWN' })
    await at('2026-04-02T00:00:00.000Z')
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'BLACKLISTED', version: 4 })
    expect(
      await verifier.call(liftVendorBlacklist, { vendorId, reason: 'Acquitted' }, { expectedVersion: 4 }),
    ).toMatchObject({ state: 'UNDER_REVIEW' })
  })
})

describe('the answers of a vendor', () => {
  it('VEN-4: keep who and when; what was answered before stays in the history', async () => {
    const { people, buyer, verifier } = await anOnboarding()
    const invitation = await people.invited()
    const { qualificationId } = invitation
    const first = await people.answer(invitation, [{ questionKey: 'turnover', value: '1' }])
    clock.set('2026-03-02T10:00:00.000Z')
    const second = await people.answer(first, [{ questionKey: 'turnover', value: '2' }], verifier)
    clock.set('2026-03-02T11:00:00.000Z')
    const third = await people.answer(second, [{ questionKey: 'turnover', value: null }])
    expect(third).toMatchObject({ answers: [], state: 'ANSWERING' })
    const page = await buyer.call(listVendorAnswers, { qualificationId, questionKey: 'turnover', limit: 2 })
    expect(page.items).toMatchObject([
      { value: null, answeredBy: buyer.userId, answeredAt: '2026-03-02T11:00:00.000Z' },
      { value: '2', answeredBy: verifier.userId, answeredAt: '2026-03-02T10:00:00.000Z' },
    ])
    const rest = await buyer.call(listVendorAnswers, {
      qualificationId,
      questionKey: 'turnover',
      limit: 2,
      cursor: page.nextCursor ?? undefined,
    })
    expect(rest).toMatchObject({ items: [{ value: '1', answeredBy: buyer.userId }], nextCursor: null })
  })

  it('VEN-4: that do not fit are refused one by one, and nothing is stored', async () => {
    const { people, buyer } = await anOnboarding()
    const invitation = await people.invited()
    const answers = [
      { questionKey: 'convicted', value: 'maybe' },
      { questionKey: 'turnover', value: '-1' },
      { questionKey: 'age', value: '7' },
    ]
    await expect(people.answer(invitation, answers)).rejects.toMatchObject({
      ...code('answer_refused'),
      errors: [{ pointer: '/answers/0/value' }, { pointer: '/answers/1/value' }, { pointer: '/answers/2/questionKey' }],
    })
    await expect(people.answer({ ...invitation, version: 9 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
    })
    expect(await buyer.call(getVendor, { vendorId: invitation.vendorId })).toMatchObject({ state: 'INVITED' })
    await expect(
      buyer.call(copyVendorAnswers, { qualificationId: invitation.qualificationId }, seen(invitation)),
    ).rejects.toMatchObject(code('nothing_to_copy'))
  })

  it('VEN-4: to an earlier edition never change; those that fit are copied as a start', async () => {
    const { people, admin, buyer, questionnaire } = await anOnboarding()
    const invitation = await people.invited()
    const { vendorId, qualificationId } = invitation
    const answered = await people.answer(invitation, [...GOOD_ANSWERS, { questionKey: 'note', value: 'Hello' }])
    await buyer.call(withdrawVendorInvitation, { qualificationId, reason }, seen(answered))
    await nextEdition(admin, questionnaire, {
      questions: [
        { key: 'convicted', text: 'Convicted?', type: 'yes-no' },
        { key: 'turnover', text: 'Turnover in millions', type: 'number', maximum: '1000' },
      ],
    })
    const again = await buyer.call(inviteVendor, { vendorId, contact: CONTACT })
    expect(again).toMatchObject({ edition: 2, answers: [] })
    const copied = await buyer.call(copyVendorAnswers, { qualificationId: again.qualificationId }, seen(again))
    expect(copied).toMatchObject({
      state: 'ANSWERING',
      answers: [{ questionKey: 'convicted', value: 'no', copiedFrom: qualificationId }],
    })
    expect(copied.answers).toHaveLength(1)
    expect(await buyer.call(getVendorQualification, { qualificationId })).toMatchObject({
      edition: 1,
      questionnaireId: questionnaire.questionnaireId,
      answers: answered.answers,
    })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ state: 'REGISTERING' })
  })

  it('VEN-4: a later edition that requires requalification must be answered instead, which keeps what fits', async () => {
    const { people, admin, buyer, questionnaire } = await anOnboarding()
    const invitation = await people.invited()
    const { vendorId, qualificationId } = invitation
    await people.insure(vendorId)
    const answered = await people.answer(invitation)
    const later = await nextEdition(admin, questionnaire, { requiresRequalification: true })
    await expect(people.submit(answered)).rejects.toMatchObject({
      ...code('superseded'),
      facts: { questionnaireId: later.questionnaireId, edition: 2 },
    })
    const changed = await buyer.call(
      changeVendorQuestionnaire,
      { qualificationId, questionnaireId: later.questionnaireId },
      seen(answered),
    )
    expect(changed).toMatchObject({ edition: 2, answers: answered.answers, state: 'ANSWERING' })
    expect(await people.submit(changed)).toMatchObject({ state: 'SUBMITTED', edition: 2 })
    const history = await buyer.call(listVendorAnswers, { qualificationId })
    expect(history.items.map((item) => item.questionnaireId)).toEqual(Array(2).fill(questionnaire.questionnaireId))
  })
})

describe('the qualifications of an organization', () => {
  it('are listed page by page, and vendors by their new states', async () => {
    const { people, buyer } = await anOnboarding()
    const { vendorId } = await people.invited()
    const list = async (filter: object) =>
      (await buyer.call(listVendorQualifications, filter)).items.map((item) => item.vendorName)
    expect(await list({ vendorId, state: 'INVITED', purpose: 'REGISTRATION' })).toEqual(['Paper & Co GmbH'])
    expect(await list({ state: 'SUBMITTED' })).toEqual([])
    expect((await buyer.call(listVendors, { state: 'INVITED' })).items).toMatchObject([{ vendorId }])
  })

  it('other tenant: there is no such vendor or qualification', async () => {
    const { people } = await anOnboarding()
    const { vendorId, qualificationId } = await people.invited()
    const stranger = services.actor()
    const { questionnaireId } = await published(stranger)
    const missing = { code: 'request.not_found' }
    const call = { expectedVersion: 1 }
    const refused = async (attempt: Promise<unknown>) => {
      await expect(attempt).rejects.toMatchObject(missing)
    }
    await refused(stranger.call(inviteVendor, { vendorId, contact: CONTACT }))
    await refused(stranger.call(requalifyVendor, { vendorId, reason }))
    await refused(stranger.call(getVendorQualification, { qualificationId }))
    await refused(stranger.call(listVendorAnswers, { qualificationId }))
    await refused(stranger.call(withdrawVendorInvitation, { qualificationId, reason }, call))
    await refused(stranger.call(recordVendorAnswers, { qualificationId, answers: GOOD_ANSWERS }, call))
    await refused(stranger.call(copyVendorAnswers, { qualificationId }, call))
    await refused(stranger.call(changeVendorQuestionnaire, { qualificationId, questionnaireId }, call))
    await refused(stranger.call(submitVendorQualification, { qualificationId }, call))
    await refused(stranger.call(returnVendorQualification, { qualificationId, reason }, call))
    await refused(stranger.call(failVendorRequalification, { qualificationId, reason, outcome: 'deactivate' }, call))
    expect(await stranger.call(listVendorQualifications, {})).toMatchObject({ items: [] })
    const own = await stranger.call(createVendor, aVendor({ prospect: true }))
    const invited = await stranger.call(inviteVendor, { vendorId: own.vendorId, contact: CONTACT })
    await refused(
      stranger.call(
        copyVendorAnswers,
        { qualificationId: invited.qualificationId, fromQualificationId: qualificationId },
        call,
      ),
    )
  })
})
