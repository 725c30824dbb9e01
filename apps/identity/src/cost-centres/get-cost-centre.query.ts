import type { getCostCentre } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { costCentreViewOf } from './cost-centre.view.js'
import { CostCentresRepository } from './cost-centres.repository.js'

@Injectable()
export class GetCostCentre implements UseCase<typeof getCostCentre> {
  constructor(private readonly costCentres: CostCentresRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getCostCentre>): Promise<OutputOf<typeof getCostCentre>> {
    return costCentreViewOf(await this.costCentres.get(ctx, input.costCentreId))
  }
}
