import { commentEdited, type editComment } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { KnownMembersRepository } from '../master-data/known-members.repository.js'
import { assertEditable, assertKnownMentions } from './comment.policy.js'
import { commentFacts, commentViewOf } from './comment.view.js'
import { CommentedDocumentsGuard } from './commented-documents.guard.js'
import { CommentsRepository } from './comments.repository.js'

type Edit = typeof editComment

@Injectable()
export class EditComment implements UseCase<Edit> {
  constructor(
    private readonly comments: CommentsRepository,
    private readonly documents: CommentedDocumentsGuard,
    private readonly members: KnownMembersRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { commentId, text, ...input }: InputOf<Edit>): Promise<OutputOf<Edit>> {
    const comment = await this.comments.getLocked(ctx, commentId)
    const document = await this.documents.visible(ctx, comment)
    assertSeen(ctx, comment, 'comment')
    const now = this.clock.now()
    assertEditable(comment, ctx.actor.userId, now)
    const mentions = [...new Set(input.mentions)]
    assertKnownMentions(mentions, await this.members.activeAmong(ctx, mentions))
    const before = commentViewOf(comment)
    Object.assign(comment, { text, mentions, editedAt: now })
    await this.comments.update(ctx, comment)
    const after = commentViewOf(comment)
    const payload = { ...commentFacts(comment, document), text, mentions }
    await this.outbox.add(ctx, commentEdited, { aggregateId: comment.id, aggregateSeq: comment.version, payload })
    await this.audit.record(ctx, {
      action: 'procurement.comment.edit',
      entity: 'comment',
      entityId: comment.id,
      before,
      after,
    })
    return after
  }
}
