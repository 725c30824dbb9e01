import type { getCategory } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CategoriesRepository } from './categories.repository.js'
import { categoryViewOf } from './category.view.js'

@Injectable()
export class GetCategory implements UseCase<typeof getCategory> {
  constructor(private readonly categories: CategoriesRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getCategory>): Promise<OutputOf<typeof getCategory>> {
    return categoryViewOf(await this.categories.get(ctx, input.categoryId))
  }
}
