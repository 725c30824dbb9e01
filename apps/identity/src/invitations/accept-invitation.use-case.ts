import { type acceptInvitation, membershipChanged } from '@nexus/contracts-identity'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type RequestContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { PasswordHasher } from '@nexus/platform-auth'
import { isUniqueViolation, PlatformTx, TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { AccountsRepository, type Belonging } from '../directory/accounts.repository.js'
import { emailDigest } from '../directory/email.policy.js'
import { Membership } from '../directory/membership.entity.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { assertAcceptablePassword } from '../directory/password.guard.js'
import { UserAccount } from '../directory/user-account.entity.js'
import { refusedCredentials } from '../sessions/credentials.errors.js'
import { LoginAttemptsGuard } from '../sessions/login-attempts.guard.js'
import { contextOfMember } from '../sessions/session-context.policy.js'
import { SessionStart } from '../sessions/session-start.builder.js'
import { membershipPayload } from '../users/user.view.js'
import { InvitationAdmission, notOpen, type ShownToken } from './invitation-admission.guard.js'
import { InvitationChange } from './invitation-change.builder.js'
import type { Invitation } from './invitation.entity.js'
import { invitationFacts } from './invitation.view.js'
import { InvitationsRepository } from './invitations.repository.js'

type Accept = typeof acceptInvitation

@Injectable()
export class AcceptInvitation implements UseCase<Accept> {
  constructor(
    private readonly tx: PlatformTx,
    private readonly tenantTx: TenantTx,
    private readonly admission: InvitationAdmission,
    private readonly invitations: InvitationsRepository,
    private readonly change: InvitationChange,
    private readonly attempts: LoginAttemptsGuard,
    private readonly accounts: AccountsRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionStart,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: RequestContext, input: InputOf<Accept>): Promise<OutputOf<Accept>> {
    const { name, password } = input
    const token = this.admission.read(input.token)
    const guest = this.admission.contextOf(ctx, token)
    const { email, organizationName } = await this.tenantTx.read(guest, async () => {
      const found = await this.invitations.find(guest, token.invitationId)
      const invitation = await this.admission.assertOpen(guest, found, token)
      return { email: invitation.email, organizationName: (await this.organizations.get(guest)).name }
    })
    const existing = await this.tx.read('credentials', () => this.accounts.findByEmail(email))
    if (existing === null) assertAcceptablePassword(password, { name, email, organizationName }, '/password')
    const attempt = await this.attempts.begin(ctx, email)
    // The mail proves the address, and only its own password the account that has it already (LNK-01).
    if (
      existing !== null &&
      !((await this.passwords.verify(existing.passwordHash, password)) && existing.status === 'active')
    )
      throw refusedCredentials()
    const account = existing ?? (await this.newAccount(email, input))
    const belonging: Belonging = {
      organizationId: token.tenantId,
      organizationName,
      membershipId: this.ids.next(),
      name,
      permissionVersion: 1,
      joiningHash: null,
    }
    const session = await this.storing(() =>
      this.tx.run('registration', async () => {
        if (existing === null) await this.accounts.insert(account)
        await this.join(ctx, token, account, belonging)
        await this.attempts.succeed(attempt)
        return this.sessions.start(ctx, account.id, belonging, { failedAttempts: attempt.unreported })
      }),
    )
    return { ...(await this.sessions.tokensOf(session, session.generation, belonging)), userId: account.id }
  }

  private async newAccount(email: string, { name, password }: InputOf<Accept>): Promise<UserAccount> {
    const now = this.clock.now()
    const facts = { id: this.ids.next(), email, emailDigest: emailDigest(email), name, status: 'active' as const }
    return Object.assign(new UserAccount(), {
      ...facts,
      passwordHash: await this.passwords.hash(password),
      createdAt: now,
      updatedAt: now,
    })
  }

  /** Looks again, with the invitation locked: of two who accept at once only one gets in. */
  private async join(
    ctx: RequestContext,
    token: ShownToken,
    { id: userId, email }: UserAccount,
    { membershipId, name }: Belonging,
  ): Promise<void> {
    const member = contextOfMember(ctx, token.tenantId, { userId, name })
    await this.tenantTx.run(member, async () => {
      const locked = await this.invitations.lock(member, token.invitationId)
      const invitation = await this.admission.assertOpen(member, locked, token)
      const facts = { id: membershipId, userId, email, name, active: true, managerUserId: null }
      const membership = Object.assign(new Membership(), { ...facts, language: invitation.language })
      await this.memberships.insert(member, membership, invitation.roles, null, () => this.ids.next())
      const payload = membershipPayload(membership, invitation.roles)
      await this.outbox.add(member, membershipChanged, { aggregateId: membershipId, aggregateSeq: 1, payload })
      await this.audit.record(member, {
        action: 'identity.user.create',
        entity: 'user',
        entityId: userId,
        after: payload,
      })
      const before = invitationFacts(invitation)
      const accepted: Partial<Invitation> = { state: 'accepted', openEmail: null, acceptedUserId: userId }
      Object.assign(invitation, accepted, { acceptedAt: this.clock.now() })
      await this.invitations.update(member, invitation, invitation.version)
      await this.change.tell(member, 'accept', invitation, before)
    })
  }

  /** Somebody was faster: with the address, or by adding the person to the organization. */
  private async storing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (isUniqueViolation(error)) throw notOpen()
      throw error
    }
  }
}
