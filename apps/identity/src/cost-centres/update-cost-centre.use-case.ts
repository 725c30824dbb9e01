import { costCentreChanged, type updateCostCentre } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { costCentrePayload, costCentreViewOf } from './cost-centre.view.js'
import { CostCentresRepository } from './cost-centres.repository.js'
import { OwnerGuard } from './owner.guard.js'

type Update = typeof updateCostCentre

@Injectable()
export class UpdateCostCentre implements UseCase<Update> {
  constructor(
    private readonly costCentres: CostCentresRepository,
    private readonly owners: OwnerGuard,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Update>): Promise<OutputOf<Update>> {
    const costCentre = await this.costCentres.get(ctx, input.costCentreId)
    const before = costCentrePayload(costCentre)
    const { name = before.name, ownerUserId = before.ownerUserId, active = before.active } = input
    if (ownerUserId !== null && ownerUserId !== before.ownerUserId) await this.owners.check(ctx, ownerUserId)
    Object.assign(costCentre, { name, ownerUserId, active })
    await this.costCentres.update(ctx, costCentre, ctx.expectedVersion ?? costCentre.version)
    const payload = costCentrePayload(costCentre)
    const { id, version } = costCentre
    await this.outbox.add(ctx, costCentreChanged, { aggregateId: id, aggregateSeq: version, payload })
    await this.audit.record(ctx, {
      action: 'identity.cost-centre.update',
      entity: 'cost-centre',
      entityId: id,
      before,
      after: payload,
    })
    return costCentreViewOf(costCentre)
  }
}
