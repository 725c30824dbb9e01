import type { Findings, InvariantCheck } from './invariant.policy.js'
import {
  type DoctorSite,
  firstIdAt,
  graceEdge,
  keptSince,
  type Row,
  type ServiceTables,
} from './doctor-site.adapter.js'
import { PAGE, pagesOf } from './pages.query.js'
import { instantOf } from './statement.policy.js'
import type { Subscription } from './subscriptions.adapter.js'

/**
 * INV-06: every delivered event is in the inbox or among the dead letters of each of its consumers, and no consumer has
 * handled what nobody stored. By ids, page by page: the two sides may be two databases.
 */
export const deliveries: InvariantCheck = async (site, findings) => {
  const history = await placesWithoutHistory(site)
  const subscriptions = site.subscriptions.filter(({ consumer, eventType }) => !history.has(`${consumer} ${eventType}`))
  for (const tenantId of site.tenants) {
    for (const producer of site.services.values()) {
      const own = subscriptions.filter((subscription) => subscription.producer === producer.name)
      if (own.length > 0) await eventsReach(site, producer, tenantId, own, findings)
    }
    for (const consumer of site.services.values()) await nothingInvented(site, consumer, tenantId, findings)
  }
}

/** Consumers that an upgrade added, and to whom the kept events are still on their way. */
async function placesWithoutHistory({ services }: DoctorSite): Promise<Set<string>> {
  const found = new Set<string>()
  for (const service of services.values())
    for (const row of await service.platformRows(
      'SELECT p.consumer, p.type FROM {inbox_place} p WHERE p.history_taken_at IS NULL',
    ))
      found.add(`${String(row['consumer'])} ${String(row['type'])}`)
  return found
}

async function eventsReach(
  site: DoctorSite,
  producer: ServiceTables,
  tenantId: string,
  subscriptions: readonly Subscription[],
  findings: Findings,
): Promise<void> {
  const types = [...new Set(subscriptions.map(({ eventType }) => eventType))]
  const kept = keptSince(site)
  const edge = graceEdge(site)
  const pages = pagesOf(
    producer,
    tenantId,
    (after) => ({
      sql: `SELECT e.id, e.type, e.published_at FROM {outbox_event} e WHERE e.tenant_id = :tenant AND e.id > :after
      AND e.published_at IS NOT NULL AND e.type IN :types ORDER BY e.id LIMIT ${PAGE}`,
      values: { after, types },
    }),
    firstIdAt(kept),
  )
  for await (const page of pages) {
    // Right after a delivery over a broker the consumer is still at it.
    const due = page.filter((row) => instantOf(row['published_at']) < edge)
    for (const consumer of site.services.values()) {
      const own = subscriptions.filter(({ service }) => service === consumer.name)
      if (own.length > 0) await pageReaches({ consumer, tenantId, subscriptions: own }, due, producer.name, findings)
    }
  }
}

async function pageReaches(
  at: { consumer: ServiceTables; tenantId: string; subscriptions: readonly Subscription[] },
  events: readonly Row[],
  producer: string,
  findings: Findings,
): Promise<void> {
  const { consumer, tenantId, subscriptions } = at
  const wanted = events.filter((row) => subscriptions.some(({ eventType }) => eventType === row['type']))
  if (wanted.length === 0) return
  const ids = wanted.map((row) => String(row['id']))
  const settled = await consumer.rows(
    tenantId,
    `SELECT i.event_id, i.consumer FROM {inbox_event} i WHERE i.tenant_id = :tenant AND i.consumer IN :consumers AND i.event_id IN :ids
     UNION SELECT l.event_id, l.consumer FROM {dead_letter} l WHERE l.tenant_id = :tenant AND l.consumer IN :consumers AND l.event_id IN :ids`,
    { ids, consumers: [...new Set(subscriptions.map((subscription) => subscription.consumer))] },
  )
  const known = new Set(settled.map((row) => `${String(row['consumer'])} ${String(row['event_id'])}`))
  for (const row of wanted)
    for (const { consumer: name, eventType } of subscriptions)
      if (eventType === row['type'] && !known.has(`${name} ${String(row['id'])}`))
        findings.add({
          service: producer,
          tenantId,
          what: 'a delivered event that a consumer neither handled nor gave up',
          ids: { eventId: String(row['id']), type: eventType, consumer: name },
        })
}

async function nothingInvented(
  site: DoctorSite,
  consumer: ServiceTables,
  tenantId: string,
  findings: Findings,
): Promise<void> {
  for (const name of new Set(
    site.subscriptions.filter((own) => own.service === consumer.name).map((own) => own.consumer),
  )) {
    const pages = pagesOf(
      consumer,
      tenantId,
      (after) => ({
        sql: `SELECT i.event_id AS id, i.type FROM {inbox_event} i WHERE i.tenant_id = :tenant AND i.consumer = :name
        AND i.event_id > :after ORDER BY i.event_id LIMIT ${PAGE}`,
        values: { after, name },
      }),
      firstIdAt(keptSince(site)),
    )
    for await (const page of pages)
      for (const row of await notStored(site, page, tenantId))
        findings.add({
          service: consumer.name,
          tenantId,
          what: 'an event was handled that nobody stored',
          ids: { eventId: String(row['id']), type: String(row['type']), consumer: name },
        })
  }
}

async function notStored(site: DoctorSite, page: readonly Row[], tenantId: string): Promise<Row[]> {
  const missing: Row[] = []
  const producerOf = (row: Row): string => String(row['type']).split('.')[0] ?? ''
  for (const producer of new Set(page.map(producerOf))) {
    const service = site.services.get(producer)
    if (service === undefined) continue
    const own = page.filter((row) => producerOf(row) === producer)
    const found = await service.rows(
      tenantId,
      'SELECT e.id FROM {outbox_event} e WHERE e.tenant_id = :tenant AND e.id IN :ids',
      { ids: own.map((row) => String(row['id'])) },
    )
    const known = new Set(found.map((row) => String(row['id'])))
    missing.push(...own.filter((row) => !known.has(String(row['id']))))
  }
  return missing
}
