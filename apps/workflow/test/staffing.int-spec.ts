import { randomUUID } from 'node:crypto'
import { membershipChanged } from '@nexus/contracts-identity'
import { createDefinition, type DefinitionBody, publishDefinitionVersion } from '@nexus/contracts-workflow'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { asked, decide, eur, inbox, Organization } from './builders/organization.builder.js'

describe('approvers who come and go', () => {
  let services: TestServices
  let organization: Organization
  let ann: TestActor
  let bob: TestActor

  beforeAll(async () => {
    services = await startTestServices([workflowService])
  })
  afterAll(() => services.close())
  beforeEach(async () => {
    organization = await Organization.register(services)
    ann = await organization.member('Ann', ['approver'])
    bob = await organization.member('Bob', ['approver'])
  })

  const publish = async (
    approvers: Extract<DefinitionBody['steps'][number], { kind: 'approval' }>['approvers'],
    fallback: DefinitionBody['fallback'],
  ): Promise<void> => {
    const steps: DefinitionBody['steps'] = [{ key: 'people', name: 'People', kind: 'approval', approvers, mode: 'all' }]
    const body = { currency: 'EUR', fallback, steps }
    const definition = await organization.admin.call(createDefinition, {
      documentType: 'requisition',
      name: 'Ours',
      body,
    })
    await organization.admin.call(
      publishDefinitionVersion,
      { definitionId: definition.definitionId, number: 1 },
      { expectedVersion: 1 },
    )
  }

  it('who leaves loses the open task, and the others go on', async () => {
    const request = await organization.submit()
    await organization.member('Ann', ['approver'], ann, { active: false })
    const approval = await organization.approval(request)
    expect(approval.state).toBe('ACTIVE')
    expect(approval.steps[0]?.tasks).toMatchObject([
      { userName: 'Ann', state: 'SKIPPED', reason: 'is no active member any more' },
      { userName: 'Bob', state: 'OPEN' },
    ])
    expect(await inbox(ann)).toEqual([])
    expect(await decide(bob, request)).toMatchObject({ verdict: 'approved' })
  })

  it('who loses the role loses the open task too; when too few are left it waits, and the next holder is asked', async () => {
    const request = await organization.submit({ amount: eur('500.00') })
    await decide(ann, request)
    await organization.member('Bob', ['buyer'], bob)
    expect(await organization.approval(request)).toMatchObject({
      state: 'UNASSIGNED',
      steps: [{}, { state: 'UNASSIGNED' }],
    })
    const cat = await organization.member('Cat', ['approver'])
    expect(await decide(cat, request)).toMatchObject({ instanceState: 'APPROVED' })
    expect((await organization.approval(request)).reason).toBe('Approved by Ann, Cat.')
  })

  it('a named person who left is replaced by the fallback approver, and all still means as many', async () => {
    const cat = await organization.member('Cat', ['approver'])
    await publish({ users: [ann.userId, bob.userId] }, { users: [cat.userId] })
    const request = await organization.submit()
    await organization.member('Bob', [], bob, { active: false })
    expect(asked(await organization.approval(request))).toEqual(['Ann', 'Bob', 'Cat!'])
    expect(await decide(ann, request)).toMatchObject({ instanceState: 'ACTIVE' })
    expect(await decide(cat, request)).toMatchObject({ instanceState: 'APPROVED' })

    const later = await organization.submit()
    expect(await organization.approval(later)).toMatchObject({
      state: 'ACTIVE',
      steps: [{ required: 2, skipped: [{ userName: 'Bob', reason: 'is no active member' }] }],
    })
    expect(asked(await organization.approval(later))).toEqual(['Ann', 'Cat!'])
  })

  it('a role that the organization made counts while it grants decisions', async () => {
    const roleId = randomUUID()
    await organization.role(roleId, 1, { grants: { 'approval-task:decide': 'all' } })
    const cat = await organization.member('Cat', [roleId])
    await publish({ role: roleId }, { owner: true })
    const request = await organization.submit()
    expect(asked(await organization.approval(request))).toEqual(['Cat'])

    await organization.role(roleId, 2, { grants: {} })
    const second = await organization.submit()
    expect(await organization.approval(second)).toMatchObject({ state: 'UNASSIGNED' })
    await organization.role(roleId, 3, { grants: { 'approval-task:decide': 'all' } })
    expect(await organization.approval(second)).toMatchObject({ state: 'ACTIVE' })
    expect(await decide(cat, second)).toMatchObject({ verdict: 'approved' })
  })

  it('who comes at the moment of the submission is not missed', async () => {
    const young = await Organization.register(services)
    for (let round = 0; round < 10; round += 1) {
      const dan = await young.member(`Dan ${String(round)}`, [])
      const [request] = await Promise.all([young.submit(), young.member(`Dan ${String(round)}`, ['approver'], dan)])
      expect(await young.approval(request)).toMatchObject({ state: 'ACTIVE' })
      await young.member(`Dan ${String(round)}`, [], dan)
      expect(await young.approval(request)).toMatchObject({ state: 'UNASSIGNED' })
    }
  })

  it('an older state of a person that arrives late, or again, changes nothing', async () => {
    const membershipId = randomUUID()
    const userId = randomUUID()
    const state = (active: boolean) => ({
      membershipId,
      userId,
      email: 'dan@example.com',
      name: 'Dan',
      roles: ['approver'],
      active,
      managerUserId: null,
      language: 'en' as const,
    })
    await organization.publish(membershipChanged, membershipId, 3, state(false))
    await organization.publish(membershipChanged, membershipId, 2, state(true))
    await organization.publish(membershipChanged, membershipId, 3, state(true))
    expect(asked(await organization.approval(await organization.submit()))).toEqual(['Ann', 'Bob'])
    await organization.publish(membershipChanged, membershipId, 4, state(true))
    expect(asked(await organization.approval(await organization.submit()))).toEqual(['Ann', 'Bob', 'Dan'])
  })

  it('other tenant: a person of the same id elsewhere is another person', async () => {
    const other = await Organization.register(services)
    await other.member(
      'Ann elsewhere',
      ['approver'],
      services.actor({ tenantId: other.tenantId, userId: ann.userId }),
      { active: false },
    )
    expect(asked(await organization.approval(await organization.submit()))).toEqual(['Ann', 'Bob'])
    expect(await other.approval(await other.submit())).toMatchObject({ state: 'UNASSIGNED' })
  })
})
