import { DEFAULT_ZONE, type TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { KnownOrganization } from './known-organization.entity.js'

@Injectable()
export class KnownOrganizationsRepository {
  private readonly table: TenantTable<KnownOrganization>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, KnownOrganization, 'organization')
  }

  /** Where days of the organization begin and end; UTC until identity has told it. */
  async timeZone(ctx: TenantContext): Promise<string> {
    return (await this.table.find(ctx, ctx.tenantId))?.timeZone ?? DEFAULT_ZONE
  }

  /** Keeps the newest state; events arrive in order, but may be sent again. */
  async store(
    ctx: TenantContext,
    organization: { readonly timeZone: string; readonly sourceVersion: number },
  ): Promise<void> {
    if ((await this.table.insertMissing(ctx, { id: ctx.tenantId, ...organization })) === 1) return
    const known = await this.table.get(ctx, ctx.tenantId)
    if (known.sourceVersion < organization.sourceVersion) await this.table.patch(ctx, ctx.tenantId, organization)
  }
}
