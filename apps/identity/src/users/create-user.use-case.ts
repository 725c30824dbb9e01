import { alreadyMember, type createUser, membershipChanged } from '@nexus/contracts-identity'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { PasswordHasher } from '@nexus/platform-auth'
import { isUniqueViolation, PlatformTx, TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { AccountsRepository } from '../directory/accounts.repository.js'
import { emailDigest, normalizedEmail } from '../directory/email.policy.js'
import { Membership } from '../directory/membership.entity.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { assertAcceptablePassword } from '../directory/password.guard.js'
import { UserAccount } from '../directory/user-account.entity.js'
import { ReportingGuard } from './reporting.guard.js'
import { RoleGrantsGuard } from './role-grants.guard.js'
import { membershipPayload, userViewOf } from './user.view.js'

type Create = typeof createUser

/** The account of the new member, and the proof that it has to give if it existed before. */
interface Prepared {
  readonly accountId: string
  readonly joiningHash: string | null
}

@Injectable()
export class CreateUser implements UseCase<Create, Prepared> {
  constructor(
    private readonly tenantTx: TenantTx,
    private readonly platformTx: PlatformTx,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly grants: RoleGrantsGuard,
    private readonly reporting: ReportingGuard,
    private readonly passwords: PasswordHasher,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The account is global, so it comes before the transaction of the organization. One that exists keeps its
   * password and must join by both passwords (LNK-01): whoever took the address first gets in nowhere.
   */
  async prepare(ctx: TenantContext, input: InputOf<Create>): Promise<Prepared> {
    const email = normalizedEmail(input.email)
    assertAcceptablePassword(input.initialPassword, { name: input.name, email }, '/initialPassword')
    await this.tenantTx.read(ctx, () => this.check(ctx, input))
    const passwordHash = await this.passwords.hash(input.initialPassword)
    const now = this.clock.now()
    const facts = {
      id: this.ids.next(),
      email,
      emailDigest: emailDigest(email),
      name: input.name,
      status: 'active' as const,
    }
    const account = Object.assign(new UserAccount(), { ...facts, passwordHash, createdAt: now, updatedAt: now })
    const existing = await this.findOrInsert(account)
    return existing === null
      ? { accountId: account.id, joiningHash: null }
      : { accountId: existing.id, joiningHash: passwordHash }
  }

  async execute(
    ctx: TenantContext,
    input: InputOf<Create>,
    { accountId, joiningHash }: Prepared,
  ): Promise<OutputOf<Create>> {
    await this.check(ctx, input)
    if (input.managerUserId !== undefined) await this.reporting.check(ctx, undefined, input.managerUserId)
    const roles = [...new Set(input.roles)].sort()
    const facts = {
      id: this.ids.next(),
      userId: accountId,
      email: normalizedEmail(input.email),
      name: input.name,
      active: true,
      managerUserId: input.managerUserId ?? null,
      language: input.language,
    }
    const membership = Object.assign(new Membership(), facts)
    try {
      await this.memberships.insert(ctx, membership, roles, joiningHash, () => this.ids.next())
    } catch (error) {
      if (isUniqueViolation(error)) throw taken()
      throw error
    }
    const payload = membershipPayload(membership, roles)
    await this.outbox.add(ctx, membershipChanged, {
      aggregateId: membership.id,
      aggregateSeq: membership.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: 'identity.user.create',
      entity: 'user',
      entityId: accountId,
      after: payload,
    })
    return userViewOf(membership, roles)
  }

  private async check(ctx: TenantContext, input: InputOf<Create>): Promise<void> {
    const member = await this.memberships.findByEmail(ctx, normalizedEmail(input.email))
    if (member !== null) throw taken(member.userId)
    await this.grants.check(ctx, [...new Set(input.roles)], undefined)
  }

  private async findOrInsert(account: UserAccount): Promise<UserAccount | null> {
    const find = (): Promise<UserAccount | null> => this.accounts.findByEmail(account.email)
    try {
      return await this.platformTx.run('credentials', async () => {
        const existing = await find()
        if (existing === null) await this.accounts.insert(account)
        return existing
      })
    } catch (error) {
      if (!isUniqueViolation(error, ['email'])) throw error
      return this.platformTx.read('credentials', find)
    }
  }
}

const taken = (userId?: string): Error =>
  alreadyMember(
    'Somebody with this e-mail address belongs to the organization already; change that user instead.',
    userId === undefined ? {} : { facts: { userId } },
  )
