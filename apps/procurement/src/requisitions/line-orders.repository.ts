import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { PurchaseOrder } from '../orders/purchase-order.entity.js'

/** What an order takes of a requisition line, in millionths. */
export interface LineOrder {
  readonly requisitionLineId: string
  readonly orderId: string
  readonly number: string | null
  readonly micro: bigint
}

/** Where the lines of a requisition went. */
@Injectable()
export class LineOrdersRepository {
  private readonly table: TenantTable<PurchaseOrderLine>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, PurchaseOrderLine, 'order line')
  }

  /** What the draft orders of a requisition take of its lines, in millionths, by line. */
  async draftedOf(
    ctx: TenantContext,
    requisitionId: string,
    exceptOrderId?: string,
  ): Promise<ReadonlyMap<string, bigint>> {
    const query = this.table
      .select(ctx, 'line')
      .innerJoin(
        PurchaseOrder,
        'purchase_order',
        'purchase_order.tenantId = line.tenantId AND purchase_order.id = line.orderId',
      )
      .andWhere('purchase_order.requisitionId = :requisitionId', { requisitionId })
      .andWhere('purchase_order.state = :draft', { draft: 'DRAFT' })
    if (exceptOrderId !== undefined) query.andWhere('purchase_order.id <> :exceptOrderId', { exceptOrderId })
    const drafted = new Map<string, bigint>()
    for (const { requisitionLineId, ordered, cancelled } of await query.getMany())
      drafted.set(requisitionLineId, (drafted.get(requisitionLineId) ?? 0n) + ordered - cancelled)
    return drafted
  }

  /** The oldest order first; one that gave everything back (cancelled, rejected) is left out. */
  async ofRequisition(ctx: TenantContext, requisitionId: string): Promise<LineOrder[]> {
    const lines = (await this.table
      .select(ctx, 'line')
      .innerJoinAndMapOne(
        'line.order',
        PurchaseOrder,
        'purchase_order',
        'purchase_order.tenantId = line.tenantId AND purchase_order.id = line.orderId',
      )
      .andWhere('purchase_order.requisitionId = :requisitionId', { requisitionId })
      .andWhere('line.ordered > line.cancelled')
      .orderBy('purchase_order.createdAt')
      .addOrderBy('purchase_order.id')
      .getMany()) as (PurchaseOrderLine & { readonly order: PurchaseOrder })[]
    return lines.map(({ requisitionLineId, orderId, order, ordered, cancelled }) => ({
      requisitionLineId,
      orderId,
      number: order.number,
      micro: ordered - cancelled,
    }))
  }
}
