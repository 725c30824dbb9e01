import { type ChainReport, verifyAuditChains, type VerifyAuditOptions } from '@nexus/platform-audit'
import { aggregateTables } from './aggregates.config.js'
import { type DoctorSite, graceEdge, type ServiceTables } from './doctor-site.adapter.js'
import type { Findings, InvariantCheck } from './invariant.policy.js'
import { checkByRules } from './rules.query.js'

/**
 * INV-09: every audit chain holds and reaches its anchors, nothing waits for its seal, and every version of a document
 * has exactly one row of the operation that made it.
 */
export const trail: InvariantCheck = async (site, findings) => {
  await chains(site, findings)
  await oneRowPerChange(site, findings)
}

async function chains(site: DoctorSite, findings: Findings): Promise<void> {
  const { services, anchors, tenants, isPart } = site
  for (const { service, platformTx, lives } of await trailsOf(services.values())) {
    const ofHere = anchors?.kept.filter(({ tenantId }) => lives(tenantId))
    const options = anchors === undefined ? {} : { anchors: ofHere, keys: anchors.keys }
    const parts = isPart ? tenants.filter(lives).map((tenantId) => ({ tenantId })) : [{}]
    for await (const report of chainsOf(parts, { service: service.name, platformTx, ...options })) {
      const at = { service: service.name, tenantId: report.tenantId }
      const problems = report.problems.map(({ kind, seq, rowId }) => ({
        ...at,
        what: `the audit chain does not hold: ${kind}`,
        ids: { ...(seq === null ? {} : { seq }), ...(rowId === null ? {} : { rowId }) },
      }))
      findings.addSome(problems, report.problemCount)
      const { oldestAt, count } = report.unsealed
      if (oldestAt !== null && oldestAt < graceEdge(site))
        findings.add({
          ...at,
          what: 'rows of the trail wait for their seal',
          ids: { rows: count, oldestAt: oldestAt.toISOString() },
        })
    }
  }
}

async function* chainsOf(
  parts: readonly { readonly tenantId?: string }[],
  options: VerifyAuditOptions,
): AsyncGenerator<ChainReport> {
  for (const part of parts) yield* verifyAuditChains({ ...options, ...part })
}

/** The trail of a service is in all its databases; an organization's part of it is where the organization lives. */
async function trailsOf(services: Iterable<ServiceTables>) {
  const trails = []
  for (const service of services)
    for (const { database, lives } of await service.database.everywhere())
      trails.push({ service, platformTx: database.platformTx, lives })
  return trails
}

/** Only of versions whose event is still kept; the event names the operation. */
const oneRowPerChange = checkByRules(() =>
  aggregateTables.flatMap(({ service, aggregate, table, audited }) => {
    if (audited === null) return []
    const subject = audited === undefined ? 'e.aggregate_id' : `d.${audited}`
    const row = audited === undefined ? '' : ` JOIN {${table}} d ON d.tenant_id = :tenant AND d.id = e.aggregate_id`
    return [
      {
        service,
        what: `changes of a ${aggregate} without exactly one row each in the trail`,
        sql: `SELECT c.subject AS entity_id, c.op_id, c.changes, count(a.id) AS rows_in_trail FROM
          (SELECT ${subject} AS subject, e.op_id, count(*) AS changes FROM {outbox_event} e${row} WHERE e.tenant_id = :tenant
           AND e.aggregate_type = :aggregate GROUP BY ${subject}, e.op_id) c
          LEFT JOIN {audit} a ON a.tenant_id = :tenant AND a.op_id = c.op_id AND a.entity_id = c.subject
          GROUP BY c.subject, c.op_id, c.changes HAVING count(a.id) <> c.changes`,
        values: { aggregate },
      },
    ]
  }),
)
