import type { CommentView } from '@nexus/contracts-procurement'
import { notFound, reachOf, type TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'

type Reference = Pick<CommentView, 'documentType' | 'documentId'>

/** The document that a comment is on, as far as comments need to know it. */
export interface CommentedDocument {
  readonly title: string
}

/** Whoever may see a document may see its comments, and nobody else. */
@Injectable()
export class CommentedDocumentsGuard {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly orders: OrdersRepository,
  ) {}

  /** @throws DomainError request.not_found for a document that does not exist, or that the actor may not see */
  async visible(ctx: TenantContext, { documentType, documentId }: Reference): Promise<CommentedDocument> {
    if (reachOf(ctx, `${documentType}:read`) === undefined)
      throw notFound(`There is no ${documentType.replace('-', ' ')} ${documentId}.`)
    if (documentType === 'requisition') {
      const { title } = await this.requisitions.getFor(ctx, 'requisition:read', documentId, 'read')
      return { title }
    }
    const { number } = await this.orders.getVisible(ctx, documentId)
    return { title: number ?? 'Draft of a purchase order' }
  }
}
