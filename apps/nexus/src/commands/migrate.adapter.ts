import { systemClock } from '@nexus/kernel'
import { type CoreSettings, databaseChoice } from '@nexus/platform-config'
import { prepareDoorRoles } from '@nexus/platform-database'
import { createLogger } from '@nexus/platform-telemetry'
import { chooseDatabase } from '../database-in-use.adapter.js'
import { lockFolders } from '../embedded-host.adapter.js'
import { migrateDedicated } from '../placement/placement.adapter.js'
import { migrateAll } from '../service-fleet.adapter.js'
import { allServices } from '../services.config.js'

/** `nexus migrate`: brings the schema of every service up to the code. */
export async function migrate(settings: CoreSettings): Promise<void> {
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  const { settings: database } = await chooseDatabase(databaseChoice(settings), logger)
  // PostgreSQL migrates under a lock of its own, beside running instances; SQLite files must have no other process.
  const unlock = database.kind === 'sqlite' ? await lockFolders(settings) : undefined
  if (database.kind === 'postgres')
    await prepareDoorRoles(
      allServices.map(({ schema }) => schema),
      database,
    )
  await migrateAll({ database, clock: systemClock })
  unlock?.()
  process.stdout.write(`The schema on ${database.kind} is up to date.\n`)
  if (database.kind === 'postgres') await migrateDedicated(settings)
}
