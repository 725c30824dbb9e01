import { getAuditVerification, searchAudit, updateOrganization, verifyAudit } from '@nexus/contracts-identity'
import { auditChainOperations } from '@nexus/kernel'
import { schemaFromEntities } from '@nexus/platform-database'
import { defineService, platformEntities } from '@nexus/platform-service'
import { FakeClock } from '@nexus/testing'
import { Module } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { startIdentity, type TestIdentity } from './builders/identity.builder.js'

@Module({})
class NothingButATrail {}

/** A neighbour that answers; the other services are not there. */
const procurement = defineService({
  name: 'procurement',
  module: NothingButATrail,
  schema: schemaFromEntities('procurement', platformEntities),
})

describe('the verification of the audit trail', () => {
  const clock = new FakeClock()
  let identity: TestIdentity
  beforeAll(async () => {
    identity = await startIdentity(clock, [], [procurement])
  })
  afterAll(() => identity.close())

  const checked = async (): Promise<void> => {
    await identity.service('identity').sealer.sealed()
    await identity.service('identity').checker.checked()
    await identity.service('procurement').checker.checked()
  }

  it('gathers what the services know; one that does not answer is unknown, and keeps nobody from the others', async () => {
    const { admin } = await identity.registered()
    const before = await admin.call(getAuditVerification, {})
    expect(before).toMatchObject({ state: 'unknown', checkAgainFrom: null })
    expect(before.services.map(({ service, state }) => [service, state])).toEqual([
      ['identity', 'never-checked'],
      // Nothing was ever recorded there.
      ['procurement', 'intact'],
      ['workflow', 'unknown'],
      ['billing', 'unknown'],
      ['documents', 'unknown'],
    ])
    await checked()
    const { services } = await admin.call(getAuditVerification, {})
    expect(services[0]).toMatchObject({
      state: 'intact',
      chain: { intactSince: clock.now().toISOString(), lastCheck: { fromPosition: 1 }, lastFailure: null },
    })
    expect(services[0]?.chain?.records).toBeGreaterThan(0)
    expect(services[2]).toEqual({ service: 'workflow', state: 'unknown', chain: null })
  })

  it('asks every service for a check, which whoever asks meanwhile joins', async () => {
    const { admin } = await identity.registered()
    const key = randomUUID()
    const asked = await admin.call(verifyAudit, {}, { key })
    expect(asked).toMatchObject({ checking: true, checkAgainFrom: inMinutes(5) })
    expect(asked.services.slice(0, 3).map(({ chain }) => chain?.checking)).toEqual([true, true, undefined])
    await admin.call(verifyAudit, {}, { key: randomUUID() })
    await checked()
    const found = await admin.call(getAuditVerification, {})
    expect(found.checking).toBe(false)
    expect(found.services.slice(0, 2).map(({ state }) => state)).toEqual(['intact', 'intact'])
    // Twice with one key is once.
    expect(await admin.call(verifyAudit, {}, { key })).toEqual(asked)
  })

  it('refuses a further check for five minutes after one was asked for, and says when', async () => {
    const { admin } = await identity.registered()
    await admin.call(verifyAudit, {}, { key: randomUUID() })
    await checked()
    clock.advance({ minutes: 4 })
    await expect(admin.call(verifyAudit, {}, { key: randomUUID() })).rejects.toMatchObject({
      code: 'identity.audit.checked_recently',
      retryAfterSeconds: 60,
    })
    clock.advance({ minutes: 1 })
    expect(await admin.call(verifyAudit, {}, { key: randomUUID() })).toMatchObject({ checking: true })
  })

  it('other tenant: nothing of its checks is seen, and its turn is its own', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    await ada.admin.call(updateOrganization, { name: 'New' }, { expectedVersion: 1 })
    await ada.admin.call(verifyAudit, {}, { key: randomUUID() })
    const seen = await eve.admin.call(getAuditVerification, {})
    expect(seen).toMatchObject({ checking: false, checkAgainFrom: null })
    const own = (await ada.admin.call(getAuditVerification, {})).services[0]?.chain?.records ?? 0
    expect(seen.services[0]?.chain?.records).toBe(own - 1)
    expect(await eve.admin.call(verifyAudit, {}, { key: randomUUID() })).toMatchObject({ checking: true })
  })

  it('is for those who may read the trail', async () => {
    const ada = await identity.registered()
    const { actor } = await identity.added(ada, ['buyer'])
    for (const operation of [getAuditVerification, verifyAudit, searchAudit])
      await expect(actor.call(operation, {})).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })

  it('leaves the state of a chain to those who gather it: no address leads there', () => {
    for (const operation of Object.values(auditChainOperations('procurement'))) expect(operation.http).toBeUndefined()
  })

  const inMinutes = (minutes: number): string => new Date(clock.now().getTime() + minutes * 60_000).toISOString()
})
