import type { organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { KnownOrganizationsRepository } from './known-organizations.repository.js'

/** Both events carry the time zone. */
@Injectable()
export class OnOrganizationChanged implements EventHandler<typeof organizationChanged> {
  constructor(private readonly organizations: KnownOrganizationsRepository) {}

  async handle(
    ctx: TenantContext,
    event: EventEnvelope<Pick<PayloadOf<typeof organizationRegistered>, 'timeZone'>>,
  ): Promise<void> {
    const { timeZone } = event.payload
    await this.organizations.store(ctx, { timeZone, sourceVersion: event.aggregateSeq })
  }
}

@Injectable()
export class OnOrganizationRegistered extends OnOrganizationChanged {}
