import {
  createDefinition,
  type DefinitionBody,
  type DefinitionView,
  draftDefinitionVersion,
  getDefinition,
  publishDefinitionVersion,
  simulateDefinition,
} from '@nexus/contracts-workflow'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { publishSteps, step } from './builders/definition.builder.js'
import { hearing } from './builders/heard.builder.js'
import { asked, decide, eur, inbox, Organization } from './builders/organization.builder.js'

const MONDAY = '2026-03-02T09:00:00.000Z'

describe('versions of definitions', () => {
  const clock = new FakeClock(MONDAY)
  let services: TestServices
  let heard: ReturnType<typeof hearing>
  let organization: Organization
  let ann: TestActor
  let bob: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService], { clock })
    heard = hearing(services)
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    clock.set(MONDAY)
    organization = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
  })

  const draft = (definition: DefinitionView, steps: DefinitionBody['steps']): Promise<DefinitionView> =>
    organization.admin.call(
      draftDefinitionVersion,
      { definitionId: definition.definitionId, body: { currency: 'EUR', fallback: { owner: true }, steps } },
      { expectedVersion: definition.version },
    )
  const create = (steps: DefinitionBody['steps'], parts: Partial<DefinitionBody> = {}): Promise<DefinitionView> =>
    organization.admin.call(createDefinition, {
      documentType: 'requisition',
      name: 'Ours',
      body: { currency: 'EUR', fallback: { owner: true }, steps, ...parts },
    })

  it('AP-1: a version takes effect at its time, to the millisecond, and what runs keeps the version before', async () => {
    const first = await publishSteps(organization, [step('ann', [ann])])
    const second = await draft(first, [step('bob', [bob])])
    const { definitionId } = first
    const scheduled = await organization.admin.call(
      publishDefinitionVersion,
      { definitionId, number: 2, effectiveFrom: '2026-03-06T09:00:00.000Z' },
      { expectedVersion: second.version },
    )
    expect(scheduled).toMatchObject({
      currentNumber: 1,
      draftNumber: null,
      versions: [{ number: 2, state: 'SCHEDULED', effectiveFrom: '2026-03-06T09:00:00.000Z' }, { state: 'PUBLISHED' }],
    })
    clock.set('2026-03-06T08:59:59.999Z')
    const before = await organization.submit()
    clock.set('2026-03-06T09:00:00.000Z')
    const after = await organization.submit()
    expect(asked(await organization.approval(before))).toEqual(['Ann'])
    expect(asked(await organization.approval(after))).toEqual(['Bob'])

    services.wakeJobs()
    await services.settled()
    expect(await organization.admin.call(getDefinition, { definitionId })).toMatchObject({
      currentNumber: 2,
      versions: [
        { number: 2, state: 'PUBLISHED' },
        { number: 1, state: 'RETIRED' },
      ],
    })
    expect(heard.of(definitionId).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect(await decide(ann, before)).toMatchObject({ verdict: 'approved' })
  })

  it('AP-11: warns above five approvals, refuses above nine, and lets a reason waive that', async () => {
    const steps = (count: number): DefinitionBody['steps'] =>
      Array.from({ length: count }, (_, index) => step(`step-${String(index)}`, [ann]))
    expect((await create(steps(5))).versions[0]?.warnings).toBeUndefined()
    const warned = await organization.admin.call(createDefinition, {
      documentType: 'requisition',
      name: 'Six',
      body: { currency: 'EUR', fallback: { owner: true }, steps: steps(6) },
    })
    expect(warned.versions[0]?.warnings).toMatchObject([{ code: 'many_approvals', pointer: '/body/steps' }])
    const ten = { documentType: 'requisition', name: 'Ten' } as const
    const body = { currency: 'EUR', fallback: { owner: true as const }, steps: steps(10) }
    await expect(organization.admin.call(createDefinition, { ...ten, body })).rejects.toMatchObject({
      code: 'workflow.definition.refused',
      errors: [{ pointer: '/body/steps', code: 'too_many_approvals', detail: expect.stringContaining('waiver') }],
    })
    const waived = { ...body, waiver: 'The board wants it' }
    expect(await organization.admin.call(createDefinition, { ...ten, body: waived })).toMatchObject({ draftNumber: 1 })
  })

  it('AP-11: counts what one document can need, not steps that never apply together', async () => {
    const tiers = Array.from({ length: 10 }, (_, index) =>
      step(`tier-${String(index)}`, [ann], {
        condition: `amount >= ${String(index * 100)} && amount < ${String(index * 100 + 100)}`,
      }),
    )
    expect((await create(tiers)).versions[0]?.warnings).toBeUndefined()
  })

  it.each<[string, () => DefinitionBody['steps'], string, string]>([
    [
      'a sub-flow that is not published',
      () => [{ key: 'sub', name: 'Sub', kind: 'sub-flow', definition: 'Nothing' }],
      '/body/steps/0/definition',
      'unknown_definition',
    ],
    [
      'a sub-flow of itself',
      () => [{ key: 'sub', name: 'Sub', kind: 'sub-flow', definition: 'Ours' }],
      '/body/steps/0/definition',
      'runs_in_itself',
    ],
    [
      'an unknown fact in a branch',
      () => [
        {
          ...{ key: 'both', name: 'Both', kind: 'parallel', join: 'all' },
          branches: [
            { key: 'left', name: 'Left', steps: [step('one', [ann])] },
            { key: 'right', name: 'Right', condition: 'colour == "red"', steps: [step('two', [bob])] },
          ],
        },
      ],
      '/body/steps/0/branches/1/condition',
      'unknown_fact',
    ],
  ])('AP-1: refuses %s, naming the path', async (_what, steps, pointer, code) => {
    await expect(create(steps())).rejects.toMatchObject({
      code: 'workflow.definition.refused',
      errors: [{ pointer, code }],
    })
  })

  it('AP-13: tries a draft on the last documents: routes, people and what would be approved without anybody', async () => {
    const current = await publishSteps(organization, [step('ann', [ann])])
    const amounts = ['80.00', '120.00', '900.00']
    for (const amount of amounts) await decide(ann, await organization.submit({ amount: eur(amount), title: amount }))
    await draft(current, [
      { key: 'small', name: 'Small', kind: 'auto-approve', condition: 'amount < 100' },
      step('ann', [ann]),
      step('bob', [bob], { condition: 'amount > 500' }),
    ])
    const { definitionId } = current
    const result = await organization.admin.call(simulateDefinition, { definitionId, number: 2 })
    expect(result).toMatchObject({
      documents: 3,
      changed: 2,
      autoApproved: { before: [], after: [eur('80.00')] },
      added: [{ userName: 'Bob', documents: 1 }],
      removed: [{ userName: 'Ann', documents: 1 }],
    })
    expect(
      result.items.map(({ title, after, changed }) => [title, changed, after.steps.map(({ key }) => key)]).sort(),
    ).toEqual([
      ['120.00', false, ['ann']],
      ['80.00', true, ['small']],
      ['900.00', true, ['ann', 'bob']],
    ])
    const small = result.items.find((item) => item.title === '80.00')
    expect(small?.after.steps[0]?.explanation).toBe('Applies: amount < 100 is true, as amount is 80.00 EUR.')
    expect(small?.after.steps[0]?.reasons).toMatchObject([
      { code: 'CONDITION_TRUE', parameters: { condition: 'amount < 100' } },
    ])
    expect(await inbox(bob)).toEqual([])
    const one = await organization.admin.call(simulateDefinition, { definitionId, number: 2, last: 1 })
    expect(one.documents).toBe(1)
  })

  it('AP-13: another tenant sees neither the definition nor the documents', async () => {
    const { definitionId } = await publishSteps(organization, [step('ann', [ann])])
    await organization.submit()
    const other = await Organization.register(services)
    const attempt = other.admin.call(simulateDefinition, { definitionId, number: 1 })
    await expect(attempt).rejects.toMatchObject({ code: 'request.not_found' })
    const theirs = await other.admin.call(createDefinition, {
      documentType: 'requisition',
      name: 'Ours',
      body: { currency: 'EUR', fallback: { owner: true }, steps: [step('role')] },
    })
    const empty = await other.admin.call(simulateDefinition, { definitionId: theirs.definitionId, number: 1 })
    expect(empty).toMatchObject({ documents: 0, items: [] })
  })
})
