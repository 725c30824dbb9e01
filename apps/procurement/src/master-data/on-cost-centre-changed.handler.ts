import type { costCentreChanged } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { KnownCostCentresRepository } from './known-cost-centres.repository.js'

@Injectable()
export class OnCostCentreChanged implements EventHandler<typeof costCentreChanged> {
  constructor(private readonly costCentres: KnownCostCentresRepository) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof costCentreChanged>>): Promise<void> {
    const { costCentreId, ...facts } = event.payload
    await this.costCentres.store(ctx, { id: costCentreId, ...facts, sourceVersion: event.aggregateSeq })
  }
}
