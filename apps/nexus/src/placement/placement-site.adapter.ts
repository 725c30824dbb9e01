import { type CoreSettings, databaseChoice, SettingsError } from '@nexus/platform-config'
import type { PostgresSettings, ServiceSchema } from '@nexus/platform-database'
import { allServices } from '../services.config.js'
import { placementVariables } from './placement-variables.adapter.js'

/** The services whose rows can live in a dedicated database: all but the control plane (decision 0009). */
export const placedSchemas: readonly ServiceSchema[] = allServices
  .map(({ schema }) => schema)
  .filter(({ isControlPlane }) => isControlPlane !== true)

export const placedServices: readonly string[] = placedSchemas.map(({ service }) => service)

/** The shared database, as the owner reaches it. @throws Error on SQLite, which has one place for all */
export function sharedDatabase(settings: CoreSettings): PostgresSettings {
  const { url, directUrl, migrationUrl, strategy } = databaseChoice(settings)
  if (strategy === 'sqlite' && url !== undefined)
    throw new Error('DB_FALLBACK_STRATEGY is sqlite: dedicated databases are a matter of PostgreSQL.')
  if (url === undefined)
    throw new SettingsError([
      {
        variable: 'DATABASE_URL',
        problem: 'is not set',
        expected: 'PostgreSQL: on SQLite all organizations live in the files of the instance',
      },
    ])
  return { kind: 'postgres', url, directUrl, migrationUrl, variable: placementVariables() }
}
