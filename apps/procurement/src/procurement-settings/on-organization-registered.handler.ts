import type { organizationRegistered } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from './procurement-settings.repository.js'

@Injectable()
export class OnOrganizationRegistered implements EventHandler<typeof organizationRegistered> {
  constructor(private readonly settings: ProcurementSettingsRepository) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof organizationRegistered>>): Promise<void> {
    const { baseCurrency, timeZone } = event.payload
    await this.settings.storeOrganization(ctx, { baseCurrency, timeZone, sourceVersion: event.aggregateSeq })
  }
}
