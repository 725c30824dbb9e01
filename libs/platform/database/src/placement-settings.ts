import type { PostgresSettings } from './settings.js'

/** Name of the place that all organizations share until they are moved: the database of DATABASE_URL. */
export const SHARED = 'shared'

/** A database of its own for one organization or several, as the registry knows it: without secrets. */
export interface Placement {
  readonly name: string
  /** Where its data are kept, for data residency; free text of the operator. */
  readonly region: string | null
  readonly shard: string | null
  /** `database`: of the shared database's server, by its name. `variable`: `<reference>_URL` of the environment leads to it. */
  readonly kind: 'database' | 'variable'
  readonly reference: string
}

/** First part of the variables that lead to a placement: `NEXUS_PLACEMENT_ACME` for `acme`. */
export const placementVariable = (name: string): string => `NEXUS_PLACEMENT_${name.toUpperCase().replaceAll('-', '_')}`

/**
 * How to reach a placement, with the same cursor key as the shared database, so that a page goes on after a move.
 * @throws Error that names the variable which is missing
 */
export function placementSettings(shared: PostgresSettings, placement: Placement): PostgresSettings {
  const common = { ...shared, cursorKey: shared.cursorKey ?? shared.url, poolSize: shared.placedPoolSize ?? 4 }
  const { kind, name, reference } = placement
  if (kind === 'database') {
    const into = (url: string | undefined): string | undefined =>
      url === undefined ? undefined : inDatabase(url, reference)
    const { directUrl, migrationUrl } = shared
    return {
      ...common,
      url: inDatabase(shared.url, reference),
      directUrl: into(directUrl),
      migrationUrl: into(migrationUrl),
    }
  }
  const read = shared.variable ?? ((): undefined => undefined)
  const url = read(`${reference}_URL`)
  if (url === undefined)
    throw new Error(`${reference}_URL is not set: it must lead to the database of the placement ${name}`)
  const directUrl = read(`${reference}_DIRECT_URL`) ?? url
  return { ...common, url, directUrl, migrationUrl: read(`${reference}_MIGRATION_URL`) ?? directUrl }
}

/** The same login and server, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.toString()
}
