// A cluster on this machine: servers on private ports, and every service as its own process.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeys, migrate } from './commands.mjs'
import { ClusterProcess } from './cluster-process.mjs'
import { startServers } from './servers.mjs'
import { freePort } from '../../libs/testing/src/free-port.mjs'

export const SERVICES = ['identity', 'documents', 'procurement', 'workflow', 'billing']
export const PROCESSES = ['gateway', ...SERVICES]

/** Longest wait until every process is ready, in milliseconds. */
const READY_MS = 120_000

/**
 * Starts the built platform as processes. Options, all of them optional:
 * - `folder`: keys and data of the processes; a temporary one otherwise, which `stop` removes.
 * - `replicas`: processes by name, such as `{ procurement: 2, gateway: 2 }`; one of each by default.
 * - `env`, `envOf(name, index)`: further environment variables of all, and of one.
 * - `servers`: those of `startServers`, when the caller has them running (it also stops them then).
 * - `natsConfig`: the configuration of nats-server, when the keys in `<folder>/keys` were made with it before.
 * - `permissions`: NATS with a user of least privilege for each service (default), or open to all.
 * - `durable`: PostgreSQL writes through to the disk.
 * - `seedDemo`: makes the demo organization.
 * - `links({ name, index, to, host, port })`: another address for this edge of the cluster, such as a proxy's;
 *   `to` is `postgres`, `nats`, `redis` or `s3`.
 * - `command`: the program of the processes, Node with `apps/nexus/dist/main.js` of this repository by default.
 * - `onLine(process, line)`: hears every line that a process writes.
 */
export async function startCluster(options = {}) {
  const { replicas = {}, permissions = true } = options
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'nexus-cluster-')))
  const keys = join(folder, 'keys')
  await mkdir(keys, { recursive: true, mode: 0o700 })
  const natsConfig = options.natsConfig ?? (await makeKeys(keys, options))
  const servers =
    options.servers ??
    (await startServers({ natsConfig: permissions ? natsConfig : undefined, durable: options.durable }))
  const processes = []
  const stop = async () => {
    await Promise.all(processes.map((each) => each.kill('SIGTERM', 45_000)))
    if (options.servers === undefined) await servers.stop()
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  const linked = async (to, url, of) => {
    if (options.links === undefined) return url
    const address = new URL(url)
    const other = await options.links({ ...of, to, host: address.hostname, port: Number(address.port) })
    if (other !== undefined) Object.assign(address, { hostname: other.host, port: String(other.port) })
    return address.href.replace(/\/$/, '')
  }
  /** The variables with which a process of this name runs. */
  const environment = async (name, index = 1) => {
    const of = { name, index }
    const login = name === 'gateway' ? undefined : (servers.postgres.loginUrls[name] ?? servers.postgres.appUrl)
    const postgres = login === undefined ? undefined : await linked('postgres', login, of)
    const { s3 } = servers
    return {
      ...(postgres === undefined ? {} : { DATABASE_URL: postgres, DB_FALLBACK_STRATEGY: 'postgres' }),
      ...(name === 'identity' ? { DATABASE_INVARIANTS_URL: servers.postgres.appUrl } : {}),
      NATS_URL: await linked('nats', servers.nats.url, of),
      ...(permissions ? { NATS_NKEY_SEED_FILE: join(keys, `nats-${name}.seed`) } : {}),
      REDIS_URL: await linked('redis', servers.redis.url, of),
      S3_ENDPOINT: await linked('s3', s3.endpoint, of),
      S3_REGION: s3.region,
      S3_BUCKET: s3.bucket,
      S3_ACCESS_KEY_ID: s3.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
      NEXUS_KEYS_DIR: keys,
      NEXUS_DATA_DIR: join(folder, 'data'),
      NEXUS_DRAIN_SECONDS: '0',
      ...options.env,
      ...options.envOf?.(name, index),
    }
  }
  const operatorEnvironment = {
    ...(await environment('operator')),
    DATABASE_URL: servers.postgres.appUrl,
    DATABASE_MIGRATION_URL: servers.postgres.ownerUrl,
    DB_FALLBACK_STRATEGY: 'postgres',
  }
  try {
    if (options.servers === undefined || options.migrate !== false) await migrate(operatorEnvironment, options)
    for (const name of PROCESSES) {
      for (let index = 1; index <= (replicas[name] ?? 1); index += 1) {
        const ports = {
          NEXUS_ADMIN_PORT: String(await freePort()),
          ...(name === 'gateway' ? { NEXUS_PORT: options.ports?.[index - 1] ?? String(await freePort()) } : {}),
        }
        const seeds = options.seedDemo === true && name === 'gateway' && index === 1
        processes.push(
          new ClusterProcess({
            name: `${name}-${index}`,
            service: name,
            index,
            words: ['serve', name, ...(seeds ? ['--seed-demo'] : [])],
            environment: { ...(await environment(name, index)), ...ports },
            command: options.command,
            onLine: options.onLine,
          }),
        )
      }
    }
    // The edge seeds by asking the services, so that it comes last.
    const isEdge = ({ service }) => service === 'gateway'
    await Promise.all(processes.filter((each) => !isEdge(each)).map((each) => each.start(READY_MS)))
    await Promise.all(processes.filter(isEdge).map((each) => each.start(READY_MS)))
  } catch (error) {
    await stop()
    throw error
  }
  const gateways = processes.filter(({ service }) => service === 'gateway')
  return {
    folder,
    servers,
    processes,
    environment,
    operatorEnvironment,
    gateways: gateways.map(({ url }) => url),
    url: gateways[0].url,
    process: (name, index = 1) => processes.find((each) => each.name === `${name}-${index}`),
    stop,
  }
}
