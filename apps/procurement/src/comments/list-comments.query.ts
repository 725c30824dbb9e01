import type { listComments } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { commentViewOf } from './comment.view.js'
import { CommentedDocumentsGuard } from './commented-documents.guard.js'
import { CommentsRepository } from './comments.repository.js'

@Injectable()
export class ListComments implements UseCase<typeof listComments> {
  constructor(
    private readonly comments: CommentsRepository,
    private readonly documents: CommentedDocumentsGuard,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listComments>): Promise<OutputOf<typeof listComments>> {
    const { documentType, documentId, ...page } = input
    await this.documents.visible(ctx, input)
    const { items, nextCursor } = await this.comments.page(ctx, { documentType, documentId }, page)
    return { items: items.map(commentViewOf), nextCursor }
  }
}
