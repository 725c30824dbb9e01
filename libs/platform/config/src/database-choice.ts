import { join } from 'node:path'
import type { CoreSettings } from './core-settings.js'

/** Which database to use and where: `auto` means PostgreSQL when it answers, else SQLite. */
export interface DatabaseChoice {
  readonly strategy: 'auto' | 'postgres' | 'sqlite'
  readonly url?: string
  /** Past any pooler. */
  readonly directUrl?: string
  readonly migrationUrl?: string
  /** Connections of each service. */
  readonly poolSize?: number
  /** Folder of the SQLite files. */
  readonly folder: string
}

/** Resolves the database settings (house.md 1): an explicit strategy wins, `auto` needs a URL and no production. */
export function databaseChoice(settings: CoreSettings): DatabaseChoice {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl = url, DATABASE_MIGRATION_URL: migrationUrl } = settings
  return {
    strategy: strategyOf(settings),
    ...(url === undefined
      ? {}
      : { url, directUrl, migrationUrl: migrationUrl ?? directUrl, poolSize: settings.NEXUS_POOL_SIZE }),
    folder: settings.DATABASE_URL_SQLITE ?? join(settings.NEXUS_DATA_DIR, 'database'),
  }
}

function strategyOf(settings: CoreSettings): DatabaseChoice['strategy'] {
  const { DB_FALLBACK_STRATEGY: asked, DATABASE_URL: url, NODE_ENV } = settings
  if (asked === 'postgres') return 'postgres'
  if (asked === 'sqlite' || asked === 'force_sqlite' || url === undefined) return 'sqlite'
  return NODE_ENV === 'production' ? 'postgres' : 'auto'
}
