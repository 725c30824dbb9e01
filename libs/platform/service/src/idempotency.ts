import { type Clock, CLOCK, idempotencyInProgress, idempotencyKeyReused, type TenantContext } from '@nexus/kernel'
import { isUniqueViolation, TenantTx } from '@nexus/platform-database'
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
    const record = await this.tx
      .manager()
      .createQueryBuilder(IdempotencyRecord, 'record')
      .where('record.tenantId = :tenantId AND record.principal = :principal AND record.key = :key', {
        tenantId: ctx.tenantId,
        principal: principalOf(ctx),
        key: ctx.idempotency.key,
      })
      .getOne()
    if (record === null || record.createdAt.getTime() < this.clock.now().getTime() - IDEMPOTENCY_HOURS * 3_600_000)
      return undefined
    if (record.fingerprint !== ctx.idempotency.fingerprint) {
      throw idempotencyKeyReused('This Idempotency-Key was used with another request; use a new key for a new request.')
    }
    return { output: JSON.parse(record.output.text) as unknown }
  }

  /** Inside the transaction, after the effect. */
  async store(ctx: TenantContext, output: unknown): Promise<void> {
    if (ctx.idempotency === undefined) return
    const { key, fingerprint } = ctx.idempotency
    const row = {
      tenantId: ctx.tenantId,
      principal: principalOf(ctx),
      key,
      fingerprint,
      opId: ctx.opId,
      output: { text: JSON.stringify(output ?? null) },
      createdAt: this.clock.now(),
    }
    const manager = this.tx.manager()
    try {
      await manager
        .createQueryBuilder()
        .delete()
        .from(IdempotencyRecord)
        .where({ tenantId: row.tenantId, principal: row.principal, key })
        .andWhere('created_at < :edge', { edge: new Date(row.createdAt.getTime() - IDEMPOTENCY_HOURS * 3_600_000) })
        .execute()
      await manager.createQueryBuilder().insert().into(IdempotencyRecord).values(row).updateEntity(false).execute()
    } catch (error) {
      // The look-up's snapshot was older than the lock: an equal request has just committed. Ours rolls back.
      if (isUniqueViolation(error)) throw inProgress()
      throw error
    }
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
