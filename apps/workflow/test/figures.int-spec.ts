import {
  createDefinition,
  getWorkflowFigures,
  listApprovals,
  listTasks,
  publishDefinitionVersion,
  workflowOperations,
  type WorkflowFigures,
} from '@nexus/contracts-workflow'
import { FakeClock, selectsDuring, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { decide, inbox, Organization } from './builders/organization.builder.js'

const clock = new FakeClock()
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([workflowService], { clock })
})
afterAll(() => services.close())

/** The same person with all rights that the figures look at. */
const reader = (actor: TestActor, reach: 'all' | 'own' = 'all'): TestActor =>
  services.actor({
    tenantId: actor.tenantId,
    userId: actor.userId,
    rights: { 'approval-task:read': 'all', 'approval-instance:read': reach },
  })

/** How many rows the list behind a figure shows, on all its pages. */
async function shown(actor: TestActor, { operation, filter }: WorkflowFigures['decidedTasks']['list']) {
  const list = workflowOperations.find(({ name }) => name === operation)
  if (list === undefined) throw new Error(`there is no operation ${operation}`)
  let rows = 0
  let cursor: string | null | undefined
  do {
    const input = { ...filter, limit: 2, ...(typeof cursor === 'string' ? { cursor } : {}) }
    const page = (await actor.request(list, input)).output as { items: unknown[]; nextCursor: string | null }
    rows += page.items.length
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}

/** Submits at an instant, and has it decided so many minutes later. */
async function decided(organization: Organization, by: TestActor, at: string, minutes: number): Promise<void> {
  clock.set(at)
  const request = await organization.submit()
  await services.settled()
  clock.advance({ minutes })
  await decide(by, request)
  await services.settled()
}

describe('the figures of approvals', () => {
  it('count what one decided, and tell within how many hours approvals were decided', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const organization = await Organization.register(services)
    const ann = await organization.member('Ann', ['approver'])
    // In Berlin this one is decided on the 31st, and the last one in April.
    const minutes = [60, 15, 600, 30, 90]
    for (const wait of minutes) await decided(organization, ann, '2026-03-31T10:00:00.000Z', wait)
    await decided(organization, ann, '2026-03-31T21:00:00.000Z', 90)
    clock.set('2026-04-02T10:00:00.000Z')
    const actor = reader(ann)
    const figures = await actor.call(getWorkflowFigures, { from: '2026-03-01', to: '2026-03-31' })
    expect(figures).toMatchObject({ timeZone: 'Europe/Berlin', decidedTasks: { count: 5 } })
    // 15, 30, 60, 90 and 600 minutes: the third and the fifth.
    expect(figures.cycleTimes).toMatchObject([{ documentType: 'requisition', approvals: 5, p50Hours: 1, p90Hours: 10 }])
    expect(await shown(actor, figures.decidedTasks.list)).toBe(5)
    for (const { approvals, list } of figures.cycleTimes ?? []) expect(await shown(actor, list)).toBe(approvals)
    const april = await actor.call(getWorkflowFigures, { from: '2026-04-01', to: '2026-04-30' })
    expect(april).toMatchObject({ decidedTasks: { count: 1 }, cycleTimes: [{ approvals: 1, p50Hours: 1.5 }] })
    const own = await reader(services.actor({ tenantId: ann.tenantId }), 'own').call(getWorkflowFigures, {})
    expect(own).toMatchObject({ decidedTasks: { count: 0 }, cycleTimes: [] })
    const rights = { 'approval-task:read': 'all' } as const
    const withoutApprovals = services.actor({ tenantId: ann.tenantId, rights })
    expect(await withoutApprovals.call(getWorkflowFigures, {})).toMatchObject({ cycleTimes: null })
  })

  it.each([
    [1, 1, 1],
    [2, 1, 2],
    [10, 5, 9],
    [11, 6, 10],
  ])('of %d approvals take the %dth and the %dth', async (count, half, most) => {
    clock.set('2026-03-02T09:00:00.000Z')
    const organization = await Organization.register(services)
    const ann = await organization.member('Ann', ['approver'])
    for (let hour = count; hour > 0; hour -= 1) await decided(organization, ann, '2026-03-03T09:00:00.000Z', hour * 60)
    const { cycleTimes } = await reader(ann).call(getWorkflowFigures, {})
    expect(cycleTimes).toMatchObject([{ approvals: count, p50Hours: half, p90Hours: most }])
  })

  it('count what waits for one, and what waits too long', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const organization = await Organization.register(services)
    const ann = await organization.member('Ann', ['approver'])
    const step = {
      ...{ key: 'people', name: 'People', kind: 'approval' as const, mode: 'any' as const },
      approvers: { role: 'approver' },
      slaHours: 24,
    }
    const definition = await organization.admin.request(createDefinition, {
      documentType: 'purchase-order',
      name: 'Timed',
      body: { currency: 'EUR', fallback: { owner: true }, steps: [step] },
    })
    const { definitionId } = definition.output as { definitionId: string }
    await organization.admin.call(publishDefinitionVersion, { definitionId, number: 1 }, { expectedVersion: 1 })
    await organization.submit({ documentType: 'purchase-order' })
    await organization.submit({ documentType: 'purchase-order' })
    await organization.submit()
    await services.settled()
    const actor = reader(ann)
    const now = await actor.call(getWorkflowFigures, {})
    expect(now.openTasks).toMatchObject({ count: 3, overdue: { count: 0 } })
    expect(await shown(actor, now.openTasks.list)).toBe(3)
    clock.advance({ days: 2 })
    const { openTasks } = await actor.call(getWorkflowFigures, {})
    expect(openTasks).toMatchObject({ count: 3, overdue: { count: 2 } })
    expect(await shown(actor, openTasks.overdue.list)).toBe(2)
    expect((await actor.call(listTasks, { overdue: 'false' })).items).toHaveLength(1)
  })

  it('ask as often however much there is', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const organization = await Organization.register(services)
    const ann = await organization.member('Ann', ['approver'])
    for (let count = 0; count < 10; count += 1) await organization.submit()
    await services.settled()
    const statements = await selectsDuring(async () => {
      expect(await reader(ann).call(getWorkflowFigures, {})).toMatchObject({ openTasks: { count: 10 } })
    })
    // The time zone, open tasks, decided tasks, cycle times.
    expect(statements).toHaveLength(4)
  })

  it.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, '/to', 'period_reversed'],
    [{ from: '2024-03-01', to: '2026-03-01' }, '/to', 'period_too_long'],
    [{ userId: '1' }, '/userId', 'unknown_field'],
  ])('refuse %j', async (input, pointer, code) => {
    await expect(services.actor().request(getWorkflowFigures, input)).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [expect.objectContaining({ pointer, code })],
    })
  })

  it('tell nothing of another organization, and nobody without the right', async () => {
    const stranger = reader(services.actor())
    expect(await stranger.call(getWorkflowFigures, {})).toMatchObject({
      timeZone: 'UTC',
      openTasks: { count: 0, overdue: { count: 0 } },
      decidedTasks: { count: 0 },
      cycleTimes: [],
    })
    const nobody = services.actor({ rights: { 'approval-instance:read': 'all' } })
    await expect(nobody.call(getWorkflowFigures, {})).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })
})

describe('the cycle times that are kept', () => {
  /** The time zone and the person's own tasks are asked for each time. */
  const [KEPT, COUNTED] = [3, 4]
  const asking = async (actor: TestActor) => {
    let figures: WorkflowFigures | undefined
    const { length: statements } = await selectsDuring(async () => {
      figures = await actor.call(getWorkflowFigures, {})
    })
    return { statements, ...(figures as WorkflowFigures) }
  }

  it('Q-10: are measured once for all who see all, and at once anew after a decision', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const organization = await Organization.register(services)
    const ann = await organization.member('Ann', ['approver'])
    await decided(organization, ann, '2026-03-02T10:00:00.000Z', 60)
    const request = await organization.submit()
    await services.settled()
    const once = { openTasks: { count: 1 }, decidedTasks: { count: 1 }, cycleTimes: [{ approvals: 1 }] }
    expect(await asking(reader(ann))).toMatchObject({ statements: COUNTED, ...once })
    expect(await asking(reader(ann))).toMatchObject({ statements: KEPT, ...once })
    const colleague = reader(services.actor({ tenantId: ann.tenantId }))
    const theirs = { openTasks: { count: 0 }, decidedTasks: { count: 0 }, cycleTimes: [{ approvals: 1 }] }
    expect(await asking(colleague)).toMatchObject({ statements: KEPT, ...theirs })
    await decide(ann, request)
    const twice = { openTasks: { count: 0 }, decidedTasks: { count: 2 }, cycleTimes: [{ approvals: 2 }] }
    expect(await asking(reader(ann))).toMatchObject(twice)
  })

  it('are measured anew when an event of another service changes something', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const organization = await Organization.register(services)
    const ann = await organization.member('Ann', ['approver'])
    await decided(organization, ann, '2026-03-02T10:00:00.000Z', 60)
    expect(await asking(reader(ann))).toMatchObject({ statements: COUNTED })
    expect(await asking(reader(ann))).toMatchObject({ statements: KEPT })
    await organization.submit()
    await services.settled()
    expect(await asking(reader(ann))).toMatchObject({ statements: COUNTED, openTasks: { count: 1 } })
  })

  it('2.5: are given to nobody who sees less, nor to another organization', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const [organization, other] = [await Organization.register(services), await Organization.register(services)]
    const ann = await organization.member('Ann', ['approver'])
    await decided(organization, ann, '2026-03-02T10:00:00.000Z', 60)
    const stranger = services.actor({ tenantId: ann.tenantId })
    const people: [TestActor, unknown][] = [
      [reader(ann), [{ approvals: 1 }]],
      [reader(ann, 'own'), [{ approvals: 1 }]],
      [reader(stranger, 'own'), []],
      [reader(stranger), [{ approvals: 1 }]],
      [reader(services.actor({ tenantId: other.tenantId, userId: ann.userId })), []],
    ]
    for (const round of [1, 2])
      for (const [place, [actor, cycleTimes]] of people.entries()) {
        // Who sees all has what the first one had.
        const statements = round === 1 && place !== 3 ? COUNTED : KEPT
        expect(await asking(actor)).toMatchObject({ statements, cycleTimes })
      }
    await other.submit()
    await services.settled()
    expect(await asking(reader(ann))).toMatchObject({ statements: KEPT })
  })
})

describe('the lists of approvals', () => {
  it('take several states', async () => {
    clock.set('2026-03-02T09:00:00.000Z')
    const organization = await Organization.register(services)
    const ann = await organization.member('Ann', ['approver'])
    await decided(organization, ann, '2026-03-02T10:00:00.000Z', 5)
    await organization.submit()
    await services.settled()
    expect(await inbox(ann)).toHaveLength(1)
    expect((await ann.call(listTasks, { state: ['OPEN', 'APPROVED'] })).items).toHaveLength(2)
    expect((await organization.admin.call(listApprovals, { state: ['ACTIVE', 'APPROVED'] })).items).toHaveLength(2)
    expect((await organization.admin.call(listApprovals, { state: 'ACTIVE' })).items).toHaveLength(1)
  })
})
