import {
  createUser,
  joinOrganization,
  login,
  registerOrganization,
  searchAudit,
  updateUser,
} from '@nexus/contracts-identity'
import type { DomainError } from '@nexus/kernel'
import { FakeClock } from '@nexus/testing'
import { SessionsUpkeep } from '../src/sessions/sessions-upkeep.job.js'
import { anEmail, OTHER_PASSWORD, PASSWORD, startIdentity, type TestIdentity } from './builders/identity.builder.js'

const clock = new FakeClock()
let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity(clock)
})
afterAll(() => identity.close())

let networks = 0
/** A network of its own for each test, so that their failures do not add up. */
const aNetwork = (): string => `10.0.${String((networks += 1))}.1`

const wireOf = (error: unknown): unknown => (error as DomainError).toWire()
const codeOf = (error: unknown): string => (error as DomainError).code

const refused = { code: 'identity.session.credentials_refused' }
const delayed = { code: 'identity.session.too_many_attempts' }

describe('signing in', () => {
  it('answers with a session of the one organization, a new one each time', async () => {
    const { organizationId, email, tokens } = await identity.registered()
    const [first, second] = [await identity.signedIn(email), await identity.signedIn(` ${email.toUpperCase()}`.trim())]
    expect(first).toMatchObject({
      tokenType: 'Bearer',
      expiresIn: 900,
      organization: { organizationId, name: 'Acme Ltd' },
    })
    const sessions = await Promise.all(
      [tokens, first, second].map(
        async ({ accessToken }) => (await identity.accessTokens.verify(accessToken)).sessionId,
      ),
    )
    expect(new Set(sessions).size).toBe(3)
  })

  it('answers everything that is wrong in one way', async () => {
    const organization = await identity.registered()
    const { email } = organization
    const gone = await identity.added(organization, ['buyer'])
    await organization.admin.call(updateUser, { userId: gone.userId, active: false }, { expectedVersion: 1 })
    const other = await identity.registered()
    const attempts = [
      { email, password: OTHER_PASSWORD },
      { email: anEmail('nobody'), password: PASSWORD },
      { email, password: `${PASSWORD} ` },
      { email: gone.email, password: PASSWORD },
      { email, password: PASSWORD, organizationId: other.organizationId },
    ]
    const errors = await Promise.all(
      attempts.map((attempt) => identity.anyone(login, attempt, aNetwork()).catch(wireOf)),
    )
    for (const error of errors) expect(error).toEqual(errors[0])
    expect(errors[0]).toMatchObject(refused)
  })

  it('lets somebody of two organizations choose, and go into the chosen one', async () => {
    const email = anEmail('ada')
    const [a, b] = [await identity.registered({ email, name: 'A' }), await identity.registered({ email, name: 'B' })]
    expect(await identity.anyone(login, { email, password: PASSWORD })).toEqual({
      choices: [
        { organizationId: a.organizationId, name: 'A' },
        { organizationId: b.organizationId, name: 'B' },
      ],
    })
    expect((await identity.signedIn(email, PASSWORD, b.organizationId)).organization).toEqual({
      organizationId: b.organizationId,
      name: 'B',
    })
  })
})

describe('an account that existed before an organization added it (LNK-01)', () => {
  const invite = async (email: string) => {
    const organization = await identity.registered({ name: 'Inviting' })
    await organization.admin.call(createUser, { name: 'Vic', email, initialPassword: OTHER_PASSWORD, roles: ['buyer'] })
    return organization
  }

  it('gets in with both passwords once, and with its own from then on', async () => {
    const { email } = await identity.registered({ name: 'Own' })
    const { organizationId } = await invite(email)
    await expect(identity.anyone(login, { email, password: PASSWORD, organizationId })).rejects.toMatchObject(refused)
    expect((await identity.signedIn(email)).organization.name).toBe('Own')
    const joined = await identity.anyone(joinOrganization, {
      organizationId,
      email,
      password: PASSWORD,
      initialPassword: OTHER_PASSWORD,
    })
    expect(joined.organization).toEqual({ organizationId, name: 'Inviting' })
    expect((await identity.signedIn(email, PASSWORD, organizationId)).organization.name).toBe('Inviting')
  })

  it('does not get in when a stranger took the address first, nor does the administrator get into it', async () => {
    const { email } = await identity.registered({ name: 'Stranger' })
    const { organizationId } = await invite(email)
    for (const [password, initialPassword] of [
      [PASSWORD, PASSWORD],
      [OTHER_PASSWORD, OTHER_PASSWORD],
      [OTHER_PASSWORD, PASSWORD],
    ] as const) {
      await expect(
        identity.anyone(joinOrganization, { organizationId, email, password, initialPassword }, aNetwork()),
      ).rejects.toMatchObject(refused)
    }
    await expect(identity.anyone(login, { email, password: OTHER_PASSWORD }, aNetwork())).rejects.toMatchObject(refused)
  })

  it('signs in at once when both passwords are the same', async () => {
    const { email } = await identity.registered()
    const organization = await identity.registered()
    await organization.admin.call(createUser, { name: 'Vic', email, initialPassword: PASSWORD, roles: [] })
    expect((await identity.signedIn(email, PASSWORD, organization.organizationId)).organization.organizationId).toBe(
      organization.organizationId,
    )
  })

  it('other tenant: joining an organization that never added the address is refused', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    await expect(
      identity.anyone(joinOrganization, {
        organizationId: eve.organizationId,
        email: ada.email,
        password: PASSWORD,
        initialPassword: PASSWORD,
      }),
    ).rejects.toMatchObject(refused)
  })
})

describe('the lockout (IDN-04)', () => {
  const fail = async (email: string, network: string, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1)
      await expect(identity.anyone(login, { email, password: OTHER_PASSWORD }, network)).rejects.toMatchObject(refused)
  }

  it('delays after five failures, longer each time, and tells how long', async () => {
    const { email } = await identity.registered()
    const network = aNetwork()
    await fail(email, network, 5)
    for (const seconds of [1, 2, 4, 8]) {
      await expect(identity.anyone(login, { email, password: OTHER_PASSWORD }, network)).rejects.toMatchObject({
        ...delayed,
        retryAfterSeconds: seconds,
      })
      clock.advance({ seconds })
      await fail(email, network, 1)
    }
  })

  it('says the same of the right password during the delay, and lets it in after', async () => {
    const { email } = await identity.registered()
    const network = aNetwork()
    await fail(email, network, 5)
    await expect(identity.anyone(login, { email, password: PASSWORD }, network)).rejects.toMatchObject(delayed)
    clock.advance({ seconds: 1 })
    expect(await identity.anyone(login, { email, password: PASSWORD }, network)).toHaveProperty('accessToken')
    await fail(email, network, 5)
  })

  it('treats unknown addresses exactly alike', async () => {
    const [known, unknown] = [(await identity.registered()).email, anEmail('nobody')]
    const course = async (email: string): Promise<unknown[]> => {
      const network = aNetwork()
      const seen: unknown[] = []
      for (let time = 0; time < 7; time += 1)
        seen.push(await identity.anyone(login, { email, password: OTHER_PASSWORD }, network).catch(wireOf))
      return seen
    }
    expect(await course(known)).toEqual(await course(unknown))
  })

  it('does not touch the person on another network, and is over after at most fifteen minutes', async () => {
    const { email } = await identity.registered()
    const stranger = aNetwork()
    for (let time = 0; time < 25; time += 1) {
      await identity.anyone(login, { email, password: OTHER_PASSWORD }, stranger).catch(() => undefined)
      clock.advance({ minutes: 15 })
    }
    expect(await identity.anyone(login, { email, password: PASSWORD }, aNetwork())).toHaveProperty('accessToken')
    await identity.anyone(login, { email, password: OTHER_PASSWORD }, stranger).catch(() => undefined)
    await expect(identity.anyone(login, { email, password: PASSWORD }, stranger)).rejects.toMatchObject({
      ...delayed,
      retryAfterSeconds: 900,
    })
    clock.advance({ minutes: 15 })
    expect(await identity.anyone(login, { email, password: PASSWORD }, stranger)).toHaveProperty('accessToken')
  })

  it('cannot be run past by many attempts at once', async () => {
    const { email } = await identity.registered()
    const network = aNetwork()
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, () => identity.anyone(login, { email, password: OTHER_PASSWORD }, network)),
    )
    const codes = results.map((result) =>
      result.status === 'rejected' ? (result.reason as { code: string }).code : 'in',
    )
    expect(codes.filter((code) => code === refused.code)).toHaveLength(5)
    expect(codes.filter((code) => code === delayed.code)).toHaveLength(25)
  })

  it('stops one password against many accounts from one network (SEC-08)', async () => {
    const network = aNetwork()
    const codes: string[] = []
    for (let account = 0; account < 60; account += 1) {
      codes.push(
        (await identity.anyone(login, { email: anEmail('many'), password: PASSWORD }, network).catch(codeOf)) as string,
      )
    }
    expect(codes.filter((code) => code === refused.code)).toHaveLength(50)
    expect(codes.slice(50)).toEqual(Array.from({ length: 10 }, () => delayed.code))
  })

  it('counts registration with a foreign password like a failed sign-in', async () => {
    const { email } = await identity.registered()
    const network = aNetwork()
    await fail(email, network, 5)
    const input = {
      organization: { name: 'X Ltd', country: 'DE', baseCurrency: 'EUR', timeZone: 'UTC' },
      admin: { name: 'Eve', email, password: OTHER_PASSWORD },
    }
    await expect(identity.anyone(registerOrganization, input, network)).rejects.toMatchObject(delayed)
  })

  it('is told to the trail of the organization, several failures in one line, once', async () => {
    const { email, admin, tokens } = await identity.registered()
    const network = aNetwork()
    await fail(email, network, 5)
    await identity.anyone(login, { email: anEmail('nobody'), password: OTHER_PASSWORD }, network).catch(() => undefined)
    clock.advance({ minutes: 1 })
    const upkeep = identity.service('identity').get<SessionsUpkeep>(SessionsUpkeep)
    await Promise.all([upkeep.run(), upkeep.run()])
    await upkeep.run()
    await identity.settled()
    const { items } = await admin.call(searchAudit, { entity: 'user', entityId: tokens.userId })
    expect(items.filter((entry) => entry.action === 'identity.session.lock-out')).toMatchObject([
      { after: { failures: 5, network: expect.stringContaining('/24') as string }, actor: { kind: 'system' } },
    ])
  })
})
