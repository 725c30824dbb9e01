import { costCentreChanged, costCentreCodeTaken, type createCostCentre } from '@nexus/contracts-identity'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { isUniqueViolation } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { CostCentre } from './cost-centre.entity.js'
import { costCentrePayload, costCentreViewOf } from './cost-centre.view.js'
import { CostCentresRepository } from './cost-centres.repository.js'
import { OwnerGuard } from './owner.guard.js'

type Create = typeof createCostCentre

@Injectable()
export class CreateCostCentre implements UseCase<Create> {
  constructor(
    private readonly costCentres: CostCentresRepository,
    private readonly owners: OwnerGuard,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, { code, name, ownerUserId: owner }: InputOf<Create>): Promise<OutputOf<Create>> {
    const ownerUserId = owner ?? null
    if (ownerUserId !== null) await this.owners.check(ctx, ownerUserId)
    if ((await this.costCentres.findByCode(ctx, code)) !== null) throw taken(code)
    const costCentre = Object.assign(new CostCentre(), { id: this.ids.next(), code, name, ownerUserId, active: true })
    try {
      await this.costCentres.insert(ctx, costCentre)
    } catch (error) {
      if (isUniqueViolation(error)) throw taken(code)
      throw error
    }
    const payload = costCentrePayload(costCentre)
    const { id, version } = costCentre
    await this.outbox.add(ctx, costCentreChanged, { aggregateId: id, aggregateSeq: version, payload })
    await this.audit.record(ctx, {
      action: 'identity.cost-centre.create',
      entity: 'cost-centre',
      entityId: id,
      after: payload,
    })
    return costCentreViewOf(costCentre)
  }
}

const taken = (code: string): Error =>
  costCentreCodeTaken(`The organization has a cost centre ${code} already: choose another code, or change that one.`, {
    facts: { code },
  })
