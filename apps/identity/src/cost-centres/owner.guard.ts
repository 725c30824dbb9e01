import { costCentreOwnerRefused } from '@nexus/contracts-identity'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'

/** Checks who may answer for a cost centre, against what is stored. */
@Injectable()
export class OwnerGuard {
  constructor(private readonly memberships: MembershipsRepository) {}

  /** @throws DomainError identity.cost_centre.owner_refused */
  async check(ctx: TenantContext, ownerUserId: string): Promise<void> {
    if (await this.memberships.isActive(ctx, ownerUserId)) return
    const detail = 'The owner is no active member of the organization; GET /users lists them.'
    throw costCentreOwnerRefused(detail, { errors: [{ pointer: '/ownerUserId', code: 'owner.unknown', detail }] })
  }
}
