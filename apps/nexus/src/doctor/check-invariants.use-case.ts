import type { Clock } from '@nexus/kernel'
import type { ServiceDatabase } from '@nexus/platform-database'
import type { ServiceDefinition } from '@nexus/platform-service'
import { type DoctorSite, ServiceTables, tenantsOfAll } from './doctor-site.adapter.js'
import { Findings, type Invariant, type InvariantResult, runbookOf } from './invariant.policy.js'
import { invariants } from './invariants.config.js'
import { subscriptionsOf } from './subscriptions.adapter.js'

/** What is looked at, and how closely. */
export interface SiteOptions extends Pick<DoctorSite, 'storage' | 'objects' | 'anchors' | 'stream'> {
  readonly databases: Iterable<ServiceDatabase>
  /** Who they belong to: their registrations say who consumes what. */
  readonly definitions: readonly ServiceDefinition[]
  readonly clock: Clock
  /** Default 10 s: what is younger may still be under way. */
  readonly graceMs?: number
  readonly deep?: boolean
  /** Only what belongs to these; default all. */
  readonly organizations?: ReadonlySet<string>
}

/** Gathers what the checks look at. @throws Error that names an organization of which there is no trace */
export async function siteOf(options: SiteOptions): Promise<DoctorSite> {
  const { databases, definitions, clock, graceMs = 10_000, deep = false, organizations, ...rest } = options
  const services = new Map([...databases].map((database) => [database.service, new ServiceTables(database, clock)]))
  const all = await tenantsOfAll(services.values())
  for (const wanted of organizations ?? [])
    if (!all.includes(wanted)) throw new Error(`there is no trace of an organization ${wanted}`)
  return {
    ...rest,
    services,
    tenants: organizations === undefined ? all : all.filter((id) => organizations.has(id)),
    isPart: organizations !== undefined,
    subscriptions: subscriptionsOf(definitions),
    now: clock.now(),
    graceMs,
    deep,
  }
}

/**
 * Checks one invariant after the other, reading only. A check that cannot run says so in its result and keeps nobody
 * from the others.
 */
export async function checkInvariants(
  site: DoctorSite,
  checks: readonly Invariant[] = invariants,
): Promise<InvariantResult[]> {
  const results: InvariantResult[] = []
  for (const { id, sentence, check } of checks) {
    const findings = new Findings()
    let failure: string | undefined
    try {
      await check(site, findings)
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
    }
    results.push({
      id,
      sentence,
      runbook: runbookOf(id),
      violations: findings.count,
      first: findings.first,
      ...(failure === undefined ? {} : { failure }),
    })
  }
  return results
}

/**
 * The values of the gauge `nexus_invariant_violations{inv}`, for a host that asks every hour. An invariant that could
 * not be checked has no value: an old one is better than a wrong 0.
 * @param more checks of the host's own, such as INV-20 of an event stream
 */
export async function invariantViolations(
  options: SiteOptions,
  more: readonly Invariant[] = [],
): Promise<ReadonlyMap<string, number>> {
  const results = await checkInvariants(await siteOf(options), [...invariants, ...more])
  return new Map(results.flatMap(({ id, violations, failure }) => (failure === undefined ? [[id, violations]] : [])))
}
