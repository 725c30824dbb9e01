import type { EntityManager } from 'typeorm'
import { AuditRow } from './audit-row.entity.js'
import { AuditSealRow } from './audit-seal.entity.js'
import type { SealLink } from './chain-verifier.js'

/** A link with its row, or null when there is no row of its id. */
export interface LinkedRow {
  readonly link: SealLink
  readonly row: AuditRow | null
}

/** What was found of a range of rows. */
export interface UnsealedRange {
  readonly ids: readonly string[]
  /** The range's last id; undefined when nothing follows. */
  readonly end: string | undefined
}

type Raw = Record<string, unknown>

/** Every id is at least this one. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** The first id that was made at or after an instant: ids are UUIDs of version 7. */
export function firstIdAt(instant: Date): string {
  return idOf(BigInt(Math.max(0, instant.getTime())) << 80n)
}

/** The id before this one in their order. */
export function idBefore(id: string): string {
  return idOf(BigInt(`0x${id.replaceAll('-', '')}`) - 1n)
}

/** Ids are ours, and written into statements whose parameters the two databases write differently. */
function assertId(id: string): void {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(`${id} is not an id`)
}

function idOf(number: bigint): string {
  const hex = number.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What sealer, verifier and status read, inside a transaction of theirs. Across organizations only through `PlatformTx`. */
export class AuditReader {
  constructor(private readonly tx: { manager(): EntityManager }) {}

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
    assertId(fromId)
    return this.ids(
      `${this.tenantsOf(AuditRow)} SELECT tenant_id FROM tenants WHERE EXISTS (SELECT 1 FROM ${audit} a
       WHERE a.tenant_id = tenants.tenant_id AND a.id >= '${fromId}'
       AND NOT EXISTS (SELECT 1 FROM ${seal} s WHERE s.tenant_id = a.tenant_id AND s.row_id = a.id))`,
    )
  }

  /** The newest links of organizations, by their ids; those without any are not among them. */
  async heads(tenantIds: readonly string[]): Promise<Map<string, { seq: number; hash: string }>> {
    if (tenantIds.length === 0) return new Map()
    const seal = this.path(AuditSealRow)
    // A look at the end of each one's key: a grouping would read whole chains.
    const newest = tenantIds.map((tenantId) => {
      assertId(tenantId)
      return `SELECT * FROM (SELECT tenant_id, seq, hash FROM ${seal} WHERE tenant_id = '${tenantId}' ORDER BY seq DESC LIMIT 1) AS newest`
    })
    const rows = await this.manager().query<{ tenant_id: string; seq: unknown; hash: string }[]>(
      newest.join(' UNION ALL '),
    )
    return new Map(rows.map(({ tenant_id: tenantId, seq, hash }) => [tenantId, { seq: Number(seq), hash }]))
  }

  /** When the change of the newest link was made; null without links, or when its row is gone. */
  async newestSealed(tenantId: string): Promise<Date | null> {
    const link = await this.manager()
      .createQueryBuilder(AuditSealRow, 'seal')
      .where('seal.tenantId = :tenantId', { tenantId })
      .orderBy('seal.seq', 'DESC')
      .limit(1)
      .getOne()
    if (link === null) return null
    return (await this.rows(new Map([[tenantId, [link.rowId]]])))[0]?.at ?? null
  }

  /**
   * Which of the next `size` rows after an id have no link. Compared here: a join over a trail is at the mercy of a
   * planner, two walks along keys are not.
   */
  async unsealed(tenantId: string, after: string, size: number): Promise<UnsealedRange> {
    const audit = await this.manager()
      .createQueryBuilder(AuditRow, 'audit')
      .select('audit.id', 'id')
      .where('audit.tenantId = :tenantId AND audit.id > :after', { tenantId, after })
      .orderBy('audit.id')
      .limit(size)
      .getRawMany<{ id: string }>()
    const end = audit.at(-1)?.id
    if (end === undefined) return { ids: [], end }
    const seals = await this.manager()
      .createQueryBuilder(AuditSealRow, 'seal')
      .select('seal.rowId', 'id')
      .where('seal.tenantId = :tenantId AND seal.rowId > :after AND seal.rowId <= :end', { tenantId, after, end })
      .getRawMany<{ id: string }>()
    const sealed = new Set(seals.map(({ id }) => id))
    const ids = audit.flatMap(({ id }) => (sealed.has(id) ? [] : [id]))
    return { ids, end: audit.length < size ? undefined : end }
  }

  async count(tenantId: string): Promise<number> {
    // Not `getCount`, which compares all keys to count them once each.
    const found = await this.manager()
      .createQueryBuilder(AuditRow, 'audit')
      .select('COUNT(*)', 'rows')
      .where('audit.tenantId = :tenantId', { tenantId })
      .getRawOne<{ rows: unknown }>()
    return Number(found?.rows)
  }

  /** The rows of these ids by organization, in the order of organizations and ids. */
  async rows(wanted: ReadonlyMap<string, Iterable<string>>): Promise<AuditRow[]> {
    const ids = [...wanted.values()].flatMap((ofTenant) => [...ofTenant])
    if (ids.length === 0) return []
    const columns = this.manager().dataSource.getMetadata(AuditRow).columns
    const query = this.manager()
      .createQueryBuilder(AuditRow, 'audit')
      .select([])
      .where('audit.tenantId IN (:...tenantIds) AND audit.id IN (:...ids)', { tenantIds: [...wanted.keys()], ids })
      .orderBy('audit.tenantId')
      .addOrderBy('audit.id')
    for (const { propertyName } of columns) query.addSelect(`audit.${propertyName}`, propertyName)
    // Entities of a hundred thousand rows would take longer to make than to read and to hash.
    const found = await query.getRawMany<Raw>()
    const at = columns.find(({ propertyName }) => propertyName === 'at')
    const { driver } = this.manager().dataSource
    for (const raw of found) {
      if (at !== undefined && !(raw['at'] instanceof Date)) raw['at'] = driver.prepareHydratedValue(raw['at'], at)
      // SQLite keeps JSON as text.
      for (const state of ['before', 'after'])
        if (typeof raw[state] === 'string') raw[state] = JSON.parse(raw[state]) as unknown
    }
    return found as unknown as AuditRow[]
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
    const found = await this.rows(new Map([[tenantId, links.map((link) => link.row_id)]]))
    const rows = new Map(found.map((row) => [row.id, row]))
    return links.map(({ seq, row_id: rowId, prev_hash: prevHash, hash }) => ({
      link: { seq: Number(seq), rowId, prevHash, hash },
      row: rows.get(rowId) ?? null,
    }))
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
    return this.tx.manager()
  }
}
