import { asObjectKey, objectDamaged, objectNotFound, type ObjectStorage } from '@nexus/platform-storage'
import { isDomainError } from '@nexus/kernel'
import type { DoctorSite, Row, ServiceTables } from './doctor-site.adapter.js'
import type { Findings, InvariantCheck } from './invariant.policy.js'
import { PAGE, pagesOf } from './pages.query.js'

const HOUR_MS = 3_600_000
const SERVICE = 'documents'

/**
 * INV-15: every file and every version of it has its bytes, as many and with the sum that its row says (with `deep` they
 * are read), and no object that is older than an hour is without a row.
 */
export const objects: InvariantCheck = async (site, findings) => {
  const service = site.services.get(SERVICE)
  if (service === undefined) return
  for (const tenantId of site.tenants) {
    for (const table of TABLES) {
      for await (const page of rowsOf(service, tenantId, table))
        for (const row of page) await checkRow(site, { service, tenantId, table }, row, findings)
    }
  }
  await withoutRow(site, service, findings)
}

/** Bytes of deleted files go with them. */
const TABLES = [
  { table: 'stored_file', where: 'f.deleted_at IS NULL' },
  {
    table: 'file_version',
    where: `EXISTS (SELECT 1 FROM {stored_file} s WHERE s.tenant_id = :tenant AND s.id = f.file_id AND s.deleted_at IS NULL
      AND s.storage_key <> f.storage_key)`,
  },
] as const

const statementOf = ({ table, where }: (typeof TABLES)[number]): string =>
  `SELECT f.id, f.storage_key, f.sha256, f.size FROM {${table}} f WHERE f.tenant_id = :tenant AND ${where}`

const rowsOf = (service: ServiceTables, tenantId: string, table: (typeof TABLES)[number]) =>
  pagesOf(service, tenantId, (after) => ({
    sql: `${statementOf(table)} AND f.id > :after ORDER BY f.id LIMIT ${PAGE}`,
    values: { after },
  }))

async function checkRow(
  site: DoctorSite,
  { service, tenantId, table }: { service: ServiceTables; tenantId: string; table: (typeof TABLES)[number] },
  row: Row,
  findings: Findings,
): Promise<void> {
  const id = String(row['id'])
  const key = String(row['storage_key'])
  const problem = await problemOf(site, key, { sha256: String(row['sha256']), size: Number(row['size']) })
  if (problem === undefined) return
  // Deleted in the meantime, and its bytes with it.
  const [again] = await service.rows(tenantId, `${statementOf(table)} AND f.id = :id`, { id })
  if (again !== undefined) findings.add({ service: SERVICE, tenantId, what: problem, ids: { id, key } })
}

async function problemOf(
  { storage, objects: lister, deep }: DoctorSite,
  key: string,
  expected: { readonly sha256: string; readonly size: number },
): Promise<string | undefined> {
  if (storage === undefined) return undefined
  try {
    const head = await storage.head(asObjectKey(key))
    const size = lister === undefined ? head.size : await lister.sizeOf(key)
    if (size === undefined) return 'a file without its bytes'
    if (size !== expected.size || head.size !== expected.size)
      return 'a file whose bytes are more or fewer than its row says'
    if (head.sha256 !== expected.sha256) return 'a file whose object has another sum than its row says'
    return deep ? await readThrough(storage, key) : undefined
  } catch (error) {
    if (isDomainError(error) && error.code === objectNotFound.code) return 'a file without its bytes'
    throw error
  }
}

/** The storage compares the sum as it reads. */
async function readThrough(storage: ObjectStorage, key: string): Promise<string | undefined> {
  try {
    for await (const piece of await storage.open(asObjectKey(key))) void piece
    return undefined
  } catch (error) {
    if (isDomainError(error) && error.code === objectDamaged.code)
      return 'a file whose bytes are not those that were stored'
    throw error
  }
}

async function withoutRow(site: DoctorSite, service: ServiceTables, findings: Findings): Promise<void> {
  if (site.objects === undefined) return
  const waiting = new Map<string, string[]>()
  const flush = async (tenantId: string): Promise<void> => {
    const keys = waiting.get(tenantId) ?? []
    waiting.delete(tenantId)
    if (keys.length === 0) return
    const known = await keysWithRows(service, tenantId, keys)
    for (const key of keys)
      if (!known.has(key) && (await site.objects?.sizeOf(key)) !== undefined)
        findings.add({ service: SERVICE, tenantId, what: 'an object without a row', ids: { key } })
  }
  for await (const key of site.objects.keysBefore(new Date(site.now.getTime() - HOUR_MS))) {
    const [, tenantId = '', kind] = key.split('/')
    // Bodies of calls: the sweep of the messages removes them, and they belong to no file.
    if (kind === 'rpc-claim' || (site.isPart && !site.tenants.includes(tenantId))) continue
    for (const other of waiting.keys()) if (other !== tenantId) await flush(other)
    const keys = waiting.get(tenantId) ?? []
    waiting.set(tenantId, keys)
    keys.push(key)
    if (keys.length === PAGE) await flush(tenantId)
  }
  for (const tenantId of waiting.keys()) await flush(tenantId)
}

async function keysWithRows(service: ServiceTables, tenantId: string, keys: readonly string[]): Promise<Set<string>> {
  const uploads = keys.map((key) => key.split('/')[3] ?? '')
  const rows = await service.rows(
    tenantId,
    `SELECT f.storage_key FROM {stored_file} f WHERE f.tenant_id = :tenant AND f.storage_key IN :keys
     UNION SELECT v.storage_key FROM {file_version} v WHERE v.tenant_id = :tenant AND v.storage_key IN :keys`,
    { keys },
  )
  const underWay = await service.rows(
    tenantId,
    'SELECT u.id FROM {upload} u WHERE u.tenant_id = :tenant AND u.id IN :uploads',
    { uploads },
  )
  const ids = new Set(underWay.map((row) => String(row['id'])))
  const known = new Set(rows.map((row) => String(row['storage_key'])))
  for (const key of keys) if (ids.has(key.split('/')[3] ?? '')) known.add(key)
  return known
}
