import { categoryChanged, type createCategory } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, Quantity, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { CategoriesRepository } from './categories.repository.js'
import { categoryFacts, categoryViewOf } from './category.view.js'

@Injectable()
export class CreateCategory implements UseCase<typeof createCategory> {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof createCategory>): Promise<OutputOf<typeof createCategory>> {
    const category = await this.categories.insert(ctx, {
      ...input,
      id: this.ids.next(),
      nameKey: input.name.normalize('NFKC').toLowerCase(),
      overReceiptAbsolute: input.overReceiptAbsolute === null ? null : Quantity.parse(input.overReceiptAbsolute).micro,
      active: true,
    })
    const facts = categoryFacts(category)
    await this.outbox.add(ctx, categoryChanged, { aggregateId: category.id, aggregateSeq: 1, payload: facts })
    await this.audit.record(ctx, {
      action: 'procurement.category.create',
      entity: 'category',
      entityId: category.id,
      after: facts,
    })
    return categoryViewOf(category)
  }
}
