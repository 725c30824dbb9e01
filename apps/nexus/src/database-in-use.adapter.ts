import type { DatabaseChoice } from '@nexus/platform-config'
import type { DatabaseSettings } from '@nexus/platform-database'
import type { Logger } from '@nexus/platform-telemetry'
import pg from 'pg'
import { placementVariables } from './placement/placement-variables.adapter.js'

/** The database that an instance runs on, and why it is not the one that was asked for. */
export interface DatabaseInUse {
  readonly settings: DatabaseSettings
  readonly note?: string
  /** Since when it is used instead of another one that went away. */
  readonly divergedAt?: Date
}

/** How long `auto` waits for PostgreSQL to answer, in milliseconds. */
const PROBE_MS = 1_500

/**
 * Applies the strategy of the settings: `auto` takes PostgreSQL when it answers (house.md 1).
 * @throws Error that names the setting when it must be PostgreSQL and that does not answer
 */
export async function chooseDatabase(choice: DatabaseChoice, logger: Logger): Promise<DatabaseInUse> {
  const sqlite: DatabaseSettings = { kind: 'sqlite', folder: choice.folder }
  const { url, directUrl, migrationUrl, poolSize } = choice
  if (choice.strategy === 'sqlite' || url === undefined) return { settings: sqlite }
  const postgres: DatabaseSettings = {
    kind: 'postgres',
    url,
    directUrl,
    migrationUrl,
    poolSize,
    variable: placementVariables(),
  }
  const failure = await probePostgres(url, PROBE_MS)
  if (failure === undefined) return { settings: postgres }
  if (choice.strategy === 'postgres') {
    throw new Error(
      `PostgreSQL does not answer under DATABASE_URL (${failure}). Start it, correct the URL, or choose SQLite with DB_FALLBACK_STRATEGY=sqlite.`,
    )
  }
  const note = 'PostgreSQL did not answer at the start; this is the local SQLite database, which is another one'
  logger.warn({ reason: failure }, note)
  return { settings: sqlite, note }
}

/** Why PostgreSQL does not answer within so many milliseconds, as a code without addresses; undefined when it does. */
export async function probePostgres(url: string, patienceMs: number): Promise<string | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  })
  // A connection that breaks while nobody waits for it must not end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return undefined
  } catch (error) {
    return (error as { code?: string }).code ?? 'no answer'
  } finally {
    await client.end().catch(() => undefined)
  }
}
