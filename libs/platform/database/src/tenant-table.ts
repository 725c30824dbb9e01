import { notFound, versionMismatch, type TenantContext } from '@nexus/kernel'
import type { EntityManager, EntityMetadata, EntityTarget, QueryRunner, SelectQueryBuilder } from 'typeorm'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import { pageOf, type Page, type PageInput, type PageSpec } from './paging.js'
import { RowStatements, type Statement } from './row-statements.js'
import { VersionedRow, type TenantRow } from './rows.js'
import type { EntityClass } from './settings.js'
import type { TenantTx } from './transactions.js'

/** Set by the table when they are left out. */
type Managed = 'tenantId' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt'

type ManagedColumns = Partial<Pick<VersionedRow, Managed>>

type DataOf<E> = { [K in keyof E as E[K] extends (...args: never[]) => unknown ? never : K]: E[K] }

/** A row to insert: the entity's data; tenant, version, times and author may be left out and are then filled in. */
export type NewRow<E> = Omit<DataOf<E>, Managed> & Partial<Pick<DataOf<E>, Managed & keyof DataOf<E>>>

/** What may be changed of a row without a version. */
export type Changes<E> = Partial<Omit<DataOf<E>, 'tenantId' | 'id'>>

/** SQLite binds at most 32,766 parameters a statement. */
const MOST_PARAMETERS = 30_000

const FIXED = new Set(['tenantId', 'id', 'version', 'createdAt', 'createdBy', 'updatedAt'])

/**
 * The rows of one table that belong to the context's organization. Every statement carries the tenant in code;
 * on PostgreSQL row-level security stands behind it.
 */
export class TenantTable<E extends TenantRow> {
  /** @param label what a row is called in messages to people, such as "vendor". */
  constructor(
    private readonly tx: TenantTx,
    private readonly entity: EntityClass<E>,
    private readonly label: string,
  ) {}

  /** The row, or null. */
  async find(ctx: TenantContext, id: string): Promise<E | null> {
    return (await this.#chosen(ctx, { id }))[0] ?? null
  }

  /** The row, or null; locked until the transaction ends. */
  async lock(ctx: TenantContext, id: string): Promise<E | null> {
    return (await this.#chosen(ctx, { id }, { locked: true }))[0] ?? null
  }

  /** The rows with exactly these values, in the order of a property. None of the values may be null. */
  having(ctx: TenantContext, where: Partial<DataOf<E>>, orderBy: keyof DataOf<E> & string): Promise<E[]> {
    return this.#chosen(ctx, where, { orderBy })
  }

  /** The row. @throws DomainError request.not_found. */
  async get(ctx: TenantContext, id: string): Promise<E> {
    return (await this.find(ctx, id)) ?? this.#absent(id)
  }

  /** Adds rows in one statement; fills in what {@link NewRow} leaves out, on the given objects too. */
  async insert(ctx: TenantContext, rows: NewRow<E> | readonly NewRow<E>[]): Promise<void> {
    const runner = this.#runner(ctx)
    for (const { sql, parameters } of this.#inserts(ctx, rows)) await runner.query(sql, parameters)
  }

  /** Adds the rows that break no unique key. Returns how many were added; the transaction goes on either way. */
  async insertMissing(ctx: TenantContext, rows: NewRow<E> | readonly NewRow<E>[]): Promise<number> {
    const runner = this.#runner(ctx)
    let added = 0
    for (const { sql, parameters } of this.#inserts(ctx, rows)) {
      added += (await runner.query(`${sql} ON CONFLICT DO NOTHING`, parameters, true)).affected ?? 0
    }
    return added
  }

  /**
   * Stores all columns of the row if it still has the version that the caller saw; sets the next version and
   * `updatedAt` on it.
   * @throws DomainError request.not_found, or request.version_mismatch with `currentVersion`.
   */
  async update(ctx: TenantContext, row: E & VersionedRow, expectedVersion: number): Promise<void> {
    const manager = this.tx.managerFor(ctx)
    // A row read before the version that was seen would take that version's changes back.
    if (row.version !== expectedVersion) return this.#refuseVersion(ctx, row.id, expectedVersion)
    const next = { version: expectedVersion + 1, updatedAt: this.tx.clock.now() }
    const values: Record<string, unknown> = { ...next }
    for (const { propertyName } of manager.dataSource.getMetadata(this.entity).columns) {
      if (!FIXED.has(propertyName)) values[propertyName] = (row as unknown as Record<string, unknown>)[propertyName]
    }
    const where = { tenantId: ctx.tenantId, id: row.id, version: expectedVersion }
    const { sql, parameters } = RowStatements.of(manager, this.entity).update(values, where)
    const result = await this.#runner(ctx).query(sql, parameters, true)
    if (result.affected !== 1) return this.#refuseVersion(ctx, row.id, expectedVersion)
    Object.assign(row, next)
  }

  /** Changes columns of a row without a version (a child that its parent's version guards). @throws DomainError request.not_found. */
  async patch(ctx: TenantContext, id: string, changes: Changes<E>): Promise<void> {
    const result = await this.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .update(this.entity)
      .set(changes as QueryDeepPartialEntity<E>)
      .where('tenantId = :tenantId AND id = :id', { tenantId: ctx.tenantId, id })
      .updateEntity(false)
      .callListeners(false)
      .execute()
    if (result.affected !== 1) this.#absent(id)
  }

  /** Deletes the rows with exactly these values. Returns how many. @throws Error without any value to select by. */
  async remove(ctx: TenantContext, where: Partial<DataOf<E>>): Promise<number> {
    const entries = Object.entries(where)
    if (entries.length === 0 || entries.some(([, value]) => value === undefined)) {
      throw new Error(`remove from ${this.label} needs values for all columns it selects by`)
    }
    const query = this.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .delete()
      .from(this.entity)
      .where('tenantId = :tenantId', { tenantId: ctx.tenantId })
    entries.forEach(([property, value], index) => {
      if (value === null) query.andWhere(`${property} IS NULL`)
      else query.andWhere(`${property} = :value${String(index)}`, { [`value${String(index)}`]: value })
    })
    return (await query.callListeners(false).execute()).affected ?? 0
  }

  /** A query over the organization's rows. No `where` or `orWhere` on it can drop the filter; joins must compare `tenantId` themselves. */
  select(ctx: TenantContext, alias: string): SelectQueryBuilder<E> {
    const query = this.tx.managerFor(ctx).createQueryBuilder(this.entity as EntityTarget<E>, alias)
    query.expressionMap.extraAppendedAndWhereCondition = `${query.escape(alias)}.${query.escape('tenant_id')} = :doorTenant`
    return query.setParameter('doorTenant', ctx.tenantId)
  }

  /** One page of the query, see {@link PageSpec}; the query must not join collections. @throws DomainError request.invalid for a cursor or sort that does not fit. */
  page(ctx: TenantContext, query: SelectQueryBuilder<E>, spec: PageSpec, input: PageInput): Promise<Page<E>> {
    return pageOf(ctx, query, this.#metadata(this.tx.managerFor(ctx)), this.tx.cursorKey, spec, input)
  }

  #metadata(manager: EntityManager): EntityMetadata {
    return manager.dataSource.getMetadata(this.entity)
  }

  #runner(ctx: TenantContext): QueryRunner {
    return this.tx.managerFor(ctx).queryRunner as QueryRunner
  }

  async #chosen(
    ctx: TenantContext,
    where: Readonly<Record<string, unknown>>,
    how?: { orderBy?: string; locked?: boolean },
  ): Promise<E[]> {
    const manager = this.tx.managerFor(ctx)
    const statements = RowStatements.of(manager, this.entity)
    const { sql, parameters } = statements.select({ ...where, tenantId: ctx.tenantId }, how)
    const { records } = await this.#runner(ctx).query(sql, parameters, true)
    return statements.read(records as Record<string, unknown>[])
  }

  #inserts(ctx: TenantContext, rows: NewRow<E> | readonly NewRow<E>[]): Statement[] {
    const statements = RowStatements.of(this.tx.managerFor(ctx), this.entity)
    const all = (Array.isArray(rows) ? rows : [rows]) as NewRow<E>[]
    for (const row of all) this.#complete(ctx, row)
    const chunk = Math.max(1, Math.floor(MOST_PARAMETERS / statements.width))
    const inserts: Statement[] = []
    for (let start = 0; start < all.length; start += chunk)
      inserts.push(statements.insert(all.slice(start, start + chunk)))
    return inserts
  }

  #complete(ctx: TenantContext, row: ManagedColumns): void {
    if (row.tenantId !== undefined && row.tenantId !== ctx.tenantId)
      throw new Error(`a ${this.label} of another tenant cannot be inserted here`)
    row.tenantId = ctx.tenantId
    if (!(this.entity.prototype instanceof VersionedRow)) return
    row.version ??= 1
    row.createdAt ??= this.tx.clock.now()
    row.createdBy ??= ctx.actor.userId
    row.updatedAt ??= row.createdAt
  }

  async #refuseVersion(ctx: TenantContext, id: string, expectedVersion: number): Promise<never> {
    const { version } = (await this.get(ctx, id)) as E & Pick<VersionedRow, 'version'>
    const detail = `The ${this.label} is at version ${String(version)}, you have seen version ${String(expectedVersion)}: read it again, then repeat your change.`
    throw versionMismatch(detail, { currentVersion: version })
  }

  #absent(id: string): never {
    throw notFound(`There is no ${this.label} ${id}.`)
  }
}
