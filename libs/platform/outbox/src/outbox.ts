import type { EventDefinition, EventEnvelope, Clock, Ids, PayloadOf, TenantContext } from '@nexus/kernel'
import type { TenantTx } from '@nexus/platform-database'
import { injectTrace } from '@nexus/platform-telemetry'
import { failpoint } from './failpoint.js'
import { MAX_PAYLOAD_CHARACTERS, OutboxEventRow } from './outbox-event.entity.js'
import { tablePath } from './table-path.js'

/** What an {@link Outbox} needs; `relay` is woken after each commit that stored an event. */
export interface OutboxOptions {
  /** The service whose events it may store. */
  readonly service: string
  readonly tx: TenantTx
  readonly clock: Clock
  readonly ids: Ids
  readonly relay: { wake(): void }
}

/** Stores events in the transaction that changes their aggregate, so that both commit or neither does. */
export class Outbox {
  constructor(private readonly options: OutboxOptions) {}

  /**
   * Adds an event to the current transaction. `aggregateSeq` is the version that the aggregate has in this
   * transaction: 1, 2, 3 … without holes, one event for each (INV-04).
   * @throws Error outside of a transaction, for an event of another service, for a payload that breaks its
   * contract or is longer than {@link MAX_PAYLOAD_CHARACTERS}.
   */
  async add<E extends EventDefinition>(
    ctx: TenantContext,
    event: E,
    of: { readonly aggregateId: string; readonly aggregateSeq: number; readonly payload: PayloadOf<E> },
  ): Promise<void> {
    const { tx, clock, ids, service, relay } = this.options
    const manager = tx.manager()
    if (event.service !== service)
      throw new Error(`${service} must not publish ${event.name}: it belongs to ${event.service}`)
    const now = clock.now()
    await manager
      .createQueryBuilder()
      .insert()
      .into(OutboxEventRow)
      .values({
        id: ids.next(),
        tenantId: ctx.tenantId,
        pos: () => this.positionSql(),
        aggregateType: event.aggregate,
        aggregateId: of.aggregateId,
        aggregateSeq: of.aggregateSeq,
        type: event.name,
        schemaVersion: Number(event.name.slice(event.name.lastIndexOf('.v') + 2)),
        payload: checkedPayload(event, of.payload) as object,
        headers: injectTrace({ traceId: ctx.traceId, actor: ctx.actor }),
        opId: ctx.opId,
        occurredAt: now,
        publishedAt: null,
        attempts: 0,
        lastError: null,
      })
      .setParameters({
        posNow: now.getTime() * 1000,
        posTenant: ctx.tenantId,
        posType: event.aggregate,
        posAggregate: of.aggregateId,
      })
      .updateEntity(false)
      .execute()
    tx.afterCommit(() => {
      failpoint('after-commit')
      relay.wake()
    })
    failpoint('before-commit')
  }

  /** See {@link OutboxEventRow.pos}. The aggregate's row is locked by now, so its last event is visible. */
  private positionSql(): string {
    const table = tablePath(this.options.tx.manager(), OutboxEventRow)
    return `COALESCE((SELECT CASE WHEN last.pos < :posNow THEN :posNow ELSE last.pos + 1 END FROM ${table} last
      WHERE last.tenant_id = :posTenant AND last.aggregate_type = :posType AND last.aggregate_id = :posAggregate
      ORDER BY last.aggregate_seq DESC LIMIT 1), :posNow)`
  }
}

function checkedPayload(event: EventDefinition, payload: unknown): unknown {
  const text = JSON.stringify(payload) as string | undefined
  if (text === undefined || Buffer.byteLength(text) >= MAX_PAYLOAD_CHARACTERS) {
    throw new Error(
      `the payload of ${event.name} must be JSON below ${String(MAX_PAYLOAD_CHARACTERS)} characters (bytes as UTF-8); carry ids, not content`,
    )
  }
  const wire: unknown = JSON.parse(text)
  const result = event.payload.safeParse(wire)
  if (!result.success) throw new Error(`the payload of ${event.name} breaks its contract: ${result.error.message}`)
  return wire
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
