import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CategoriesRepository } from '../categories/categories.repository.js'
import type { Category } from '../categories/category.entity.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { KnownCostCentresRepository } from '../master-data/known-cost-centres.repository.js'
import { namedCostCentres } from './requisition-content.policy.js'

/** What a requisition names of the organization's master data. */
export interface NamedContent {
  readonly legalEntityId: string | null
  readonly costCentreId: string | null
}

interface NamingLine {
  readonly categoryId: string | null
  readonly costCentreId: string | null
}

/** Checks that what a requisition names can be chosen, against what is stored. */
@Injectable()
export class RequisitionContentGuard {
  constructor(
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly costCentres: KnownCostCentresRepository,
    private readonly categories: CategoriesRepository,
  ) {}

  /**
   * Answers the categories that the lines name.
   * @throws DomainError procurement.legal_entity_unknown, procurement.cost_centre_unknown, procurement.category.unknown
   */
  async check(
    ctx: TenantContext,
    head: NamedContent,
    lines: readonly NamingLine[],
  ): Promise<ReadonlyMap<string, Category>> {
    await this.legalEntities.assertKnown(ctx, head.legalEntityId)
    await this.costCentres.assertActive(ctx, namedCostCentres(head, lines))
    return this.categories.ofLines(ctx, lines)
  }

  /** The categories that the lines name, also those that cannot be chosen any more. */
  categoriesOf(ctx: TenantContext, lines: readonly NamingLine[]): Promise<ReadonlyMap<string, Category>> {
    return this.categories.byIds(
      ctx,
      lines.flatMap(({ categoryId }) => categoryId ?? []),
    )
  }
}
