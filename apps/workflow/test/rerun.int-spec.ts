import { randomUUID } from 'node:crypto'
import { type ApprovalRequest, type DocumentChange, getTask } from '@nexus/contracts-workflow'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { publishSteps, step } from './builders/definition.builder.js'
import { asked, decide, eur, inbox, Organization } from './builders/organization.builder.js'

const change: DocumentChange = {
  previousDocumentVersion: 2,
  differences: [{ path: '/lines/0/quantity', label: 'Quantity of line 1', before: '3', after: '4' }],
}

describe('approval after a change', () => {
  let services: TestServices
  let organization: Organization
  let ann: TestActor
  let bob: TestActor
  let cat: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService])
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    organization = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
    cat = await organization.member('Cat', ['approver'])
    await publishSteps(organization, [
      step('lines', [ann], { condition: 'lineCount > 0' }),
      step('money', [bob], { condition: 'amount > 50' }),
      step('last', [cat]),
    ])
  })

  const approved = async (): Promise<{ request: ApprovalRequest; instanceId: string }> => {
    const request = await organization.submit()
    for (const person of [ann, bob, cat]) await decide(person, request)
    const { instanceId } = await organization.approval(request)
    await organization.answer(request, instanceId, 'approved')
    return { request, instanceId }
  }
  const changed = (request: ApprovalRequest, parts: Partial<ApprovalRequest>): Promise<ApprovalRequest> =>
    organization.submit({ ...request, documentVersion: request.documentVersion + 4, change, ...parts })
  const whoDecides = async (request: ApprovalRequest): Promise<string[]> => {
    const names: string[] = []
    for (const person of [ann, bob, cat]) {
      if (!(await inbox(person)).some((task) => task.documentId === request.documentId)) continue
      names.push((await inbox(person))[0]!.stepKey)
      await decide(person, request)
    }
    expect(await organization.approval(request)).toMatchObject({ state: 'APPROVED' })
    return names
  }

  it('AP-9: a full rerun asks everybody, and the task shows the differences', async () => {
    const { request, instanceId } = await approved()
    const again = await changed(request, { previousInstanceId: instanceId })
    const [task] = await inbox(ann)
    expect(await ann.call(getTask, { taskId: task!.taskId })).toMatchObject({ change })
    expect(await organization.approval(again)).toMatchObject({ change, previousInstanceId: instanceId })
    expect(await whoDecides(again)).toEqual(['lines', 'money', 'last'])
  })

  it('AP-9: final-only asks only the last approver', async () => {
    const { request, instanceId } = await approved()
    const again = await changed(request, { previousInstanceId: instanceId, rerun: 'final-only' })
    expect(await organization.approval(again)).toMatchObject({
      rerun: 'final-only',
      steps: [
        { state: 'SKIPPED', explanation: expect.stringContaining('only the last approval step decides') },
        { state: 'SKIPPED' },
        { state: 'ACTIVE' },
      ],
    })
    expect(await whoDecides(again)).toEqual(['last'])
  })

  it.each<[string[], string[]]>([
    [['amount'], ['money']],
    [
      ['lineCount', 'amount'],
      ['lines', 'money'],
    ],
    [['vendorId'], ['last']],
  ])('AP-9: affected by %j asks %j', async (affectedFacts, steps) => {
    const { request, instanceId } = await approved()
    const again = await changed(request, { previousInstanceId: instanceId, rerun: 'affected', affectedFacts })
    expect(await whoDecides(again)).toEqual(steps)
  })

  it('AP-9: a rerun that builds on nothing, or on what was not approved, is a full one', async () => {
    const request = await organization.submit()
    const { change: _change, ...bare } = request
    const claims = [
      { rerun: 'final-only' as const },
      { rerun: 'final-only' as const, change, previousInstanceId: randomUUID() },
    ]
    for (const [index, claim] of claims.entries()) {
      const again = await organization.submit({ ...bare, documentVersion: 4 + index, ...claim })
      expect(await organization.approval(again)).toMatchObject({ stepKey: 'lines' })
    }
    const rejected = await organization.submit()
    await decide(ann, rejected, 'rejected')
    const { instanceId } = await organization.approval(rejected)
    const again = await changed(rejected, { previousInstanceId: instanceId, rerun: 'final-only' })
    expect(await organization.approval(again)).toMatchObject({ stepKey: 'lines' })
  })

  it('AP-10: an edit during approval voids the votes of the steps that it touches, and no others', async () => {
    const request = await organization.submit()
    await decide(ann, request)
    await decide(bob, request)
    const { instanceId } = await organization.approval(request)
    const edited = { previousInstanceId: instanceId, rerun: 'affected' as const, affectedFacts: ['amount'] }
    const again = await organization.submit({ ...request, documentVersion: 3, amount: eur('60.00'), change, ...edited })
    const approval = await organization.approval(again)
    expect(approval.steps).toMatchObject([
      { key: 'lines', state: 'APPROVED', tasks: [{ userName: 'Ann', state: 'APPROVED' }] },
      { key: 'money', state: 'ACTIVE', tasks: [{ userName: 'Bob', state: 'OPEN' }] },
      { key: 'last', state: 'WAITING' },
    ])
    await decide(bob, again)
    expect(await decide(cat, again)).toMatchObject({ instanceState: 'APPROVED' })
    expect(await organization.approval(again)).toMatchObject({ reason: 'Approved by Ann, Bob, Cat.' })
    expect((await organization.approvals(again)).map((each) => each.state).sort()).toEqual(['APPROVED', 'CANCELLED'])
  })

  it('AP-10: an edit of somebody else restarts everything', async () => {
    const request = await organization.submit()
    await decide(ann, request)
    const again = await organization.submit({ ...request, documentVersion: 3 })
    expect(asked(await organization.approval(again), 'lines')).toEqual(['Ann'])
    expect(await inbox(ann)).toHaveLength(1)
  })

  it("other tenant: another tenant's approval is nothing to build on", async () => {
    const { request } = await approved()
    const other = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    const foreign = await other.submit({ amount: eur('1.00') })
    const { instanceId } = await other.approval(foreign)
    const again = await changed(request, { previousInstanceId: instanceId, rerun: 'final-only' })
    expect(await organization.approval(again)).toMatchObject({ stepKey: 'lines' })
  })
})
