import type { PurchaseOrderView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import type { TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { LedgerEntry } from '../../src/order-ledger/ledger-entry.entity.js'
import { PurchaseOrderLine } from '../../src/orders/purchase-order-line.entity.js'
import { PurchaseOrder } from '../../src/orders/purchase-order.entity.js'
import { RequisitionLine } from '../../src/requisitions/requisition-line.entity.js'
import { Requisition } from '../../src/requisitions/requisition.entity.js'

/** The context of direct access to the tables, beside the operations. */
export function tableContext(tenantId: string): TenantContext {
  return {
    tenantId,
    actor: { kind: 'user', userId: randomUUID() },
    rights: {},
    opId: randomUUID(),
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    operation: 'test',
    audience: [],
    deadlineAt: Date.now() + 30_000,
  }
}

/** The tables of procurement in a test, read and written beside the operations. */
export function tablesOf(services: TestServices) {
  const tx = services.service('procurement').get<TenantTx>(TenantTx)
  return {
    tx,
    requisitions: new TenantTable(tx, Requisition, 'requisition'),
    requisitionLines: new TenantTable(tx, RequisitionLine, 'requisition line'),
    orders: new TenantTable(tx, PurchaseOrder, 'purchase order'),
    orderLines: new TenantTable(tx, PurchaseOrderLine, 'order line'),
    entries: new TenantTable(tx, LedgerEntry, 'ledger entry'),
  }
}

/** As many orders as wanted, each with a requisition of its own: copies of one that went the whole way. */
export async function copiesOf(
  services: TestServices,
  tenantId: string,
  order: PurchaseOrderView,
  count: number,
): Promise<{ orderId: string; lineId: string }[]> {
  const tables = tablesOf(services)
  const ctx = tableContext(tenantId)
  return tables.tx.run(ctx, async () => {
    const [line] = await tables.orderLines
      .select(ctx, 'line')
      .andWhere('line.orderId = :orderId', { orderId: order.orderId })
      .getMany()
    const head = await tables.orders.get(ctx, order.orderId)
    const requisition = await tables.requisitions.get(ctx, head.requisitionId)
    const requisitionLine = await tables.requisitionLines.get(ctx, line?.requisitionLineId ?? '')
    const ids = Array.from({ length: count }, () => ({
      order: randomUUID(),
      line: randomUUID(),
      requisition: randomUUID(),
      requisitionLine: randomUUID(),
    }))
    const copy = <E extends object>(row: E | undefined, changes: Partial<E>): E =>
      Object.assign(Object.create(Object.getPrototypeOf(row) as object) as E, row, changes)
    await tables.requisitions.insert(
      ctx,
      ids.map((id) => copy(requisition, { id: id.requisition })),
    )
    await tables.requisitionLines.insert(
      ctx,
      ids.map((id) => copy(requisitionLine, { id: id.requisitionLine, requisitionId: id.requisition })),
    )
    await tables.orders.insert(
      ctx,
      ids.map((id, index) =>
        copy(head, {
          id: id.order,
          requisitionId: id.requisition,
          ...(head.number === null ? {} : { series: 'copies', sequenceNumber: index, number: `COPY-${String(index)}` }),
        }),
      ),
    )
    await tables.orderLines.insert(
      ctx,
      ids.map((id) => copy(line, { id: id.line, orderId: id.order, requisitionLineId: id.requisitionLine })),
    )
    const ordered = {
      quantity: 'ordered' as const,
      micro: line?.ordered ?? 0n,
      causeType: 'order' as const,
      at: head.createdAt,
      by: head.createdBy,
      orderVersion: 1,
    }
    await tables.entries.insert(
      ctx,
      ids.map((id) =>
        Object.assign(new LedgerEntry(), ordered, {
          id: randomUUID(),
          orderId: id.order,
          orderLineId: id.line,
          causeId: id.order,
        }),
      ),
    )
    return ids.map((id) => ({ orderId: id.order, lineId: id.line }))
  })
}
