import {
  createVendorQuestionnaire,
  getVendorQuestionnaire,
  listVendorQuestionnaires,
  publishVendorQuestionnaire,
  retireVendorQuestionnaire,
  reviseVendorQuestionnaire,
  updateVendorQuestionnaire,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { eventSeqs } from './builders/event-log.builder.js'
import { aQuestionnaire, nextEdition, published, seen } from './builders/vendor-questionnaire.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock: new FakeClock() })
})
afterAll(() => services.close())

const code = (text: string) => ({ code: `procurement.vendor_questionnaire.${text}` })

describe('questionnaires for vendors', () => {
  it('VEN-4: a draft is written, changed and published; then it never changes', async () => {
    const admin = services.actor()
    const draft = await admin.call(createVendorQuestionnaire, aQuestionnaire({ vendorKind: 'logistics' }))
    const { questionnaireId } = draft
    expect(draft).toMatchObject({ state: 'DRAFT', edition: 1, vendorKind: 'logistics', publishedAt: null, version: 1 })
    expect(draft.questions[0]).toMatchObject({ key: 'convicted', knockOut: { answers: ['yes'], waivable: true } })
    const changed = await admin.call(updateVendorQuestionnaire, { questionnaireId, title: 'New' }, seen(draft))
    expect(changed).toMatchObject({ title: 'New', questions: draft.questions, version: 2 })
    const live = await admin.call(publishVendorQuestionnaire, { questionnaireId }, seen(changed))
    expect(live).toMatchObject({ state: 'PUBLISHED', publishedBy: admin.userId, version: 3 })
    await expect(
      admin.call(updateVendorQuestionnaire, { questionnaireId, title: 'Newer' }, seen(live)),
    ).rejects.toMatchObject(code('state'))
    expect(await admin.call(getVendorQuestionnaire, { questionnaireId })).toEqual(live)
    expect(await eventSeqs(services, admin.tenantId, questionnaireId)).toEqual([1, 2, 3])
  })

  it('VEN-4: the next edition begins as a copy, and retires the one before when it is published', async () => {
    const admin = services.actor()
    const first = await published(admin, { requiresRequalification: true })
    const draft = await admin.call(reviseVendorQuestionnaire, { questionnaireId: first.questionnaireId })
    expect(draft).toMatchObject({
      edition: 2,
      state: 'DRAFT',
      questions: first.questions,
      requiresRequalification: false,
    })
    await expect(
      admin.call(reviseVendorQuestionnaire, { questionnaireId: first.questionnaireId }),
    ).rejects.toMatchObject({ ...code('exists'), facts: { questionnaireId: draft.questionnaireId, state: 'DRAFT' } })
    await admin.call(publishVendorQuestionnaire, { questionnaireId: draft.questionnaireId }, seen(draft))
    expect(await admin.call(getVendorQuestionnaire, { questionnaireId: first.questionnaireId })).toMatchObject({
      state: 'RETIRED',
      questions: first.questions,
      version: 3,
    })
    expect(await eventSeqs(services, admin.tenantId, first.questionnaireId)).toEqual([1, 2, 3])
    const third = await nextEdition(admin, first)
    expect(third).toMatchObject({ edition: 3, state: 'PUBLISHED' })
  })

  it('VEN-4: refuses a code twice, contradictory questions, and the publication of nothing', async () => {
    const admin = services.actor()
    const draft = await admin.call(createVendorQuestionnaire, aQuestionnaire({ questions: [], requiredDocuments: [] }))
    const { questionnaireId } = draft
    await expect(admin.call(createVendorQuestionnaire, aQuestionnaire())).rejects.toMatchObject({
      ...code('exists'),
      facts: { questionnaireId },
    })
    await expect(admin.call(publishVendorQuestionnaire, { questionnaireId }, seen(draft))).rejects.toMatchObject(
      code('refused'),
    )
    const question = { key: 'size', text: 'How large?', type: 'choice' as const }
    await expect(
      admin.call(updateVendorQuestionnaire, { questionnaireId, questions: [question] }, seen(draft)),
    ).rejects.toMatchObject({ ...code('refused'), errors: [{ pointer: '/questions/0/options' }] })
    await expect(
      admin.call(updateVendorQuestionnaire, { questionnaireId, title: 'x' }, { expectedVersion: 7 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 1 })
  })

  it('VEN-4: of two who begin the next edition at once, one does', async () => {
    const admin = services.actor()
    const { questionnaireId } = await published(admin)
    const both = await Promise.allSettled([
      admin.call(reviseVendorQuestionnaire, { questionnaireId }),
      admin.call(reviseVendorQuestionnaire, { questionnaireId }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: code('exists') })
  })

  it('VEN-4: is retired with a reason, and not twice; a draft is dropped by it', async () => {
    const admin = services.actor()
    const live = await published(admin)
    const { questionnaireId } = live
    const retired = await admin.call(retireVendorQuestionnaire, { questionnaireId, reason: 'Replaced' }, seen(live))
    expect(retired).toMatchObject({ state: 'RETIRED', version: 3 })
    await expect(
      admin.call(retireVendorQuestionnaire, { questionnaireId, reason: 'Again' }, seen(retired)),
    ).rejects.toMatchObject(code('state'))
    const draft = await admin.call(reviseVendorQuestionnaire, { questionnaireId })
    const dropped = { questionnaireId: draft.questionnaireId, reason: 'No' }
    expect(await admin.call(retireVendorQuestionnaire, dropped, seen(draft))).toMatchObject({ state: 'RETIRED' })
    expect(await admin.call(reviseVendorQuestionnaire, { questionnaireId })).toMatchObject({ edition: 3 })
  })

  it('VEN-4: are listed page by page with their editions', async () => {
    const admin = services.actor()
    const first = await published(admin)
    await nextEdition(admin, first)
    await published(admin, { code: 'carriers', vendorKind: 'logistics' })
    const list = async (filter: object) =>
      (await admin.call(listVendorQuestionnaires, filter)).items.map((item) => `${item.code} ${String(item.edition)}`)
    expect((await list({ code: 'registration' })).sort()).toEqual(['registration 1', 'registration 2'])
    expect(await list({ state: 'RETIRED' })).toEqual(['registration 1'])
    expect(await list({ vendorKind: 'logistics' })).toEqual(['carriers 1'])
    const page = await admin.call(listVendorQuestionnaires, { limit: 2, sort: 'code' })
    const rest = await admin.call(listVendorQuestionnaires, {
      limit: 2,
      sort: 'code',
      cursor: page.nextCursor ?? undefined,
    })
    expect(page.items.map((item) => item.code)).toEqual(['carriers', 'registration'])
    expect(rest).toMatchObject({ items: [{ code: 'registration' }], nextCursor: null })
  })

  it('needs its own permissions', async () => {
    const { tenantId } = services.actor()
    const reader = services.actor({ tenantId, rights: { 'vendor-questionnaire:read': 'all', 'vendor:update': 'all' } })
    await expect(reader.call(createVendorQuestionnaire, aQuestionnaire())).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
    expect(await reader.call(listVendorQuestionnaires, {})).toMatchObject({ items: [] })
  })

  it('other tenant: there is no such questionnaire', async () => {
    const { questionnaireId } = await published(services.actor())
    const stranger = services.actor()
    const missing = { code: 'request.not_found' }
    const call = { expectedVersion: 2 }
    await expect(stranger.call(getVendorQuestionnaire, { questionnaireId })).rejects.toMatchObject(missing)
    await expect(stranger.call(reviseVendorQuestionnaire, { questionnaireId })).rejects.toMatchObject(missing)
    await expect(stranger.call(updateVendorQuestionnaire, { questionnaireId }, call)).rejects.toMatchObject(missing)
    await expect(stranger.call(publishVendorQuestionnaire, { questionnaireId }, call)).rejects.toMatchObject(missing)
    await expect(
      stranger.call(retireVendorQuestionnaire, { questionnaireId, reason: 'x' }, call),
    ).rejects.toMatchObject(missing)
    expect(await stranger.call(listVendorQuestionnaires, {})).toMatchObject({ items: [] })
    expect(await stranger.call(createVendorQuestionnaire, aQuestionnaire())).toMatchObject({ edition: 1 })
  })
})
