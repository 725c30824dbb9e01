import type { organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { RecipientsRepository } from './recipients.repository.js'

/** Both events carry name and time zone. */
@Injectable()
export class RememberSender implements EventHandler<typeof organizationChanged> {
  constructor(private readonly recipients: RecipientsRepository) {}

  async handle(
    ctx: TenantContext,
    event: EventEnvelope<Pick<PayloadOf<typeof organizationRegistered>, 'name' | 'timeZone'>>,
  ): Promise<void> {
    const { name, timeZone } = event.payload
    await this.recipients.storeSender(ctx, { id: ctx.tenantId, name, timeZone, sourceVersion: event.aggregateSeq })
  }
}

@Injectable()
export class RememberFirstSender extends RememberSender {}
