import type { PayloadOf, EventDefinition } from '@nexus/kernel'
import { TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import type { TestServices } from '@nexus/testing'
import { tableContext, tablesOf } from './many-orders.builder.js'

/** The events of one aggregate, in the order of its versions. */
export async function eventsOf(
  services: TestServices,
  tenantId: string,
  aggregateId: string,
): Promise<OutboxEventRow[]> {
  const { tx } = tablesOf(services)
  const ctx = tableContext(tenantId)
  const events = new TenantTable(tx, OutboxEventRow, 'event')
  const rows = await tx.read(ctx, () =>
    events.select(ctx, 'event').andWhere('event.aggregateId = :aggregateId', { aggregateId }).getMany(),
  )
  return rows.sort((a, b) => a.aggregateSeq - b.aggregateSeq)
}

/** Their versions: 1, 2, 3 … without holes (INV-04). */
export async function eventSeqs(services: TestServices, tenantId: string, aggregateId: string): Promise<number[]> {
  return (await eventsOf(services, tenantId, aggregateId)).map(({ aggregateSeq }) => aggregateSeq)
}

/** The payloads of the events of one kind that an aggregate told. */
export async function told<E extends EventDefinition>(
  services: TestServices,
  tenantId: string,
  aggregateId: string,
  event: E,
): Promise<PayloadOf<E>[]> {
  const rows = await eventsOf(services, tenantId, aggregateId)
  return rows.filter(({ type }) => type === event.name).map(({ payload }) => payload as PayloadOf<E>)
}
