import { type addComment, commentAdded } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { KnownMembersRepository } from '../master-data/known-members.repository.js'
import { assertKnownMentions } from './comment.policy.js'
import { commentFacts, commentViewOf } from './comment.view.js'
import { CommentedDocumentsGuard } from './commented-documents.guard.js'
import { CommentsRepository } from './comments.repository.js'

type Add = typeof addComment

@Injectable()
export class AddComment implements UseCase<Add> {
  constructor(
    private readonly comments: CommentsRepository,
    private readonly documents: CommentedDocumentsGuard,
    private readonly members: KnownMembersRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Add>): Promise<OutputOf<Add>> {
    const { documentType, documentId, text } = input
    const document = await this.documents.visible(ctx, input)
    const mentions = [...new Set(input.mentions)]
    assertKnownMentions(mentions, await this.members.activeAmong(ctx, mentions))
    const comment = await this.comments.insert(ctx, {
      id: this.ids.next(),
      documentType,
      documentId,
      authorName: ctx.actor.name ?? null,
      text,
      mentions,
      editedAt: null,
      deletedAt: null,
    })
    const view = commentViewOf(comment)
    const payload = { ...commentFacts(comment, document), text, mentions }
    await this.outbox.add(ctx, commentAdded, { aggregateId: comment.id, aggregateSeq: comment.version, payload })
    await this.audit.record(ctx, {
      action: 'procurement.comment.add',
      entity: 'comment',
      entityId: comment.id,
      after: view,
    })
    return view
  }
}
