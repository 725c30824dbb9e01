import { randomUUID } from 'node:crypto'
import { requisitionSubmitted } from '@nexus/contracts-procurement'
import { getApproval, getTask, listApprovals } from '@nexus/contracts-workflow'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { hearing } from './builders/heard.builder.js'
import { aRequest, asked, decide, eur, inbox, Organization } from './builders/organization.builder.js'

describe('starting an approval', () => {
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
    organization = await Organization.register(services)
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
  })

  it('below 500 asks the approvers for one decision, by version 1 of the standard policy', async () => {
    const request = await organization.submit({ amount: eur('499.99') })
    const approval = await organization.approval(request)
    expect(approval).toMatchObject({
      state: 'ACTIVE',
      version: 1,
      stepKey: 'one-approver',
      automatic: false,
      definition: { name: 'Standard policy', version: 1 },
      amount: eur('499.99'),
    })
    expect(approval.steps.map((step) => [step.key, step.state, step.explanation])).toEqual([
      [
        'one-approver',
        'ACTIVE',
        'Applies: amount < 500 is true, as amount is 499.99 EUR. Asked: Ann, Bob. The first decision counts.',
      ],
      ['two-approvers', 'SKIPPED', 'Does not apply: amount >= 500 is false, as amount is 499.99 EUR.'],
    ])
    expect(await inbox(ann)).toMatchObject([
      {
        documentId: request.documentId,
        title: 'Chairs',
        amount: eur('499.99'),
        stepName: 'One approver',
        origin: 'role',
        originReason: 'holds the role approver',
      },
    ])
    const values = [{ fact: 'amount', value: eur('499.99') }]
    const people = [
      { userId: ann.userId, userName: 'Ann' },
      { userId: bob.userId, userName: 'Bob' },
    ]
    expect(approval.steps.map(({ reasons }) => reasons)).toEqual([
      [
        { code: 'CONDITION_TRUE', parameters: { condition: 'amount < 500', currency: 'EUR', values } },
        { code: 'ASKED', parameters: { people } },
        { code: 'FIRST_DECIDES', parameters: {} },
      ],
      [{ code: 'CONDITION_FALSE', parameters: { condition: 'amount >= 500', currency: 'EUR', values } }],
    ])
    const chosen = { originReasons: [{ code: 'HOLDS_ROLE', parameters: { role: 'approver' } }] }
    expect(approval.steps[0]?.tasks).toMatchObject([chosen, chosen])
    const { taskId = '' } = (await inbox(ann))[0] ?? {}
    expect(await ann.call(getTask, { taskId })).toMatchObject(chosen)
    await services.settled()
    expect(heard.of(approval.instanceId)).toEqual([
      {
        type: 'started',
        seq: 1,
        payload: {
          instanceId: approval.instanceId,
          documentType: 'requisition',
          documentId: request.documentId,
          documentVersion: 2,
          definitionName: 'Standard policy',
          definitionVersion: 1,
        },
      },
    ])
  })

  it('tells what a title says that a service made; nothing of one that a person wrote', async () => {
    const subject = { code: 'ORDER_FROM', parameters: { vendorName: 'Ast' } } as const
    const facts = { lineCount: 1, vendorId: randomUUID(), matchesApprovedRequisition: false }
    const order = { documentType: 'purchase-order', title: 'Order from Ast', subject, facts } as const
    const request = await organization.submit(order)
    const approval = await organization.approval(request)
    expect(approval).toMatchObject({ title: 'Order from Ast', subject })
    const [task] = await inbox(ann)
    expect(task).toMatchObject({ title: 'Order from Ast', subject })
    expect(await ann.call(getTask, { taskId: task?.taskId ?? '' })).toMatchObject({ subject })

    const typed = await organization.submit()
    expect(await organization.approval(typed)).not.toHaveProperty('subject')
    expect((await inbox(ann)).find(({ documentId }) => documentId === typed.documentId)).not.toHaveProperty('subject')
  })

  it('from 500 on needs two different people', async () => {
    const request = await organization.submit({ amount: eur('500.00') })
    expect(await organization.approval(request)).toMatchObject({
      stepKey: 'two-approvers',
      steps: [{ state: 'SKIPPED' }, { state: 'ACTIVE', required: 2 }],
    })
    expect(await decide(ann, request)).toMatchObject({ state: 'APPROVED', instanceState: 'ACTIVE' })
    expect(await decide(bob, request)).toMatchObject({ instanceState: 'APPROVED', verdict: 'approved' })
  })

  it('approves an order at once that equals its approved requisition, with one event per version', async () => {
    const facts = { lineCount: 1, vendorId: randomUUID(), matchesApprovedRequisition: true }
    const request = await organization.submit({ documentType: 'purchase-order', amount: eur('90000.00'), facts })
    const approval = await organization.approval(request)
    expect(approval).toMatchObject({
      state: 'APPROVED',
      verdict: 'approved',
      automatic: true,
      version: 2,
      steps: [{ state: 'APPROVED', tasks: [] }, { tasks: [] }, { state: 'VOID', tasks: [] }],
    })
    expect(await inbox(ann)).toEqual([])
    await services.settled()
    expect(heard.of(approval.instanceId)).toMatchObject([
      { type: 'started', seq: 1 },
      {
        type: 'completed',
        seq: 2,
        payload: {
          verdict: 'approved',
          automatic: true,
          decisions: [],
          reason: expect.stringContaining('matchesApprovedRequisition == true is true'),
          reasons: [
            { code: 'APPROVED_AUTOMATICALLY', parameters: { step: 'Approved with its requisition' } },
            { code: 'CONDITION_TRUE', parameters: { condition: 'matchesApprovedRequisition == true' } },
          ],
        },
      },
    ])
  })

  it('asks payment approvers, and no other approvers, about payments', async () => {
    const pia = await organization.member('Pia', ['payment-approver'])
    const request = await organization.submit({
      documentType: 'payment-request',
      facts: { vendorId: randomUUID(), invoiceCount: 1 },
    })
    expect(asked(await organization.approval(request))).toEqual(['Pia'])
    expect(await decide(pia, request)).toMatchObject({ verdict: 'approved', documentType: 'payment-request' })
  })

  it('asks people about an order that differs from its requisition', async () => {
    const facts = { lineCount: 1, vendorId: randomUUID(), matchesApprovedRequisition: false }
    const request = await organization.submit({ documentType: 'purchase-order', facts })
    expect(asked(await organization.approval(request))).toEqual(['Ann', 'Bob'])
  })

  describe('with a condition that cannot be evaluated (AP-2)', () => {
    beforeEach(() => organization.member('Olga Owner', ['admin', 'approver'], organization.owner))

    it.each<[string, Parameters<Organization['submit']>[0], string]>([
      [
        'of a fact that the document does not state',
        { documentType: 'purchase-order', facts: { lineCount: 1 } },
        'matchesApprovedRequisition',
      ],
      [
        'of a fact of another type',
        { documentType: 'purchase-order', facts: { matchesApprovedRequisition: 'true' } },
        'matchesApprovedRequisition',
      ],
    ])('%s asks the process owner, and does not take it for false', async (_what, parts, named) => {
      const request = await organization.submit(parts)
      const approval = await organization.approval(request)
      expect(approval.steps[0]).toMatchObject({ state: 'ACTIVE', explanation: expect.stringContaining(named) })
      expect(asked(approval)).toEqual(['Olga Owner!'])
      expect((await inbox(organization.owner))[0]?.originReason).toContain('could not be evaluated')
      // The owner's word replaces the condition, not the people after it.
      expect(await decide(organization.owner, request)).toMatchObject({ instanceState: 'ACTIVE' })
      expect(asked(await organization.approval(request), 'one-approver')).toEqual(['Ann', 'Bob'])
    })

    it('of an amount in another currency asks the process owner once for all such steps', async () => {
      const request = await organization.submit({ amount: { amount: '1.00', currency: 'USD' } })
      expect(asked(await organization.approval(request))).toEqual(['Olga Owner!'])
      expect(await decide(organization.owner, request)).toMatchObject({
        instanceState: 'APPROVED',
        verdict: 'approved',
      })
      expect((await organization.approval(request)).steps.map((step) => step.state)).toEqual(['APPROVED', 'SKIPPED'])
    })
  })

  describe('without enough people', () => {
    it('asks the fallback approver instead of the requester (AP-4)', async () => {
      const lone = await Organization.register(services, { ownerRoles: ['admin', 'payment-approver'] })
      const rita = await lone.member('Rita', ['approver'])
      const request = await lone.submit({ requesterId: rita.userId })
      expect(asked(await lone.approval(request))).toEqual(['Olga Owner!'])
      expect(await inbox(rita)).toEqual([])
      expect((await lone.approval(request)).steps[0]?.skipped).toEqual([
        {
          ...{ userId: rita.userId, userName: 'Rita', reason: 'asked for it' },
          reasons: [{ code: 'MAY_NOT_DECIDE', parameters: { objection: 'requester' } }],
        },
      ])
    })

    it('does not ask people who have another part in it (X-9)', async () => {
      const request = await organization.submit({ excludedUserIds: [ann.userId] })
      expect(asked(await organization.approval(request))).toEqual(['Bob'])
    })

    it('waits when the process owner may not decide either, says so, and goes on when somebody comes (AP-3)', async () => {
      const request = await organization.submit({ requesterId: ann.userId, excludedUserIds: [bob.userId] })
      const waiting = await organization.approval(request)
      expect(waiting).toMatchObject({ state: 'UNASSIGNED', steps: [{ state: 'UNASSIGNED', tasks: [] }, {}] })
      expect(waiting.reason).toContain('Olga Owner (has no role that may decide approval tasks)')
      expect(
        (await organization.admin.call(listApprovals, { state: 'UNASSIGNED' })).items.map((item) => item.documentId),
      ).toEqual([request.documentId])

      const cat = await organization.member('Cat', ['approver'])
      const active = await organization.approval(request)
      expect(active).toMatchObject({ state: 'ACTIVE', version: 2 })
      expect(active.reason).toBeUndefined()
      expect(await decide(cat, request)).toMatchObject({ verdict: 'approved' })
      await services.settled()
      expect(heard.of(active.instanceId).map(({ type, seq }) => [type, seq])).toEqual([
        ['started', 1],
        ['progressed', 2],
        ['completed', 3],
      ])
    })

    it('waits for the second of two people rather than doing with one', async () => {
      const request = await organization.submit({ amount: eur('500.00'), requesterId: ann.userId })
      expect(await organization.approval(request)).toMatchObject({ state: 'UNASSIGNED' })
      expect(await decide(bob, request)).toMatchObject({ state: 'APPROVED', instanceState: 'UNASSIGNED' })
      const cat = await organization.member('Cat', ['approver'])
      expect(await decide(cat, request)).toMatchObject({ instanceState: 'APPROVED' })
    })
  })

  it('twice: the same event, and the same version in another event, start one approval', async () => {
    const request = aRequest()
    const { documentId, documentVersion: version, title, requesterId, amount: gross } = request
    const payload = {
      requisitionId: documentId,
      version,
      state: 'SUBMITTED' as const,
      title,
      requesterId,
      gross,
      approval: request,
    }
    const eventId = randomUUID()
    await Promise.all(
      [1, 2, 3].map(() => organization.publish(requisitionSubmitted, documentId, version, payload, eventId)),
    )
    await Promise.all([1, 2, 3].map(() => organization.publish(requisitionSubmitted, documentId, version, payload)))
    expect(await organization.approvals(request)).toHaveLength(1)
    expect(await inbox(ann)).toHaveLength(1)
  })

  it('other tenant: nobody of another organization is asked, finds it, or sees it', async () => {
    const request = await organization.submit()
    const { instanceId } = await organization.approval(request)
    const other = await Organization.register(services)
    const eve = await other.member('Eve', ['approver'])
    expect(await inbox(eve)).toEqual([])
    expect((await other.admin.call(listApprovals, { documentId: request.documentId })).items).toEqual([])
    await expect(other.admin.call(getApproval, { instanceId })).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('shows an approval to its requester and to whom it asked, where the right reaches only the own', async () => {
    const rights = { 'approval-instance:read': 'own' } as const
    const own = (userId: string): TestActor => services.actor({ tenantId: organization.tenantId, userId, rights })
    const request = await organization.submit()
    const { instanceId } = await organization.approval(request)
    for (const userId of [request.requesterId, ann.userId]) {
      expect((await own(userId).call(listApprovals, { documentId: request.documentId })).items).toHaveLength(1)
      expect(await own(userId).call(getApproval, { instanceId })).toMatchObject({ instanceId })
    }
    const stranger = own(randomUUID())
    expect((await stranger.call(listApprovals, {})).items).toEqual([])
    await expect(stranger.call(getApproval, { instanceId })).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('lists approvals in pages, in a stable order', async () => {
    for (let count = 0; count < 5; count += 1) await organization.submit()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await organization.admin.call(listApprovals, {
        limit: 2,
        sort: 'startedAt',
        ...(cursor === undefined ? {} : { cursor }),
      })
      seen.push(...page.items.map((item) => item.instanceId))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(5)
  })
})
