import {
  ADMIN_ROLE,
  membershipChanged,
  organizationRegistered,
  type registerOrganization,
  settingsRefused,
} from '@nexus/contracts-identity'
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
import { emailDigest, normalizedEmail } from '../directory/email.policy.js'
import { Membership } from '../directory/membership.entity.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { Organization } from '../directory/organization.entity.js'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { assertAcceptablePassword } from '../directory/password.guard.js'
import { assertSettings } from '../directory/settings.policy.js'
import { UserAccount } from '../directory/user-account.entity.js'
import { refusedCredentials } from '../sessions/credentials.errors.js'
import { LoginAttemptsGuard } from '../sessions/login-attempts.guard.js'
import { contextOfMember } from '../sessions/session-context.policy.js'
import { SessionStart } from '../sessions/session-start.builder.js'
import { membershipPayload } from '../users/user.view.js'
import { organizationFacts } from './organization.view.js'

type Register = typeof registerOrganization

@Injectable()
export class RegisterOrganization implements UseCase<Register> {
  constructor(
    private readonly tx: PlatformTx,
    private readonly tenantTx: TenantTx,
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

  async execute(ctx: RequestContext, input: InputOf<Register>): Promise<OutputOf<Register>> {
    const { country, baseCurrency, timeZone } = input.organization
    const pointers = {
      country: '/organization/country',
      currency: '/organization/baseCurrency',
      timeZone: '/organization/timeZone',
    }
    assertSettings({ country, currency: baseCurrency, timeZone }, settingsRefused, pointers)
    const email = normalizedEmail(input.admin.email)
    assertAcceptablePassword(
      input.admin.password,
      { name: input.admin.name, email, organizationName: input.organization.name },
      '/admin/password',
    )
    const attempt = await this.attempts.begin(ctx, email)
    const existing = await this.tx.read('credentials', () => this.accounts.findByEmail(email))
    const account = existing ?? (await this.newAccount(input, email))
    if (
      existing !== null &&
      !((await this.passwords.verify(existing.passwordHash, input.admin.password)) && existing.status === 'active')
    )
      throw refusedCredentials()

    const belonging = this.newBelonging(input)
    const session = await this.storing(() =>
      this.tx.run('registration', async () => {
        if (existing === null) await this.accounts.insert(account)
        await this.store(ctx, input, account, belonging)
        await this.attempts.succeed(attempt)
        return this.sessions.start(ctx, account.id, belonging, { failedAttempts: attempt.unreported })
      }),
    )
    return { ...(await this.sessions.tokensOf(session, session.generation, belonging)), userId: account.id }
  }

  private async newAccount({ admin }: InputOf<Register>, email: string): Promise<UserAccount> {
    const now = this.clock.now()
    const facts = {
      id: this.ids.next(),
      email,
      emailDigest: emailDigest(email),
      name: admin.name,
      status: 'active' as const,
    }
    return Object.assign(new UserAccount(), {
      ...facts,
      passwordHash: await this.passwords.hash(admin.password),
      createdAt: now,
      updatedAt: now,
    })
  }

  private newBelonging({ organization, admin }: InputOf<Register>): Belonging {
    return {
      organizationId: this.ids.next(),
      organizationName: organization.name,
      membershipId: this.ids.next(),
      name: admin.name,
      permissionVersion: 1,
      joiningHash: null,
    }
  }

  /** The organization's own part: settings, the first administrator, their events and trail. */
  private async store(
    ctx: RequestContext,
    input: InputOf<Register>,
    { id: userId, email }: UserAccount,
    belonging: Belonging,
  ): Promise<void> {
    const member = contextOfMember(ctx, belonging.organizationId, { userId, name: belonging.name })
    const organization = Object.assign(new Organization(), {
      id: belonging.organizationId,
      ...input.organization,
      adminChanges: 0,
    })
    const membership = Object.assign(new Membership(), {
      id: belonging.membershipId,
      userId,
      email,
      name: belonging.name,
      active: true,
      managerUserId: null,
      language: 'en',
    })
    const roles = [ADMIN_ROLE]
    await this.tenantTx.run(member, async () => {
      await this.organizations.insert(member, organization)
      await this.memberships.insert(member, membership, roles, null, () => this.ids.next())
      const facts = { ...organizationFacts(organization), ownerUserId: userId }
      await this.outbox.add(member, organizationRegistered, {
        aggregateId: organization.id,
        aggregateSeq: 1,
        payload: facts,
      })
      await this.audit.record(member, {
        action: 'identity.organization.register',
        entity: 'organization',
        entityId: organization.id,
        after: facts,
      })
      const payload = membershipPayload(membership, roles)
      await this.outbox.add(member, membershipChanged, { aggregateId: membership.id, aggregateSeq: 1, payload })
      await this.audit.record(member, {
        action: 'identity.user.create',
        entity: 'user',
        entityId: userId,
        after: payload,
      })
    })
  }

  /** Two who register the same new address at once: the later one is refused like anybody with a wrong password. */
  private async storing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (isUniqueViolation(error, ['email'])) throw refusedCredentials()
      throw error
    }
  }
}
