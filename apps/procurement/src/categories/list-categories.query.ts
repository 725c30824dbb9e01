import type { listCategories } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CategoriesRepository } from './categories.repository.js'
import { categoryViewOf } from './category.view.js'

@Injectable()
export class ListCategories implements UseCase<typeof listCategories> {
  constructor(private readonly categories: CategoriesRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listCategories>): Promise<OutputOf<typeof listCategories>> {
    const { code, active, ...page } = input
    const filters = { code, active: active === undefined ? undefined : active === 'true' }
    const { items, nextCursor } = await this.categories.page(ctx, filters, page)
    return { items: items.map(categoryViewOf), nextCursor }
  }
}
