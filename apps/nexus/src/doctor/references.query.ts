import type { DoctorSite, ServiceTables } from './doctor-site.adapter.js'
import type { Findings, InvariantCheck } from './invariant.policy.js'
import { PAGE, pagesOf } from './pages.query.js'
import { type ForeignReference, foreignReferences, ownReferences } from './references.config.js'
import { checkByRules, type Rule } from './rules.query.js'

/**
 * INV-16: whatever a row names is in its own organization: its foreign keys, as the entities declare them, what else it
 * names inside its service, and what its service has copied from others.
 */
export const references: InvariantCheck = async (site, findings) => {
  await insideServices(site, findings)
  for (const reference of foreignReferences)
    for (const tenantId of site.tenants) await acrossServices(site, reference, tenantId, findings)
}

const insideServices = checkByRules((site) => [
  ...[...site.services.values()].flatMap(foreignKeysOf),
  ...ownReferences.map(({ service, table, column, parent, key = 'id' }) =>
    ruleOf(service, table, parent, [
      ['tenant_id', 'tenant_id'],
      [column, key],
    ]),
  ),
])

/** Foreign keys between two tables of organizations. */
function foreignKeysOf({ name, database }: ServiceTables): Rule[] {
  return database.entities.flatMap((entity) => {
    const metadata = database.metadataOf(entity)
    return metadata.foreignKeys.flatMap((key) => {
      const pairs = key.columns.map(
        (column, place) => [column.databaseName, key.referencedColumns[place]?.databaseName ?? ''] as const,
      )
      const parent = key.referencedEntityMetadata
      const ofTenants = [metadata, parent].every(({ columns }) =>
        columns.some(({ databaseName }) => databaseName === 'tenant_id'),
      )
      return ofTenants ? [ruleOf(name, metadata.tableName, parent.tableName, pairs)] : []
    })
  })
}

function ruleOf(service: string, table: string, parent: string, pairs: readonly (readonly [string, string])[]): Rule {
  const named = pairs.filter(([own]) => own !== 'tenant_id')
  const present = named.map(([own]) => `c.${own} IS NOT NULL`).join(' AND ')
  const same = named.map(([own, other]) => `p.${other} = c.${own}`).join(' AND ')
  return {
    service,
    what: `${table}.${named.map(([own]) => own).join('+')} names no ${parent} of the organization`,
    sql: `SELECT c.id, ${named.map(([own]) => `c.${own} AS names`).join(', ')} FROM {${table}} c WHERE c.tenant_id = :tenant
      AND ${present} AND NOT EXISTS (SELECT 1 FROM {${parent}} p WHERE p.tenant_id = :tenant AND ${same})`,
  }
}

async function acrossServices(
  site: DoctorSite,
  { service, table, column, owner, parent, key = 'id' }: ForeignReference,
  tenantId: string,
  findings: Findings,
): Promise<void> {
  const own = site.services.get(service)
  const other = site.services.get(owner)
  if (own === undefined || other === undefined) return
  const pages = pagesOf(own, tenantId, (after) => ({
    sql: `SELECT DISTINCT c.${column} AS id FROM {${table}} c WHERE c.tenant_id = :tenant AND c.${column} > :after
      ORDER BY c.${column} LIMIT ${PAGE}`,
    values: { after },
  }))
  for await (const page of pages) {
    const ids = page.map((row) => String(row['id']))
    const found = await other.rows(
      tenantId,
      `SELECT p.${key} AS id FROM {${parent}} p WHERE p.tenant_id = :tenant AND p.${key} IN :ids`,
      { ids },
    )
    const known = new Set(found.map((row) => String(row['id'])))
    for (const id of ids)
      if (!known.has(id))
        findings.add({
          service,
          tenantId,
          what: `${table}.${column} names no ${parent} of the organization in ${owner}`,
          ids: { names: id },
        })
  }
}
