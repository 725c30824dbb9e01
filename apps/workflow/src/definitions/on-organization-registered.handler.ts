import type { organizationRegistered } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { StandardDefinitions } from './standard-definitions.strategy.js'

@Injectable()
export class OnOrganizationRegistered implements EventHandler<typeof organizationRegistered> {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly standards: StandardDefinitions,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof organizationRegistered>>): Promise<void> {
    const { name, baseCurrency, ownerUserId } = event.payload
    await this.directory.storeOrganization(ctx, { name, baseCurrency, ownerUserId, sourceVersion: event.aggregateSeq })
    await this.standards.ensureAll(ctx)
  }
}
