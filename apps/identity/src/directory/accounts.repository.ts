import { PlatformTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { MembershipAccess } from './membership-access.entity.js'
import { Membership } from './membership.entity.js'
import { Organization } from './organization.entity.js'
import { UserAccount } from './user-account.entity.js'

/** An organization that a person belongs to, as signing in sees it. */
export interface Belonging {
  readonly organizationId: string
  readonly organizationName: string
  readonly membershipId: string
  readonly name: string
  readonly permissionVersion: number
  /** Set while the account has not proven that it was meant. */
  readonly joiningHash: string | null
}

/** Accounts over all organizations; every method runs inside a PlatformTx. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly tx: PlatformTx) {}

  findByEmail(email: string): Promise<UserAccount | null> {
    return this.tx
      .manager()
      .createQueryBuilder(UserAccount, 'account')
      .where('account.email = :email', { email })
      .getOne()
  }

  findByDigest(emailDigest: string): Promise<UserAccount | null> {
    return this.tx
      .manager()
      .createQueryBuilder(UserAccount, 'account')
      .where('account.emailDigest = :emailDigest', { emailDigest })
      .getOne()
  }

  async insert(account: UserAccount): Promise<void> {
    await this.tx
      .manager()
      .createQueryBuilder()
      .insert()
      .into(UserAccount)
      .values(account)
      .updateEntity(false)
      .execute()
  }

  async changePasswordHash(id: string, passwordHash: string): Promise<void> {
    const changes = { passwordHash, updatedAt: this.tx.clock.now() }
    await this.tx.manager().createQueryBuilder().update(UserAccount).set(changes).where('id = :id', { id }).execute()
  }

  /** The active memberships of a person, or the one in `organizationId`, by name of the organization. */
  async belongingsOf(userId: string, organizationId?: string): Promise<Belonging[]> {
    const manager = this.tx.manager()
    const query = manager
      .createQueryBuilder(Membership, 'membership')
      .where('membership.userId = :userId AND membership.active = :active', { userId, active: true })
    if (organizationId !== undefined) query.andWhere('membership.tenantId = :organizationId', { organizationId })
    const memberships = await query.getMany()
    if (memberships.length === 0) return []
    const tenants = memberships.map((membership) => membership.tenantId)
    const organizations = await manager
      .createQueryBuilder(Organization, 'organization')
      .where('organization.id IN (:...tenants)', { tenants })
      .getMany()
    const access = await manager
      .createQueryBuilder(MembershipAccess, 'access')
      .where('access.id IN (:...ids)', { ids: memberships.map((membership) => membership.id) })
      .getMany()
    const nameOf = new Map(organizations.map((organization) => [organization.id, organization.name]))
    const accessOf = new Map(access.map((row) => [row.id, row]))
    return memberships
      .map((membership) => ({
        organizationId: membership.tenantId,
        organizationName: nameOf.get(membership.tenantId) ?? '',
        membershipId: membership.id,
        name: membership.name,
        permissionVersion: accessOf.get(membership.id)?.permissionVersion ?? 0,
        joiningHash: accessOf.get(membership.id)?.joiningHash ?? null,
      }))
      .sort((a, b) =>
        a.organizationName === b.organizationName
          ? a.organizationId < b.organizationId
            ? -1
            : 1
          : a.organizationName < b.organizationName
            ? -1
            : 1,
      )
  }
}
