import type { EventDefinition, EventEnvelope, Clock, Ids, PayloadOf, TenantContext } from '@nexus/kernel'
import { RowStatements, type RowWriter, Stored, type TenantTx } from '@nexus/platform-database'
import { injectTrace } from '@nexus/platform-telemetry'
import { failpoint } from './failpoint.js'
import { MAX_PAYLOAD_CHARACTERS, OutboxEventRow } from './outbox-event.entity.js'

/** What an {@link Outbox} needs; `relay` is woken after each commit that stored an event. */
export interface OutboxOptions {
  /** The service whose events it may store. */
  readonly service: string
  readonly tx: TenantTx
  readonly clock: Clock
  readonly ids: Ids
  readonly relay: { wake(): void }
}

/** What the statement stores of an event; its place (`pos`) is computed there. */
type NewEvent = Omit<OutboxEventRow, 'pos' | 'payload' | 'streamEpoch' | 'streamSeq'> & { readonly payload: Stored }

/** Stores events in the transaction that changes their aggregate, so that both commit or neither does. */
export class Outbox {
  private readonly writer: RowWriter<NewEvent> = {
    sizeOf: ({ payload }) => (payload.value as string).length,
    write: (events) => this.write(events),
  }

  constructor(private readonly options: OutboxOptions) {}

  /**
   * Adds an event to the current transaction, which stores all of its events together before it ends: until then no
   * query sees it. `aggregateSeq` is the version that the aggregate has in this transaction: 1, 2, 3 … without holes,
   * one event for each (INV-04).
   * @throws Error outside of a transaction, for an event of another service, for a payload that breaks its
   * contract or is longer than {@link MAX_PAYLOAD_CHARACTERS}.
   */
  async add<E extends EventDefinition>(
    ctx: TenantContext,
    event: E,
    of: { readonly aggregateId: string; readonly aggregateSeq: number; readonly payload: PayloadOf<E> },
  ): Promise<void> {
    const { tx, clock, ids, service, relay } = this.options
    if (event.service !== service)
      throw new Error(`${service} must not publish ${event.name}: it belongs to ${event.service}`)
    // Asked for at once: outside of a transaction there is nothing to add to.
    tx.manager()
    const now = clock.now()
    const text = checkedPayload(event, of.payload)
    await tx.collect(this.writer, {
      id: ids.next(),
      tenantId: ctx.tenantId,
      aggregateType: event.aggregate,
      aggregateId: of.aggregateId,
      aggregateSeq: of.aggregateSeq,
      type: event.name,
      schemaVersion: Number(event.name.slice(event.name.lastIndexOf('.v') + 2)),
      payload: new Stored(text),
      headers: injectTrace({ traceId: ctx.traceId, actor: ctx.actor }),
      opId: ctx.opId,
      occurredAt: now,
      publishedAt: null,
      attempts: 0,
      lastError: null,
    })
    tx.afterCommit(() => {
      failpoint('after-commit')
      relay.wake()
    })
  }

  private async write(events: readonly NewEvent[]): Promise<void> {
    const manager = this.options.tx.manager()
    const statements = RowStatements.of(manager, OutboxEventRow)
    for (const part of withoutRepeats(events)) {
      const { sql, parameters } = statements.insert(part, {
        pos: (event, bind) => positionSql(statements.table, event, bind),
      })
      await manager.query(sql, parameters)
      for (let stored = 0; stored < part.length; stored += 1) failpoint('before-commit')
    }
  }
}

/** See {@link OutboxEventRow.pos}. The aggregate's row is locked by now, so its last event is visible. */
function positionSql(table: string, event: NewEvent, bind: (value: unknown) => string): string {
  const now = event.occurredAt.getTime() * 1000
  return `COALESCE((SELECT CASE WHEN last.pos < ${bind(now)} THEN ${bind(now)} ELSE last.pos + 1 END FROM ${table} last
    WHERE last.tenant_id = ${bind(event.tenantId)} AND last.aggregate_type = ${bind(event.aggregateType)} AND last.aggregate_id = ${bind(event.aggregateId)}
    ORDER BY last.aggregate_seq DESC LIMIT 1), ${bind(now)})`
}

/** Parts in which no aggregate is twice: a statement does not see the rows that it adds, and so not the place of the one before. */
function withoutRepeats(events: readonly NewEvent[]): NewEvent[][] {
  const parts: NewEvent[][] = []
  let seen = new Set<string>()
  for (const event of events) {
    const aggregate = `${event.aggregateType} ${event.aggregateId}`
    if (parts.length === 0 || seen.has(aggregate)) {
      parts.push([])
      seen = new Set()
    }
    seen.add(aggregate)
    parts.at(-1)?.push(event)
  }
  return parts
}

/** The payload as JSON text. */
function checkedPayload(event: EventDefinition, payload: unknown): string {
  const text = JSON.stringify(payload) as string | undefined
  if (text === undefined || Buffer.byteLength(text) >= MAX_PAYLOAD_CHARACTERS) {
    throw new Error(
      `the payload of ${event.name} must be JSON below ${String(MAX_PAYLOAD_CHARACTERS)} characters (bytes as UTF-8); carry ids, not content`,
    )
  }
  const result = event.payload.safeParse(JSON.parse(text))
  if (!result.success) throw new Error(`the payload of ${event.name} breaks its contract: ${result.error.message}`)
  return text
}

/** The event as it travels. */
export function envelopeOf(row: OutboxEventRow): EventEnvelope {
  return {
    id: row.id,
    type: row.type,
    tenantId: row.tenantId,
    aggregateType: row.aggregateType,
    aggregateId: row.aggregateId,
    aggregateSeq: row.aggregateSeq,
    payload: row.payload,
    occurredAt: row.occurredAt.toISOString(),
    headers: { ...row.headers, opId: row.opId },
  }
}
