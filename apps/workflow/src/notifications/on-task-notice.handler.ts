import type { NotificationKind, taskNotice } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { titleInEachLanguage } from './subject-words.policy.js'
import { TellPeople } from './tell-people.use-case.js'

@Injectable()
export class OnTaskNotice implements EventHandler<typeof taskNotice> {
  constructor(private readonly people: TellPeople) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof taskNotice>>): Promise<void> {
    const { kind, userIds, title, subject, documentType, documentId, dueAt } = event.payload
    await this.people.tell(ctx, {
      eventId: event.id,
      kind: `task-${kind}` satisfies NotificationKind,
      userIds,
      values: {
        title: titleInEachLanguage(title, subject),
        documentType,
        dueAt: dueAt === null ? null : new Date(dueAt),
      },
      subject: { type: documentType, id: documentId },
    })
  }
}
