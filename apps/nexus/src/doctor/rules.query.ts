import type { Findings, InvariantCheck, Violation } from './invariant.policy.js'
import { MOST_SHOWN } from './invariant.policy.js'
import type { DoctorSite, Row, ServiceTables, Values } from './doctor-site.adapter.js'

/** A statement whose rows are the violations; its columns are the ids to show. */
export interface Rule {
  readonly service: string
  readonly what: string
  /** With `:tenant`, the organization. */
  readonly sql: string
  readonly values?: Values
}

/** A check that asks each organization of each service in turn; the database counts, and gives the first rows. */
export const checkByRules =
  (rules: (site: DoctorSite) => readonly Rule[]): InvariantCheck =>
  async (site, findings) => {
    const all = rules(site)
    for (const service of site.services.values()) {
      const own = all.filter((rule) => rule.service === service.name)
      if (own.length === 0) continue
      for (const tenantId of site.tenants)
        await service.together(tenantId, async () => {
          for (const rule of own) await apply(service, rule, tenantId, findings)
        })
    }
  }

async function apply(service: ServiceTables, rule: Rule, tenantId: string, findings: Findings): Promise<void> {
  const rows = await service.rows(
    tenantId,
    `SELECT found.*, count(*) OVER () AS found_in_all FROM (${rule.sql}) found LIMIT ${MOST_SHOWN}`,
    rule.values,
  )
  const violations = rows.map((row) => violationOf(rule, tenantId, row))
  findings.addSome(violations, Number(rows[0]?.['found_in_all'] ?? 0))
}

function violationOf({ service, what }: Rule, tenantId: string, row: Row): Violation {
  return { service, tenantId, what, ids: idsOf(row) }
}

/** The columns of a row as ids and numbers; what is null is left out. */
export function idsOf(row: Row): Record<string, string | number> {
  const shown = Object.entries(row).filter(([name, value]) => name !== 'found_in_all' && value !== null)
  return Object.fromEntries(
    shown.map(([name, value]) => [
      name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      typeof value === 'number' ? value : value instanceof Date ? value.toISOString() : String(value),
    ]),
  )
}
