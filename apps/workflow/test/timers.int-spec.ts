import { JobWorker, jobRegistration } from '@nexus/platform-jobs'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { TaskTimer } from '../src/timers/task-timer.job.js'
import { taskTimer } from '../src/timers/timer-definitions.job.js'
import { publishSteps, step } from './builders/definition.builder.js'
import { hearing } from './builders/heard.builder.js'
import { asked, decide, inbox, Organization } from './builders/organization.builder.js'

const MONDAY = '2026-03-02T09:00:00.000Z'

describe('the time of a step (AP-7)', () => {
  const clock = new FakeClock(MONDAY)
  let services: TestServices
  let heard: ReturnType<typeof hearing>
  let organization: Organization
  let ann: TestActor
  let boss: TestActor

  const begin = async (): Promise<void> => {
    clock.set(MONDAY)
    services = await startTestServices([workflowService], { clock })
    heard = hearing(services)
    organization = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    boss = await organization.member('Boss', ['approver'])
    ann = await organization.member('Ann', ['approver'], undefined, { manager: boss })
  }
  beforeEach(begin)
  afterEach(() => services.close())

  const pass = async (hours: number): Promise<void> => {
    clock.advance({ hours })
    services.wakeJobs()
    await services.settled()
  }
  const notices = (taskId: string): string[] =>
    heard.of(taskId).map(({ payload }) => (payload as { kind: string }).kind)

  it('AP-7: reminds at half of the time and at its end, and then asks the next level beside the first', async () => {
    await publishSteps(organization, [step('ann', [ann], { slaHours: 8 })])
    const request = await organization.submit()
    const [task] = await inbox(ann)
    expect(task).toMatchObject({ dueAt: '2026-03-02T17:00:00.000Z' })
    await pass(3.99)
    expect(notices(task!.taskId)).toEqual(['opened'])
    await pass(0.01)
    expect(notices(task!.taskId)).toEqual(['opened', 'reminder'])
    expect(asked(await organization.approval(request))).toEqual(['Ann'])
    await pass(4)
    expect(notices(task!.taskId)).toEqual(['opened', 'reminder', 'reminder'])
    const [first, next] = (await organization.approval(request)).steps[0]!.tasks
    expect(first).toMatchObject({ userName: 'Ann', state: 'ESCALATED' })
    expect(next).toMatchObject({
      userName: 'Boss',
      state: 'OPEN',
      origin: 'escalation',
      originReason: 'was asked because Ann has not decided within 8 hours',
    })
    expect(notices(next!.taskId)).toEqual(['escalated'])
  })

  it('AP-7: the original approver may still act until the next level does, and one decision closes both', async () => {
    await publishSteps(organization, [step('ann', [ann], { slaHours: 8 })])
    const [byFirst, byNext] = [await organization.submit(), await organization.submit()]
    await pass(8)
    expect(await inbox(ann)).toHaveLength(2)
    expect(await decide(ann, byFirst)).toMatchObject({ verdict: 'approved' })
    expect(await decide(boss, byNext)).toMatchObject({ verdict: 'approved' })
    expect(await inbox(ann)).toEqual([])
    expect(await inbox(boss)).toEqual([])
    expect((await organization.approval(byNext)).steps[0]?.tasks.map((task) => task.state)).toEqual([
      'VOID',
      'APPROVED',
    ])
  })

  it('AP-7: a step of two who both have to approve counts the escalated one once', async () => {
    const bob = await organization.member('Bob', ['approver'])
    await publishSteps(organization, [step('both', [ann, bob], { mode: 'all', slaHours: 8 })])
    const request = await organization.submit()
    await decide(bob, request)
    await pass(8)
    expect(await decide(boss, request)).toMatchObject({ instanceState: 'APPROVED' })
  })

  it('AP-7: escalates exactly once after a restart, although two workers find the timer due', async () => {
    await publishSteps(organization, [step('ann', [ann], { slaHours: 8 })])
    const request = await organization.submit()
    await services.settled()
    const workflow = services.service('workflow')
    await workflow.jobs.stop()
    clock.advance({ hours: 24 })
    const { tenantTx: tx, platformTx } = workflow.database
    const workers = [1, 2].map(() => new JobWorker({ tx, platformTx, clock, ids: uuidV7Ids(systemClock) }))
    for (const worker of workers) worker.start([jobRegistration(taskTimer, workflow.get<TaskTimer>(TaskTimer))])
    for (const worker of workers) await worker.idle()
    for (const worker of workers) await worker.stop()
    await services.delivered()
    const { steps, instanceId } = await organization.approval(request)
    expect(steps[0]?.tasks.map((task) => [task.userName, task.state])).toEqual([
      ['Ann', 'ESCALATED'],
      ['Boss', 'OPEN'],
    ])
    expect(heard.of(instanceId).map(({ type, seq }) => [type, seq])).toEqual([
      ['started', 1],
      ['progressed', 2],
    ])
    expect(notices(steps[0]!.tasks[0]!.taskId)).toEqual(['opened', 'reminder', 'reminder'])
  })

  it('AP-7: goes up level by level, at most three times, and stays where nobody is above', async () => {
    const top = await organization.member('Top', ['approver'])
    await organization.member('Boss', ['approver'], boss, { manager: top })
    await publishSteps(organization, [step('ann', [ann], { slaHours: 8, escalateAfterHours: 10 })])
    const request = await organization.submit()
    await pass(9.9)
    expect(asked(await organization.approval(request))).toEqual(['Ann'])
    for (let round = 0; round < 6; round += 1) await pass(10)
    expect(asked(await organization.approval(request))).toEqual(['Ann', 'Boss', 'Olga Owner', 'Top'])
  })

  it('AP-7: a decided task is not reminded of', async () => {
    await publishSteps(organization, [step('ann', [ann], { slaHours: 8 })])
    const request = await organization.submit()
    const [task] = await inbox(ann)
    await decide(ann, request)
    await pass(48)
    expect(notices(task!.taskId)).toEqual(['opened'])
    expect(await organization.approval(request)).toMatchObject({ state: 'APPROVED', version: 2 })
  })

  it('AP-5: an approval expires, no verdict is sent, and the document can be submitted again', async () => {
    await publishSteps(organization, [step('ann', [ann])], { expiresAfterHours: 72 })
    const request = await organization.submit()
    await pass(72)
    const approval = await organization.approval(request)
    expect(approval).toMatchObject({ state: 'EXPIRED', reason: expect.stringContaining('within 72 hours') })
    expect(approval.verdict).toBeUndefined()
    expect(heard.of(approval.instanceId).map(({ type }) => type)).toEqual(['started', 'cancelled'])
    expect(await inbox(ann)).toEqual([])
    await organization.submit({ ...request, documentVersion: 3 })
    expect(await inbox(ann)).toHaveLength(1)
  })
})
