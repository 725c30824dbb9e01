import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { OrderAcknowledgement } from './order-acknowledgement.entity.js'

@Injectable()
export class OrderAcknowledgementsRepository {
  private readonly table: TenantTable<OrderAcknowledgement>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, OrderAcknowledgement, 'acknowledgement')
  }

  async insert(ctx: TenantContext, row: Omit<OrderAcknowledgement, 'tenantId'>): Promise<void> {
    await this.table.insert(ctx, Object.assign(new OrderAcknowledgement(), row))
  }

  page(ctx: TenantContext, orderId: string, input: PageInput): Promise<Page<OrderAcknowledgement>> {
    const query = this.table.select(ctx, 'answer').andWhere('answer.orderId = :orderId', { orderId })
    const spec = { alias: 'answer', sorts: { recordedAt: 'recordedAt' }, filterHash: filterHashOf({ orderId }) }
    return this.table.page(ctx, query, spec, input)
  }
}
