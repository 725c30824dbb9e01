import { categoryDuplicateCode, categoryUnknown } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Category } from './category.entity.js'

@Injectable()
export class CategoriesRepository {
  private readonly table: TenantTable<Category>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Category, 'category')
  }

  get(ctx: TenantContext, categoryId: string): Promise<Category> {
    return this.table.get(ctx, categoryId)
  }

  /** Categories by id, in one query. */
  async byIds(ctx: TenantContext, categoryIds: Iterable<string>): Promise<ReadonlyMap<string, Category>> {
    const ids = [...new Set(categoryIds)]
    if (ids.length === 0) return new Map()
    const rows = await this.table.select(ctx, 'category').andWhere('category.id IN (:...ids)', { ids }).getMany()
    return new Map(rows.map((category) => [category.id, category]))
  }

  /**
   * The categories that lines name, by id; a line may name none.
   * @throws DomainError procurement.category.unknown naming every line whose category is unknown or inactive
   */
  async ofLines(
    ctx: TenantContext,
    lines: readonly { readonly categoryId?: string | null | undefined }[],
  ): Promise<ReadonlyMap<string, Category>> {
    const known = await this.byIds(
      ctx,
      lines.flatMap(({ categoryId }) => categoryId ?? []),
    )
    const errors = lines.flatMap(({ categoryId }, index) => {
      if (categoryId === undefined || categoryId === null || known.get(categoryId)?.active === true) return []
      const detail = `There is no active category ${categoryId}: choose one of the list, or leave it out.`
      return [{ pointer: `/lines/${String(index)}/categoryId`, code: 'category_unknown', detail }]
    })
    if (errors.length > 0)
      throw categoryUnknown('A line names a category that cannot be chosen; `errors` names the line.', { errors })
    return known
  }

  /** @throws DomainError procurement.category.duplicate_code */
  async insert(ctx: TenantContext, row: NewRow<Category>): Promise<Category> {
    const category = Object.assign(new Category(), row)
    await this.assertFree(ctx, category.code)
    try {
      await this.tx.savepoint(() => this.table.insert(ctx, category))
    } catch (error) {
      if (isUniqueViolation(error, ['code'])) await this.assertFree(ctx, category.code)
      throw error
    }
    return category
  }

  async update(ctx: TenantContext, category: Category): Promise<void> {
    await this.table.update(ctx, category, category.version)
  }

  page(
    ctx: TenantContext,
    filters: { readonly code?: string | undefined; readonly active?: boolean | undefined },
    input: PageInput,
  ): Promise<Page<Category>> {
    const query = this.table.select(ctx, 'category')
    if (filters.code !== undefined) query.andWhere('category.code = :code', { code: filters.code })
    if (filters.active !== undefined) query.andWhere('category.active = :active', { active: filters.active })
    const spec = {
      alias: 'category',
      sorts: { code: 'code', name: 'nameKey' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.table.page(ctx, query, spec, input)
  }

  private async assertFree(ctx: TenantContext, code: string): Promise<void> {
    const other = await this.table.select(ctx, 'category').andWhere('category.code = :code', { code }).getOne()
    if (other === null) return
    throw categoryDuplicateCode(`${other.name} has the code ${code} already: use it, or choose another code.`, {
      facts: { categoryId: other.id, name: other.name, code },
    })
  }
}
