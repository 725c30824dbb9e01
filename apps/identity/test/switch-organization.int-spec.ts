import {
  createUser,
  refreshSession,
  resolveAccess,
  searchAudit,
  sessionRevoked,
  switchOrganization,
  updateUser,
} from '@nexus/contracts-identity'
import { FakeClock } from '@nexus/testing'
import {
  PASSWORD,
  startIdentity,
  type TestIdentity,
  type TestOrganization,
  type Tokens,
} from './builders/identity.builder.js'

const clock = new FakeClock()
let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity(clock)
})
afterAll(() => identity.close())

const go = async (tokens: { refreshToken: string }, organizationId?: string) =>
  identity.anyone(switchOrganization, {
    refreshToken: tokens.refreshToken,
    ...(organizationId === undefined ? {} : { organizationId }),
  })
const gone = async (tokens: { refreshToken: string }, organizationId: string): Promise<Tokens> => {
  const answer = await go(tokens, organizationId)
  if ('choices' in answer) throw new Error('it answered with choices')
  return answer
}
/** Somebody who administers one organization and buys for another. */
const ofTwo = async (): Promise<{ own: TestOrganization; other: TestOrganization; membershipUserId: string }> => {
  const [own, other] = [
    await identity.registered({ name: 'Own Ltd' }),
    await identity.registered({ name: 'Other Ltd' }),
  ]
  const input = { name: 'Ada Admin', email: own.email, initialPassword: PASSWORD, roles: ['buyer'] }
  const { userId } = await other.admin.call(createUser, input)
  // With equal passwords, signing in is enough to join.
  await identity.signedIn(own.email, PASSWORD, other.organizationId)
  return { own, other, membershipUserId: userId }
}

describe('going on in another organization (ID-01)', () => {
  it('names the organizations that one belongs to, and changes nothing', async () => {
    const { own, other } = await ofTwo()
    expect(await go(own.tokens)).toEqual({
      choices: [
        { organizationId: other.organizationId, name: 'Other Ltd' },
        { organizationId: own.organizationId, name: 'Own Ltd' },
      ],
    })
    await expect(identity.anyone(refreshSession, { refreshToken: own.tokens.refreshToken })).resolves.toBeDefined()
  })

  it('begins a session there and ends the one here, each with its line in the trail of its own organization', async () => {
    const { own, other } = await ofTwo()
    const there = await gone(own.tokens, other.organizationId)
    expect(there.organization).toEqual({ organizationId: other.organizationId, name: 'Other Ltd' })
    const claims = await identity.accessTokens.verify(there.accessToken)
    expect(claims.tenantId).toBe(other.organizationId)
    const before = await identity.accessTokens.verify(own.tokens.accessToken)
    const old = { tenantId: own.organizationId, userId: before.userId, sessionId: before.sessionId }
    expect(await own.admin.call(resolveAccess, old)).toMatchObject({ active: false, rights: {} })
    await expect(identity.anyone(refreshSession, { refreshToken: own.tokens.refreshToken })).rejects.toMatchObject({
      code: 'identity.session.refresh_token_refused',
    })
    const revoked = (await identity.eventsOf(own.organizationId)).filter(({ type }) => type === sessionRevoked.name)
    expect(revoked).toMatchObject([{ payload: { sessionId: before.sessionId, reason: 'switched' } }])
    await identity.settled()
    const trailOf = async ({ admin }: TestOrganization, id: string) =>
      (await admin.call(searchAudit, { entity: 'session', entityId: id })).items.map(({ action }) => action)
    expect(await trailOf(own, before.sessionId)).toContain('identity.session.revoke')
    expect(await trailOf(other, claims.sessionId)).toEqual(['identity.session.login'])
    expect(await trailOf(other, before.sessionId)).toEqual([])
  })

  it('lasts no longer than the first session would have (SEC-13)', async () => {
    const { own, other } = await ofTwo()
    clock.advance({ hours: 2 })
    const there = await gone(own.tokens, other.organizationId)
    expect(there.sessionEndsAt).toBe(own.tokens.sessionEndsAt)
    expect((await gone(there, own.organizationId)).sessionEndsAt).toBe(own.tokens.sessionEndsAt)
  })

  it('other tenant: refuses an organization that one does not belong to, known or not, and keeps the session', async () => {
    const [own, stranger] = [await identity.registered(), await identity.registered()]
    for (const organizationId of [stranger.organizationId, '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'])
      await expect(go(own.tokens, organizationId)).rejects.toMatchObject({ code: 'identity.session.not_a_member' })
    expect(await go(own.tokens)).toMatchObject({ choices: [{ organizationId: own.organizationId }] })
  })

  it('refuses one that the account was added to and has not joined (LNK-01)', async () => {
    const [own, other] = [await identity.registered(), await identity.registered()]
    const input = { name: 'Ada', email: own.email, initialPassword: 'seven ships in the harbour', roles: ['buyer'] }
    await other.admin.call(createUser, input)
    await expect(go(own.tokens, other.organizationId)).rejects.toMatchObject({ code: 'identity.session.not_a_member' })
  })

  it('refuses an organization where one was deactivated', async () => {
    const { own, other, membershipUserId } = await ofTwo()
    await other.admin.call(updateUser, { userId: membershipUserId, active: false }, { expectedVersion: 1 })
    await expect(go(own.tokens, other.organizationId)).rejects.toMatchObject({ code: 'identity.session.not_a_member' })
  })

  it('refuses the organization that one is in, and a token that is worth nothing', async () => {
    const { tokens, organizationId } = await identity.registered()
    await expect(go(tokens, organizationId)).rejects.toMatchObject({ code: 'identity.session.same_organization' })
    await identity.anyone(refreshSession, { refreshToken: tokens.refreshToken })
    clock.advance({ seconds: 31 })
    for (const refreshToken of [tokens.refreshToken, 'x', `${tokens.refreshToken}A`])
      await expect(go({ refreshToken })).rejects.toMatchObject({ code: 'identity.session.refresh_token_refused' })
  })
})
