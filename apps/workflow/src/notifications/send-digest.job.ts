import { schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { DeliveriesRepository } from './deliveries.repository.js'
import { MailAttempt } from './mail-attempt.strategy.js'
import { NotificationsRepository } from './notifications.repository.js'
import { RecipientsRepository } from './recipients.repository.js'
import { DIGEST_WORDS } from './shipped-words.policy.js'
import { asHtml, inWords } from './words.builder.js'

export const sendDigest = defineJob({
  name: 'workflow.notification-digest.send.v1',
  queue: 'mail',
  payload: z.strictObject({ userId: schemas.uuid() }),
  maxAttempts: 16,
  backoff: { firstMs: 30_000, longestMs: 6 * 3_600_000 },
})

/** Mails all that a person was told since the last mail of the day; nothing when there is nothing (NTF-02). */
@Injectable()
export class SendDigest implements JobHandler<typeof sendDigest> {
  constructor(
    private readonly tx: TenantTx,
    private readonly deliveries: DeliveriesRepository,
    private readonly notifications: NotificationsRepository,
    private readonly recipients: RecipientsRepository,
    private readonly attempt: MailAttempt,
  ) {}

  async run(ctx: TenantContext, { userId }: JobPayload<typeof sendDigest>, job: JobRun): Promise<void> {
    const { rows, told, person, organization } = await this.tx.run(ctx, async () => {
      const taken = await this.deliveries.takeForDigest(ctx, userId, job.jobId)
      const [recipient] = await this.recipients.active(ctx, [userId])
      const sender = await this.recipients.sender(ctx)
      const ids = taken.map(({ notificationId }) => notificationId)
      return {
        rows: taken,
        told: ids.length === 0 ? [] : await this.notifications.byIds(ctx, ids),
        person: recipient,
        organization: sender?.name ?? 'Nexus',
      }
    })
    if (rows.length === 0) return
    if (person === undefined) {
      await this.tx.run(ctx, async () => {
        await this.deliveries.ended(ctx, rows, 'suppressed', 'the recipient is not active any more', job.attempt)
        await job.complete()
      })
      return
    }
    const { language } = person
    const words = { subject: DIGEST_WORDS[language].subject, body: DIGEST_WORDS[language].intro }
    const values = { count: String(rows.length), recipient: person.name, organization }
    const { title, body } = inWords(words, values, { language, timeZone: 'UTC' })
    const text = [body, told.map((notification) => `• ${notification.title}`).join('\n')].join('\n\n')
    const mail = {
      to: { name: person.name, address: person.email },
      subject: title,
      text,
      html: asHtml(text),
      messageId: `${job.jobId}@nexus`,
      language,
    }
    await this.attempt.run(ctx, { mail, rows, job, definition: sendDigest })
  }
}
