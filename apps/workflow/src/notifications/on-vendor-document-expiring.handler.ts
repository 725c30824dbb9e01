import type { vendorDocumentExpiring } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { RecipientsRepository } from './recipients.repository.js'
import { TellPeople } from './tell-people.use-case.js'
import { dayInWords } from './words.builder.js'

/** Whoever filed the document hears of it, and the buyers: that person may have gone (VEN-4). */
@Injectable()
export class OnVendorDocumentExpiring implements EventHandler<typeof vendorDocumentExpiring> {
  constructor(
    private readonly people: TellPeople,
    private readonly recipients: RecipientsRepository,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof vendorDocumentExpiring>>): Promise<void> {
    const { vendorId, vendorName, documentType, expiresOn, daysLeft, responsibleUserId } = event.payload
    await this.people.tell(ctx, {
      eventId: event.id,
      kind: 'vendor-document-expiring',
      userIds: [responsibleUserId, ...(await this.recipients.holdersOf(ctx, 'buyer'))],
      values: {
        vendorName,
        vendorDocumentType: documentType,
        expiresOn: dayInWords(expiresOn),
        daysLeft: String(daysLeft),
      },
      subject: { type: 'vendor', id: vendorId },
    })
  }
}
