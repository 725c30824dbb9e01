import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import type { JobDefinition, JobRun } from '@nexus/platform-jobs'
import {
  type Mail,
  MAIL_SENDER,
  MailRefused,
  type MailResult,
  type MailSender,
  SilentMailSender,
} from '@nexus/platform-mail'
import { Inject, Injectable, Optional } from '@nestjs/common'
import { DeliveriesRepository } from './deliveries.repository.js'
import type { NotificationDelivery } from './notification-delivery.entity.js'

/** One attempt to bring a mail to the server, and what it means for the deliveries that are in it. */
@Injectable()
export class MailAttempt {
  private readonly sender: MailSender

  constructor(
    private readonly tx: TenantTx,
    private readonly deliveries: DeliveriesRepository,
    @Optional() @Inject(MAIL_SENDER) sender: MailSender | null,
  ) {
    this.sender = sender ?? new SilentMailSender('this instance has no mail server')
  }

  /**
   * Ends the job with what became of the mail. A crash between the server's answer and our commit sends it again under
   * the same message id: SMTP offers no more than that.
   * @throws Error when it should be tried again
   */
  async run(
    ctx: TenantContext,
    {
      mail,
      rows,
      job,
      definition,
    }: { mail: Mail; rows: readonly NotificationDelivery[]; job: JobRun; definition: JobDefinition },
  ): Promise<void> {
    const { attempt } = job
    let result: MailResult
    try {
      result = await this.sender.send(mail)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (!(error instanceof MailRefused) && attempt < definition.maxAttempts) {
        await this.tx.run(ctx, () => this.deliveries.attempted(ctx, rows, attempt, reason))
        throw error
      }
      await this.tx.run(ctx, async () => {
        await this.deliveries.ended(ctx, rows, 'failed', reason, attempt)
        await job.complete()
      })
      return
    }
    // What fails from here on is no failure of the mail: it must not be said of it.
    await this.tx.run(ctx, async () => {
      const address = mail.to.address
      if (result.sent)
        await this.deliveries.sent(ctx, rows, { messageId: result.messageId, address, attempts: attempt })
      else await this.deliveries.ended(ctx, rows, 'suppressed', result.reason, attempt)
      await job.complete()
    })
  }
}
