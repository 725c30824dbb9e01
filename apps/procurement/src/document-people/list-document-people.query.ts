import type { listDocumentPeople } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrderChangesRepository } from '../order-changes/order-changes.repository.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'

type List = typeof listDocumentPeople

/** The same people as those for whom the repositories narrow what may be seen to the own. */
@Injectable()
export class ListDocumentPeople implements UseCase<List> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly orders: OrdersRepository,
    private readonly changes: OrderChangesRepository,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<List>): Promise<OutputOf<List>> {
    return { userIds: [...new Set(await this.peopleOf(ctx, input))] }
  }

  private async peopleOf(ctx: TenantContext, { documentType, documentId }: InputOf<List>): Promise<string[]> {
    switch (documentType) {
      case 'requisition': {
        const requisition = await this.requisitions.find(ctx, documentId)
        return requisition === null ? [] : [requisition.requesterId]
      }
      case 'purchase-order': {
        const order = await this.orders.find(ctx, documentId)
        return order === null ? [] : [order.createdBy, order.requesterId]
      }
      case 'purchase-order-change': {
        const change = await this.changes.find(ctx, documentId)
        return change === null ? [] : [change.createdBy, change.orderCreatedBy, change.requesterId]
      }
    }
  }
}
