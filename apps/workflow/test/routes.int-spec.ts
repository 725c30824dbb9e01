import { randomUUID } from 'node:crypto'
import {
  decideTask,
  type DefinitionBody,
  getTask,
  publishDefinitionVersion,
  draftDefinitionVersion,
} from '@nexus/contracts-workflow'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { publishSteps, step } from './builders/definition.builder.js'
import { hearing } from './builders/heard.builder.js'
import { asked, decide, eur, inbox, Organization } from './builders/organization.builder.js'

describe('routes of approvals', () => {
  let services: TestServices
  let heard: ReturnType<typeof hearing>
  let organization: Organization
  let ann: TestActor
  let bob: TestActor
  let cat: TestActor
  let rita: TestActor
  let boss: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService])
    heard = hearing(services)
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    organization = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
    cat = await organization.member('Cat', ['approver'])
    boss = await organization.member('Boss', ['approver'])
    rita = await organization.member('Rita', ['requester', 'approver'], undefined, { manager: boss })
  })

  const branches = (join: 'all' | 'any' | 'k-of-n', k?: number): DefinitionBody['steps'] => [
    {
      key: 'together',
      name: 'Together',
      kind: 'parallel',
      join,
      ...(k === undefined ? {} : { k }),
      branches: [
        { key: 'one', name: 'One', steps: [step('ann', [ann])] },
        { key: 'two', name: 'Two', steps: [step('bob', [bob])] },
        { key: 'three', name: 'Three', steps: [step('cat', [cat])] },
      ],
    },
  ]

  describe('AP-1: branches run at the same time, and the join rule makes their result', () => {
    it.each<[string, 'all' | 'any' | 'k-of-n', number | undefined, string, string]>([
      ['all of three', 'all', undefined, '+++', 'APPROVED'],
      ['all: two approve', 'all', undefined, '++', 'ACTIVE'],
      ['all: one rejects', 'all', undefined, '+-', 'REJECTED'],
      ['any of three', 'any', undefined, '-+', 'APPROVED'],
      ['any: everybody rejects', 'any', undefined, '---', 'REJECTED'],
      ['2 of 3', 'k-of-n', 2, '+-+', 'APPROVED'],
      ['2 of 3: two reject', 'k-of-n', 2, '--', 'REJECTED'],
    ])('%s', async (_what, join, k, decisions, state) => {
      await publishSteps(organization, branches(join, k))
      const request = await organization.submit()
      const people = [ann, bob, cat]
      for (const person of people) expect(await inbox(person)).toHaveLength(1)
      for (const [index, decision] of [...decisions].entries())
        await decide(people[index]!, request, decision === '+' ? 'approved' : 'rejected')
      const approval = await organization.approval(request)
      expect(approval.state).toBe(state)
      const open = approval.steps.flatMap((each) => each.tasks).filter((task) => task.state === 'OPEN')
      expect(open).toHaveLength(state === 'ACTIVE' ? 3 - decisions.length : 0)
    })
  })

  it('AP-1: what follows a parallel step waits for it, and inside a branch steps run in order', async () => {
    await publishSteps(organization, [
      {
        key: 'together',
        name: 'Together',
        kind: 'parallel',
        join: 'all',
        branches: [
          { key: 'one', name: 'One', steps: [step('first', [ann]), step('second', [bob])] },
          { key: 'two', name: 'Two', condition: 'amount > 1000', steps: [step('large', [boss])] },
        ],
      },
      step('last', [cat]),
    ])
    const request = await organization.submit()
    expect(await inbox(boss)).toEqual([])
    await decide(ann, request)
    expect(await inbox(cat)).toEqual([])
    await decide(bob, request)
    expect(await decide(cat, request)).toMatchObject({ instanceState: 'APPROVED' })
    const approval = await organization.approval(request)
    expect(approval.steps.map((each) => [each.key, each.parent, each.state])).toEqual([
      ['together', undefined, 'APPROVED'],
      ['one', 'together', 'APPROVED'],
      ['first', 'one', 'APPROVED'],
      ['second', 'one', 'APPROVED'],
      ['two', 'together', 'SKIPPED'],
      ['last', undefined, 'APPROVED'],
    ])
    expect(approval.steps[4]?.explanation).toBe('Does not apply: amount > 1000 is false, as amount is 100.00 EUR.')
  })

  it('AP-1: a sub-flow runs another definition, pinned to its version when the approval starts', async () => {
    const flow = await publishSteps(organization, [step('check', [ann])], { name: 'Check', purpose: 'sub-flow' })
    await publishSteps(organization, [
      { key: 'checked', name: 'Checked', kind: 'sub-flow', definition: 'Check' },
      step('last', [cat]),
    ])
    const before = await organization.submit()
    const { definitionId, version } = flow
    const body = { currency: 'EUR', fallback: { owner: true as const }, steps: [step('check', [bob])] }
    await organization.admin.call(draftDefinitionVersion, { definitionId, body }, { expectedVersion: version })
    await organization.admin.call(
      publishDefinitionVersion,
      { definitionId, number: 2 },
      { expectedVersion: version + 1 },
    )
    const after = await organization.submit()

    expect(asked(await organization.approval(before), 'check')).toEqual(['Ann'])
    expect(asked(await organization.approval(after), 'check')).toEqual(['Bob'])
    expect((await organization.approval(after)).steps[0]).toMatchObject({
      kind: 'sub-flow',
      definition: { name: 'Check', version: 2 },
    })
    await decide(ann, before)
    expect(await decide(cat, before)).toMatchObject({ instanceState: 'APPROVED' })
  })

  it('AP-1: a manual task is done, not approved, and people of a notify step are told', async () => {
    await publishSteps(organization, [
      { key: 'tell', name: 'Tell', kind: 'notify', recipients: { users: [boss.userId] } },
      {
        key: 'file',
        name: 'File',
        kind: 'manual',
        approvers: { users: [ann.userId] },
        instruction: 'File the contract',
      },
      step('decide', [ann]),
    ])
    const request = await organization.submit()
    const [told] = (await organization.approval(request)).steps[0]!.tasks
    expect(told).toMatchObject({ userName: 'Boss', state: 'INFORMED' })
    await services.settled()
    expect(heard.of(told!.taskId)).toMatchObject([
      { type: 'notice', seq: 1, payload: { kind: 'information', userIds: [boss.userId], dueAt: null } },
    ])
    const [task] = await inbox(ann)
    const wrong = { taskId: task!.taskId, decision: 'approved', documentVersion: 2 } as const
    await expect(ann.call(decideTask, wrong, { key: randomUUID() })).rejects.toMatchObject({
      code: 'workflow.task.kind',
    })
    expect(await ann.call(getTask, { taskId: task!.taskId })).toMatchObject({
      kind: 'manual',
      instruction: 'File the contract',
    })
    expect(await decide(ann, request, 'done')).toMatchObject({ state: 'DONE', instanceState: 'ACTIVE' })
    await expect(decide(ann, request, 'done')).rejects.toMatchObject({ code: 'workflow.task.kind' })
    expect(await decide(ann, request)).toMatchObject({ instanceState: 'APPROVED' })
  })

  it('AP-1: a definition of manual tasks alone approves nothing: the process owner is asked', async () => {
    const manual: DefinitionBody['steps'][number] = {
      key: 'file',
      name: 'File',
      kind: 'manual',
      approvers: { users: [ann.userId] },
      instruction: 'File',
    }
    await publishSteps(organization, [manual, step('large', [cat], { condition: 'amount > 1000' })])
    const request = await organization.submit()
    expect(await decide(ann, request, 'done')).toMatchObject({ instanceState: 'ACTIVE' })
    expect(asked(await organization.approval(request), '*process-owner')).toEqual(['Olga Owner!'])
  })

  it('AP-1: with weights a quorum is reached by weight, not by heads', async () => {
    const weights = { [ann.userId]: 3 }
    await publishSteps(organization, [step('board', [ann, bob, cat], { mode: 'quorum', quorum: 3, weights })])
    const byOne = await organization.submit()
    expect(await decide(ann, byOne)).toMatchObject({ instanceState: 'APPROVED' })
    const without = await organization.submit()
    await decide(bob, without)
    expect(await decide(ann, without, 'rejected')).toMatchObject({ instanceState: 'REJECTED' })
  })

  it('V15: 2 of 3: approve, reject, approve is approved; reject, reject is rejected and the third task is void', async () => {
    await publishSteps(organization, [step('board', [ann, bob, cat], { mode: 'quorum', quorum: 2 })])
    const approved = await organization.submit()
    await decide(ann, approved)
    await decide(bob, approved, 'rejected')
    expect(await decide(cat, approved)).toMatchObject({ verdict: 'approved' })
    const rejected = await organization.submit()
    await decide(ann, rejected, 'rejected')
    expect(await decide(bob, rejected, 'rejected')).toMatchObject({ verdict: 'rejected' })
    expect((await organization.approval(rejected)).steps[0]?.tasks.map((task) => task.state)).toEqual([
      'REJECTED',
      'REJECTED',
      'VOID',
    ])
    expect(await inbox(cat)).toEqual([])
  })

  it('AP-2: an amount is compared in the currency of the definition, by its base amount where there is one', async () => {
    await publishSteps(organization, [
      step('small', [ann], { condition: 'amount < 500' }),
      step('large', [bob], { condition: 'amount >= 500' }),
    ])
    const usd = { amount: '510.00', currency: 'USD' }
    const request = await organization.submit({ amount: usd, baseAmount: eur('480.00') })
    const approval = await organization.approval(request)
    expect(asked(approval)).toEqual(['Ann'])
    expect(approval).toMatchObject({ amount: usd, baseAmount: eur('480.00') })
    expect(approval.steps[0]?.explanation).toContain('amount < 500 is true, as amount is 480.00 EUR')
    expect(asked(await organization.approval(await organization.submit({ amount: usd })))).toEqual(['Olga Owner!'])
  })

  it('AP-3: asks the manager, the owner of the cost centre, and whom the document names', async () => {
    const costCentreId = randomUUID()
    await organization.costCentre(costCentreId, 1, cat)
    await publishSteps(organization, [
      step('manager', undefined, { approvers: { managerOf: 'requester' } }),
      step('owner', undefined, { approvers: { ownerOf: 'cost-centre' } }),
      step('lead', undefined, { approvers: { field: 'snapshot.project.leadId' } }),
    ])
    const snapshot = { project: { leadId: bob.userId } }
    const request = await organization.submit({ requesterId: rita.userId, costCentreId, snapshot })
    for (const person of [boss, cat, bob]) await decide(person, request)
    const approval = await organization.approval(request)
    expect(approval.state).toBe('APPROVED')
    expect(
      approval.steps.map((each) => [each.tasks[0]?.userName, each.tasks[0]?.origin, each.tasks[0]?.originReason]),
    ).toEqual([
      ['Boss', 'manager', 'is manager of Rita (level 1)'],
      ['Cat', 'owner', 'owns the cost centre CC-1 Facilities'],
      ['Bob', 'field', 'is named by the document (snapshot.project.leadId)'],
    ])
  })

  it('AP-3: nobody there goes to the process owner with the reason, and comes from there when there is somebody', async () => {
    const costCentreId = randomUUID()
    await organization.costCentre(costCentreId, 1, undefined)
    await publishSteps(organization, [step('owner', undefined, { approvers: { ownerOf: 'cost-centre' } })])
    const request = await organization.submit({ costCentreId })
    const [task] = (await organization.approval(request)).steps[0]!.tasks
    expect(task).toMatchObject({
      userName: 'Olga Owner',
      origin: 'fallback',
      originReason: 'None of the 1 needed approvers can be asked. The cost centre CC-1 Facilities has no owner.',
    })
    await organization.member('Olga Owner', ['admin'], organization.owner)
    expect(await organization.approval(request)).toMatchObject({ state: 'UNASSIGNED' })
    await organization.costCentre(costCentreId, 2, bob)
    expect(await organization.approval(request)).toMatchObject({ state: 'ACTIVE' })
    expect(await decide(bob, request)).toMatchObject({ instanceState: 'APPROVED' })
  })

  it('AP-3: who left while being asked is replaced by the own manager, before the process owner', async () => {
    const dan = await organization.member('Dan', ['approver'], undefined, { manager: boss })
    await publishSteps(organization, [step('dan', [dan])])
    const request = await organization.submit()
    await organization.member('Dan', ['approver'], dan, { active: false, manager: boss })
    expect((await organization.approval(request)).steps[0]?.tasks).toMatchObject([
      { userName: 'Dan', state: 'SKIPPED', reason: 'is no active member any more' },
      { userName: 'Boss', origin: 'replacement', originReason: expect.stringContaining('in place of Dan') },
    ])
    const later = await organization.submit()
    expect(asked(await organization.approval(later))).toEqual(['Boss'])
  })

  it('AP-4: the requester is replaced by the next in the chain, unless the amount is within the own limit', async () => {
    await publishSteps(organization, [step('rita', [rita], { selfApprovalLimit: '100' })])
    const own = { requesterId: rita.userId, excludedUserIds: [rita.userId] }
    const small = await organization.submit({ ...own, amount: eur('100.00') })
    expect(asked(await organization.approval(small))).toEqual(['Rita'])
    expect(await decide(rita, small)).toMatchObject({ verdict: 'approved' })
    const large = await organization.submit({ ...own, amount: eur('100.01') })
    expect((await organization.approval(large)).steps[0]).toMatchObject({
      skipped: [{ userName: 'Rita', reason: 'asked for it' }],
      tasks: [{ userName: 'Boss', origin: 'replacement' }],
    })
    const foreign = await organization.submit({ ...own, amount: { amount: '1.00', currency: 'USD' } })
    expect(asked(await organization.approval(foreign))).toEqual(['Boss'])
  })

  it('AP-4: the same person at a later step counts only when the definition lets it', async () => {
    const steps = [step('first', [ann]), step('second', [ann, bob], { mode: 'all' })]
    await publishSteps(organization, steps, { collapseRepeated: true })
    const request = await organization.submit()
    await decide(ann, request)
    expect(await inbox(ann)).toEqual([])
    const [again] = (await organization.approval(request)).steps[1]!.tasks
    expect(again).toMatchObject({
      userName: 'Ann',
      state: 'APPROVED',
      reason: expect.stringContaining('"first" already'),
    })
    expect(await decide(bob, request)).toMatchObject({ instanceState: 'APPROVED' })
    await services.settled()
    const { instanceId } = await organization.approval(request)
    expect(heard.of(instanceId).at(-1)?.payload).toMatchObject({
      decisions: [{ userName: 'Ann' }, { userName: 'Bob' }],
    })
  })

  it('AP-5: returned ends the approval at once, with its reason, and the others are void', async () => {
    await publishSteps(organization, [step('board', [ann, bob, cat], { mode: 'all' })])
    const request = await organization.submit()
    const [task] = await inbox(ann)
    const without = { taskId: task!.taskId, decision: 'returned', documentVersion: 2 } as const
    await expect(ann.call(decideTask, without, { key: randomUUID() })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    expect(await decide(ann, request, 'returned')).toMatchObject({
      state: 'RETURNED',
      instanceState: 'RETURNED',
      verdict: 'returned',
    })
    const approval = await organization.approval(request)
    expect(approval).toMatchObject({ reason: 'Returned by Ann: Too dear', steps: [{ state: 'RETURNED' }] })
    expect(approval.steps[0]?.tasks.map((each) => each.state)).toEqual(['RETURNED', 'VOID', 'VOID'])
    await services.settled()
    expect(heard.of(approval.instanceId).at(-1)).toMatchObject({ type: 'completed', payload: { verdict: 'returned' } })
  })

  it('AP-11: the hierarchy is asked up to the level whose limit covers the amount, and further steps may be skipped', async () => {
    const head = await organization.member('Head', ['approver'])
    await organization.member('Boss', ['approver'], boss, { manager: head })
    await publishSteps(organization, [
      { key: 'line', name: 'Line', kind: 'hierarchy', levels: 2, limits: ['500'], skips: ['further'] },
      step('policy', [ann], { priority: 60 }),
      step('first', [bob], { priority: 10 }),
    ])
    const request = await organization.submit({ requesterId: rita.userId, amount: eur('500.01') })
    await decide(bob, request)
    expect(await decide(boss, request)).toMatchObject({ instanceState: 'ACTIVE' })
    expect(await decide(head, request)).toMatchObject({ instanceState: 'APPROVED' })
    const approval = await organization.approval(request)
    expect(approval.steps.map((each) => [each.key, each.state])).toEqual([
      ['first', 'APPROVED'],
      ['line~1', 'APPROVED'],
      ['line~2', 'APPROVED'],
      ['policy', 'SKIPPED'],
    ])
  })

  it('AP-12: no verdict leaves before the last approval', async () => {
    await publishSteps(organization, [step('first', [ann]), step('second', [bob])])
    const request = await organization.submit()
    await decide(ann, request)
    await services.settled()
    const { instanceId } = await organization.approval(request)
    expect(heard.of(instanceId).map(({ type }) => type)).toEqual(['started', 'progressed'])
    await decide(bob, request)
    await services.settled()
    expect(heard.of(instanceId).map(({ type }) => type)).toEqual(['started', 'progressed', 'completed'])
  })
})
