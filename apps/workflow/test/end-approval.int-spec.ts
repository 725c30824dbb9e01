import { randomUUID } from 'node:crypto'
import { requisitionWithdrawn } from '@nexus/contracts-procurement'
import { decideTask, listTasks } from '@nexus/contracts-workflow'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { hearing } from './builders/heard.builder.js'
import { aRequest, decide, inbox, Organization } from './builders/organization.builder.js'

describe('the end of an approval', () => {
  let services: TestServices
  let heard: ReturnType<typeof hearing>
  let organization: Organization
  let ann: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService])
    heard = hearing(services)
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    organization = await Organization.register(services)
    ann = await organization.member('Ann', ['approver'])
  })

  it('comes with the withdrawal of the document: tasks are void and leave the inboxes (AP-5)', async () => {
    const request = await organization.submit()
    const [task] = await inbox(ann)
    await organization.withdraw(request, 3)
    expect(await organization.approval(request)).toMatchObject({
      state: 'CANCELLED',
      reason: 'The document was withdrawn.',
      steps: [{ state: 'VOID', tasks: [{ state: 'VOID' }] }, {}],
    })
    expect(await inbox(ann)).toEqual([])
    expect((await ann.call(listTasks, { state: 'VOID' })).items).toHaveLength(1)
    const late = ann.call(
      decideTask,
      { taskId: task!.taskId, decision: 'approved', documentVersion: 2 },
      { key: randomUUID() },
    )
    await expect(late).rejects.toMatchObject({
      code: 'workflow.task.state',
      detail: expect.stringContaining('The document was withdrawn.'),
    })
    const { instanceId } = await organization.approval(request)
    await services.settled()
    expect(heard.of(instanceId).map(({ type, seq }) => [type, seq])).toEqual([
      ['started', 1],
      ['cancelled', 2],
    ])
  })

  it('comes with the cancellation of an order', async () => {
    const request = await organization.submit({
      documentType: 'purchase-order',
      facts: { matchesApprovedRequisition: false },
    })
    await organization.cancelOrder(request, 3)
    expect(await organization.approval(request)).toMatchObject({
      state: 'CANCELLED',
      reason: 'The document was cancelled.',
    })
  })

  it('comes with the cancellation of a payment', async () => {
    const request = await organization.submit({ documentType: 'payment-request' })
    await organization.cancelPayment(request, 3)
    expect(await organization.approval(request)).toMatchObject({
      state: 'CANCELLED',
      reason: 'The document was cancelled.',
    })
  })

  it('twice: a withdrawal that is heard again changes nothing', async () => {
    const request = await organization.submit()
    await organization.withdraw(request, 3)
    await organization.withdraw(request, 3)
    expect(await organization.approval(request)).toMatchObject({ state: 'CANCELLED', version: 2 })
  })

  it('other tenant: a withdrawal elsewhere does not touch a document of the same id', async () => {
    const request = await organization.submit()
    const other = await Organization.register(services)
    await other.withdraw(request, 3)
    expect(await organization.approval(request)).toMatchObject({ state: 'ACTIVE' })
  })

  it('precedes a submission that is heard after its withdrawal', async () => {
    const request = aRequest()
    await organization.withdraw(request, 3)
    await organization.submit(request)
    expect(await organization.approvals(request)).toEqual([])
    await organization.submit({ ...request, documentVersion: 4 })
    expect(await organization.approval(request)).toMatchObject({ documentVersion: 4, state: 'ACTIVE' })
  })

  it('does not touch a later submission than the one that was withdrawn', async () => {
    const request = await organization.submit({ documentVersion: 5 })
    await organization.withdraw({ ...request, documentVersion: 2 }, 3)
    expect(await organization.approval(request)).toMatchObject({ state: 'ACTIVE', documentVersion: 5 })
  })

  it('does not need to know when a draft was withdrawn', async () => {
    const { documentId, title, requesterId, amount: gross } = aRequest()
    await organization.publish(requisitionWithdrawn, documentId, 2, {
      requisitionId: documentId,
      version: 2,
      state: 'WITHDRAWN',
      title,
      requesterId,
      gross,
    })
    expect(await inbox(ann)).toEqual([])
  })

  it('comes with a new submission: the newer version is approved, older and repeated ones start nothing', async () => {
    const request = await organization.submit()
    const again = await organization.submit({ ...request, documentVersion: 5 })
    await organization.submit(request)
    await organization.submit({ ...request, documentVersion: 4 })
    expect(
      (await organization.approvals(request)).map((approval) => [approval.documentVersion, approval.state]),
    ).toEqual([
      [5, 'ACTIVE'],
      [2, 'CANCELLED'],
    ])
    expect(await inbox(ann)).toMatchObject([{ documentVersion: 5 }])
    expect(await decide(ann, again)).toMatchObject({ verdict: 'approved', documentVersion: 5 })
  })

  it('is one of two when withdrawal and decision meet, and then stays', async () => {
    for (let round = 0; round < 6; round += 1) {
      const request = await organization.submit()
      const [decision] = await Promise.allSettled([decide(ann, request), organization.withdraw(request, 3)])
      const approval = await organization.approval(request)
      if (decision.status === 'fulfilled') {
        // The verdict came first; the document had been withdrawn meanwhile, which is noted and ends the wait.
        expect(approval).toMatchObject({ state: 'APPROVED', outcome: 'withdrawn', version: 3 })
      } else {
        expect(approval).toMatchObject({ state: 'CANCELLED', version: 2 })
      }
    }
  })

  it('is noted when the document answers, once, and for the approval that it names', async () => {
    const request = await organization.submit()
    const { instanceId } = await organization.approval(request)
    await organization.answer(request, instanceId, 'rejected')
    expect((await organization.approval(request)).outcome).toBeUndefined()
    await decide(ann, request, 'rejected')
    await organization.answer({ ...request, documentId: randomUUID() }, instanceId, 'rejected')
    expect((await organization.approval(request)).outcome).toBeUndefined()
    await organization.answer(request, instanceId, 'rejected')
    await organization.answer(request, randomUUID(), 'rejected')
    expect(await organization.approval(request)).toMatchObject({ outcome: 'rejected', verdict: 'rejected', version: 3 })
  })
})
