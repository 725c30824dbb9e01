import type { CommentView } from '@nexus/contracts-procurement'
import { notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { lockRow } from '../database/row-lock.repository.js'
import { Comment } from './comment.entity.js'

@Injectable()
export class CommentsRepository {
  private readonly table: TenantTable<Comment>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Comment, 'comment')
  }

  /** The comment, locked until the transaction ends. @throws DomainError request.not_found */
  async getLocked(ctx: TenantContext, commentId: string): Promise<Comment> {
    const comment = await lockRow(
      this.tx,
      this.table.select(ctx, 'comment').andWhere('comment.id = :commentId', { commentId }),
    )
    if (comment === null) throw notFound(`There is no comment ${commentId}.`)
    return comment
  }

  async insert(ctx: TenantContext, row: NewRow<Comment>): Promise<Comment> {
    const comment = Object.assign(new Comment(), row)
    await this.table.insert(ctx, comment)
    return comment
  }

  /** Stores the comment under the version that was read. */
  async update(ctx: TenantContext, comment: Comment): Promise<void> {
    await this.table.update(ctx, comment, comment.version)
  }

  page(
    ctx: TenantContext,
    { documentType, documentId }: Pick<CommentView, 'documentType' | 'documentId'>,
    input: PageInput,
  ): Promise<Page<Comment>> {
    const query = this.table
      .select(ctx, 'comment')
      .andWhere('comment.documentId = :documentId AND comment.documentType = :documentType', {
        documentId,
        documentType,
      })
    const filterHash = filterHashOf({ documentType, documentId })
    return this.table.page(ctx, query, { alias: 'comment', sorts: { createdAt: 'createdAt' }, filterHash }, input)
  }
}
