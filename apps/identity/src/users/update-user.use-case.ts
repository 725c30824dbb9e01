import { lastAdmin, membershipChanged, type updateUser } from '@nexus/contracts-identity'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { SessionEnd } from '../sessions/session-end.builder.js'
import { ReportingGuard } from './reporting.guard.js'
import { RoleGrantsGuard } from './role-grants.guard.js'
import { losesAdmin } from './user.policy.js'
import { membershipPayload, userViewOf } from './user.view.js'

type Update = typeof updateUser

@Injectable()
export class UpdateUser implements UseCase<Update> {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly grants: RoleGrantsGuard,
    private readonly reporting: ReportingGuard,
    private readonly sessions: SessionEnd,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Update>): Promise<OutputOf<Update>> {
    const { membership, roles: held } = await this.memberships.getByUser(ctx, input.userId)
    const before = membershipPayload(membership, held)
    const roles = input.roles === undefined ? before.roles : [...new Set(input.roles)].sort()
    const active = input.active ?? membership.active
    // Who comes back gets all roles anew, so somebody must be allowed to grant them.
    const added = active && !membership.active ? roles : roles.filter((id) => !held.includes(id))
    await this.grants.check(ctx, added, input.userId)
    if (losesAdmin(before, { roles, active })) {
      await this.organizations.lockAdmins(ctx)
      if ((await this.memberships.countOtherAdmins(ctx, membership.id)) === 0) {
        throw lastAdmin('This is the last active administrator; make somebody else administrator first.')
      }
    }

    const managerUserId = input.managerUserId === undefined ? membership.managerUserId : input.managerUserId
    if (managerUserId !== null && managerUserId !== membership.managerUserId)
      await this.reporting.check(ctx, input.userId, managerUserId)

    const { name = membership.name, language = membership.language } = input
    Object.assign(membership, { name, active, managerUserId, language })
    await this.memberships.update(
      ctx,
      membership,
      ctx.expectedVersion ?? membership.version,
      input.roles === undefined ? undefined : roles,
      () => this.ids.next(),
    )
    const payload = membershipPayload(membership, roles)
    await this.outbox.add(ctx, membershipChanged, {
      aggregateId: membership.id,
      aggregateSeq: membership.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: 'identity.user.update',
      entity: 'user',
      entityId: input.userId,
      before,
      after: payload,
    })
    if (before.active && !active) await this.sessions.endAll(ctx, input.userId, 'deactivated')
    return userViewOf(membership, roles)
  }
}
