import { getApproval, listTasks, reassignTask, type TaskSummary } from '@nexus/contracts-workflow'
import {
  orderChangeSubmitted,
  orderChangeWithdrawn,
  purchaseOrderWithdrawn,
  requisitionReturned,
} from '@nexus/contracts-procurement'
import { randomUUID } from 'node:crypto'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { RENEWAL_BATCH } from '../src/approvals/renew-staffing.job.js'
import { publishSteps, step } from './builders/definition.builder.js'
import { hearing } from './builders/heard.builder.js'
import { aRequest, asked, decide, eur, inbox, Organization } from './builders/organization.builder.js'

describe('tasks that go to others, and approvals that are taken back', () => {
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
    organization = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
  })

  const give = (actor: TestActor, taskId: string, to: TestActor): Promise<TaskSummary> =>
    actor.call(reassignTask, { taskId, userId: to.userId, reason: 'On sick leave' })
  const openTask = async (parts: Parameters<Organization['submit']>[0] = {}): Promise<string> => {
    await publishSteps(organization, [step('ann', [ann])])
    const request = await organization.submit(parts)
    return (await inbox(ann)).find((task) => task.documentId === request.documentId)!.taskId
  }

  it('AP-5: an open task goes to somebody else, with the reason, and counts once', async () => {
    const taskId = await openTask()
    const given = await give(organization.admin, taskId, bob)
    expect(given).toMatchObject({ assigneeId: bob.userId, origin: 'reassignment', state: 'OPEN' })
    expect(await inbox(ann)).toEqual([])
    const [task] = await inbox(bob)
    expect(task?.originReason).toBe('was given the task of Ann by Adam Admin: On sick leave')
    const { steps } = await organization.admin.call(getApproval, { instanceId: given.instanceId })
    const [ofAnn, ofBob] = ['Ann', 'Bob'].map((name) => steps[0]?.tasks.find(({ userName }) => userName === name))
    const parameters = { text: 'On sick leave', by: { userName: 'Adam Admin' } }
    expect(ofAnn).toMatchObject({
      reason: 'Given to Bob by Adam Admin: On sick leave',
      reasons: [{ code: 'HANDED_OVER', parameters: { ...parameters, to: { userName: 'Bob' } } }],
    })
    expect(ofBob).toMatchObject({
      originReasons: [{ code: 'TAKEN_OVER', parameters: { ...parameters, from: { userName: 'Ann' } } }],
    })
    expect(steps[0]?.reasons.at(-1)).toMatchObject({ code: 'REASSIGNED', parameters: { text: 'On sick leave' } })
    await services.settled()
    expect(heard.of(given.taskId)).toMatchObject([
      { type: 'notice', payload: { kind: 'reassigned', userIds: [bob.userId] } },
    ])
    await expect(give(organization.admin, taskId, bob)).rejects.toMatchObject({ code: 'workflow.task.state' })
    expect(await give(organization.admin, given.taskId, ann)).toMatchObject({ assigneeId: ann.userId })
  })

  it.each<[string, () => Promise<TestActor>]>([
    ['who asked for it', () => organization.member('Rita', ['approver'])],
    ['who may not decide', () => organization.member('Rob', ['requester'])],
    ['a stranger', () => Promise.resolve(services.actor({ tenantId: organization.tenantId }))],
    ['who gives it away', () => organization.member('Adam Admin', ['admin', 'approver'], organization.admin)],
  ])('AP-4: refuses to give a task to %s', async (what, person) => {
    const to = await person()
    const taskId = await openTask(what === 'who asked for it' ? { requesterId: to.userId } : {})
    await expect(give(organization.admin, taskId, to)).rejects.toMatchObject({ code: 'workflow.task.assignee' })
  })

  it('gives away the own task only, without the right for all; and none of another tenant', async () => {
    const taskId = await openTask()
    const own = (actor: TestActor, tenantId = actor.tenantId): TestActor =>
      services.actor({ tenantId, userId: actor.userId, rights: { 'approval-task:reassign': 'own' } })
    const notFound = { code: 'request.not_found' }
    await expect(give(own(bob), taskId, bob)).rejects.toMatchObject(notFound)
    await expect(give(services.actor(), taskId, bob)).rejects.toMatchObject(notFound)
    expect(await give(own(ann), taskId, bob)).toMatchObject({ assigneeId: bob.userId })
  })

  it('AP-5: the answer of a returned document is noted', async () => {
    const request = await organization.submit()
    await decide(ann, request, 'returned')
    const { instanceId } = await organization.approval(request)
    await organization.publish(requisitionReturned, request.documentId, 4, {
      ...{ requisitionId: request.documentId, version: 4, state: 'RETURNED', title: 'Chairs', gross: eur('100.00') },
      ...{ requesterId: request.requesterId, approvalInstanceId: instanceId },
    })
    expect(await organization.approval(request)).toMatchObject({ state: 'RETURNED', outcome: 'returned' })
  })

  it('AP-5: a purchase order that is withdrawn ends its approval', async () => {
    const request = await organization.submit({
      documentType: 'purchase-order',
      facts: { matchesApprovedRequisition: false },
    })
    const { documentId: orderId } = request
    await organization.publish(purchaseOrderWithdrawn, orderId, 3, {
      ...{ orderId, requisitionId: randomUUID(), vendorId: randomUUID(), version: 3, state: 'DRAFT' as const },
      ...{ gross: request.amount, submittedVersion: 2 },
    })
    expect(await organization.approval(request)).toMatchObject({
      state: 'CANCELLED',
      reason: 'The document was withdrawn.',
    })
    expect(await inbox(ann)).toEqual([])
  })

  it('AP-9: a change order is approved as orders are, until it has a definition of its own, and can be withdrawn', async () => {
    const submit = async () => {
      const request = aRequest({ documentType: 'purchase-order-change', facts: { matchesApprovedRequisition: false } })
      const facts = {
        ...{ changeId: request.documentId, orderId: randomUUID(), orderNumber: 'PO-1', changeNumber: 1, version: 2 },
        ...{ baseRevision: 0, vendorId: randomUUID(), gross: request.amount, outcome: 'full' as const },
      }
      await organization.publish(orderChangeSubmitted, request.documentId, 2, {
        ...facts,
        state: 'IN_APPROVAL',
        approval: request,
      })
      return { request, facts }
    }
    const { request, facts } = await submit()
    expect(await organization.approval(request)).toMatchObject({
      documentType: 'purchase-order-change',
      definition: { name: 'Standard policy' },
      stepKey: 'one-approver',
    })
    await organization.publish(orderChangeWithdrawn, request.documentId, 3, {
      ...facts,
      version: 3,
      state: 'WITHDRAWN',
    })
    expect(await organization.approval(request)).toMatchObject({ state: 'CANCELLED' })
    await publishSteps(organization, [step('bob', [bob])], { documentType: 'purchase-order-change', name: 'Changes' })
    expect(asked(await organization.approval((await submit()).request))).toEqual(['Bob'])
  })

  it('AP-3: who comes is asked in everything that waits, in batches', async () => {
    const young = await Organization.register(services)
    const count = RENEWAL_BATCH * 2 + 1
    for (let index = 0; index < count; index += 1) await young.submit()
    const dan = await young.member('Dan', ['approver'])
    const { items } = await dan.call(listTasks, { limit: 100 })
    expect(items).toHaveLength(count)
  })
})
