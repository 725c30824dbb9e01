import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, TenantTable, TenantTx, type Page, type PageInput } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { AuditCopy } from './audit-copy.entity.js'

export interface AuditFilters {
  readonly entity?: string
  readonly entityId?: string
  readonly actorId?: string
  readonly from?: string
  readonly to?: string
}

@Injectable()
export class AuditCopiesRepository {
  private readonly table: TenantTable<AuditCopy>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, AuditCopy, 'audit entry')
  }

  /** A copy that is there already stays as it is. */
  async insertOnce(ctx: TenantContext, copy: NewRow<AuditCopy>): Promise<void> {
    await this.table.insertMissing(ctx, copy)
  }

  page(ctx: TenantContext, filters: AuditFilters, input: PageInput): Promise<Page<AuditCopy>> {
    const query = this.table.select(ctx, 'copy')
    const { entity, entityId, actorId, from, to } = filters
    if (entity !== undefined) query.andWhere('copy.entity = :entity', { entity })
    if (entityId !== undefined) query.andWhere('copy.entityId = :entityId', { entityId })
    if (actorId !== undefined) query.andWhere('copy.actorId = :actorId', { actorId })
    if (from !== undefined) query.andWhere('copy.at >= :from', { from: new Date(from) })
    if (to !== undefined) query.andWhere('copy.at < :to', { to: new Date(to) })
    return this.table.page(
      ctx,
      query,
      { alias: 'copy', sorts: { at: 'copy.at' }, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }
}
