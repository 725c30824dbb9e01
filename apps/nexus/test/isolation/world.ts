import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVERYONE, SHIPPED_ROLES } from '@nexus/contracts-identity'
import { type AnyOperation, routeOf } from '@nexus/kernel'
import { coreSettings, type CoreSettings } from '@nexus/platform-config'
import { emptyDatabase, type TestDatabase } from '@nexus/testing'
import { createLogger } from '@nexus/platform-telemetry'
// eslint-disable-next-line @nx/enforce-module-boundaries -- tools belong to no package: they run before anything is built
import { foundOrganization, type DemoOrganization } from '../../../../tools/demo/steps.mjs'
import { startEmbedded, type RunningNexus } from '../../src/embedded-host.adapter.js'
import { allOperations } from '../../src/operations.config.js'
import { idPositions, kindBeside, withValueAt } from './id-positions.js'
import { IdPool } from './id-pool.js'
import { OWN_EXAMPLES } from './own-examples.js'
import { Person } from './person.js'

/** An organization with people of every role, and the ids of all that they have been shown. */
export interface Tenant {
  readonly organization: DemoOrganization
  readonly tenantId: string
  readonly ids: IdPool
  /** Whether an id is the organization's and nobody else's. People belong to several. */
  alone(id: string): boolean
  /** The last ETag that each path was read with. */
  readonly etags: ReadonlyMap<string, string>
  /** Stands in the free texts of all that the organization has made. */
  readonly mark: string
  /** By the id of the shipped role. */
  readonly people: ReadonlyMap<string, Person>
}

/** Every operation that can be reached from outside by people of an organization. */
export const attackable = allOperations.filter(
  (operation) => operation.http !== undefined && operation.public === undefined,
)

const PEOPLE: Readonly<Record<string, string>> = {
  admin: 'admin',
  requester: 'requester',
  approver: 'approverOne',
  buyer: 'buyer',
  receiver: 'receiver',
  'accounts-payable': 'payables',
  'payment-approver': 'paymentApproverOne',
  auditor: 'auditor',
}

/** The shipped roles that may call an operation, those that reach everything first. */
export function rolesFor(operation: AnyOperation): string[] {
  const { permission } = operation
  if (permission === undefined) return []
  const grants = (role: (typeof SHIPPED_ROLES)[number]) =>
    ({ ...role.grants, ...EVERYONE }) as Readonly<Record<string, string>>
  const holders = SHIPPED_ROLES.filter((role) => grants(role)[permission] !== undefined)
  return [...holders]
    .sort((one, other) => Number(grants(other)[permission] === 'all') - Number(grants(one)[permission] === 'all'))
    .map(({ id }) => id)
}

/** The platform in this process, on a database of its own. */
export async function startWorld(): Promise<{ nexus: RunningNexus; database: TestDatabase; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-isolation-'))
  const database = await emptyDatabase()
  const { settings } = database
  const read: CoreSettings = coreSettings.parse({
    NEXUS_PORT: '0',
    NEXUS_DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    NEXUS_RATE_LIMITS: 'false',
    ...(settings.kind === 'sqlite'
      ? { DB_FALLBACK_STRATEGY: 'sqlite', DATABASE_URL_SQLITE: settings.folder }
      : {
          DB_FALLBACK_STRATEGY: 'postgres',
          DATABASE_URL: settings.url,
          DATABASE_MIGRATION_URL: settings.migrationUrl,
        }),
  })
  const nexus = await startEmbedded(read, { logger: createLogger({ service: 'test', level: 'silent' }) })
  return {
    nexus,
    database,
    async close() {
      await nexus.stop()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Founds an organization whose every answer fills a pool of ids. */
export async function foundTenant(url: string, name: string): Promise<Tenant> {
  const ids = new IdPool()
  const etags = new Map<string, string>()
  const operationOf = routeMatcher()
  const connect = () =>
    new Person(url, (method, path, answer) => {
      ids.collect(operationOf(method, path), answer)
      const etag = answer.headers.get('etag')
      if (method === 'GET' && etag !== null) etags.set(path, etag)
    })
  const domain = `${name.toLowerCase()}-${randomBytes(4).toString('hex')}.example`
  const organization = await foundOrganization(connect, url, { name, domain })
  const byKey = organization.people as unknown as Readonly<Record<string, Person>>
  const people = new Map(
    Object.entries(PEOPLE).map(([role, key]) => {
      const person = byKey[key]
      if (person === undefined) throw new Error(`${name} has nobody for ${role}`)
      return [role, person] as const
    }),
  )
  const me = await byKey.admin?.get('/auth/me')
  const { organizationId: tenantId } = (me?.body as { organization: { organizationId: string } }).organization
  return {
    organization,
    tenantId,
    ids,
    alone: (id) => ids.has(id),
    etags,
    mark: `mark-${randomBytes(6).toString('hex')}`,
    people,
  }
}

/** The name of the operation that serves a method and path. */
function routeMatcher(): (method: string, path: string) => string {
  const routes = allOperations.flatMap((operation) => {
    const route = routeOf(operation)
    if (route === undefined) return []
    const pattern = route.path.replaceAll(/:[A-Za-z]+/g, '[^/]+')
    return [{ name: operation.name, method: route.method, pattern: new RegExp(`^${pattern}$`), path: route.path }]
  })
  // A fixed path before one with a parameter in that place.
  routes.sort((one, other) => one.path.split(':').length - other.path.split(':').length)
  return (method, path) => {
    const [plain = ''] = path.split('?')
    return routes.find((route) => route.method === method && route.pattern.test(plain))?.name ?? 'unknown.unknown'
  }
}

/** An operation's example with the tenant's own ids in it, wherever the tenant has one. */
export function ownInput(operation: AnyOperation, tenant: Tenant, turn = 0): Record<string, unknown> {
  let input: Record<string, unknown> = {
    ...(operation.example.input as Record<string, unknown>),
    ...OWN_EXAMPLES[operation.name]?.(),
  }
  for (const position of idPositions(operation)) {
    const { steps, field } = position
    const candidates = tenant.ids.of(field, operation.name, kindBeside(input, position))
    const id = candidates[turn % Math.max(1, candidates.length)]
    if (id !== undefined && valueIsThere(input, steps)) input = withValueAt(input, steps, id) ?? input
  }
  return input
}

function valueIsThere(input: Readonly<Record<string, unknown>>, steps: readonly (string | 0)[]): boolean {
  let value: unknown = input
  for (const step of steps) value = (value as Record<string | number, unknown> | undefined)?.[step]
  return typeof value === 'string'
}
