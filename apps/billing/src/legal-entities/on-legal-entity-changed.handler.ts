import type { legalEntityChanged } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { KnownLegalEntitiesRepository } from './known-legal-entities.repository.js'

@Injectable()
export class OnLegalEntityChanged implements EventHandler<typeof legalEntityChanged> {
  constructor(private readonly legalEntities: KnownLegalEntitiesRepository) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof legalEntityChanged>>): Promise<void> {
    const { legalEntityId, name, timeZone, bankAccounts } = event.payload
    await this.legalEntities.store(ctx, {
      id: legalEntityId,
      name,
      timeZone,
      bankAccounts,
      sourceVersion: event.aggregateSeq,
    })
  }
}
