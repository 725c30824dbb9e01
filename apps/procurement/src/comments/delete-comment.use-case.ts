import { commentDeleted, type deleteComment } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { assertOwn } from './comment.policy.js'
import { commentFacts, commentViewOf } from './comment.view.js'
import { CommentedDocumentsGuard } from './commented-documents.guard.js'
import { CommentsRepository } from './comments.repository.js'

type Delete = typeof deleteComment

@Injectable()
export class DeleteComment implements UseCase<Delete> {
  constructor(
    private readonly comments: CommentsRepository,
    private readonly documents: CommentedDocumentsGuard,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was written is gone; that somebody wrote here, and when, stays. */
  async execute(ctx: TenantContext, { commentId }: InputOf<Delete>): Promise<OutputOf<Delete>> {
    const comment = await this.comments.getLocked(ctx, commentId)
    const document = await this.documents.visible(ctx, comment)
    assertSeen(ctx, comment, 'comment')
    assertOwn(comment, ctx.actor.userId)
    const before = commentViewOf(comment)
    Object.assign(comment, { text: null, mentions: [], deletedAt: this.clock.now() })
    await this.comments.update(ctx, comment)
    const after = commentViewOf(comment)
    const payload = commentFacts(comment, document)
    await this.outbox.add(ctx, commentDeleted, { aggregateId: comment.id, aggregateSeq: comment.version, payload })
    await this.audit.record(ctx, {
      action: 'procurement.comment.delete',
      entity: 'comment',
      entityId: comment.id,
      before,
      after,
    })
    return after
  }
}
