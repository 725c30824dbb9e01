import type { listPurchaseOrderRevisions, PurchaseOrderRevisionSummary } from '@nexus/contracts-procurement'
import { type InputOf, Money, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrderRevisionsRepository } from './order-revisions.repository.js'
import { OrdersRepository } from './orders.repository.js'

type List = typeof listPurchaseOrderRevisions
type Row = Awaited<ReturnType<OrderRevisionsRepository['get']>>

@Injectable()
export class ListPurchaseOrderRevisions implements UseCase<List> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly revisions: OrderRevisionsRepository,
  ) {}

  async execute(ctx: TenantContext, { orderId, ...page }: InputOf<List>): Promise<OutputOf<List>> {
    await this.orders.getVisible(ctx, orderId)
    const { items, nextCursor } = await this.revisions.page(ctx, orderId, page)
    return { items: items.map(summaryOf), nextCursor }
  }
}

function summaryOf(row: Row): PurchaseOrderRevisionSummary {
  const { orderId, revision, printedNumber, hash, approved, changeId, approvedBy, createdBy, createdAt, differences } =
    row
  return {
    orderId,
    revision,
    printedNumber,
    hash,
    gross: Money.ofMinor(row.grossMinor, row.currency).toJSON(),
    approved,
    changeId: changeId ?? undefined,
    approvedBy,
    createdBy,
    createdAt: createdAt.toISOString(),
    differences,
  }
}
