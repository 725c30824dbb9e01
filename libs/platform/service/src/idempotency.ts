import { type Clock, CLOCK, idempotencyInProgress, idempotencyKeyReused, type TenantContext } from '@nexus/kernel'
import { RowStatements, TenantTx } from '@nexus/platform-database'
import { failpoint } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { createHash } from 'node:crypto'
import { IdempotencyRecord } from './idempotency-record.entity.js'

/** How long an answer can be replayed. */
export const IDEMPOTENCY_HOURS = 72

/** A stored answer. */
export interface StoredAnswer {
  readonly output: unknown
}

/** Executes a request at most once per (organization, principal, key): the record lives and dies with the effect's transaction. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Inside the transaction, before the effect: the stored answer of an earlier equal request, else the
   * right to go on.
   * @throws DomainError `idempotencyInProgress` while an equal request runs; `idempotencyKeyReused` for another request under this key
   */
  async claim(ctx: TenantContext): Promise<StoredAnswer | undefined> {
    if (ctx.idempotency === undefined) return undefined
    await this.lock(ctx, ctx.idempotency.key)
    return this.find(ctx)
  }

  /** The stored answer, if any; also before `prepare`, so that a replay asks no other service. */
  async find(ctx: TenantContext): Promise<StoredAnswer | undefined> {
    if (ctx.idempotency === undefined) return undefined
    const manager = this.tx.manager()
    const statements = RowStatements.of(manager, IdempotencyRecord)
    const { sql, parameters } = statements.select({
      tenantId: ctx.tenantId,
      principal: principalOf(ctx),
      key: ctx.idempotency.key,
    })
    const rows: unknown = await manager.query(sql, parameters)
    const [record] = statements.read(rows as Record<string, unknown>[])
    if (record === undefined || record.createdAt.getTime() < this.clock.now().getTime() - IDEMPOTENCY_HOURS * 3_600_000)
      return undefined
    if (record.fingerprint !== ctx.idempotency.fingerprint) {
      throw idempotencyKeyReused('This Idempotency-Key was used with another request; use a new key for a new request.')
    }
    return { output: JSON.parse(record.output.text) as unknown }
  }

  /**
   * Inside the transaction, after the effect; in place of a record that is too old to be replayed.
   * @throws DomainError `idempotencyInProgress` when the look-up's snapshot was older than the lock: an equal request has
   * just committed, and ours rolls back
   */
  async store(ctx: TenantContext, output: unknown): Promise<void> {
    if (ctx.idempotency === undefined) return
    const { key, fingerprint } = ctx.idempotency
    const manager = this.tx.manager()
    const { driver } = manager.dataSource
    const { schema, tableName, ownColumns } = manager.dataSource.getMetadata(IdempotencyRecord)
    const stored = (property: keyof IdempotencyRecord, value: unknown): unknown => {
      const column = ownColumns.find(({ propertyName }) => propertyName === property)
      return column === undefined ? value : driver.preparePersistentValue(value, column)
    }
    const now = this.clock.now()
    // One statement: each is a round trip inside the transaction.
    const [sql, parameters] = driver.escapeQueryWithParameters(
      `INSERT INTO ${schema === undefined ? '' : `"${schema}".`}"${tableName}" AS kept
        (tenant_id, principal, "key", fingerprint, op_id, output, created_at)
       VALUES (:tenantId, :principal, :key, :fingerprint, :opId, :output, :createdAt)
       ON CONFLICT (tenant_id, principal, "key") DO UPDATE
         SET fingerprint = excluded.fingerprint, op_id = excluded.op_id, output = excluded.output, created_at = excluded.created_at
         WHERE kept.created_at < :edge
       RETURNING op_id`,
      {
        tenantId: ctx.tenantId,
        principal: principalOf(ctx),
        key,
        fingerprint,
        opId: ctx.opId,
        output: stored('output', { text: JSON.stringify(output ?? null) }),
        createdAt: stored('createdAt', now),
        edge: stored('createdAt', new Date(now.getTime() - IDEMPOTENCY_HOURS * 3_600_000)),
      },
    )
    const kept: unknown = await manager.query(sql, parameters)
    if (!Array.isArray(kept) || kept.length !== 1) throw inProgress()
    failpoint('idem-inserted')
  }

  /** After the caller has waited for the settled state: the answer that the caller got, in place of the first one. */
  async replace(ctx: TenantContext, output: unknown): Promise<void> {
    if (ctx.idempotency === undefined) return
    await this.tx
      .manager()
      .createQueryBuilder()
      .update(IdempotencyRecord)
      .set({ output: { text: JSON.stringify(output ?? null) } })
      .where({ tenantId: ctx.tenantId, principal: principalOf(ctx), key: ctx.idempotency.key })
      .execute()
  }

  /** PostgreSQL: without this try-lock a second INSERT would wait for the first transaction. SQLite has one writer anyway. */
  private async lock(ctx: TenantContext, key: string): Promise<void> {
    const manager = this.tx.manager()
    if (manager.dataSource.options.type !== 'postgres') return
    const digest = createHash('sha256')
      .update(`${ctx.tenantId}\u0000${principalOf(ctx)}\u0000${key}`)
      .digest()
    const rows: unknown = await manager.query('SELECT pg_try_advisory_xact_lock($1) AS locked', [
      digest.readBigInt64BE(0).toString(),
    ])
    if ((rows as { locked: boolean }[])[0]?.locked !== true) throw inProgress()
  }
}

const principalOf = (ctx: TenantContext): string => `${ctx.actor.kind}:${ctx.actor.userId}`

const inProgress = (): Error =>
  idempotencyInProgress('A request with this Idempotency-Key is still running; repeat it in a second.', {
    retryAfterSeconds: 1,
  })
