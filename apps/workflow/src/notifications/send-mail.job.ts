import { schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { DeliveriesRepository } from './deliveries.repository.js'
import { MailAttempt } from './mail-attempt.strategy.js'
import { NotificationsRepository } from './notifications.repository.js'
import { RecipientsRepository } from './recipients.repository.js'
import { asHtml } from './words.builder.js'

/** Retried for about a day: a mail server that is down comes back. */
export const sendMail = defineJob({
  name: 'workflow.notification-mail.send.v1',
  queue: 'mail',
  payload: z.strictObject({ deliveryId: schemas.uuid() }),
  maxAttempts: 16,
  backoff: { firstMs: 30_000, longestMs: 6 * 3_600_000 },
})

/** Mails one notification to its person, at the address that the person has now. */
@Injectable()
export class SendMail implements JobHandler<typeof sendMail> {
  constructor(
    private readonly tx: TenantTx,
    private readonly deliveries: DeliveriesRepository,
    private readonly notifications: NotificationsRepository,
    private readonly recipients: RecipientsRepository,
    private readonly attempt: MailAttempt,
  ) {}

  async run(ctx: TenantContext, { deliveryId }: JobPayload<typeof sendMail>, job: JobRun): Promise<void> {
    const { delivery, notification, person } = await this.tx.read(ctx, async () => {
      const found = await this.deliveries.get(ctx, deliveryId)
      const [told] = await this.notifications.byIds(ctx, [found.notificationId])
      const [recipient] = await this.recipients.active(ctx, [found.userId])
      return { delivery: found, notification: told, person: recipient }
    })
    if (delivery.state !== 'waiting' || notification === undefined) return
    if (person === undefined) {
      await this.tx.run(ctx, async () => {
        await this.deliveries.ended(ctx, [delivery], 'suppressed', 'the recipient is not active any more', job.attempt)
        await job.complete()
      })
      return
    }
    const mail = {
      to: { name: person.name, address: person.email },
      subject: notification.title,
      text: notification.body,
      html: asHtml(notification.body),
      messageId: `${delivery.id}@nexus`,
      language: person.language,
    }
    await this.attempt.run(ctx, { mail, rows: [delivery], job, definition: sendMail })
  }
}
