import { notificationRecipientUnknown, type sendNotification } from '@nexus/contracts-workflow'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Injectable } from '@nestjs/common'
import { RecipientsRepository } from './recipients.repository.js'
import { TellPeople } from './tell-people.use-case.js'

@Injectable()
export class SendNotification implements UseCase<typeof sendNotification> {
  constructor(
    private readonly people: TellPeople,
    private readonly recipients: RecipientsRepository,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    { userIds, title, body }: InputOf<typeof sendNotification>,
  ): Promise<OutputOf<typeof sendNotification>> {
    const known = new Set((await this.recipients.active(ctx, userIds)).map(({ id }) => id))
    const unknown = userIds.filter((userId) => !known.has(userId))
    if (unknown.length > 0)
      throw notificationRecipientUnknown(
        `Not active in this organization: ${unknown.join(', ')}. Nobody was told; leave them out and send again.`,
      )
    const told = await this.people.tell(ctx, {
      eventId: ctx.opId,
      kind: 'message',
      userIds,
      values: { title, body, sender: ctx.actor.name ?? '' },
      subject: null,
    })
    await this.audit.record(ctx, {
      action: 'workflow.notification.send',
      entity: 'notification',
      entityId: ctx.opId,
      after: { userIds, title, body },
    })
    return { told }
  }
}
