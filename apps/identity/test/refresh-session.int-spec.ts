import {
  logout,
  refreshSession,
  resolveAccess,
  searchAudit,
  sessionRevoked,
  updateUser,
} from '@nexus/contracts-identity'
import { FakeClock } from '@nexus/testing'
import { startIdentity, type TestIdentity, type Tokens } from './builders/identity.builder.js'

const clock = new FakeClock()
let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity(clock)
})
afterAll(() => identity.close())

const refused = { code: 'identity.session.refresh_token_refused' }
const refresh = ({ refreshToken }: { refreshToken: string }): Promise<Tokens> =>
  identity.anyone(refreshSession, { refreshToken })
const revocations = async (organizationId: string) =>
  (await identity.eventsOf(organizationId)).filter((event) => event.type === sessionRevoked.name)

describe('refreshing a session (IDN-05)', () => {
  it('answers with the next refresh token and an access token of the same session', async () => {
    const { tokens, organizationId } = await identity.registered()
    const next = await refresh(tokens)
    expect(next.refreshToken).not.toBe(tokens.refreshToken)
    expect(next.organization.organizationId).toBe(organizationId)
    const [before, after] = await Promise.all(
      [tokens, next].map(({ accessToken }) => identity.accessTokens.verify(accessToken)),
    )
    expect(after?.sessionId).toBe(before?.sessionId)
  })

  it('fifty at once: one lineage, nobody is signed out', async () => {
    const { tokens, organizationId } = await identity.registered()
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(tokens)))
    expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1)
    const [first] = answers
    expect(first).toBeDefined()
    const again = await Promise.all(
      Array.from({ length: 50 }, (_, index) => refresh(index % 2 === 0 ? tokens : (first as Tokens))),
    )
    expect(new Set(again.map((answer) => answer.refreshToken)).size).toBe(2)
    expect(await revocations(organizationId)).toEqual([])
  })

  it('twice within thirty seconds answers with the same successor', async () => {
    const { tokens } = await identity.registered()
    const next = await refresh(tokens)
    clock.advance({ seconds: 30 })
    expect((await refresh(tokens)).refreshToken).toBe(next.refreshToken)
    await expect(refresh(next)).resolves.toBeDefined()
  })

  it('twice after thirty seconds means a copy: the whole family is dead, with event and trail (SEC-14)', async () => {
    const { tokens, organizationId, admin } = await identity.registered()
    const next = await refresh(tokens)
    clock.advance({ seconds: 31 })
    await expect(refresh(tokens)).rejects.toMatchObject(refused)
    await expect(refresh(next)).rejects.toMatchObject(refused)
    await expect(refresh(tokens)).rejects.toMatchObject(refused)
    expect(await revocations(organizationId)).toMatchObject([
      { aggregateSeq: 1, payload: { userId: tokens.userId, reason: 'refresh-reuse' } },
    ])
    await identity.settled()
    const trail = (await admin.call(searchAudit, { entity: 'session' })).items
    expect(trail.filter((entry) => entry.action === 'identity.session.revoke')).toMatchObject([
      { after: { reason: 'refresh-reuse' } },
    ])
    for (const { refreshToken } of [tokens, next]) expect(JSON.stringify(trail)).not.toContain(refreshToken)
  })

  it('takes the session away at once', async () => {
    const { tokens, organizationId } = await identity.registered()
    const { sessionId, userId } = await identity.accessTokens.verify(tokens.accessToken)
    const access = (): Promise<{ active: boolean }> =>
      identity
        .actor({ tenantId: organizationId, userId })
        .call(resolveAccess, { tenantId: organizationId, userId, sessionId })
    expect(await access()).toMatchObject({ active: true })
    await refresh(tokens)
    clock.advance({ seconds: 31 })
    await expect(refresh(tokens)).rejects.toMatchObject(refused)
    expect(await access()).toMatchObject({ active: false, rights: {} })
  })

  it('ends after eight hours without use, and after twelve hours in any case (SEC-13)', async () => {
    const idle = (await identity.registered()).tokens
    clock.advance({ hours: 8 })
    await expect(refresh(idle)).rejects.toMatchObject(refused)

    let busy: Tokens = (await identity.registered()).tokens
    for (let hour = 1; hour < 12; hour += 1) {
      clock.advance({ hours: 1 })
      busy = await refresh(busy)
    }
    expect(busy.sessionEndsAt).toBe(new Date(clock.now().getTime() + 3_600_000).toISOString())
    clock.advance({ hours: 1 })
    await expect(refresh(busy)).rejects.toMatchObject(refused)
  })

  it('is refused for anything that is no refresh token of ours', async () => {
    const { tokens } = await identity.registered()
    for (const refreshToken of [
      'x',
      tokens.accessToken.slice(0, 200),
      `${tokens.refreshToken}A`,
      tokens.refreshToken.toLowerCase(),
    ]) {
      await expect(identity.anyone(refreshSession, { refreshToken })).rejects.toMatchObject(refused)
    }
  })

  it('other tenant: the family of another session is not touched by a reuse', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    await refresh(ada.tokens)
    clock.advance({ seconds: 31 })
    await expect(refresh(ada.tokens)).rejects.toMatchObject(refused)
    await expect(refresh(eve.tokens)).resolves.toBeDefined()
  })
})

describe('ending a session', () => {
  it('by logout kills the family; twice, and with nonsense, answers the same', async () => {
    const { tokens, organizationId } = await identity.registered()
    const next = await refresh(tokens)
    expect(await identity.anyone(logout, { refreshToken: next.refreshToken })).toEqual({})
    expect(await identity.anyone(logout, { refreshToken: next.refreshToken })).toEqual({})
    expect(await identity.anyone(logout, { refreshToken: 'nonsense' })).toEqual({})
    await expect(refresh(next)).rejects.toMatchObject(refused)
    expect(await revocations(organizationId)).toMatchObject([{ payload: { reason: 'logout' } }])
  })

  it('by deactivation ends all sessions of the person here, and no other', async () => {
    const organization = await identity.registered()
    const user = await identity.added(organization, ['buyer'])
    const [one, two] = [await identity.signedIn(user.email), await identity.signedIn(user.email)]
    await organization.admin.call(updateUser, { userId: user.userId, active: false }, { expectedVersion: 1 })
    for (const session of [one, two]) await expect(refresh(session)).rejects.toMatchObject(refused)
    await expect(refresh(organization.tokens)).resolves.toBeDefined()
    expect(
      (await revocations(organization.organizationId)).map((event) => (event.payload as { reason: string }).reason),
    ).toEqual(['deactivated', 'deactivated'])
    await organization.admin.call(updateUser, { userId: user.userId, active: true }, { expectedVersion: 2 })
    await expect(refresh(one)).rejects.toMatchObject(refused)
  })
})
