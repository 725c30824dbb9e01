import { createUser, searchAudit, updateOrganization } from '@nexus/contracts-identity'
import { auditRecorded } from '@nexus/platform-audit'
import type { EventEnvelope } from '@nexus/kernel'
import { randomUUID } from 'node:crypto'
import { anEmail, PASSWORD, startIdentity, type TestIdentity } from './builders/identity.builder.js'

let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(() => identity.close())

/** An audit event as another service would publish it. */
const foreignEvent = (tenantId: string, entityId: string): EventEnvelope => {
  const id = randomUUID()
  const userId = randomUUID()
  return {
    id: randomUUID(),
    type: auditRecorded('procurement').name,
    tenantId,
    aggregateType: 'audit',
    aggregateId: id,
    aggregateSeq: 1,
    occurredAt: new Date().toISOString(),
    headers: { traceId: randomUUID().replaceAll('-', ''), opId: randomUUID(), actor: { kind: 'user', userId } },
    payload: {
      id,
      at: new Date().toISOString(),
      service: 'procurement',
      actorId: userId,
      actorKind: 'user',
      actorName: 'Ben',
      onBehalfOf: null,
      ip: null,
      userAgent: null,
      action: 'procurement.vendor.create',
      entity: 'vendor',
      entityId,
      before: null,
      after: { name: 'Paper Inc' },
      statesOmitted: false,
      reason: null,
      opId: randomUUID(),
      traceId: randomUUID().replaceAll('-', ''),
      source: 'api',
    },
  }
}

describe('searching the audit trail', () => {
  it('finds changes of other services, and twice the same event is one entry', async () => {
    const { admin, organizationId } = await identity.registered()
    const entityId = randomUUID()
    const event = foreignEvent(organizationId, entityId)
    await identity.bus.publish(event)
    await identity.bus.publish(event)
    await identity.bus.publish({ ...event, id: randomUUID() })
    expect((await admin.call(searchAudit, { entity: 'vendor', entityId })).items).toMatchObject([
      { service: 'procurement', after: { name: 'Paper Inc' }, actor: { name: 'Ben' } },
    ])
  })

  it('filters by person and time, newest first, in pages', async () => {
    const { admin, tokens } = await identity.registered()
    await admin.call(createUser, { name: 'Ben', email: anEmail(), initialPassword: PASSWORD, roles: [] })
    await admin.call(updateOrganization, { name: 'New' }, { expectedVersion: 1 })
    await identity.settled()
    const all = await admin.call(searchAudit, { actorId: tokens.userId })
    expect(all.items).toHaveLength(5)
    expect(all.items[0]?.action).toBe('identity.organization.update')
    const paged: string[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await admin.call(searchAudit, { actorId: tokens.userId, limit: 2, cursor })
      paged.push(...page.items.map((entry) => entry.auditId))
      cursor = page.nextCursor ?? undefined
    }
    expect(paged).toEqual(all.items.map((entry) => entry.auditId))
    const at = all.items[0]?.at ?? ''
    expect((await admin.call(searchAudit, { from: at })).items.every((entry) => entry.at >= at)).toBe(true)
    expect((await admin.call(searchAudit, { to: at })).items.every((entry) => entry.at < at)).toBe(true)
  })

  it('other tenant: nothing is found, and without the permission nothing is searched', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    await identity.settled()
    expect((await eve.admin.call(searchAudit, { entity: 'organization', entityId: ada.organizationId })).items).toEqual(
      [],
    )
    const { actor } = await identity.added(ada, ['buyer'])
    await expect(actor.call(searchAudit, {})).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })
})
