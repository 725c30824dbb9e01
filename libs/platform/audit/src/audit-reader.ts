import type { PlatformTx } from '@nexus/platform-database'
import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { AuditRow } from './audit-row.entity.js'
import { AuditSealRow } from './audit-seal.entity.js'
import type { SealLink } from './chain-verifier.js'

/** A link with its row, or null when there is no row of its id. */
export interface LinkedRow {
  readonly link: SealLink
  readonly row: AuditRow | null
}

/** Without a bound there is none. */
export interface IdRange {
  readonly from?: string
  readonly after?: string
  readonly to?: string
}

type Raw = Record<string, unknown>

/** Every id is at least this one. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** The first id that was made at or after an instant: ids are UUIDs of version 7. */
export function firstIdAt(instant: Date): string {
  const hex = Math.max(0, instant.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

/** What sealer and verifier read, across organizations, inside a transaction of theirs. */
export class AuditReader {
  constructor(private readonly platformTx: PlatformTx) {}

  /** The organizations with rows or links, found by jumping along the keys. */
  async tenants(): Promise<string[]> {
    const found: string[] = []
    for (const entity of [AuditRow, AuditSealRow])
      found.push(
        ...(await this.ids(`${this.tenantsOf(entity)} SELECT tenant_id FROM tenants WHERE tenant_id IS NOT NULL`)),
      )
    return [...new Set(found)].sort()
  }

  /** The organizations with a row of this id or a later one that is not sealed. */
  tenantsToSeal(fromId: string): Promise<string[]> {
    const [audit, seal] = [this.path(AuditRow), this.path(AuditSealRow)]
    // The id is one of ours and made of hexadecimal digits; parameters are written differently on the two databases.
    if (!/^[0-9a-f-]{36}$/.test(fromId)) throw new Error(`${fromId} is not an id`)
    return this.ids(
      `${this.tenantsOf(AuditRow)} SELECT tenant_id FROM tenants WHERE EXISTS (SELECT 1 FROM ${audit} a
       WHERE a.tenant_id = tenants.tenant_id AND a.id >= '${fromId}'
       AND NOT EXISTS (SELECT 1 FROM ${seal} s WHERE s.tenant_id = a.tenant_id AND s.row_id = a.id))`,
    )
  }

  async head(tenantId: string): Promise<{ seq: number; hash: string } | null> {
    return this.manager()
      .createQueryBuilder(AuditSealRow, 'seal')
      .where('seal.tenantId = :tenantId', { tenantId })
      .orderBy('seal.seq', 'DESC')
      .limit(1)
      .getOne()
  }

  /** The last id of the next `size` rows after an id, so that one statement never walks along a whole trail. */
  async endOfRange(tenantId: string, afterId: string, size: number): Promise<string | undefined> {
    const row = await this.manager()
      .createQueryBuilder(AuditRow, 'audit')
      .select(['audit.tenantId', 'audit.id'])
      .where('audit.tenantId = :tenantId AND audit.id > :afterId', { tenantId, afterId })
      .orderBy('audit.id')
      .offset(size - 1)
      .limit(1)
      .getOne()
    return row?.id
  }

  /** The first rows without a link in a range of ids. */
  async unsealed(tenantId: string, { after, from, to }: IdRange, limit: number): Promise<AuditRow[]> {
    const bounds = (id: string): string[] => [
      ...(from === undefined ? [] : [`${id} >= :from`]),
      ...(after === undefined ? [] : [`${id} > :after`]),
      ...(to === undefined ? [] : [`${id} <= :to`]),
    ]
    const query = this.manager().createQueryBuilder(AuditRow, 'audit')
    // The bounds are said of the links too, or PostgreSQL may read all of them for each range.
    const sealed = query
      .subQuery()
      .select('1')
      .from(AuditSealRow, 'seal')
      .where(['seal.tenantId = audit.tenantId AND seal.rowId = audit.id', ...bounds('seal.rowId')].join(' AND '))
    query
      .where(['audit.tenantId = :tenantId', ...bounds('audit.id')].join(' AND '), { tenantId, from, after, to })
      .andWhere(`NOT EXISTS ${sealed.getQuery()}`)
      .orderBy('audit.id')
      .limit(limit)
    return (await this.withoutEntities(query)).map((raw) => this.rowOf(raw))
  }

  /** The next links with their rows. */
  async sealed(tenantId: string, afterSeq: number, limit: number): Promise<LinkedRow[]> {
    const links = await this.manager()
      .createQueryBuilder(AuditSealRow, 'seal')
      .select(['seal.seq AS seq', 'seal.rowId AS row_id', 'seal.prevHash AS prev_hash', 'seal.hash AS hash'])
      .where('seal.tenantId = :tenantId AND seal.seq > :afterSeq', { tenantId, afterSeq })
      .orderBy('seal.seq')
      .limit(limit)
      .getRawMany<{ seq: unknown; row_id: string; prev_hash: string; hash: string }>()
    if (links.length === 0) return []
    const query = this.manager()
      .createQueryBuilder(AuditRow, 'audit')
      .where('audit.tenantId = :tenantId AND audit.id IN (:...ids)', {
        tenantId,
        ids: links.map((link) => link.row_id),
      })
    const rows = new Map((await this.withoutEntities(query)).map((raw) => [raw['audit_id'], raw]))
    return links.map(({ seq, row_id: rowId, prev_hash: prevHash, hash }) => {
      const raw = rows.get(rowId)
      return { link: { seq: Number(seq), rowId, prevHash, hash }, row: raw === undefined ? null : this.rowOf(raw) }
    })
  }

  /** Entities of a hundred thousand rows take longer to make than to read and to hash. */
  private withoutEntities(query: SelectQueryBuilder<AuditRow>): Promise<Raw[]> {
    query.select([])
    for (const { propertyName } of this.columns()) query.addSelect(`audit.${propertyName}`, `audit_${propertyName}`)
    return query.getRawMany<Raw>()
  }

  private rowOf(raw: Raw): AuditRow {
    const { driver } = this.manager().dataSource
    const row: Raw = {}
    for (const column of this.columns()) {
      const value = raw[`audit_${column.propertyName}`]
      const isPlain = value === null || column.type === 'uuid' || column.type === 'varchar'
      row[column.propertyName] = isPlain ? value : (driver.prepareHydratedValue(value, column) as unknown)
    }
    return row as unknown as AuditRow
  }

  private columns() {
    return this.manager().dataSource.getMetadata(AuditRow).columns
  }

  private tenantsOf(entity: typeof AuditRow | typeof AuditSealRow): string {
    const table = this.path(entity)
    return `WITH RECURSIVE tenants (tenant_id) AS (
      SELECT * FROM (SELECT tenant_id FROM ${table} ORDER BY tenant_id LIMIT 1) AS first
      UNION ALL SELECT (SELECT t.tenant_id FROM ${table} t WHERE t.tenant_id > tenants.tenant_id ORDER BY t.tenant_id LIMIT 1)
      FROM tenants WHERE tenants.tenant_id IS NOT NULL)`
  }

  private async ids(sql: string): Promise<string[]> {
    const rows = await this.manager().query<{ tenant_id: string }[]>(sql)
    return rows.map((row) => row.tenant_id)
  }

  private path(entity: typeof AuditRow | typeof AuditSealRow): string {
    const { schema, tableName } = this.manager().dataSource.getMetadata(entity)
    return schema === undefined ? `"${tableName}"` : `"${schema}"."${tableName}"`
  }

  private manager(): EntityManager {
    return this.platformTx.manager()
  }
}
