import { costCentreUnknown } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { KnownCostCentre } from './known-cost-centre.entity.js'

@Injectable()
export class KnownCostCentresRepository {
  private readonly table: TenantTable<KnownCostCentre>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, KnownCostCentre, 'cost centre')
  }

  find(ctx: TenantContext, costCentreId: string): Promise<KnownCostCentre | null> {
    return this.table.find(ctx, costCentreId)
  }

  /** Those of these that can be chosen. */
  async activeAmong(ctx: TenantContext, costCentreIds: readonly string[]): Promise<ReadonlySet<string>> {
    const ids = [...new Set(costCentreIds)]
    if (ids.length === 0) return new Set()
    const rows = await this.table
      .select(ctx, 'centre')
      .andWhere('centre.id IN (:...ids) AND centre.active = :active', { ids, active: true })
      .getMany()
    return new Set(rows.map((row) => row.id))
  }

  /** @throws DomainError procurement.cost_centre_unknown naming the first that cannot be chosen, with its pointer */
  async assertActive(
    ctx: TenantContext,
    chosen: readonly { readonly costCentreId: string | null; readonly pointer: string }[],
  ): Promise<void> {
    const known = await this.activeAmong(
      ctx,
      chosen.flatMap(({ costCentreId }) => costCentreId ?? []),
    )
    const wrong = chosen.find(({ costCentreId }) => costCentreId !== null && !known.has(costCentreId))
    if (wrong === undefined) return
    const detail = `The organization has no active cost centre ${wrong.costCentreId ?? ''}: choose one of its list, or repeat in a moment if it was just added.`
    throw costCentreUnknown(detail, { errors: [{ pointer: wrong.pointer, code: 'cost_centre_unknown', detail }] })
  }

  /** Whether the organization keeps cost centres at all. */
  async anyActive(ctx: TenantContext): Promise<boolean> {
    return (
      (await this.table
        .select(ctx, 'centre')
        .andWhere('centre.active = :active', { active: true })
        .limit(1)
        .getOne()) !== null
    )
  }

  /** Keeps the newest state; events of one cost centre arrive in order, but may be sent again. */
  async store(
    ctx: TenantContext,
    centre: Pick<KnownCostCentre, 'id' | 'code' | 'name' | 'ownerUserId' | 'active' | 'sourceVersion'>,
  ): Promise<void> {
    if ((await this.table.insertMissing(ctx, centre)) === 1) return
    const { id, ...changes } = centre
    const known = await this.table.get(ctx, id)
    if (known.sourceVersion < centre.sourceVersion) await this.table.patch(ctx, id, changes)
  }
}
