import { type Actor, type Clock, cutText, type Ids, type TenantContext } from '@nexus/kernel'
import { RowStatements, type RowWriter, type TenantTx } from '@nexus/platform-database'
import type { Outbox } from '@nexus/platform-outbox'
import { auditRecorded } from './audit-recorded.js'
import { AuditRow, type AuditSource, type AuditState } from './audit-row.entity.js'
import { redacted } from './redaction.js'

export interface AuditOptions {
  /** The service whose trail it is. */
  readonly service: string
  readonly tx: TenantTx
  readonly outbox: Outbox
  readonly clock: Clock
  readonly ids: Ids
  /** Told of each row after its commit; an `AuditSealer`, when the schema has its table. */
  readonly sealer?: { wake(tenantId: string, rowId: string): void }
}

/** One change. Amounts and quantities as text; who, when and why they asked come from the context. */
export interface AuditEntry {
  /** `service.aggregate.verb`. */
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly before?: AuditState
  readonly after?: AuditState
  readonly reason?: string
  /** Default: `api` for a person, `system` for a consumer or job. */
  readonly source?: AuditSource
}

/** Longest before and after together that travel with the event; longer ones stay in the row alone. */
const MAX_EVENT_STATES = 200_000

/** The audit trail of one service, written in the transaction that makes the change. */
export class Audit {
  private readonly writer: RowWriter<{ readonly row: AuditRow; readonly size: number }> = {
    sizeOf: ({ size }) => size,
    write: (all) => this.write(all.map(({ row }) => row)),
  }

  constructor(private readonly options: AuditOptions) {}

  /**
   * Adds a row to the trail and its event to the outbox, in the current transaction, which writes them before it ends.
   * @throws Error outside of a transaction: a change and its trail commit together or not at all.
   */
  async record(ctx: TenantContext, entry: AuditEntry): Promise<void> {
    const { tx, outbox, service, sealer } = this.options
    const row = this.rowOf(ctx, entry)
    const size = JSON.stringify([row.before, row.after]).length
    await tx.collect(this.writer, { row, size })
    if (sealer !== undefined)
      tx.afterCommit(() => {
        sealer.wake(row.tenantId, row.id)
      })
    const { tenantId: _tenant, before, after, at, ...facts } = row
    const statesOmitted = size > MAX_EVENT_STATES
    const states = statesOmitted ? { before: null, after: null } : { before, after }
    await outbox.add(ctx, auditRecorded(service), {
      aggregateId: row.id,
      aggregateSeq: 1,
      payload: { ...facts, ...states, at: at.toISOString(), service, statesOmitted },
    })
  }

  private async write(rows: readonly AuditRow[]): Promise<void> {
    const manager = this.options.tx.manager()
    const { sql, parameters } = RowStatements.of(manager, AuditRow).insert(rows as never)
    await manager.query(sql, parameters)
  }

  private rowOf(ctx: TenantContext, entry: AuditEntry): AuditRow {
    const { clock, ids } = this.options
    const { actor } = ctx
    return Object.assign(new AuditRow(), {
      tenantId: ctx.tenantId,
      id: ids.next(),
      at: clock.now(),
      actorId: actor.userId,
      actorKind: actor.kind,
      actorName: nameOf(actor)?.slice(0, 200) ?? null,
      onBehalfOf: actor.kind === 'system' ? actor.userId : null,
      ip: ctx.ip?.slice(0, 45) ?? null,
      userAgent: ctx.userAgent?.slice(0, 400) ?? null,
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId,
      before: entry.before === undefined ? null : redacted(entry.before),
      after: entry.after === undefined ? null : redacted(entry.after),
      reason: entry.reason === undefined ? null : cutText(entry.reason, 2000),
      opId: ctx.opId,
      traceId: ctx.traceId,
      source: entry.source ?? (actor.kind === 'system' ? 'system' : 'api'),
    })
  }
}

/** A consumer's or job's change is the system's own: the person only caused it, and must not be read as having done it. */
function nameOf(actor: Actor): string | undefined {
  if (actor.kind === 'user') return actor.name
  return actor.name === undefined ? 'Nexus' : `Nexus on behalf of ${actor.name}`
}
