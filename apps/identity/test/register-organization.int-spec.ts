import {
  getMe,
  getOrganization,
  login,
  membershipChanged,
  organizationRegistered,
  registerOrganization,
  searchAudit,
  updateOrganization,
} from '@nexus/contracts-identity'
import {
  anEmail,
  aRegistration,
  OTHER_PASSWORD,
  PASSWORD,
  startIdentity,
  type TestIdentity,
} from './builders/identity.builder.js'

describe('registering an organization', () => {
  let identity: TestIdentity
  beforeAll(async () => {
    identity = await startIdentity()
  })
  afterAll(() => identity.close())

  it('makes it with its first administrator, who is signed in', async () => {
    const { organizationId, tokens, admin, email } = await identity.registered()
    expect(await identity.accessTokens.verify(tokens.accessToken)).toMatchObject({
      userId: tokens.userId,
      tenantId: organizationId,
    })
    expect(await admin.call(getMe, {})).toMatchObject({
      userId: tokens.userId,
      email,
      roles: ['admin'],
      rights: { 'user:manage': 'all', 'user:read': 'all' },
      organization: { organizationId, name: 'Acme Ltd', baseCurrency: 'EUR' },
    })
    expect(await admin.call(getOrganization, {})).toMatchObject({
      organizationId,
      version: 1,
      timeZone: 'Europe/Berlin',
    })
  })

  it('tells others in one event per version, and the trail in one line per change, without the password', async () => {
    const { organizationId, tokens, admin } = await identity.registered()
    const events = await identity.eventsOf(organizationId)
    expect(events.filter((event) => event.type === organizationRegistered.name)).toMatchObject([
      { aggregateId: organizationId, aggregateSeq: 1, payload: { ownerUserId: tokens.userId } },
    ])
    expect(events.filter((event) => event.type === membershipChanged.name)).toMatchObject([
      { aggregateSeq: 1, payload: { roles: ['admin'], active: true } },
    ])
    await identity.settled()
    const trail = await admin.call(searchAudit, {})
    expect(trail.items.map((entry) => entry.action).sort()).toEqual([
      'identity.organization.register',
      'identity.session.login',
      'identity.user.create',
    ])
    for (const secret of [PASSWORD, tokens.refreshToken, tokens.accessToken])
      expect(JSON.stringify([events, trail])).not.toContain(secret)
  })

  it('twice, by somebody with an account, makes two organizations and lets them choose', async () => {
    const email = anEmail('ada')
    const first = await identity.registered({ email, name: 'Zebra Ltd' })
    const second = await identity.registered({ email, name: 'Aardvark Ltd' })
    expect(second.tokens.userId).toBe(first.tokens.userId)
    expect(second.organizationId).not.toBe(first.organizationId)
    expect(await identity.anyone(login, { email, password: PASSWORD })).toEqual({
      choices: [
        { organizationId: second.organizationId, name: 'Aardvark Ltd' },
        { organizationId: first.organizationId, name: 'Zebra Ltd' },
      ],
    })
  })

  it('is refused like a failed sign-in with another password than that of the account', async () => {
    const { email } = await identity.registered()
    await expect(
      identity.anyone(registerOrganization, aRegistration({ email, password: OTHER_PASSWORD })),
    ).rejects.toMatchObject({ code: 'identity.session.credentials_refused' })
  })

  it('by two at once with one new address makes one account', async () => {
    const input = aRegistration()
    const results = await Promise.allSettled([0, 1].map(() => identity.anyone(registerOrganization, input)))
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as { code: string }] : [],
    )
    expect(refusals.length).toBeLessThan(2)
    for (const refusal of refusals) expect(refusal.code).toBe('identity.session.credentials_refused')
    expect(
      new Set(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.userId] : []))).size,
    ).toBe(1)
  })

  it('refuses what does not exist and passwords that everybody tries', async () => {
    const good = aRegistration()
    await expect(
      identity.anyone(registerOrganization, { ...good, organization: { ...good.organization, baseCurrency: 'XAU' } }),
    ).rejects.toMatchObject({ code: 'identity.organization.settings_refused' })
    await expect(
      identity.anyone(registerOrganization, aRegistration({ password: 'Password1!!!' })),
    ).rejects.toMatchObject({ code: 'identity.password.refused' })
    await expect(identity.anyone(registerOrganization, { ...good, isAdmin: true } as never)).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })
})

describe('the settings of an organization', () => {
  let identity: TestIdentity
  beforeAll(async () => {
    identity = await startIdentity()
  })
  afterAll(() => identity.close())

  it('change with the version seen; twice with the same version is refused', async () => {
    const { admin } = await identity.registered()
    expect(await admin.call(updateOrganization, { name: 'Acme Holding Ltd' }, { expectedVersion: 1 })).toMatchObject({
      name: 'Acme Holding Ltd',
      country: 'DE',
      version: 2,
    })
    await expect(admin.call(updateOrganization, { name: 'Other' }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: 2,
    })
    await expect(admin.call(updateOrganization, { name: 'Other' })).rejects.toMatchObject({
      code: 'request.if_match_required',
    })
  })

  it('other tenant: everybody sees and changes their own', async () => {
    const [ada, eve] = [await identity.registered({ name: 'Ada Ltd' }), await identity.registered({ name: 'Eve Ltd' })]
    await eve.admin.call(updateOrganization, { timeZone: 'Asia/Tokyo' }, { expectedVersion: 1 })
    expect(await ada.admin.call(getOrganization, {})).toMatchObject({
      name: 'Ada Ltd',
      timeZone: 'Europe/Berlin',
      version: 1,
    })
  })
})
