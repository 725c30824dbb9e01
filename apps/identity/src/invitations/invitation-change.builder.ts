import { invitationChanged } from '@nexus/contracts-identity'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { hashToken } from '@nexus/platform-auth'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { INVITATION_KEY, invitationTokenOf } from './invitation-token.adapter.js'
import { Invitation } from './invitation.entity.js'
import { INVITATION_MS } from './invitation.policy.js'
import { invitationFacts, invitationPayload } from './invitation.view.js'
import { InvitationsRepository } from './invitations.repository.js'
import { sendInvitation } from './send-invitation.job.js'

type Facts = ReturnType<typeof invitationFacts>

/** What the changes of an invitation have in common. */
@Injectable()
export class InvitationChange {
  constructor(
    private readonly tx: TenantTx,
    private readonly invitations: InvitationsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(INVITATION_KEY) private readonly key: Buffer,
  ) {}

  /** What a generation of an invitation is good for, and until when. */
  lifeOf(
    ctx: TenantContext,
    id: string,
    generation: number,
  ): Pick<Invitation, 'generation' | 'tokenDigest' | 'expiresAt'> {
    const token = invitationTokenOf(this.key, { tenantId: ctx.tenantId, invitationId: id, generation })
    const expiresAt = new Date(this.tx.clock.now().getTime() + INVITATION_MS)
    return { generation, tokenDigest: hashToken(token), expiresAt }
  }

  /** The mail goes out when the transaction is committed. */
  async mail(ctx: TenantContext, invitation: Invitation): Promise<void> {
    const { id: invitationId, generation } = invitation
    await this.invitations.awaitMail(ctx, invitation)
    await this.jobs.add(ctx, sendInvitation, { invitationId, generation })
  }

  /** One event and one line in the trail for each version. */
  async tell(
    ctx: TenantContext,
    action: 'create' | 'resend' | 'revoke' | 'accept',
    invitation: Invitation,
    before: Facts | undefined,
  ): Promise<void> {
    await this.outbox.add(ctx, invitationChanged, {
      aggregateId: invitation.id,
      aggregateSeq: invitation.version,
      payload: invitationPayload(invitation),
    })
    await this.audit.record(ctx, {
      action: `identity.invitation.${action}`,
      entity: 'invitation',
      entityId: invitation.id,
      ...(before === undefined ? {} : { before }),
      after: invitationFacts(invitation),
    })
  }
}
