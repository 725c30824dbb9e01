import { randomUUID } from 'node:crypto'
import {
  listLiveEvents,
  listNotifications,
  type LiveFeedPage,
  readAllNotifications,
  readNotification,
  reassignTask,
  sendNotification,
} from '@nexus/contracts-workflow'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { LIVE_SIGNAL, type LiveNews } from '../src/live/live-signal.port.js'
import { publishSteps, step } from './builders/definition.builder.js'
import { decide, inbox, Organization } from './builders/organization.builder.js'

describe('the live feed of a person', () => {
  const clock = new FakeClock('2026-03-27T10:00:00.000Z')
  const told: LiveNews[] = []
  let services: TestServices
  let organization: Organization
  let ann: TestActor
  let bob: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService], {
      clock,
      providers: [{ provide: LIVE_SIGNAL, useValue: { tell: (news: LiveNews) => told.push(news) } }],
    })
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    organization = await Organization.register(services, { ownerRoles: ['admin', 'approver'] })
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
    await services.settled()
    told.length = 0
  })

  const read = ({ tenantId, userId }: TestActor, after?: string): Promise<LiveFeedPage> =>
    services.actor({ tenantId }).call(listLiveEvents, { userId, ...(after === undefined ? {} : { after }) })
  const endOf = async (actor: TestActor): Promise<string> => (await read(actor)).position
  const heard = async (actor: TestActor, after: string) =>
    (await read(actor, after)).items.map(({ event: { kind, id } }) => [kind, id])
  const send = async (to: readonly TestActor[], count = 1): Promise<void> => {
    for (let sent = 0; sent < count; sent += 1) {
      const input = { userIds: to.map(({ userId }) => userId), title: 'Year end', body: 'Please decide.' }
      await organization.admin.call(sendNotification, input, { key: randomUUID() })
    }
    await services.settled()
  }
  const taskOf = async (actor: TestActor): Promise<string> => (await inbox(actor))[0]!.taskId

  it('GW-03: begins with nothing, and goes on from there', async () => {
    const start = await read(ann)
    expect(start).toMatchObject({ feed: null, sequence: 0, items: [], reset: false, more: false })
    await send([ann])
    const page = await read(ann, start.position)
    expect(page).toMatchObject({ sequence: 1, reset: false, more: false, items: [{ sequence: 1 }] })
    expect(await read(ann, page.position)).toMatchObject({ position: page.position, items: [], reset: false })
  })

  it('holds what a person is told and reads, and no word of it', async () => {
    const start = await endOf(ann)
    await send([ann])
    const [{ notificationId } = { notificationId: '' }] = (await ann.call(listNotifications, {})).items
    await ann.call(readNotification, { notificationId })
    await ann.call(readNotification, { notificationId })
    await send([ann])
    await ann.call(readAllNotifications, {})
    await ann.call(readAllNotifications, {})
    const page = await read(ann, start)
    expect(page.items.map(({ event }) => [event.kind, event.id])).toEqual([
      ['notification', notificationId],
      ['notification', notificationId],
      ['notification', expect.any(String)],
      ['notification', null],
    ])
    expect(JSON.stringify(page)).not.toMatch(/Year end|Please|Ann/)
  })

  it('holds the tasks that open and close for a person, also by what others do', async () => {
    await publishSteps(organization, [step('either', [ann, bob])])
    const [forAnn, forBob] = [await endOf(ann), await endOf(bob)]
    const request = await organization.submit()
    await services.settled()
    const [annTask, bobTask] = [await taskOf(ann), await taskOf(bob)]
    expect(await heard(ann, forAnn)).toEqual([
      ['task', annTask],
      ['notification', expect.any(String)],
    ])
    expect((await read(ann, forAnn)).items[0]?.event).toEqual({
      kind: 'task',
      id: annTask,
      documentType: 'requisition',
      documentId: request.documentId,
      at: clock.now().toISOString(),
    })
    await decide(ann, request)
    expect((await heard(ann, forAnn)).slice(2)).toEqual([['task', annTask]])
    expect((await heard(bob, forBob)).slice(2)).toEqual([['task', bobTask]])
  })

  it('holds a task that goes to somebody else, for both', async () => {
    await publishSteps(organization, [step('ann', [ann])])
    await organization.submit()
    await services.settled()
    const [forAnn, forBob] = [await endOf(ann), await endOf(bob)]
    const taskId = await taskOf(ann)
    const given = await organization.admin.call(reassignTask, { taskId, userId: bob.userId, reason: 'On sick leave' })
    expect(await heard(ann, forAnn)).toEqual([['task', taskId]])
    expect((await heard(bob, forBob))[0]).toEqual(['task', given.taskId])
  })

  it('holds a task that is withdrawn with its document', async () => {
    await publishSteps(organization, [step('ann', [ann])])
    const request = await organization.submit()
    await services.settled()
    const [forAnn, taskId] = [await endOf(ann), await taskOf(ann)]
    await organization.withdraw(request, request.documentVersion + 1)
    await services.settled()
    expect(await heard(ann, forAnn)).toEqual([['task', taskId]])
  })

  it('tells after the commit whose feeds to look at, and nothing of what was rolled back', async () => {
    await send([ann, bob])
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ tenantId: organization.tenantId })
    expect([...told[0]!.userIds].sort()).toEqual([ann.userId, bob.userId].sort())
    const before = await read(ann)
    await expect(send([ann, services.actor()])).rejects.toMatchObject({
      code: 'workflow.notification.recipient_unknown',
    })
    expect(told).toHaveLength(1)
    expect(await read(ann)).toEqual(before)
  })

  it('numbers what comes at once without a gap, each once, whoever reads meanwhile', async () => {
    const start = await endOf(ann)
    const seen: number[] = []
    let position = start
    const look = async (): Promise<void> => {
      const page = await read(ann, position)
      expect(page.reset).toBe(false)
      seen.push(...page.items.map(({ sequence }) => sequence))
      position = page.position
    }
    const input = { userIds: [bob.userId, ann.userId], title: 'Year end', body: 'Please decide.' }
    const sending = Promise.all(
      Array.from({ length: 12 }, () => organization.admin.call(sendNotification, input, { key: randomUUID() })),
    )
    for (let looks = 0; looks < 20; looks += 1) await look()
    await sending
    await look()
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
  })

  it('tells 200 at a time', async () => {
    const start = await endOf(ann)
    await publishSteps(organization, [step('ann', [ann])])
    const { tenantTx } = services.service('workflow').database
    const { LiveEventsRepository } = await import('../src/live/live-events.repository.js')
    const repository = services.service('workflow').get<InstanceType<typeof LiveEventsRepository>>(LiveEventsRepository)
    const ctx = {
      tenantId: organization.tenantId,
      actor: { kind: 'system' as const, userId: randomUUID(), name: 'Test' },
      rights: {},
      opId: randomUUID(),
      traceId: randomUUID().replaceAll('-', ''),
      operation: 'test.live.v1',
      audience: [],
      deadlineAt: clock.now().getTime() + 20_000,
    }
    await tenantTx.run(ctx, async () => {
      for (let added = 0; added < 450; added += 1)
        await repository.add(ctx, {
          ...{ userId: ann.userId, kind: 'task', subjectId: randomUUID() },
          ...{ documentType: 'requisition', documentId: randomUUID() },
        })
    })
    const sizes: number[] = []
    let page = await read(ann, start)
    for (; page.more; page = await read(ann, page.position)) sizes.push(page.items.length)
    expect([...sizes, page.items.length, page.sequence]).toEqual([200, 200, 50, 450])
  })

  it('SEC-47: tells a person nothing of another, of another organization, or from a position of theirs', async () => {
    const other = await Organization.register(services)
    const cem = await other.member('Cem', ['approver'])
    await send([ann], 3)
    const ofAnn = await endOf(ann)
    expect(await read(bob)).toMatchObject({ feed: null, items: [] })
    // The same person elsewhere.
    expect(await read({ ...cem, userId: ann.userId })).toMatchObject({ feed: null, items: [] })
    expect(await read(bob, ofAnn)).toMatchObject({ reset: true, items: [] })
    await send([bob], 4)
    expect(await read(bob, ofAnn)).toMatchObject({ reset: true, sequence: 4, items: [] })
  })

  it.each(['nonsense', '7', 'new.3', "x'; --.1"])('begins anew after %j, which is no position', async (after) => {
    await send([ann])
    expect(await read(ann, after)).toMatchObject({ reset: true, sequence: 1, items: [] })
  })

  it('is kept for a day: who was away longer begins anew, and nobody else', async () => {
    const start = await endOf(ann)
    await send([ann])
    const first = await endOf(ann)
    const { retention } = services.service('workflow')
    clock.advance({ hours: 23 })
    await retention.run()
    expect((await read(ann, start)).items).toHaveLength(1)
    await send([ann])
    clock.advance({ hours: 2 })
    await retention.run()
    expect(await read(ann, start)).toMatchObject({ reset: true, sequence: 2, items: [] })
    expect(await read(ann, first)).toMatchObject({ reset: false, items: [{ sequence: 2 }] })
    clock.advance({ hours: 23 })
    await retention.run()
    expect(await read(ann, first)).toMatchObject({ reset: true })
    expect(await read(ann, await endOf(ann))).toMatchObject({ reset: false, items: [] })
  })
})
