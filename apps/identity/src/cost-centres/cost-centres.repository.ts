import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, TenantTable, TenantTx, type Page, type PageInput } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { CostCentre } from './cost-centre.entity.js'

export interface CostCentreFilters {
  readonly active?: 'true' | 'false' | undefined
  readonly ownerUserId?: string | undefined
}

@Injectable()
export class CostCentresRepository {
  private readonly table: TenantTable<CostCentre>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, CostCentre, 'cost centre')
  }

  /** @throws DomainError request.not_found */
  get(ctx: TenantContext, id: string): Promise<CostCentre> {
    return this.table.get(ctx, id)
  }

  findByCode(ctx: TenantContext, code: string): Promise<CostCentre | null> {
    return this.table.select(ctx, 'centre').andWhere('centre.code = :code', { code }).getOne()
  }

  page(ctx: TenantContext, filters: CostCentreFilters, input: PageInput): Promise<Page<CostCentre>> {
    const query = this.table.select(ctx, 'centre')
    if (filters.active !== undefined) query.andWhere('centre.active = :active', { active: filters.active === 'true' })
    if (filters.ownerUserId !== undefined)
      query.andWhere('centre.ownerUserId = :ownerUserId', { ownerUserId: filters.ownerUserId })
    const sorts = { code: 'centre.code', name: 'centre.name' }
    return this.table.page(ctx, query, { alias: 'centre', sorts, filterHash: filterHashOf({ ...filters }) }, input)
  }

  insert(ctx: TenantContext, costCentre: CostCentre): Promise<void> {
    return this.table.insert(ctx, costCentre)
  }

  /** @throws DomainError request.version_mismatch */
  update(ctx: TenantContext, costCentre: CostCentre, expectedVersion: number): Promise<void> {
    return this.table.update(ctx, costCentre, expectedVersion)
  }
}
