import type { listCostCentres } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { costCentreViewOf } from './cost-centre.view.js'
import { CostCentresRepository } from './cost-centres.repository.js'

@Injectable()
export class ListCostCentres implements UseCase<typeof listCostCentres> {
  constructor(private readonly costCentres: CostCentresRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listCostCentres>): Promise<OutputOf<typeof listCostCentres>> {
    const { active, ownerUserId, ...page } = input
    const { items, nextCursor } = await this.costCentres.page(ctx, { active, ownerUserId }, page)
    return { items: items.map(costCentreViewOf), nextCursor }
  }
}
