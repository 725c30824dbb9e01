// Writes and checks the migrations of the services, always for both databases.
//   node tools/migrations.mjs generate <service> <Name>   a migration from what the entities now say
//   node tools/migrations.mjs --check                     exit 1 when entities and migrations differ, or the catalogue lint complains
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { privatePostgres } from '../libs/testing/src/private-postgres.mjs'
import { buildStale } from './build.mjs'
import { keepColumns } from './keep-columns.mjs'
import workspace from './workspace.cjs'

const { root } = workspace
const KINDS = ['postgres', 'sqlite']
const LONGEST_LINE = 160
const MOST_LINES = 5

const databaseFolder = (service) => join(root, 'apps', service, 'src/database')
const kebabCase = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
const capital = (text) => text[0].toUpperCase() + text.slice(1)
const isEmpty = (changes) => changes.up.length + changes.access.length === 0

function servicesWithDatabase() {
  return readdirSync(join(root, 'apps')).filter((service) =>
    existsSync(join(databaseFolder(service), 'data-source.ts')),
  )
}

async function schemaOf(service) {
  const file = join(root, 'apps', service, 'dist/database/data-source.js')
  if (!existsSync(file)) throw new Error(`apps/${service} has no src/database/data-source.ts that exports its schema`)
  // The time makes a module that was built again meanwhile a new one.
  const { schema } = await import(`${pathToFileURL(file)}?at=${Date.now()}`)
  return schema
}

/** Runs `use` with an empty SQLite folder and an empty private PostgreSQL, which end with it. */
async function withDatabases(use) {
  const folder = mkdtempSync(join(tmpdir(), 'nexus-migrations-'))
  const server = await privatePostgres()
  try {
    const inDatabase = async (name) => {
      const { default: pg } = await import('pg')
      const client = new pg.Client({ connectionString: server.ownerUrl })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`).finally(() => client.end())
      const url = (base) => base.replace(/\/postgres$/, `/${name}`)
      return { kind: 'postgres', url: url(server.appUrl), migrationUrl: url(server.ownerUrl) }
    }
    let databases = 0
    return await use(async () => {
      const number = ++databases
      return {
        sqlite: { kind: 'sqlite', folder: join(folder, String(number)) },
        postgres: await inDatabase(`migrations_${number}`),
      }
    })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the migrations so far, and says what is missing for the entities, per database. */
export async function changesOf(schema, settings) {
  const { ServiceDatabase, schemaChanges } = await import('@nexus/platform-database')
  const { systemClock } = await import('@nexus/kernel')
  const changes = {}
  for (const kind of KINDS) {
    const database = await ServiceDatabase.open(schema, settings[kind], { clock: systemClock, migrate: true })
    await database.close()
    changes[kind] = await schemaChanges(schema, settings[kind])
  }
  return changes
}

/** The text of one migration, as Prettier leaves it. */
export async function migrationSource({ className, kind, service, changes, target = join(root, 'apps/x.ts') }) {
  // On SQLite only append-only tables have something to set up.
  const access = changes.access.map((table) => accessCall(service, table, kind)).filter(Boolean)
  const helpers = ['enableTenantIsolation', 'restrictToPlatform'].filter((name) =>
    access.some((call) => call.includes(name)),
  )
  const keep = kind === 'postgres' ? keepColumns : (statements) => statements
  const run = (statement) => `await queryRunner.query(\`${statement.replace(/[\\`]|\$\{/g, '\\$&')}\`)`
  const text = `
    ${helpers.length > 0 ? `import { ${helpers.join(', ')} } from '@nexus/platform-database'` : ''}
    import type { MigrationInterface, QueryRunner } from 'typeorm'

    export class ${className} implements MigrationInterface {
      name = '${className}'

      async up(queryRunner: QueryRunner): Promise<void> {
        ${[...keep(changes.up).map(run), ...access].join('\n')}
      }

      async down(${changes.down.length > 0 ? 'queryRunner: QueryRunner' : ''}): Promise<void> {
        ${keep(changes.down).map(run).join('\n') || '// Grants and policies stay: they only follow the entities.'}
      }
    }`
  return format(text, { ...(await resolveConfig(target)), parser: 'typescript' })
}

function accessCall(service, { table, tenant, platform, appendOnly, tenantsRead }, kind) {
  const options = tenant ? { platform, appendOnly } : { appendOnly, tenantsRead }
  const chosen = Object.keys(options).filter((name) => options[name])
  const parameter = chosen.length > 0 ? `, { ${chosen.map((name) => `${name}: true`).join(', ')} }` : ''
  if (kind === 'sqlite' && !appendOnly) return undefined
  return `await ${tenant ? 'enableTenantIsolation' : 'restrictToPlatform'}(queryRunner, '${service}', '${table}'${parameter})`
}

/** Lists the migrations that exist as files in the service's data-source.ts. */
export async function listMigrations(folder) {
  const file = join(folder, 'data-source.ts')
  const imports = []
  const lists = KINDS.map((kind) => {
    const found = existsSync(join(folder, 'migrations', kind))
      ? readdirSync(join(folder, 'migrations', kind)).sort()
      : []
    const classes = found.map((name) => {
      const className = /export class (\w+)/.exec(readFileSync(join(folder, 'migrations', kind, name), 'utf8'))[1]
      imports.push(`import { ${className} } from './migrations/${kind}/${name.replace(/\.ts$/, '.js')}'`)
      return className
    })
    return `${kind}: [${classes.join(', ')}]`
  })
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^import .* from '\.\/migrations\//.test(line))
  const lastImport = lines.reduce((last, line, index) => (/^(import |\} from )/.test(line) ? index : last), -1)
  lines.splice(lastImport + 1, 0, ...imports)
  const text = lines.join('\n')
  if (!/migrations: \{[^}]*\}/.test(text))
    throw new Error(
      `${relative(root, file)} must hold "migrations: { postgres: [], sqlite: [] }", which this command fills`,
    )
  const listed = text.replace(/migrations: \{[^}]*\}/, `migrations: { ${lists.join(', ')} }`)
  writeFileSync(file, await format(listed, { ...(await resolveConfig(file)), parser: 'typescript' }))
}

async function generate(service, name) {
  if (!/^[A-Z][A-Za-z0-9]+$/.test(name ?? ''))
    throw new Error('usage: node tools/migrations.mjs generate <service> <NameInCapitals>')
  const folder = databaseFolder(service)
  await buildStale()
  await withDatabases(async (fresh) => {
    const changes = await changesOf(await schemaOf(service), await fresh())
    if (KINDS.every((kind) => isEmpty(changes[kind])))
      return console.log(`${service}: the migrations already say what the entities say`)
    const timestamp = Date.now()
    for (const kind of KINDS) {
      if (isEmpty(changes[kind])) continue
      const file = join(folder, 'migrations', kind, `${timestamp}-${kebabCase(name)}.ts`)
      mkdirSync(join(folder, 'migrations', kind), { recursive: true })
      writeFileSync(
        file,
        await migrationSource({
          className: `${name}${capital(kind)}${timestamp}`,
          kind,
          service,
          changes: changes[kind],
          target: file,
        }),
      )
      console.log(`wrote ${relative(root, file)}`)
    }
    await listMigrations(folder)
    await buildStale()
    const problems = await problemsOf(service, await fresh())
    if (problems.length > 0)
      throw new Error(['The new migrations are not enough; complete them by hand:', ...problems].join('\n'))
  })
}

/** Drift and catalogue problems of one service, as sentences. */
async function problemsOf(service, settings) {
  const schema = await schemaOf(service)
  const changes = await changesOf(schema, settings)
  const problems = KINDS.flatMap((kind) => [
    ...abridged(changes[kind].up).map((statement) => `${service} on ${kind}: not migrated: ${statement}`),
    ...changes[kind].access.map(
      ({ table }) => `${service} on ${kind}: grants, policies or triggers of ${table} are not what its entity declares`,
    ),
    ...unlisted(service, schema, kind),
  ])
  const { default: pg } = await import('pg')
  const { catalogueProblems } = await import('@nexus/platform-database')
  const client = new pg.Client({ connectionString: settings.postgres.migrationUrl })
  await client.connect()
  const runner = { query: async (sql, parameters) => (await client.query(sql, parameters)).rows }
  problems.push(...(await catalogueProblems(runner, schema.service).finally(() => client.end())))
  return problems
}

/** Enough to see what is meant; the whole is what `generate` would write. */
const abridged = (statements) =>
  statements.length <= MOST_LINES
    ? statements
    : [...statements.slice(0, MOST_LINES), `and ${statements.length - MOST_LINES} more statements`]

function unlisted(service, schema, kind) {
  const folder = join(databaseFolder(service), 'migrations', kind)
  const files = existsSync(folder) ? readdirSync(folder).length : 0
  const listed = schema.migrations[kind].length
  return files === listed ? [] : [`${service} on ${kind}: ${files} migration files, ${listed} listed in data-source.ts`]
}

async function check() {
  await buildStale()
  const services = servicesWithDatabase()
  const problems = await withDatabases(async (fresh) => {
    const settings = await fresh()
    const found = []
    for (const service of services) found.push(...(await problemsOf(service, settings)))
    return found
  })
  for (const problem of problems)
    console.error(problem.length > LONGEST_LINE ? `${problem.slice(0, LONGEST_LINE)} …` : problem)
  console.log(
    problems.length === 0
      ? `Migrations of ${services.length} services fit their entities, on both databases`
      : `${problems.length} problems; a migration is made by: node tools/migrations.mjs generate <service> <Name>`,
  )
  return problems.length === 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [command, ...parameters] = process.argv.slice(2)
  try {
    if (command === 'generate') await generate(...parameters)
    else if (command === '--check') process.exitCode = (await check()) ? 0 : 1
    else throw new Error('usage: node tools/migrations.mjs generate <service> <Name> | --check')
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
