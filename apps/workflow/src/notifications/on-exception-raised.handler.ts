import type { exceptionRaised } from '@nexus/contracts-billing'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { RecipientsRepository } from './recipients.repository.js'
import { EXCEPTION_WORDS } from './shipped-words.policy.js'
import { TellPeople } from './tell-people.use-case.js'

/** The roles that settle what an owner has to settle (MAT-6); suspected fraud goes to the payables and the administrators. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  buyer: ['buyer'],
  receiver: ['receiver'],
  'accounts-payable': ['accounts-payable'],
  fraud: ['accounts-payable', 'admin'],
}

@Injectable()
export class OnExceptionRaised implements EventHandler<typeof exceptionRaised> {
  constructor(
    private readonly people: TellPeople,
    private readonly recipients: RecipientsRepository,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof exceptionRaised>>): Promise<void> {
    const { owner, invoiceId, invoiceNumber, type, dueAt } = event.payload
    const userIds = new Set<string>()
    for (const role of ROLES[owner] ?? [])
      for (const userId of await this.recipients.holdersOf(ctx, role)) userIds.add(userId)
    await this.people.tell(ctx, {
      eventId: event.id,
      kind: 'invoice-exception',
      userIds: [...userIds],
      values: { invoiceNumber, exceptionType: EXCEPTION_WORDS[type], dueAt: new Date(dueAt) },
      subject: { type: 'supplier-invoice', id: invoiceId },
    })
  }
}
