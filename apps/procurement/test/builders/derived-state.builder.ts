import { TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import type { TestServices } from '@nexus/testing'
import { LEDGER_QUANTITIES, ledgerFaults } from '../../src/order-ledger/order-ledger.policy.js'
import { tableContext, tablesOf } from './many-orders.builder.js'
import type { Receiving } from './receiving.builder.js'

/** Everything that is derived from receipts: of the order, its line, the requisition, and the sums of the ledger. */
export async function derivedState(services: TestServices, goods: Receiving) {
  const tables = tablesOf(services)
  const ctx = tableContext(goods.purchasing.tenantId)
  const { orderId, requisitionId } = goods.order
  const order = await goods.now()
  const requisition = await goods.purchasing.requisition(requisitionId)
  const { lines, entries } = await tables.tx.read(ctx, async () => ({
    lines: await tables.orderLines.select(ctx, 'line').andWhere('line.orderId = :orderId', { orderId }).getMany(),
    entries: await tables.entries.select(ctx, 'entry').andWhere('entry.orderId = :orderId', { orderId }).getMany(),
  }))
  const sums = lines.map((line) =>
    Object.fromEntries(
      LEDGER_QUANTITIES.map((quantity) => [
        quantity,
        entries
          .filter((entry) => entry.orderLineId === line.id && entry.quantity === quantity)
          .reduce((sum, entry) => sum + entry.micro, 0n),
      ]),
    ),
  )
  const quantities = lines.map((line) => Object.fromEntries(LEDGER_QUANTITIES.map((name) => [name, line[name]])))
  expect(quantities).toEqual(sums)
  expect(lines.flatMap((line) => ledgerFaults(line, line.ordered))).toEqual([])
  return {
    quantities,
    receipt: order.receipt,
    billing: order.billing,
    progress: order.progress,
    lineViews: order.lines,
    requisition: { state: requisition.state, lines: requisition.lines },
    matched: { ...(await goods.matched()), billableBasis: undefined },
    receivable: await goods.receivable(),
  }
}

/** Exactly one event of each version of each document (INV-04). */
export async function assertOneEventPerVersion(services: TestServices, tenantId: string): Promise<void> {
  const { tx } = tablesOf(services)
  const ctx = tableContext(tenantId)
  const rows = await tx.read(ctx, () => new TenantTable(tx, OutboxEventRow, 'row').select(ctx, 'row').getMany())
  const sequences = new Map<string, number[]>()
  for (const { aggregateType, aggregateId, aggregateSeq } of rows) {
    const key = `${aggregateType} ${aggregateId}`
    sequences.set(key, [...(sequences.get(key) ?? []), aggregateSeq])
  }
  for (const sequence of sequences.values()) {
    const ordered = [...sequence].sort((a, b) => a - b)
    expect(ordered).toEqual(ordered.map((_, index) => index + 1))
  }
}
