import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Organization } from './organization.entity.js'

/** The one organization of the context. */
@Injectable()
export class OrganizationsRepository {
  private readonly table: TenantTable<Organization>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Organization, 'organization')
  }

  get(ctx: TenantContext): Promise<Organization> {
    return this.table.get(ctx, ctx.tenantId)
  }

  insert(ctx: TenantContext, organization: Organization): Promise<void> {
    return this.table.insert(ctx, organization)
  }

  update(ctx: TenantContext, organization: Organization, expectedVersion: number): Promise<void> {
    return this.table.update(ctx, organization, expectedVersion)
  }

  /**
   * One at a time takes the administrator's role from somebody: two who take it from each other would both
   * still count the other (RBC-01). Holds until the transaction ends.
   */
  lockAdmins(ctx: TenantContext): Promise<void> {
    return this.touch(ctx)
  }

  /** One at a time changes who reports to whom: two who become each other's manager would close a circle. */
  lockHierarchy(ctx: TenantContext): Promise<void> {
    return this.touch(ctx)
  }

  private async touch(ctx: TenantContext): Promise<void> {
    await this.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .update(Organization)
      .set({ adminChanges: () => 'admin_changes + 1' })
      .where('tenantId = :tenantId AND id = :tenantId', { tenantId: ctx.tenantId })
      .execute()
  }
}
