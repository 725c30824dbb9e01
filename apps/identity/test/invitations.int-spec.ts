import {
  acceptInvitation,
  createInvitation,
  createRole,
  createUser,
  getInvitation,
  getMe,
  invitationChanged,
  listInvitations,
  login,
  lookAtInvitation,
  membershipChanged,
  resendInvitation,
  revokeInvitation,
  searchAudit,
  updateUser,
} from '@nexus/contracts-identity'
import type { DomainError, TenantContext } from '@nexus/kernel'
import { jobEntities } from '@nexus/platform-jobs'
import { MAIL_SENDER } from '@nexus/platform-mail'
import { FakeClock } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { InvitationMail } from '../src/invitations/invitation-mail.entity.js'
import { Invitation } from '../src/invitations/invitation.entity.js'
import {
  anEmail,
  OTHER_PASSWORD,
  PASSWORD,
  startIdentity,
  type TestIdentity,
  type TestOrganization,
} from './builders/identity.builder.js'
import { Mailbox } from './builders/mailbox.builder.js'

const clock = new FakeClock()
const mailbox = new Mailbox()
let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity(clock, [{ provide: MAIL_SENDER, useValue: mailbox }])
})
beforeEach(() => {
  mailbox.sent.length = 0
  mailbox.fails(undefined)
})
afterAll(() => identity.close())

let networks = 0
/** A network of its own for each test, so that their failures do not add up. */
const aNetwork = (): string => `10.1.${String((networks += 1))}.1`

const notOpen = { code: 'identity.invitation.not_open' }
const refused = { code: 'identity.session.credentials_refused' }
const wireOf = (error: unknown): unknown => (error as DomainError).toWire()

/** Invites and waits for the mail. */
async function invited({ admin }: TestOrganization, roles: string[] = ['buyer'], email = anEmail('ben')) {
  const invitation = await admin.call(createInvitation, { email, roles })
  await identity.settled()
  return { ...invitation, token: mailbox.tokenFor(invitation.email) }
}

const accept = (token: string, password = PASSWORD, name = 'Ben Buyer') =>
  identity.anyone(acceptInvitation, { token, name, password }, aNetwork())

describe('an invitation', () => {
  it('goes out by mail, is looked at, and makes account, membership and session', async () => {
    const organization = await identity.registered({ name: 'Inviting Ltd' })
    const { admin, organizationId } = organization
    const { token, invitationId, email } = await invited(organization, ['buyer', 'receiver'])
    expect(await admin.call(getInvitation, { invitationId })).toMatchObject({
      email,
      roles: ['buyer', 'receiver'],
      state: 'open',
      mail: { state: 'sent', reason: null, sentAt: clock.now().toISOString() },
      timesSent: 1,
      invitedByUserId: admin.userId,
      acceptedAt: null,
      version: 1,
    })
    expect(mailbox.sent).toMatchObject([
      { to: { address: email }, subject: 'Ada Admin invites you to Inviting Ltd', language: 'en' },
    ])
    expect(mailbox.sent[0]?.text).toContain(`/invitation#token=${token}`)
    const look = await identity.anyone(lookAtInvitation, { token })
    expect(look).toMatchObject({ organizationName: 'Inviting Ltd', hasAccount: false, language: 'en' })
    expect(look.emailMasked).toBe(`b…${email.slice(email.indexOf('@'))}`)

    const session = await accept(token)
    expect(session.organization).toEqual({ organizationId, name: 'Inviting Ltd' })
    const ben = await identity.member(organizationId, session.userId)
    expect(await ben.call(getMe, {})).toMatchObject({ name: 'Ben Buyer', email, roles: ['buyer', 'receiver'] })
    expect((await identity.accessTokens.verify(session.accessToken)).tenantId).toBe(organizationId)
    expect((await identity.signedIn(email)).organization.organizationId).toBe(organizationId)
    expect(await admin.call(getInvitation, { invitationId })).toMatchObject({
      state: 'accepted',
      acceptedUserId: session.userId,
      version: 2,
    })

    const events = await identity.eventsOf(organizationId)
    const ofInvitation = events.filter((event) => event.type === invitationChanged.name)
    expect(ofInvitation).toMatchObject([
      { aggregateSeq: 1, payload: { state: 'open', timesSent: 1 } },
      { aggregateSeq: 2, payload: { state: 'accepted', acceptedUserId: session.userId } },
    ])
    const joined = events.filter((event) => event.type === membershipChanged.name).at(-1)
    expect(joined).toMatchObject({ aggregateSeq: 1, payload: { userId: session.userId, roles: ['buyer', 'receiver'] } })
    await identity.settled()
    const trail = await admin.call(searchAudit, { entity: 'invitation', entityId: invitationId, sort: 'at' })
    expect(trail.items).toMatchObject([
      { action: 'identity.invitation.create', after: { state: 'open' } },
      { action: 'identity.invitation.accept', after: { state: 'accepted' } },
    ])
  })

  it('has its token in no row, job, event or trail, not even when mail fails', async () => {
    const organization = await identity.registered()
    const { admin, organizationId } = organization
    const { invitationId, token, email } = await invited(organization)
    mailbox.fails('for now')
    await admin.call(resendInvitation, { invitationId }, { expectedVersion: 1 })
    await identity.settled()
    expect(await admin.call(getInvitation, { invitationId })).toMatchObject({
      mail: { state: 'waiting', reason: expect.stringContaining('#token=…') },
    })
    const stored = JSON.stringify(await everythingOf(organizationId))
    mailbox.fails(undefined)
    clock.advance({ minutes: 2 })
    identity.wakeJobs()
    await identity.settled()
    const second = mailbox.tokenFor(email)
    expect(second).not.toBe(token)
    await accept(second)
    await identity.settled()
    const later = JSON.stringify(await everythingOf(organizationId))
    expect(stored).toContain(invitationId)
    for (const text of [stored, later])
      for (const secret of [token, second]) expect(text).not.toContain(secret.slice(-40))
  })

  it.each([
    ['for good', 'failed', /no such mailbox: .*#token=…/s],
    ['kept back', 'suppressed', /no mail server is set/],
  ] as const)('says when its mail is refused or kept back: %s', async (how, state, reason) => {
    const { admin } = await identity.registered()
    mailbox.fails(how)
    const { invitationId } = await admin.call(createInvitation, { email: anEmail(), roles: [], language: 'de' })
    await identity.settled()
    expect((await admin.call(getInvitation, { invitationId })).mail).toEqual({
      state,
      reason: expect.stringMatching(reason),
      sentAt: null,
    })
  })

  it('takes a password that the policy takes, and stays open for another try', async () => {
    const organization = await identity.registered()
    const { token } = await invited(organization)
    for (const password of ['short', 'passwordpassword', 'Ben Buyer 2026'])
      await expect(accept(token, password)).rejects.toMatchObject({
        code: 'identity.password.refused',
        errors: [{ pointer: '/password' }],
      })
    await expect(accept(token)).resolves.toBeDefined()
  })

  it('LNK-01: lets an account that exists in by its own password only, which stays as it is', async () => {
    const own = await identity.registered({ name: 'Own' })
    const organization = await identity.registered({ name: 'Inviting' })
    const { token, organizationId } = { ...(await invited(organization, ['buyer'], own.email)), ...organization }
    expect(await identity.anyone(lookAtInvitation, { token })).toMatchObject({ hasAccount: true })
    await expect(accept(token, OTHER_PASSWORD)).rejects.toMatchObject(refused)
    const session = await accept(token, PASSWORD, 'Ada Elsewhere')
    expect(session.userId).toBe(own.tokens.userId)
    expect(await identity.anyone(login, { email: own.email, password: PASSWORD })).toMatchObject({
      choices: [{ name: 'Inviting' }, { name: 'Own' }],
    })
    const ada = await identity.member(organizationId, session.userId)
    expect(await ada.call(getMe, {})).toMatchObject({ name: 'Ada Elsewhere', roles: ['buyer'] })
    expect(await own.admin.call(getMe, {})).toMatchObject({ name: 'Ada Admin' })
  })

  it('IDN-04: counts wrong passwords of an account like failed sign-ins', async () => {
    const own = await identity.registered()
    const { token } = await invited(await identity.registered(), [], own.email)
    const network = aNetwork()
    const attempt = () => identity.anyone(acceptInvitation, { token, name: 'Ada', password: OTHER_PASSWORD }, network)
    for (let time = 0; time < 5; time += 1) await expect(attempt()).rejects.toMatchObject(refused)
    await expect(attempt()).rejects.toMatchObject({ code: 'identity.session.too_many_attempts' })
    await expect(identity.anyone(login, { email: own.email, password: PASSWORD }, network)).rejects.toMatchObject({
      code: 'identity.session.too_many_attempts',
    })
  })

  it('answers every token that opens nothing in one way', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const expired = await invited(organization)
    clock.advance({ days: 7 })
    const used = await invited(organization)
    await accept(used.token)
    const revoked = await invited(organization)
    await admin.call(revokeInvitation, { invitationId: revoked.invitationId }, { expectedVersion: 1 })
    const replaced = await invited(organization)
    await admin.call(resendInvitation, { invitationId: replaced.invitationId }, { expectedVersion: 1 })
    await identity.settled()
    const replacement = mailbox.tokenFor(replaced.email)
    const tokens = [used, revoked, replaced, expired].map(({ token }) => token)
    const forged = `${replacement.slice(0, -1)}${replacement.endsWith('A') ? 'B' : 'A'}`
    const wires: unknown[] = []
    for (const token of [...tokens, forged, 'nxi_nobody', '%', replacement.toUpperCase()]) {
      wires.push(await identity.anyone(lookAtInvitation, { token }).catch(wireOf))
      wires.push(await accept(token).catch(wireOf))
      wires.push(await accept(token, 'short').catch(wireOf))
    }
    expect(wires[0]).toMatchObject(notOpen)
    for (const wire of wires) expect(wire).toEqual(wires[0])
  })

  it('twice: is good once, also at the same time; the key of the sender replays', async () => {
    const organization = await identity.registered()
    const { token } = await invited(organization)
    const results = await Promise.allSettled([accept(token), accept(token), accept(token)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(notOpen)
    await expect(accept(token)).rejects.toMatchObject(notOpen)
    const [key, email] = [randomUUID(), anEmail()]
    const once = await organization.admin.call(createInvitation, { email, roles: [] }, { key })
    expect(await organization.admin.call(createInvitation, { email, roles: [] }, { key })).toEqual(once)
    await identity.settled()
    expect(mailbox.sent.filter(({ to }) => to.address === email)).toHaveLength(1)
  })

  it('is sent again with another token, and taken back, over the version that was seen', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const first = await invited(organization)
    const { invitationId, email } = first
    clock.advance({ days: 6 })
    const again = await admin.call(resendInvitation, { invitationId }, { expectedVersion: 1 })
    expect(again).toMatchObject({ state: 'open', timesSent: 2, mail: { state: 'waiting' }, version: 2 })
    expect(Date.parse(again.expiresAt) - clock.now().getTime()).toBe(7 * 24 * 3_600_000)
    await identity.settled()
    const token = mailbox.tokenFor(email)
    await expect(accept(first.token)).rejects.toMatchObject(notOpen)
    expect(await identity.anyone(lookAtInvitation, { token })).toBeDefined()
    for (const operation of [resendInvitation, revokeInvitation])
      await expect(admin.call(operation, { invitationId }, { expectedVersion: 1 })).rejects.toMatchObject({
        code: 'request.version_mismatch',
        currentVersion: 2,
      })
    expect(await admin.call(revokeInvitation, { invitationId }, { expectedVersion: 2 })).toMatchObject({
      state: 'revoked',
      version: 3,
    })
    await expect(accept(token)).rejects.toMatchObject(notOpen)
    for (const operation of [resendInvitation, revokeInvitation])
      await expect(admin.call(operation, { invitationId }, { expectedVersion: 3 })).rejects.toMatchObject({
        code: 'identity.invitation.closed',
      })
  })

  it('sends no mail that nobody wants any more', async () => {
    const { admin } = await identity.registered()
    mailbox.fails('for now')
    const { invitationId, email } = await admin.call(createInvitation, { email: anEmail(), roles: [] })
    await identity.settled()
    await admin.call(revokeInvitation, { invitationId }, { expectedVersion: 1 })
    mailbox.fails(undefined)
    clock.advance({ minutes: 2 })
    identity.wakeJobs()
    await identity.settled()
    expect(mailbox.sent.filter(({ to }) => to.address === email)).toEqual([])
    expect((await admin.call(getInvitation, { invitationId })).mail).toMatchObject({ state: 'suppressed' })
  })

  it('is refused for members and for who is invited already, until that one is taken back', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const member = await identity.added(organization, [])
    await expect(
      admin.call(createInvitation, { email: ` ${member.email.toUpperCase()}`.trim(), roles: [] }),
    ).rejects.toMatchObject({ code: 'identity.user.already_member', facts: { userId: member.userId } })
    const { invitationId, email } = await admin.call(createInvitation, { email: anEmail(), roles: [] })
    const already = { code: 'identity.invitation.already_invited' }
    await expect(admin.call(createInvitation, { email: email.toUpperCase(), roles: [] })).rejects.toMatchObject({
      ...already,
      facts: { invitationId },
    })
    await admin.call(revokeInvitation, { invitationId }, { expectedVersion: 1 })
    const results = await Promise.allSettled([0, 1, 2].map(() => admin.call(createInvitation, { email, roles: [] })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(already)
  })

  it('does not open for somebody whom an administrator added meanwhile', async () => {
    const organization = await identity.registered()
    const { token, email } = await invited(organization)
    await organization.admin.call(createUser, { name: 'Ben', email, initialPassword: PASSWORD, roles: [] })
    await expect(accept(token)).rejects.toMatchObject(notOpen)
  })
})

describe('RBC-01: who may invite', () => {
  it('is who may manage people, and could grant the roles', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const { actor: buyer } = await identity.added(organization, ['buyer'])
    await expect(buyer.call(createInvitation, { email: anEmail(), roles: [] })).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
    const { roleId } = await admin.call(createRole, { name: 'Host', grants: { 'user:manage': 'all' } })
    const { actor: host } = await identity.added(organization, [roleId])
    await expect(host.call(createInvitation, { email: anEmail(), roles: ['buyer'] })).rejects.toMatchObject({
      code: 'identity.role.grant_exceeded',
    })
    await expect(host.call(createInvitation, { email: anEmail(), roles: ['admin'] })).rejects.toMatchObject({
      code: 'identity.role.grant_exceeded',
    })
    await expect(host.call(createInvitation, { email: anEmail(), roles: [roleId] })).resolves.toMatchObject({
      roles: [roleId],
    })
    await expect(admin.call(createInvitation, { email: anEmail(), roles: ['nobody-knows'] })).rejects.toMatchObject({
      code: 'identity.user.role_unknown',
    })
    const { invitationId } = await admin.call(createInvitation, { email: anEmail(), roles: ['buyer'] })
    await expect(host.call(resendInvitation, { invitationId }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'identity.role.grant_exceeded',
    })
  })

  it('must still be when it is accepted: with rights end promises, until somebody else sends it again', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const second = await identity.added(organization, ['admin'])
    const { invitationId, email } = await second.actor.call(createInvitation, { email: anEmail(), roles: ['buyer'] })
    await identity.settled()
    const token = mailbox.tokenFor(email)
    await admin.call(updateUser, { userId: second.userId, roles: ['receiver'] }, { expectedVersion: 1 })
    await expect(identity.anyone(lookAtInvitation, { token })).rejects.toMatchObject(notOpen)
    await expect(accept(token)).rejects.toMatchObject(notOpen)
    await admin.call(resendInvitation, { invitationId }, { expectedVersion: 1 })
    await identity.settled()
    await expect(accept(mailbox.tokenFor(email))).resolves.toBeDefined()
  })
})

describe('the list of invitations', () => {
  it('is paged and narrowed by state and address', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const old = await invited(organization)
    clock.advance({ days: 8 })
    const accepted = await invited(organization)
    await accept(accepted.token)
    clock.advance({ minutes: 1 })
    const revoked = await invited(organization)
    await admin.call(revokeInvitation, { invitationId: revoked.invitationId }, { expectedVersion: 1 })
    clock.advance({ minutes: 1 })
    const open = await invited(organization)
    const ids = async (input: object) =>
      (await admin.call(listInvitations, input)).items.map((each) => each.invitationId)
    expect(await ids({})).toEqual([open, revoked, accepted, old].map(({ invitationId }) => invitationId))
    for (const [state, invitation] of [
      ['open', open],
      ['expired', old],
      ['accepted', accepted],
      ['revoked', revoked],
    ] as const) {
      const { items } = await admin.call(listInvitations, { state })
      expect(items).toMatchObject([{ invitationId: invitation.invitationId, state, mail: { state: 'sent' } }])
    }
    expect(await ids({ email: open.email.toUpperCase() })).toEqual([open.invitationId])
    const first = await admin.call(listInvitations, { sort: 'createdAt', limit: 3 })
    expect(await ids({ sort: 'createdAt', limit: 3, cursor: first.nextCursor ?? '' })).toEqual([open.invitationId])
  })

  it('other tenant: invitations are not seen, sent again or taken back, and an address may be invited by both', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    const { invitationId, email } = await invited(ada)
    const notFound = { code: 'request.not_found' }
    await expect(eve.admin.call(getInvitation, { invitationId })).rejects.toMatchObject(notFound)
    for (const operation of [resendInvitation, revokeInvitation])
      await expect(eve.admin.call(operation, { invitationId }, { expectedVersion: 1 })).rejects.toMatchObject(notFound)
    expect((await eve.admin.call(listInvitations, {})).items).toEqual([])
    const other = await invited(eve, [], email)
    expect((await accept(other.token)).organization.organizationId).toBe(eve.organizationId)
  })
})

/** What is stored of an organization where a token could have been left behind. */
async function everythingOf(tenantId: string): Promise<unknown[]> {
  const { tenantTx, platformTx } = identity.service('identity').database
  const ctx = {
    tenantId,
    actor: { kind: 'system', userId: randomUUID(), name: 'test' },
    rights: {},
  } as never as TenantContext
  const own = await tenantTx.read({ ...ctx, deadlineAt: clock.now().getTime() + 20_000 }, async () => {
    const rows = []
    for (const entity of [Invitation, InvitationMail])
      rows.push(
        await tenantTx
          .managerFor({ ...ctx })
          .createQueryBuilder(entity as never, 'row')
          .where('row.tenantId = :tenantId', { tenantId })
          .getMany(),
      )
    return rows
  })
  const jobs = await platformTx.read('verify', () =>
    platformTx
      .manager()
      .createQueryBuilder(jobEntities[0] as never, 'row')
      .where('row.tenantId = :tenantId', { tenantId })
      .getMany(),
  )
  const trail = await identity.actor({ tenantId, rights: { 'audit:read': 'all' } }).call(searchAudit, { limit: 200 })
  return [own, jobs, trail.items, await identity.eventsOf(tenantId)]
}
