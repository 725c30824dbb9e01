import type { orderChangePassed } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { TellPeople } from './tell-people.use-case.js'

/** A change that asks for no approval may still be one of which the approvers are told (AP-9). */
@Injectable()
export class OnOrderChangePassed implements EventHandler<typeof orderChangePassed> {
  constructor(private readonly people: TellPeople) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof orderChangePassed>>): Promise<void> {
    const { notify, orderNumber, changeId } = event.payload
    const documentType = 'purchase-order-change'
    await this.people.tell(ctx, {
      eventId: event.id,
      kind: 'task-information',
      userIds: notify,
      values: { title: orderNumber, documentType },
      subject: { type: documentType, id: changeId },
    })
  }
}
