import { aggregateTables, type AggregateTable } from './aggregates.config.js'
import { type DoctorSite, graceEdge, keptSince } from './doctor-site.adapter.js'
import { checkByRules, type Rule } from './rules.query.js'

/** INV-03: no document without the event that it was created, and no such event without its document. */
export const createdEvents = checkByRules((site) =>
  aggregateTables.flatMap((aggregate) => [withoutEvent(site, aggregate), withoutRow(aggregate)]),
)

function withoutEvent(site: DoctorSite, { service, aggregate, table, createdAt, where }: AggregateTable): Rule {
  return {
    service,
    what: `a ${aggregate} without its created event`,
    sql: `SELECT d.id FROM {${table}} d WHERE d.tenant_id = :tenant AND d.${createdAt} >= :kept${also(where)} AND NOT EXISTS
      (SELECT 1 FROM {outbox_event} e WHERE e.tenant_id = :tenant AND e.aggregate_type = :aggregate
       AND e.aggregate_id = d.id AND e.aggregate_seq = 1)`,
    values: { kept: keptSince(site), aggregate },
  }
}

function withoutRow({ service, aggregate, table, removedBy }: AggregateTable): Rule {
  const removed =
    removedBy === undefined
      ? ''
      : ` AND NOT EXISTS (SELECT 1 FROM {audit} a WHERE a.tenant_id = :tenant AND a.entity = :aggregate AND a.entity_id = e.aggregate_id AND a.action = :removed)`
  return {
    service,
    what: `a created event without its ${aggregate}`,
    sql: `SELECT e.id AS event_id, e.aggregate_id FROM {outbox_event} e WHERE e.tenant_id = :tenant
      AND e.aggregate_type = :aggregate AND e.aggregate_seq = 1 AND NOT EXISTS
      (SELECT 1 FROM {${table}} d WHERE d.tenant_id = :tenant AND d.id = e.aggregate_id)${removed}`,
    values: { aggregate, removed: removedBy ?? '' },
  }
}

/** INV-04: the version is the number of the newest event, and the kept events have no holes. The first one is INV-03's. */
export const eventSequences = checkByRules((site) =>
  aggregateTables.flatMap((aggregate) =>
    aggregate.version === null ? [] : [sequence(site, aggregate, aggregate.version)],
  ),
)

function sequence(site: DoctorSite, table: AggregateTable, version: string): Rule {
  const { service, aggregate, createdAt, updatedAt, where } = table
  return {
    service,
    what: `a ${aggregate} whose version is not that of its events`,
    sql: `SELECT d.id, d.${version} AS version, e.oldest, e.newest, e.kept AS events FROM {${table.table}} d LEFT JOIN
      (SELECT aggregate_id, min(aggregate_seq) AS oldest, max(aggregate_seq) AS newest, count(*) AS kept FROM {outbox_event}
       WHERE tenant_id = :tenant AND aggregate_type = :aggregate GROUP BY aggregate_id) e ON e.aggregate_id = d.id
      WHERE d.tenant_id = :tenant${also(where)} AND (e.newest <> d.${version} OR e.kept <> e.newest - e.oldest + 1
        OR (d.${updatedAt ?? createdAt} >= :kept AND d.${version} > 1 AND e.newest IS NULL)
        OR (d.${createdAt} >= :kept AND e.oldest > 2))`,
    values: { kept: keptSince(site), aggregate },
  }
}

/** INV-05: nothing stored waits for longer than it takes, and what failed says why. */
export const undelivered = checkByRules((site) =>
  [...site.services.keys()].flatMap((service): Rule[] => [
    {
      service,
      what: 'an event that was not delivered in time',
      sql: `SELECT e.id AS event_id, e.type, e.occurred_at, e.attempts FROM {outbox_event} e
        WHERE e.tenant_id = :tenant AND e.published_at IS NULL AND e.occurred_at < :edge`,
      values: { edge: graceEdge(site) },
    },
    {
      service,
      what: 'an event with failed deliveries that say no reason',
      sql: `SELECT e.id AS event_id, e.type, e.attempts FROM {outbox_event} e
        WHERE e.tenant_id = :tenant AND e.attempts > 0 AND e.last_error IS NULL`,
    },
  ]),
)

const also = (where: string | undefined): string => (where === undefined ? '' : ` AND ${where}`)
