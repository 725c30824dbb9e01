import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { privatePostgres } from '../../../libs/testing/src/private-postgres.mjs'
import { startCluster } from '../../cluster/cluster.mjs'
import { NEXUS } from '../../cluster/commands.mjs'
import { startInstance } from '../instance.mjs'
import { statementProxy } from '../statements.mjs'
import { processorTimes } from './processor-time.mjs'

const COPY = 'nexus_copy'
const READY_MS = 180_000

/** Of the platform in every section: no limits for each person, since few people make all requests. */
const ENVIRONMENT = { LOG_LEVEL: 'warn', NEXUS_RATE_LIMITS: 'false' }

/**
 * The platform on a PostgreSQL that writes durably, `cluster` as processes or `embedded` in one. It starts with a listener
 * on the way to the database; `direct()` starts it anew without one, after a copy of the database was made for those who
 * say the same statements.
 */
export async function startStack(kind, { profiles } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-bench-'))
  try {
    const backend = kind === 'cluster' ? await onCluster({ folder, profiles }) : await onInstance({ folder, profiles })
    return withMeasures(kind, folder, backend)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function onCluster({ folder, profiles }) {
  let proxy
  const cluster = await startCluster({
    folder,
    env: ENVIRONMENT,
    durable: true,
    seedDemo: true,
    links: async ({ name, to, host, port }) => {
      if (to !== 'postgres' || name === 'operator') return undefined
      proxy ??= await statementProxy(`postgres://${host}:${String(port)}`)
      return proxy
    },
    ...(profiles === undefined ? {} : { command: profiling(profiles) }),
  })
  const { postgres, nats, redis, s3 } = cluster.servers
  const isEdge = ({ service }) => service === 'gateway'
  return {
    postgres,
    proxy,
    keys: join(folder, 'keys'),
    origins: () => cluster.gateways,
    processes: () => cluster.processes.map(({ name, pid }) => [name.replace(/-1$/, ''), pid]),
    servers: { nats: nats.processId, redis: redis.processId, s3: s3.processId },
    stopPlatform: () => Promise.all(cluster.processes.map((each) => each.kill('SIGTERM'))),
    async startPlatform(environment) {
      const start = (each) => {
        const direct = isEdge(each) ? {} : { DATABASE_URL: postgres.loginUrls[each.service] }
        return each.restart({ ...direct, ...environment }, READY_MS)
      }
      await Promise.all(cluster.processes.filter((each) => !isEdge(each)).map(start))
      await Promise.all(cluster.processes.filter(isEdge).map(start))
    },
    stop: () => cluster.stop(),
  }
}

async function onInstance({ folder, profiles }) {
  const server = await privatePostgres({ durable: true })
  const client = new pg.Client({ connectionString: server.superuserUrl })
  await client.connect()
  await client.query('CREATE DATABASE nexus OWNER nexus_owner').finally(() => client.end())
  const within = (url) => url.replace(/\/postgres$/, '/nexus')
  const [superuserUrl, ownerUrl, appUrl] = [server.superuserUrl, server.ownerUrl, server.appUrl].map(within)
  const proxy = await statementProxy(appUrl)
  const settings = { ...ENVIRONMENT, DB_FALLBACK_STRATEGY: 'postgres', DATABASE_MIGRATION_URL: ownerUrl }
  const start = (more) => startInstance({ ...settings, ...more }, { folder, profiles })
  let instance = await start({ DATABASE_URL: proxy.url })
  return {
    postgres: { superuserUrl, appUrl, processId: server.processId },
    proxy,
    keys: join(folder, 'keys'),
    origins: () => [instance.url],
    processes: () => [['nexus', instance.pid]],
    servers: {},
    stopPlatform: () => instance.stop(),
    startPlatform: async (environment) => {
      instance = await start({ DATABASE_URL: appUrl, ...environment })
    },
    async stop() {
      await instance.stop()
      await server.stop()
    },
  }
}

const profiling = (profiles) => {
  const [node, ...main] = NEXUS
  return [node, '--cpu-prof', `--cpu-prof-dir=${profiles}`, ...main]
}

function withMeasures(kind, folder, backend) {
  const { postgres, proxy } = backend
  const asSuperuser = async (url, work) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return await work(
        async (sql, parameters = []) => (await client.query(sql.replace(/\?(\d+)/g, '$$$1'), parameters)).rows,
      )
    } finally {
      await client.end()
    }
  }
  const named = (database) => (url) => url.replace(/\/[^/]*$/, `/${database}`)
  return {
    kind,
    get origins() {
      return backend.origins()
    },
    unitsDuring: (work, options) => proxy.unitsDuring(work, options),
    /** SQL on the tables of one service, all of it or nothing. */
    inside: (service, work) =>
      asSuperuser(postgres.superuserUrl, async (query) => {
        await query(`SET search_path TO ${service}`)
        await query('BEGIN')
        await work(query)
        await query('COMMIT')
      }),
    /** As the autovacuum does by itself within a minute of a large change. */
    vacuum: () => asSuperuser(postgres.superuserUrl, (query) => query('VACUUM ANALYZE')),
    /** Stops listening. From here on there is a copy of the database as it was, for comparisons. */
    async direct(environment = {}) {
      await backend.stopPlatform()
      proxy.close()
      await asSuperuser(named('postgres')(postgres.superuserUrl), (query) =>
        query(`CREATE DATABASE ${COPY} TEMPLATE nexus`),
      )
      await backend.startPlatform(environment)
    },
    /** Starts the platform anew with these variables. */
    async restart(environment = {}) {
      await backend.stopPlatform()
      await backend.startPlatform(environment)
    },
    databaseUrl: postgres.appUrl,
    copyUrl: named(COPY)(postgres.appUrl),
    /** SQL on the copy, as its superuser. */
    onCopy: (work) => asSuperuser(named(COPY)(postgres.superuserUrl), work),
    /** Keys that verify access tokens. */
    async jwks() {
      const { keys } = JSON.parse(await readFile(join(backend.keys, 'signing-keys.json'), 'utf8'))
      return keys.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid, alg: 'EdDSA' }))
    },
    /** Processor time in ms so far, by process. */
    cpu: () =>
      processorTimes({
        ...Object.fromEntries(backend.processes().map(([name, pid]) => [name, [pid]])),
        ...Object.fromEntries(Object.entries(backend.servers).map(([name, pid]) => [name, [pid]])),
        postgres: [postgres.processId],
      }),
    /** Runs `work` while the platform's processes stand still, so that what is measured has the machine for itself. */
    async paused(work) {
      const signal = (name) => {
        for (const [, pid] of backend.processes()) process.kill(pid, name)
      }
      signal('SIGSTOP')
      try {
        return await work()
      } finally {
        signal('SIGCONT')
      }
    },
    async stop() {
      await backend.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
