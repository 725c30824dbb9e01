import { categoryChanged, type updateCategory } from '@nexus/contracts-procurement'
import { type InputOf, type OutputOf, Quantity, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { CategoriesRepository } from './categories.repository.js'
import type { Category } from './category.entity.js'
import { categoryFacts, categoryViewOf } from './category.view.js'

type Input = InputOf<typeof updateCategory>

@Injectable()
export class UpdateCategory implements UseCase<typeof updateCategory> {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof updateCategory>> {
    const category = await this.categories.get(ctx, input.categoryId)
    assertSeen(ctx, category, 'category')
    const before = categoryFacts(category)
    this.change(category, input)
    await this.categories.update(ctx, category)
    const after = categoryFacts(category)
    await this.outbox.add(ctx, categoryChanged, {
      aggregateId: category.id,
      aggregateSeq: category.version,
      payload: after,
    })
    await this.audit.record(ctx, {
      action: 'procurement.category.update',
      entity: 'category',
      entityId: category.id,
      before,
      after,
    })
    return categoryViewOf(category)
  }

  private change(category: Category, { categoryId: _id, overReceiptAbsolute, ...changes }: Input): void {
    Object.assign(category, changes)
    category.nameKey = category.name.normalize('NFKC').toLowerCase()
    if (overReceiptAbsolute !== undefined)
      category.overReceiptAbsolute = overReceiptAbsolute === null ? null : Quantity.parse(overReceiptAbsolute).micro
  }
}
