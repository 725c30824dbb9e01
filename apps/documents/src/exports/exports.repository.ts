import type { ExportView } from '@nexus/contracts-documents'
import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Export } from './export.entity.js'

@Injectable()
export class ExportsRepository {
  private readonly table: TenantTable<Export>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, Export, 'export')
  }

  get(ctx: TenantContext, exportId: string): Promise<Export> {
    return this.table.get(ctx, exportId)
  }

  find(ctx: TenantContext, exportId: string): Promise<Export | null> {
    return this.table.find(ctx, exportId)
  }

  /** False when another export of the person has its slot. */
  async insertInSlot(ctx: TenantContext, row: NewRow<Export>): Promise<boolean> {
    return (await this.table.insertMissing(ctx, row)) === 1
  }

  update(ctx: TenantContext, row: Export): Promise<void> {
    return this.table.update(ctx, row, row.version)
  }

  async remove(ctx: TenantContext, exportId: string): Promise<void> {
    await this.table.remove(ctx, { id: exportId })
  }

  /** Of the person who asks. */
  pageOfOwn(
    ctx: TenantContext,
    filters: { readonly operation: string | undefined; readonly state: ExportView['state'] | undefined },
    input: PageInput,
  ): Promise<Page<Export>> {
    const { userId } = ctx.actor
    const { operation, state } = filters
    const query = this.table.select(ctx, 'export').andWhere('export.createdBy = :userId', { userId })
    if (operation !== undefined) query.andWhere('export.operation = :operation', { operation })
    if (state !== undefined) query.andWhere('export.state = :state', { state })
    const filterHash = filterHashOf({ operation, state, userId })
    return this.table.page(ctx, query, { alias: 'export', sorts: { createdAt: 'createdAt' }, filterHash }, input)
  }

  /** Some that were asked for before an instant; in one state, or in any. */
  askedBefore(ctx: TenantContext, instant: Date, most: number, state?: ExportView['state']): Promise<Export[]> {
    const query = this.table.select(ctx, 'export').andWhere('export.createdAt < :instant', { instant })
    if (state !== undefined) query.andWhere('export.state = :state', { state })
    return query.orderBy('export.createdAt').limit(most).getMany()
  }
}
