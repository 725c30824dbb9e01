import { randomUUID } from 'node:crypto'
import {
  type ApprovalRequest,
  createDefinition,
  decideTask,
  getTask,
  listTasks,
  publishDefinitionVersion,
  type DefinitionBody,
} from '@nexus/contracts-workflow'
import { TenantTx } from '@nexus/platform-database'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { ApprovalDecision } from '../src/approvals/approval-decision.entity.js'
import { workflowService } from '../src/app.module.js'
import { hearing } from './builders/heard.builder.js'
import { decide, eur, inbox, Organization } from './builders/organization.builder.js'

const outcomes = (results: readonly PromiseSettledResult<unknown>[]): string[] =>
  results.map((result) => (result.status === 'fulfilled' ? 'ok' : (result.reason as { code: string }).code)).sort()

describe('deciding a task', () => {
  let services: TestServices
  let heard: ReturnType<typeof hearing>
  let organization: Organization
  let ann: TestActor
  let bob: TestActor
  let cat: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService])
    heard = hearing(services)
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    organization = await Organization.register(services)
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
    cat = await organization.member('Cat', ['approver'])
  })

  const publish = async (
    steps: DefinitionBody['steps'],
    fallback: DefinitionBody['fallback'] = { owner: true },
  ): Promise<void> => {
    const definition = await organization.admin.call(createDefinition, {
      documentType: 'requisition',
      name: 'Ours',
      body: { currency: 'EUR', fallback, steps },
    })
    await organization.admin.call(
      publishDefinitionVersion,
      { definitionId: definition.definitionId, number: 1 },
      { expectedVersion: 1 },
    )
  }
  const people = (mode: 'any' | 'all' | 'quorum', quorum?: number): DefinitionBody['steps'] => [
    {
      key: 'people',
      name: 'People',
      kind: 'approval',
      approvers: { role: 'approver' },
      mode,
      ...(quorum === undefined ? {} : { quorum }),
    },
  ]
  const taskOf = async (actor: TestActor, request: ApprovalRequest): Promise<string> =>
    (await inbox(actor)).find((task) => task.documentId === request.documentId)!.taskId

  it('the first decision of any one counts, and the task leaves the inboxes of the others', async () => {
    const request = await organization.submit()
    expect(await decide(ann, request)).toMatchObject({
      state: 'APPROVED',
      instanceState: 'APPROVED',
      verdict: 'approved',
      applied: false,
      version: 2,
    })
    expect(await inbox(bob)).toEqual([])
    expect((await bob.call(listTasks, { state: 'VOID' })).items).toMatchObject([{ documentId: request.documentId }])
    const approval = await organization.approval(request)
    await services.settled()
    expect(heard.of(approval.instanceId).at(-1)).toMatchObject({
      type: 'completed',
      seq: 2,
      payload: {
        verdict: 'approved',
        automatic: false,
        reason: 'Approved by Ann.',
        decisions: [{ userId: ann.userId, userName: 'Ann', decision: 'approved' }],
      },
    })
  })

  it.each<[string, 'any' | 'all' | 'quorum', number | undefined, string, string]>([
    ['any: one rejects', 'any', undefined, '-', 'REJECTED'],
    ['all: two of three approve', 'all', undefined, '++', 'ACTIVE'],
    ['all: everybody approves', 'all', undefined, '+++', 'APPROVED'],
    ['all: one rejects', 'all', undefined, '+-', 'REJECTED'],
    ['2 of 3: approve, reject, approve (V15)', 'quorum', 2, '+-+', 'APPROVED'],
    ['2 of 3: reject, reject (V15)', 'quorum', 2, '--', 'REJECTED'],
    ['2 of 3: one rejects', 'quorum', 2, '-', 'ACTIVE'],
  ])('%s', async (_what, mode, quorum, decisions, state) => {
    await publish(people(mode, quorum))
    const request = await organization.submit()
    const actors = [ann, bob, cat]
    for (const [index, decision] of [...decisions].entries())
      await decide(actors[index]!, request, decision === '+' ? 'approved' : 'rejected')
    const approval = await organization.approval(request)
    expect(approval.state).toBe(state)
    const rest = approval.steps[0]?.tasks
      .filter((task) => task.state !== 'APPROVED' && task.state !== 'REJECTED')
      .map((task) => task.state)
    expect(rest).toEqual(actors.slice(decisions.length).map(() => (state === 'ACTIVE' ? 'OPEN' : 'VOID')))
  })

  it('counts both of two approvers who decide at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const request = await organization.submit({ amount: eur('500.00') })
      const [annTask, bobTask] = [await taskOf(ann, request), await taskOf(bob, request)]
      const decision = { decision: 'approved', documentVersion: 2 } as const
      const results = await Promise.allSettled([
        ann.call(decideTask, { taskId: annTask, ...decision }, { key: randomUUID() }),
        bob.call(decideTask, { taskId: bobTask, ...decision }, { key: randomUUID() }),
      ])
      expect(outcomes(results)).toEqual(['ok', 'ok'])
      const approval = await organization.approval(request)
      expect(approval).toMatchObject({ state: 'APPROVED', version: 3 })
      await services.settled()
      expect(heard.of(approval.instanceId).map(({ type, seq }) => [type, seq])).toEqual([
        ['started', 1],
        ['progressed', 2],
        ['completed', 3],
      ])
    }
  })

  it('twice: the same task at the same moment is one decision and one refusal', async () => {
    const request = await organization.submit()
    const taskId = await taskOf(ann, request)
    const call = (decision: 'approved' | 'rejected') =>
      ann.call(decideTask, { taskId, decision, documentVersion: 2, comment: 'Seen' }, { key: randomUUID() })
    expect(outcomes(await Promise.allSettled([call('approved'), call('rejected')]))).toEqual([
      'ok',
      'workflow.task.state',
    ])
  })

  it('twice: the same key answers the same, and counts once', async () => {
    const request = await organization.submit({ amount: eur('500.00') })
    const taskId = await taskOf(ann, request)
    const call = () => ann.call(decideTask, { taskId, decision: 'approved', documentVersion: 2 }, { key: 'decision-1' })
    const first = await call()
    await decide(bob, request)
    expect(await call()).toEqual(first)
    expect(
      (await organization.approval(request)).steps[1]?.tasks.filter((task) => task.state === 'APPROVED'),
    ).toHaveLength(2)
  })

  it('refuses a decision on another version of the document than the one to be approved (AP-8)', async () => {
    const request = await organization.submit()
    const taskId = await taskOf(ann, request)
    const attempt = ann.call(decideTask, { taskId, decision: 'approved', documentVersion: 1 }, { key: randomUUID() })
    await expect(attempt).rejects.toMatchObject({
      code: 'workflow.task.document_changed',
      kind: 'CONFLICT_STATE',
      facts: { documentVersion: 2 },
    })
    expect(await organization.approval(request)).toMatchObject({ state: 'ACTIVE', version: 1 })
  })

  it('refuses a rejection without a reason, and a decision without a key', async () => {
    const request = await organization.submit()
    const taskId = await taskOf(ann, request)
    const rejected = { taskId, decision: 'rejected', documentVersion: 2 } as const
    await expect(ann.call(decideTask, rejected, { key: randomUUID() })).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ pointer: '/comment' }],
    })
    await expect(ann.call(decideTask, { ...rejected, comment: 'Too dear' })).rejects.toMatchObject({
      code: 'idempotency.key_required',
    })
  })

  it('refuses to show or decide the task of another person, and of another tenant', async () => {
    const request = await organization.submit()
    const taskId = await taskOf(ann, request)
    const eve = services.actor()
    const impostor = services.actor({ userId: ann.userId })
    for (const actor of [bob, organization.admin, eve, impostor]) {
      const decision = { taskId, decision: 'approved', documentVersion: 2 } as const
      await expect(actor.call(decideTask, decision, { key: randomUUID() })).rejects.toMatchObject({
        code: 'request.not_found',
      })
      await expect(actor.call(getTask, { taskId })).rejects.toMatchObject({ code: 'request.not_found' })
    }
    expect(await ann.call(getTask, { taskId })).toMatchObject({
      taskId,
      snapshot: { title: 'Chairs' },
      instanceState: 'ACTIVE',
    })
  })

  it('refuses a second approval by the same person: at the next step somebody else is asked (AP-4)', async () => {
    const step = (key: string): DefinitionBody['steps'][number] => ({
      key,
      name: key,
      kind: 'approval',
      approvers: { users: [ann.userId, bob.userId] },
      mode: 'any',
    })
    await publish([step('first'), step('second')], { users: [cat.userId] })
    const request = await organization.submit()
    await decide(ann, request)
    expect(await inbox(ann)).toEqual([])
    expect(await inbox(bob)).toMatchObject([{ stepKey: 'second' }])
    await decide(bob, request)
    expect(await organization.approval(request)).toMatchObject({ state: 'APPROVED', reason: 'Approved by Ann, Bob.' })

    const again = await organization.submit({ requesterId: bob.userId })
    await decide(ann, again)
    expect(await inbox(cat)).toMatchObject([{ stepKey: 'second', origin: 'fallback' }])
    const skipped = (await organization.approval(again)).steps[1]?.skipped
    expect(skipped).toMatchObject([
      { userId: ann.userId, userName: 'Ann', reason: 'has decided in this approval already' },
      { userId: bob.userId, userName: 'Bob', reason: 'asked for it' },
    ])
  })

  it('runs steps in order: the second begins when the first has approved, and never after a rejection', async () => {
    const step = (key: string, user: TestActor): DefinitionBody['steps'][number] => ({
      key,
      name: key,
      kind: 'approval',
      approvers: { users: [user.userId] },
      mode: 'all',
    })
    await publish([step('first', ann), step('second', bob)])
    const request = await organization.submit()
    expect(await inbox(bob)).toEqual([])
    await decide(ann, request)
    expect(await inbox(bob)).toMatchObject([{ stepKey: 'second' }])
    const rejected = await organization.submit()
    expect(await decide(ann, rejected, 'rejected')).toMatchObject({ verdict: 'rejected' })
    expect(await organization.approval(rejected)).toMatchObject({
      reason: 'Rejected by Ann: Too dear',
      steps: [{ state: 'REJECTED' }, { state: 'VOID', tasks: [] }],
    })
  })

  it('keeps the decision with its signer, what was shown, and how it stood before and after', async () => {
    const request = await organization.submit({ amount: eur('500.00') })
    await decide(ann, request)
    const tx = services.service('workflow').get<TenantTx>(TenantTx)
    const ctx = {
      tenantId: organization.tenantId,
      actor: { kind: 'user', userId: ann.userId },
      rights: {},
      opId: randomUUID(),
      traceId: '',
      operation: 'test',
      audience: [],
      deadlineAt: Date.now() + 5000,
    } as const
    const [decision] = await tx.read(ctx, () =>
      tx.managerFor(ctx).find(ApprovalDecision, { where: { tenantId: organization.tenantId } }),
    )
    expect(decision).toMatchObject({
      userId: ann.userId,
      userName: 'Ann',
      decision: 'approved',
      documentVersion: 2,
      decidedAt: expect.any(Date),
      snapshotHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      before: { task: 'OPEN', state: 'ACTIVE', decisions: [] },
      after: { task: 'APPROVED', state: 'ACTIVE', decisions: [{ userId: ann.userId, decision: 'approved' }] },
    })
    const changed = tx.run(ctx, () =>
      tx
        .managerFor(ctx)
        .update(ApprovalDecision, { id: decision!.id, tenantId: organization.tenantId }, { decision: 'rejected' }),
    )
    await expect(changed).rejects.toThrow()
  })

  it('waits, when asked to, until the document has answered the verdict', async () => {
    const request = await organization.submit()
    const { instanceId } = await organization.approval(request)
    const waiting = decide(ann, request, 'approved', { waitMs: 5000 })
    const applied = (async () => {
      while ((await organization.approval(request)).verdict === undefined)
        await new Promise((resolve) => setTimeout(resolve, 5))
      await organization.answer(request, instanceId, 'approved')
    })()
    expect(await waiting).toMatchObject({ applied: true, outcome: 'approved', instanceState: 'APPROVED', version: 3 })
    await applied
    await organization.answer(request, instanceId, 'approved')
    expect(await organization.approval(request)).toMatchObject({ outcome: 'approved', version: 3 })
    await services.settled()
    expect(heard.of(instanceId).map(({ type, seq }) => [type, seq])).toEqual([
      ['started', 1],
      ['completed', 2],
      ['applied', 3],
    ])
  })

  it('does not wait while others still have to decide', async () => {
    const request = await organization.submit({ amount: eur('500.00') })
    const started = performance.now()
    expect(await decide(ann, request, 'approved', { waitMs: 5000 })).toMatchObject({
      instanceState: 'ACTIVE',
      applied: false,
    })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('shows an inbox by document type, state and title, in pages', async () => {
    for (const title of ['Beta', 'Alpha', 'Gamma']) await organization.submit({ title })
    await organization.submit({
      documentType: 'purchase-order',
      title: 'Order',
      facts: { matchesApprovedRequisition: false },
    })
    const titles = async (input: object): Promise<string[]> =>
      (await ann.call(listTasks, input)).items.map((task) => task.title)
    expect(await titles({})).toEqual(['Beta', 'Alpha', 'Gamma', 'Order'])
    expect(await titles({ sort: '-openedAt' })).toEqual(['Order', 'Gamma', 'Alpha', 'Beta'])
    expect(await titles({ documentType: 'requisition', sort: 'title' })).toEqual(['Alpha', 'Beta', 'Gamma'])
    expect(await titles({ state: 'APPROVED' })).toEqual([])
    const first = await ann.call(listTasks, { limit: 3, sort: 'title' })
    expect(await titles({ limit: 3, sort: 'title', cursor: first.nextCursor })).toEqual(['Order'])
  })
})
