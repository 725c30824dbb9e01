import type { Clock } from '@nexus/kernel'
import { prepareDoorRoles } from './migrate.js'
import { OwnerSession } from './owner-session.js'
import { PlacementRegistry, type RegisteredPlacement } from './placement-registry.js'
import { inDatabase, type Placement, placementSettings, SHARED } from './placement-settings.js'
import { quoted } from './roles.js'
import { ServiceDatabase } from './service-database.js'
import type { PostgresSettings, ServiceSchema } from './settings.js'

export interface CreatePlacementTask {
  readonly shared: PostgresSettings
  /** Of the services that can be placed. */
  readonly schemas: readonly ServiceSchema[]
  readonly clock: Clock
  readonly placement: Placement
}

/**
 * Makes a dedicated database: the database itself where it is missing, roles, schemas, all migrations. Repeatable.
 * @throws Error that says what a superuser must do, or that the database belongs to something else
 */
export async function createPlacement({ shared, schemas, clock, placement }: CreatePlacementTask): Promise<void> {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(placement.name) || placement.name === SHARED)
    throw new Error(`"${placement.name}" cannot name a placement: use lower-case letters, digits and hyphens.`)
  const settings = placementSettings(shared, placement)
  const control = await OwnerSession.open(shared)
  try {
    const registry = new PlacementRegistry(control)
    await registry.register(placement)
    await createDatabase(settings, control)
    await migratePlacement(settings, schemas, clock)
    await registry.isReady(placement.name)
  } finally {
    await control.close()
  }
}

/** Brings every dedicated database up to the code. @throws Error that names the one which failed; the others are done */
export async function migratePlacements(
  shared: PostgresSettings,
  schemas: readonly ServiceSchema[],
  clock: Clock,
): Promise<readonly string[]> {
  const done: string[] = []
  const failures: string[] = []
  for (const placement of await registeredPlacements(shared)) {
    if (placement.state !== 'ready') continue
    try {
      await migratePlacement(placementSettings(shared, placement), schemas, clock)
      done.push(placement.name)
    } catch (error) {
      failures.push(`${placement.name}: ${(error as Error).message}`)
    }
  }
  if (failures.length > 0)
    throw new Error(`these placements could not be migrated, their organizations cannot work: ${failures.join('; ')}`)
  return done
}

/** A placement as it answers now. */
export interface PlacementState extends RegisteredPlacement {
  /** Organizations that live there or are on their way to it. */
  readonly tenants: number
  /** Milliseconds of a round trip; undefined when it does not answer. */
  readonly answeredInMs: number | undefined
  /** Why it cannot be used; undefined when it can. */
  readonly problem: string | undefined
}

/** Every placement with its health: whether it answers, and whether its schemas are those of the code. */
export async function placementStates(
  shared: PostgresSettings,
  schemas: readonly ServiceSchema[],
  clock: Clock,
): Promise<PlacementState[]> {
  const control = await OwnerSession.open(shared)
  try {
    const registry = new PlacementRegistry(control)
    const tenants = await registry.tenants()
    const states: PlacementState[] = []
    for (const placement of await registry.placements()) {
      const { name } = placement
      const here = tenants.filter(({ place, target }) => place === name || target === name).length
      states.push({ ...placement, tenants: here, ...(await healthOf(shared, placement, schemas, clock)) })
    }
    return states
  } finally {
    await control.close()
  }
}

async function registeredPlacements(shared: PostgresSettings): Promise<RegisteredPlacement[]> {
  const control = await OwnerSession.open(shared)
  try {
    return await new PlacementRegistry(control).placements()
  } finally {
    await control.close()
  }
}

async function healthOf(
  shared: PostgresSettings,
  placement: RegisteredPlacement,
  schemas: readonly ServiceSchema[],
  clock: Clock,
): Promise<Pick<PlacementState, 'answeredInMs' | 'problem'>> {
  if (placement.state !== 'ready') return { answeredInMs: undefined, problem: 'its creation was cut off; repeat it' }
  let answeredInMs: number | undefined
  try {
    const settings = placementSettings(shared, placement)
    for (const schema of schemas) {
      // As a service opens it: with its login, and refused when it is older than the code.
      const database = await ServiceDatabase.open(schema, settings, { clock, migrate: false, placements: false })
      try {
        const began = performance.now()
        await database.platformTx.read('health', () => database.platformTx.manager().query('SELECT 1'))
        answeredInMs = Math.round(performance.now() - began)
      } finally {
        await database.close()
      }
    }
    return { answeredInMs, problem: undefined }
  } catch (error) {
    return { answeredInMs, problem: (error as Error).message }
  }
}

async function migratePlacement(
  settings: PostgresSettings,
  schemas: readonly ServiceSchema[],
  clock: Clock,
): Promise<void> {
  await prepareDoorRoles(schemas, settings)
  for (const schema of schemas) {
    const database = await ServiceDatabase.open(schema, settings, { clock, placements: false })
    try {
      await database.migrate()
    } finally {
      await database.close()
    }
  }
}

async function createDatabase(settings: PostgresSettings, control: OwnerSession): Promise<void> {
  const url = settings.migrationUrl ?? settings.directUrl ?? settings.url
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  if (name === '') throw new Error('the URL of the placement names no database.')
  const [shared] = await control.rows<{ identity: string }>(IDENTITY)
  try {
    await assertOurs(url, shared?.identity)
    return
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  // Any database of the server does to make another one in; this one is on every server.
  const server = await OwnerSession.at(inDatabase(url, 'postgres'))
  try {
    await server.rows(`CREATE DATABASE ${quoted(name)}`)
    await server.rows(`REVOKE ALL ON DATABASE ${quoted(name)} FROM PUBLIC`)
    const logins = await server.rows<{ name: string }>(
      `SELECT rolname AS name FROM pg_roles WHERE rolcanlogin AND (rolname = $1 OR rolname = 'nexus_login' OR rolname ~ '^nexus_login_')`,
      [decodeURIComponent(new URL(settings.url).username)],
    )
    for (const login of logins) await server.rows(`GRANT CONNECT ON DATABASE ${quoted(name)} TO ${quoted(login.name)}`)
  } catch (error) {
    throw new Error(
      `the database ${name} cannot be made (${(error as Error).message}). As a superuser run: CREATE DATABASE ${quoted(name)} OWNER ${quoted(decodeURIComponent(new URL(url).username))}; then repeat the command.`,
      { cause: error },
    )
  } finally {
    await server.close()
  }
}

const IDENTITY = `SELECT concat_ws('/', inet_server_addr(), inet_server_port(), current_database()) AS identity`

/** @throws Error for the shared database itself, and for that of another installation */
async function assertOurs(url: string, shared: string | undefined): Promise<void> {
  const session = await OwnerSession.at(url)
  try {
    const [found] = await session.rows<{ identity: string; taken: boolean }>(
      `${IDENTITY}, to_regnamespace('identity') IS NOT NULL AS taken`,
    )
    if (found?.identity === shared || found?.taken === true)
      throw new Error('this is the shared database of an installation; a placement needs a database of its own.')
  } finally {
    await session.close()
  }
}

const isMissing = (error: unknown): boolean =>
  ((error as { code?: string }).code ?? (error as { cause?: { code?: string } }).cause?.code) === '3D000'
