import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { assertManager, MOST_MANAGERS } from './user.policy.js'

/** Checks who reports to whom, against what is stored. */
@Injectable()
export class ReportingGuard {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly organizations: OrganizationsRepository,
  ) {}

  /** Holds everybody's managers until the transaction ends. @throws DomainError identity.user.manager_refused */
  async check(ctx: TenantContext, userId: string | undefined, managerUserId: string): Promise<void> {
    await this.organizations.lockHierarchy(ctx)
    assertManager({
      userId,
      managerUserId,
      managerIsActive: await this.memberships.isActive(ctx, managerUserId),
      chain: await this.chainFrom(ctx, managerUserId),
      levelsBelow: userId === undefined ? 0 : await this.levelsBelow(ctx, userId),
    })
  }

  private async chainFrom(ctx: TenantContext, managerUserId: string): Promise<string[]> {
    const chain: string[] = []
    for (let next: string | null = managerUserId; next !== null && chain.length <= MOST_MANAGERS;) {
      chain.push(next)
      next = await this.memberships.managerOf(ctx, next)
    }
    return chain
  }

  private async levelsBelow(ctx: TenantContext, userId: string): Promise<number> {
    let level = await this.memberships.reportsOf(ctx, [userId])
    let levels = 0
    for (; level.length > 0 && levels <= MOST_MANAGERS; levels += 1)
      level = await this.memberships.reportsOf(ctx, level)
    return levels
  }
}
