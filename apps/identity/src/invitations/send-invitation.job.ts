import { schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { type Mail, MAIL_SENDER, MailRefused, type MailSender, SilentMailSender } from '@nexus/platform-mail'
import { SETTINGS } from '@nexus/platform-service'
import { Inject, Injectable, Optional } from '@nestjs/common'
import { z } from 'zod'
import { DEFAULT_BRANDING } from '../branding/branding.view.js'
import { BrandingsRepository } from '../branding/brandings.repository.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { INVITATION_KEY, invitationTokenOf } from './invitation-token.adapter.js'
import { invitationMail } from './invitation-words.policy.js'
import { shownState } from './invitation.policy.js'
import { InvitationsRepository } from './invitations.repository.js'

/** Retried for about a day, like other mail. The token is derived when the mail is written, and is in no row. */
export const sendInvitation = defineJob({
  name: 'identity.invitation-mail.send.v1',
  queue: 'mail',
  payload: z.strictObject({ invitationId: schemas.uuid(), generation: z.int().min(1) }),
  maxAttempts: 16,
  backoff: { firstMs: 30_000, longestMs: 6 * 3_600_000 },
})

type Payload = JobPayload<typeof sendInvitation>

interface LinkSettings {
  readonly NEXUS_PUBLIC_URL?: string
  readonly NEXUS_PORT?: number
}

/** Mails an invitation with its link. */
@Injectable()
export class SendInvitation implements JobHandler<typeof sendInvitation> {
  private readonly sender: MailSender
  private readonly page: string

  constructor(
    private readonly tx: TenantTx,
    private readonly invitations: InvitationsRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly brandings: BrandingsRepository,
    @Inject(INVITATION_KEY) private readonly key: Buffer,
    @Optional() @Inject(MAIL_SENDER) sender: MailSender | null,
    @Optional() @Inject(SETTINGS) settings: LinkSettings | null,
  ) {
    this.sender = sender ?? new SilentMailSender('this instance has no mail server')
    const base = settings?.NEXUS_PUBLIC_URL ?? `http://localhost:${String(settings?.NEXUS_PORT ?? 3000)}`
    this.page = `${base.replace(/\/+$/, '')}/invitation`
  }

  async run(ctx: TenantContext, payload: Payload, job: JobRun): Promise<void> {
    const token = invitationTokenOf(this.key, { tenantId: ctx.tenantId, ...payload })
    const mail = await this.tx.read(ctx, () => this.written(ctx, payload, token))
    const about = { id: payload.invitationId, generation: payload.generation }
    const end = (state: 'sent' | 'failed' | 'suppressed', reason: string | null): Promise<void> =>
      this.tx.run(ctx, async () => {
        await this.invitations.noteMail(ctx, about, { state, reason, attempts: job.attempt })
        await job.complete()
      })
    if (mail === undefined) return end('suppressed', 'the invitation is not open any more')
    let result
    try {
      result = await this.sender.send(mail)
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replaceAll(token, '…')
      if (error instanceof MailRefused || job.attempt >= sendInvitation.maxAttempts) return end('failed', reason)
      await this.tx.run(ctx, () =>
        this.invitations.noteMail(ctx, about, { state: 'waiting', reason, attempts: job.attempt }),
      )
      // Not the error itself: what a mail server answers can hold a part of the mail.
      throw new Error(reason)
    }
    return result.sent ? end('sent', null) : end('suppressed', result.reason)
  }

  /** Undefined when nobody wants the mail any more. */
  private async written(
    ctx: TenantContext,
    { invitationId, generation }: Payload,
    token: string,
  ): Promise<Mail | undefined> {
    const invitation = await this.invitations.find(ctx, invitationId)
    if (invitation?.generation !== generation || shownState(invitation, this.tx.clock.now()) !== 'open')
      return undefined
    const { name: organization, timeZone } = await this.organizations.get(ctx)
    const inviter = await this.memberships.findByUser(ctx, invitation.invitedByUserId)
    const branding = await this.brandings.find(ctx)
    const words = {
      organization,
      inviter: inviter?.membership.name ?? organization,
      product: branding?.productName ?? DEFAULT_BRANDING.productName,
      // Behind the hash: browsers send it to no server, so that no access log on the way has it.
      link: `${this.page}#token=${token}`,
      expiresAt: invitation.expiresAt,
      timeZone,
    }
    return {
      to: { name: '', address: invitation.email },
      ...invitationMail(words, invitation.language),
      messageId: `invitation-${invitationId}-${String(generation)}@nexus`,
      language: invitation.language,
    }
  }
}
