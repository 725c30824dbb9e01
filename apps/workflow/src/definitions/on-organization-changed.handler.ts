import type { organizationChanged } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'

/** A new base currency does not touch definitions: each says its own. */
@Injectable()
export class OnOrganizationChanged implements EventHandler<typeof organizationChanged> {
  constructor(private readonly directory: DirectoryRepository) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof organizationChanged>>): Promise<void> {
    const { name, baseCurrency } = event.payload
    await this.directory.storeOrganization(ctx, {
      name,
      baseCurrency,
      ownerUserId: null,
      sourceVersion: event.aggregateSeq,
    })
  }
}
