import { randomUUID } from 'node:crypto'
import {
  createDelegation,
  type DelegationView,
  decideTask,
  getTask,
  listDelegations,
  listTasks,
  revokeDelegation,
} from '@nexus/contracts-workflow'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { publishSteps, step } from './builders/definition.builder.js'
import { hearing } from './builders/heard.builder.js'
import { asked, decide, eur, inbox, Organization } from './builders/organization.builder.js'

const MONDAY = '2026-03-02T09:00:00.000Z'
const FRIDAY = '2026-03-06T09:00:00.000Z'
const OWN = { 'approval-delegation:manage': 'own', 'approval-delegation:read': 'own' } as const

describe('delegations (AP-6)', () => {
  const clock = new FakeClock(MONDAY)
  let services: TestServices
  let heard: ReturnType<typeof hearing>
  let organization: Organization
  let ann: TestActor
  let bob: TestActor
  let cat: TestActor
  let boss: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService], { clock })
    heard = hearing(services)
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    clock.set(MONDAY)
    organization = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    boss = await organization.member('Boss', ['approver'])
    ann = await organization.member('Ann', ['approver'], undefined, { manager: boss })
    bob = await organization.member('Bob', ['approver'])
    cat = await organization.member('Cat', ['approver'])
    await publishSteps(organization, [step('ann', [ann])])
  })

  /** As the person, with the right for the own alone. */
  const asOwn = (actor: TestActor): TestActor =>
    services.actor({ tenantId: actor.tenantId, userId: actor.userId, rights: OWN })
  const delegate = (from: TestActor, to: TestActor | undefined, parts: object = {}): Promise<DelegationView> =>
    asOwn(from).call(createDelegation, {
      ...(to === undefined ? {} : { delegateUserId: to.userId }),
      until: FRIDAY,
      ...parts,
    })

  it('AP-6: the delegate decides on behalf of the principal, both names are kept, and the principal goes on seeing it', async () => {
    await delegate(ann, bob)
    const request = await organization.submit()
    expect(await inbox(ann)).toEqual([])
    expect(await inbox(bob)).toMatchObject([
      { origin: 'delegation', onBehalfOf: { userId: ann.userId, userName: 'Ann' } },
    ])
    const [own] = (await ann.call(listTasks, { state: 'DELEGATED' })).items
    expect(await ann.call(getTask, { taskId: own!.taskId })).toMatchObject({ state: 'DELEGATED', snapshot: {} })
    await decide(bob, request)
    const approval = await organization.approval(request)
    expect(approval).toMatchObject({ state: 'APPROVED', reason: 'Approved by Bob on behalf of Ann.' })
    expect(approval.steps[0]?.tasks).toMatchObject([
      { userName: 'Ann', state: 'DELEGATED', reason: 'Bob has decided.' },
      { userName: 'Bob', state: 'APPROVED', onBehalfOf: { userName: 'Ann' } },
    ])
    await services.settled()
    expect(heard.of(approval.instanceId).at(-1)?.payload).toMatchObject({
      decisions: [{ userId: bob.userId, userName: 'Bob', onBehalfOf: { userId: ann.userId, userName: 'Ann' } }],
    })
    expect(heard.of(approval.steps[0]!.tasks[1]!.taskId)).toMatchObject([
      { type: 'notice', seq: 1, payload: { kind: 'delegated', userIds: [bob.userId] } },
    ])
  })

  it('V16: until Friday 09:00 is half-open: a task opened at 09:00:00 goes to the principal', async () => {
    await delegate(ann, bob)
    clock.set('2026-03-06T08:59:59.999Z')
    expect(asked(await organization.approval(await organization.submit()))).toEqual(['Ann', 'Bob'])
    clock.set(FRIDAY)
    const late = await organization.submit()
    expect(asked(await organization.approval(late))).toEqual(['Ann'])
    expect(await decide(ann, late)).toMatchObject({ verdict: 'approved' })
  })

  it("V16: a delegate who asked for the document leaves it to the principal's manager", async () => {
    await delegate(ann, bob)
    const request = await organization.submit({ requesterId: bob.userId })
    const [own, manager] = (await organization.approval(request)).steps[0]!.tasks
    expect(own).toMatchObject({ userName: 'Ann', state: 'DELEGATED' })
    expect(manager).toMatchObject({ userName: 'Boss', state: 'OPEN', onBehalfOf: { userName: 'Ann' } })
  })

  it('AP-6: nobody named means the manager; other types and amounts above the cap stay with the principal', async () => {
    await delegate(ann, undefined, { documentTypes: ['requisition'], amountCap: eur('100.00') })
    expect(asked(await organization.approval(await organization.submit()))).toEqual(['Ann', 'Boss'])
    expect(asked(await organization.approval(await organization.submit({ amount: eur('100.01') })))).toEqual(['Ann'])
    await publishSteps(organization, [step('ann', [ann])], { documentType: 'payment-request' })
    const payment = await organization.submit({ documentType: 'payment-request' })
    expect(asked(await organization.approval(payment))).toEqual(['Ann'])
  })

  it('AP-6: follows delegations of delegates, at most over three people, and refuses circles', async () => {
    const dan = await organization.member('Dan', ['approver'])
    await delegate(ann, bob)
    await delegate(bob, cat)
    await delegate(cat, dan)
    const request = await organization.submit()
    expect((await organization.approval(request)).steps[0]?.tasks[1]).toMatchObject({
      userName: 'Dan',
      onBehalfOf: { userName: 'Ann' },
      originReason: `decides on behalf of Ann until ${FRIDAY} (over Bob, Cat)`,
    })
    await expect(delegate(dan, ann)).rejects.toMatchObject({ code: 'workflow.delegation.loop' })
    await expect(delegate(dan, boss)).rejects.toMatchObject({
      code: 'workflow.delegation.loop',
      message: expect.stringContaining('more than 3 people'),
    })
    expect(await delegate(dan, ann, { from: FRIDAY, until: '2026-03-13T09:00:00.000Z' })).toMatchObject({ version: 1 })
  })

  it('AP-6: one person counts once, also with a delegated voice', async () => {
    await publishSteps(organization, [step('board', [ann, bob, cat], { mode: 'quorum', quorum: 2 })], { name: 'Board' })
    await delegate(ann, bob)
    const request = await organization.submit()
    // Bob has a voice already, so the delegated one stays with Ann.
    expect(asked(await organization.approval(request)).filter((name) => name === 'Bob')).toHaveLength(1)
  })

  it('AP-6: revocation takes open tasks back, and the delegate cannot decide any more', async () => {
    const delegation = await delegate(ann, bob)
    const request = await organization.submit()
    const [task] = await inbox(bob)
    const { delegationId } = delegation
    const revoked = await asOwn(ann).call(revokeDelegation, { delegationId }, { expectedVersion: 1 })
    expect(revoked).toMatchObject({ revokedAt: MONDAY, version: 2 })
    const decision = { taskId: task!.taskId, decision: 'approved', documentVersion: 2 } as const
    await expect(bob.call(decideTask, decision, { key: randomUUID() })).rejects.toMatchObject({
      code: 'workflow.task.state',
    })
    await services.settled()
    expect(await inbox(bob)).toEqual([])
    expect((await organization.approval(request)).steps[0]?.tasks).toMatchObject([
      { userName: 'Ann', state: 'OPEN' },
      { userName: 'Bob', state: 'SKIPPED', reason: 'The delegation was revoked.' },
    ])
    expect(await decide(ann, request)).toMatchObject({ verdict: 'approved' })
    const again = asOwn(ann).call(revokeDelegation, { delegationId }, { expectedVersion: 2 })
    await expect(again).rejects.toMatchObject({ code: 'workflow.delegation.over' })
    await expect(asOwn(ann).call(revokeDelegation, { delegationId }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
    })
    expect(heard.of(delegationId).map(({ type, seq }) => [type, seq])).toEqual([
      ['changed', 1],
      ['changed', 2],
    ])
  })

  it('AP-6: a delegate who leaves gives the task back, and a principal who leaves takes it along', async () => {
    await delegate(ann, bob)
    const first = await organization.submit()
    await organization.member('Bob', ['approver'], bob, { active: false })
    expect((await organization.approval(first)).steps[0]?.tasks).toMatchObject([
      { state: 'OPEN' },
      { state: 'SKIPPED' },
    ])
    await organization.member('Bob', ['approver'], bob)
    const second = await organization.submit()
    await organization.member('Ann', ['approver'], ann, { active: false, manager: boss })
    expect((await organization.approval(second)).steps[0]?.tasks).toMatchObject([
      { userName: 'Ann', state: 'SKIPPED' },
      { userName: 'Bob', state: 'SKIPPED' },
      { userName: 'Boss', state: 'OPEN', origin: 'replacement' },
    ])
  })

  it.each<[string, () => object]>([
    ['oneself', () => ({ delegateUserId: ann.userId })],
    ['a stranger', () => ({ delegateUserId: randomUUID() })],
    ['a time that is over', () => ({ until: '2026-03-01T09:00:00.000Z', from: '2026-02-01T09:00:00.000Z' })],
    ['a time that ends before it begins', () => ({ from: FRIDAY, until: MONDAY })],
    ['somebody else as principal', () => ({ principalUserId: cat.userId })],
  ])('refuses %s', async (_what, parts) => {
    await expect(delegate(ann, bob, parts())).rejects.toMatchObject({ code: 'workflow.delegation.refused' })
  })

  it('refuses a delegate who may not decide, and a person without a manager who names nobody', async () => {
    const rita = await organization.member('Rita', ['requester'])
    await expect(delegate(ann, rita)).rejects.toMatchObject({ code: 'workflow.delegation.refused' })
    await expect(delegate(bob, undefined)).rejects.toMatchObject({ code: 'workflow.delegation.refused' })
  })

  it('shows delegations to both sides and to nobody else; who manages all may delegate for others', async () => {
    const made = await delegate(ann, bob)
    const seen = async (actor: TestActor): Promise<string[]> =>
      (await asOwn(actor).call(listDelegations, {})).items.map((item) => item.delegationId)
    expect(await seen(ann)).toEqual([made.delegationId])
    expect(await seen(bob)).toEqual([made.delegationId])
    expect(await seen(cat)).toEqual([])
    const input = { principalUserId: cat.userId, delegateUserId: boss.userId, until: FRIDAY }
    expect(await organization.admin.call(createDelegation, input)).toMatchObject({ principalName: 'Cat' })
    const revoke = asOwn(bob).call(revokeDelegation, { delegationId: made.delegationId }, { expectedVersion: 1 })
    await expect(revoke).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it("other tenant: another tenant's delegation is not found, not listed, and moves no task", async () => {
    const other = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    const elsewhere = services.actor({ tenantId: other.tenantId, userId: ann.userId })
    await other.member('Ann', ['approver'], elsewhere)
    await other.member('Bob', ['approver'], services.actor({ tenantId: other.tenantId, userId: bob.userId }))
    const { delegationId } = await delegate(elsewhere, bob)
    expect((await organization.admin.call(listDelegations, {})).items).toEqual([])
    const revoke = organization.admin.call(revokeDelegation, { delegationId }, { expectedVersion: 1 })
    await expect(revoke).rejects.toMatchObject({ code: 'request.not_found' })
    expect(asked(await organization.approval(await organization.submit()))).toEqual(['Ann'])
  })
})
