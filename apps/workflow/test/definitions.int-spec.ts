import { randomUUID } from 'node:crypto'
import { organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import {
  createDefinition,
  type DefinitionBody,
  type DefinitionView,
  draftDefinitionVersion,
  getDefinition,
  listDefinitions,
  publishDefinitionVersion,
  replaceDefinitionVersion,
} from '@nexus/contracts-workflow'
import { AuditRow } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { hearing } from './builders/heard.builder.js'
import { aRequest, asked, decide, inbox, Organization } from './builders/organization.builder.js'

describe('approval definitions', () => {
  let services: TestServices
  let heard: ReturnType<typeof hearing>
  let organization: Organization
  let ann: TestActor
  let bob: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService])
    heard = hearing(services)
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    organization = await Organization.register(services)
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
  })

  const body = (parts: Partial<DefinitionBody> = {}): DefinitionBody => ({
    currency: 'EUR',
    fallback: { owner: true },
    steps: [{ key: 'ann', name: 'Ann', kind: 'approval', approvers: { users: [ann.userId] }, mode: 'all' }],
    ...parts,
  })
  const create = (parts: Partial<DefinitionBody> = {}, name = 'Ours'): Promise<DefinitionView> =>
    organization.admin.call(createDefinition, { documentType: 'requisition', name, body: body(parts) })
  const publish = (definition: DefinitionView, number = definition.draftNumber!): Promise<DefinitionView> =>
    organization.admin.call(
      publishDefinitionVersion,
      { definitionId: definition.definitionId, number },
      { expectedVersion: definition.version },
    )
  const names = async (): Promise<[string, string, number | null][]> =>
    (await organization.admin.call(listDefinitions, {})).items
      .map((item): [string, string, number | null] => [item.documentType, item.name, item.currentNumber])
      .sort()

  it('are there from the registration on, once per document type, in the base currency', async () => {
    expect(await names()).toEqual([
      ['payment-request', 'Standard policy', 1],
      ['purchase-order', 'Standard policy', 1],
      ['requisition', 'Standard policy', 1],
    ])
    const swiss = await Organization.register(services, { baseCurrency: 'CHF' })
    const { items } = await swiss.admin.call(listDefinitions, { documentType: 'payment-request' })
    const standard = await swiss.admin.call(getDefinition, { definitionId: items[0]!.definitionId })
    expect(standard.versions).toMatchObject([
      {
        number: 1,
        state: 'PUBLISHED',
        body: {
          currency: 'CHF',
          fallback: { owner: true },
          steps: [
            { condition: 'amount < 500', approvers: { role: 'payment-approver' } },
            { condition: 'amount >= 500', mode: 'quorum', quorum: 2 },
          ],
        },
      },
    ])
  })

  it('twice: registrations and changes that are heard again, late or at once make nothing twice', async () => {
    const { tenantId, owner } = organization
    const facts = {
      organizationId: tenantId,
      name: 'Example Ltd',
      baseCurrency: 'EUR',
      country: 'DE',
      timeZone: 'Europe/Berlin',
    }
    await organization.publish(organizationChanged, tenantId, 2, { ...facts, baseCurrency: 'USD' })
    await Promise.all(
      [1, 2].map(() =>
        organization.publish(organizationRegistered, tenantId, 1, { ...facts, ownerUserId: owner.userId }),
      ),
    )
    expect(await names()).toHaveLength(3)
  })

  it('published ones decide what is submitted from then on; running approvals keep theirs (AP-1)', async () => {
    const before = await organization.submit()
    const published = await publish(await create())
    expect(published).toMatchObject({
      currentNumber: 1,
      draftNumber: null,
      version: 2,
      versions: [{ state: 'PUBLISHED' }],
    })
    expect(await names()).toContainEqual(['requisition', 'Standard policy', null])

    const after = await organization.submit()
    expect(await organization.approval(after)).toMatchObject({ definition: { name: 'Ours', version: 1 } })
    expect(asked(await organization.approval(after))).toEqual(['Ann'])
    expect(asked(await organization.approval(before))).toEqual(['Ann', 'Bob'])
    expect(await decide(bob, before)).toMatchObject({ verdict: 'approved' })
    expect(await organization.approval(before)).toMatchObject({ definition: { name: 'Standard policy', version: 1 } })
  })

  it('go through versions: a draft changes, a published one is replaced by the next', async () => {
    const first = await publish(await create())
    const drafted = await organization.admin.call(
      draftDefinitionVersion,
      { definitionId: first.definitionId, body: body() },
      { expectedVersion: 2 },
    )
    expect(drafted).toMatchObject({ currentNumber: 1, draftNumber: 2, version: 3 })
    const steps: DefinitionBody['steps'] = [
      { key: 'bob', name: 'Bob', kind: 'approval', approvers: { users: [bob.userId] }, mode: 'any' },
    ]
    const replaced = await organization.admin.call(
      replaceDefinitionVersion,
      { definitionId: first.definitionId, number: 2, body: body({ steps }) },
      { expectedVersion: 3 },
    )
    const second = await publish(replaced)
    expect(second).toMatchObject({
      currentNumber: 2,
      version: 5,
      versions: [
        { number: 2, state: 'PUBLISHED' },
        { number: 1, state: 'RETIRED', retiredAt: expect.any(String) },
      ],
    })
    expect(asked(await organization.approval(await organization.submit()))).toEqual(['Bob'])
    await services.settled()
    expect(heard.of(first.definitionId).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])

    const { definitionId } = first
    for (const number of [1, 2]) {
      await expect(
        organization.admin.call(
          replaceDefinitionVersion,
          { definitionId, number, body: body() },
          { expectedVersion: 5 },
        ),
      ).rejects.toMatchObject({ code: 'workflow.definition.version_state' })
      await expect(publish(second, number)).rejects.toMatchObject({ code: 'workflow.definition.version_state' })
    }
    await expect(publish(second, 3)).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('have one draft at a time, and one name per document type', async () => {
    const definition = await create()
    const again = organization.admin.call(
      draftDefinitionVersion,
      { definitionId: definition.definitionId, body: body() },
      { expectedVersion: 1 },
    )
    await expect(again).rejects.toMatchObject({ code: 'workflow.definition.draft_exists' })
    await expect(create()).rejects.toMatchObject({
      code: 'workflow.definition.name_taken',
      facts: { definitionId: definition.definitionId },
    })
    const elsewhere = organization.admin.call(createDefinition, {
      documentType: 'payment-request',
      name: 'Ours',
      body: body(),
    })
    await expect(elsewhere).resolves.toMatchObject({ documentType: 'payment-request' })
  })

  it.each<[string, () => Partial<DefinitionBody>, string, string]>([
    ['a key twice', () => ({ steps: [...body().steps, ...body().steps] }), '/body/steps/1/key', 'repeated'],
    [
      'a condition that is no CEL',
      () => ({ steps: [{ ...body().steps[0]!, condition: 'amount >' }] }),
      '/body/steps/0/condition',
      'syntax',
    ],
    [
      'a condition on a fact of another document type',
      () => ({ steps: [{ ...body().steps[0]!, condition: 'matchesApprovedRequisition' }] }),
      '/body/steps/0/condition',
      'unknown_fact',
    ],
    [
      'a condition that compares text with a number',
      () => ({ steps: [{ ...body().steps[0]!, condition: 'currency > 5' }] }),
      '/body/steps/0/condition',
      'type',
    ],
    [
      'a condition that is not true or false',
      () => ({ steps: [{ ...body().steps[0]!, condition: 'lineCount + 1' }] }),
      '/body/steps/0/condition',
      'not_boolean',
    ],
    [
      'an unknown role',
      () => ({ steps: [{ key: 'a', name: 'A', kind: 'approval', approvers: { role: 'boss' }, mode: 'any' }] }),
      '/body/steps/0/approvers/role',
      'unknown_role',
    ],
    [
      'a role that may not decide',
      () => ({ steps: [{ key: 'a', name: 'A', kind: 'approval', approvers: { role: 'buyer' }, mode: 'any' }] }),
      '/body/steps/0/approvers/role',
      'may_not_decide',
    ],
    [
      'a stranger',
      () => ({ steps: [{ key: 'a', name: 'A', kind: 'approval', approvers: { users: [randomUUID()] }, mode: 'any' }] }),
      '/body/steps/0/approvers/users/0',
      'unknown_person',
    ],
    [
      'a fallback who may not decide',
      () => ({ fallback: { users: [organization.owner.userId] } }),
      '/body/fallback/users/0',
      'may_not_decide',
    ],
    [
      'a quorum of more than there are',
      () => ({
        steps: [
          { key: 'a', name: 'A', kind: 'approval', approvers: { users: [ann.userId] }, mode: 'quorum', quorum: 2 },
        ],
      }),
      '/body/steps/0/quorum',
      'unreachable',
    ],
  ])('refuse %s, and say where', async (_what, parts, pointer, code) => {
    await expect(create(parts())).rejects.toMatchObject({
      code: 'workflow.definition.refused',
      kind: 'UNPROCESSABLE',
      errors: [{ pointer, code }],
    })
  })

  it('are checked again when they are published: people may have left since', async () => {
    const definition = await create()
    await organization.member('Ann', ['approver'], ann, { active: false })
    await expect(publish(definition)).rejects.toMatchObject({ code: 'workflow.definition.refused' })
  })

  it('refuse a change by who saw an older version, and one without If-Match', async () => {
    const definition = await create()
    const { definitionId } = definition
    await organization.admin.call(
      replaceDefinitionVersion,
      { definitionId, number: 1, body: body() },
      { expectedVersion: 1 },
    )
    await expect(publish(definition)).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 2 })
    const replacing = organization.admin.call(
      replaceDefinitionVersion,
      { definitionId, number: 1, body: body() },
      { expectedVersion: 1 },
    )
    await expect(replacing).rejects.toMatchObject({ code: 'request.version_mismatch' })
    await expect(organization.admin.call(publishDefinitionVersion, { definitionId, number: 1 })).rejects.toMatchObject({
      code: 'request.if_match_required',
    })
  })

  it('have one current version per document type, whoever publishes at the same moment', async () => {
    const drafts = await Promise.all(['One', 'Two', 'Three'].map((name) => create({}, name)))
    const results = await Promise.allSettled(drafts.map((draft) => publish(draft)))
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    )
    expect(refused.every((code) => code === 'request.aborted')).toBe(true)
    expect(refused.length).toBeLessThan(3)
    const current = (await names()).filter(
      ([documentType, , number]) => documentType === 'requisition' && number !== null,
    )
    expect(current).toHaveLength(1)
    expect(await organization.approval(await organization.submit())).toMatchObject({
      definition: { name: current[0]?.[1] },
    })
  })

  it('that never apply send the document to the process owner instead of approving it', async () => {
    await organization.member('Olga Owner', ['admin', 'approver'], organization.owner)
    await publish(await create({ steps: [{ ...body().steps[0]!, condition: 'amount > 1000000' }] }))
    const request = await organization.submit()
    expect(await organization.approval(request)).toMatchObject({
      state: 'ACTIVE',
      steps: [{ state: 'SKIPPED' }, { name: 'Process owner', state: 'ACTIVE' }],
    })
    expect(await inbox(organization.owner)).toMatchObject([
      { origin: 'fallback', originReason: 'No step of the definition applies, so the fallback approver decides.' },
    ])
    expect(await decide(organization.owner, request)).toMatchObject({ verdict: 'approved' })
  })

  it('other tenant: neither seen nor changed from elsewhere', async () => {
    const definition = await create()
    const { definitionId } = definition
    const other = (await Organization.register(services)).admin
    expect((await other.call(listDefinitions, {})).items.map((item) => item.definitionId)).not.toContain(definitionId)
    await expect(other.call(getDefinition, { definitionId })).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(
      other.call(publishDefinitionVersion, { definitionId, number: 1 }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('leave a trail: who changed what, with before and after (X-8)', async () => {
    const definition = await publish(await create())
    const { tenantId, admin } = organization
    const ctx = {
      tenantId,
      actor: { kind: 'user', userId: admin.userId },
      rights: {},
      opId: randomUUID(),
      traceId: '',
      operation: 'test',
      audience: [],
      deadlineAt: Date.now() + 5000,
    } as const
    const tx = services.service('workflow').get<TenantTx>(TenantTx)
    const rows = await tx.read(ctx, () =>
      tx.managerFor(ctx).find(AuditRow, { where: { tenantId, actorId: admin.userId } }),
    )
    expect(rows.map((row) => [row.entityId === definition.definitionId, row.action])).toEqual(
      expect.arrayContaining([
        [true, 'workflow.definition.create'],
        [true, 'workflow.definition.publish'],
        [false, 'workflow.definition.retire'],
      ]),
    )
    expect(rows.find((row) => row.action === 'workflow.definition.publish')).toMatchObject({
      before: { currentNumber: null },
      after: { currentNumber: 1 },
    })
  })

  it('are waited for while the registration of the organization is still on its way', async () => {
    const newcomer = Organization.announced(services)
    const request = aRequest()
    const submitted = newcomer.submit(request)
    await newcomer.register()
    await submitted
    expect(await newcomer.approval(request)).toMatchObject({ definition: { name: 'Standard policy', version: 1 } })
  })
})
