import type { SavedViewScreen } from '@nexus/contracts-identity'
import { notFound, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { SavedView } from './saved-view.entity.js'
import { isVisibleTo } from './saved-view.policy.js'

@Injectable()
export class SavedViewsRepository {
  private readonly table: TenantTable<SavedView>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, SavedView, 'saved view')
  }

  /** An own view, or a shared one. @throws DomainError request.not_found */
  async getVisible(ctx: TenantContext, id: string): Promise<SavedView> {
    const view = await this.table.find(ctx, id)
    if (view === null || !isVisibleTo(view, ctx.actor)) throw notFound(`There is no saved view ${id}.`)
    return view
  }

  /** Own and shared views, one query. */
  pageVisible(ctx: TenantContext, screen: SavedViewScreen | undefined, input: PageInput): Promise<Page<SavedView>> {
    const { userId } = ctx.actor
    const query = this.table
      .select(ctx, 'view')
      .andWhere('(view.ownerUserId = :userId OR view.isShared = :shared)', { userId, shared: true })
    if (screen !== undefined) query.andWhere('view.screen = :screen', { screen })
    const filterHash = filterHashOf({ screen, userId })
    return this.table.page(ctx, query, { alias: 'view', sorts: { name: 'view.name' }, filterHash }, input)
  }

  countOf(ctx: TenantContext, ownerUserId: string, screen: SavedViewScreen): Promise<number> {
    return this.ofOwner(ctx, ownerUserId, screen).getCount()
  }

  defaultsOf(ctx: TenantContext, ownerUserId: string, screen: SavedViewScreen): Promise<SavedView[]> {
    return this.ofOwner(ctx, ownerUserId, screen).andWhere('view.isDefault = :isDefault', { isDefault: true }).getMany()
  }

  insert(ctx: TenantContext, view: SavedView): Promise<void> {
    return this.table.insert(ctx, view)
  }

  /** @throws DomainError request.version_mismatch */
  update(ctx: TenantContext, view: SavedView, expectedVersion: number): Promise<void> {
    return this.table.update(ctx, view, expectedVersion)
  }

  async remove(ctx: TenantContext, id: string): Promise<void> {
    await this.table.remove(ctx, { id })
  }

  /** Whether the error says that the person has a view of this name on the screen. */
  isNameTaken(error: unknown): boolean {
    return isUniqueViolation(error, ['ownerUserId', 'screen', 'name'])
  }

  private ofOwner(ctx: TenantContext, ownerUserId: string, screen: SavedViewScreen) {
    return this.table
      .select(ctx, 'view')
      .andWhere('view.ownerUserId = :ownerUserId AND view.screen = :screen', { ownerUserId, screen })
  }
}
