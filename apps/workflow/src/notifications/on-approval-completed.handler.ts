import type { approvalCompleted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Approval } from '../approvals/approval.entity.js'
import { titleInEachLanguage } from './subject-words.policy.js'
import { TellPeople } from './tell-people.use-case.js'
import { verdictInGerman } from './verdict-words.policy.js'

/** Whoever asked hears the verdict, unless no person took part in it. */
@Injectable()
export class OnApprovalCompleted implements EventHandler<typeof approvalCompleted> {
  private readonly approvals: TenantTable<Approval>

  constructor(
    tx: TenantTx,
    private readonly people: TellPeople,
  ) {
    this.approvals = new TenantTable(tx, Approval, 'approval')
  }

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof approvalCompleted>>): Promise<void> {
    const { instanceId, automatic, verdict, reason, documentType, documentId } = event.payload
    if (automatic) return
    const { requesterId, title, subject, route } = await this.approvals.get(ctx, instanceId)
    await this.people.tell(ctx, {
      eventId: event.id,
      kind: 'document-decided',
      userIds: [requesterId],
      values: {
        title: titleInEachLanguage(title, subject),
        documentType,
        verdict,
        reason: { en: reason, de: verdictInGerman(route.reasons) ?? reason },
      },
      subject: { type: documentType, id: documentId },
    })
  }
}
