// Plain JavaScript, because Jest's global set-up and the scripts in tools/ run it before anything is built.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.mjs'

/** Built from the Go module proxy into `tmp/`, when they are not installed. */
const NEWEST_NATS = { module: 'github.com/nats-io/nats-server/v2', version: 'v2.14.5', binary: 'nats-server' }
const S3_SERVER = { module: 'github.com/versity/versitygw/cmd/versitygw', version: 'v1.7.0', binary: 'versitygw' }

const isRoot = process.getuid?.() === 0
const repository = join(dirname(fileURLToPath(import.meta.url)), '../../..')

export async function privateNats({ newest = false, config } = {}) {
  const command = newest ? built(NEWEST_NATS) : installed('nats-server', 'nats-server', () => built(NEWEST_NATS))
  const version = /v(\d+\.\d+\.\d+)/.exec(spawnSync(command, ['-v'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? ''
  const folder = ownFolder('nats')
  const store = join(folder, 'store')
  const server = await startServer({
    command,
    folder,
    async parameters(port) {
      if (config === undefined) return ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', store]
      const file = join(folder, 'nats.conf')
      await writeFile(file, config.replaceAll('$PORT', String(port)).replaceAll('$FOLDER', store), { mode: 0o600 })
      return ['-a', '127.0.0.1', '-c', file]
    },
    ready: (port) => answers(port, '', 'INFO '),
  })
  return extend(server, { url: `nats://127.0.0.1:${server.port}`, version, store })
}

export async function privateRedis({ flags = [] } = {}) {
  const command = installed('redis-server', 'redis-server')
  const folder = ownFolder('redis')
  const server = await startServer({
    command,
    folder,
    parameters: (port) =>
      Promise.resolve([
        ...['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', ''],
        ...['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', ...flags],
      ]),
    ready: (port) => answers(port, 'PING\r\n', '+PONG'),
  })
  return extend(server, { url: `redis://127.0.0.1:${server.port}` })
}

export async function privateS3() {
  const command = built(S3_SERVER)
  const folder = ownFolder('s3')
  const data = join(folder, 'data')
  mkdirSync(data)
  const credentials = { accessKeyId: secret(), secretAccessKey: secret() }
  const region = 'us-east-1'
  const server = await startServer({
    command,
    folder,
    env: { ROOT_ACCESS_KEY: credentials.accessKeyId, ROOT_SECRET_KEY: credentials.secretAccessKey },
    // The side-car folder spares the store extended attributes, which not every file system has.
    parameters: (port) =>
      Promise.resolve([
        ...['--port', `127.0.0.1:${port}`, '--region', region, '--quiet'],
        ...['posix', '--sidecar', sidecarOf(folder), data],
      ]),
    ready: (port) => answers(port, 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 'HTTP/1.1'),
  })
  return extend(server, { endpoint: `http://127.0.0.1:${server.port}`, region, ...credentials })
}

/** The path of the S3 server, for an image that holds it. */
export const s3ServerProgram = () => built(S3_SERVER)

export async function privatePgBouncer({ urls, poolSize = 4 }) {
  const command = installed('pgbouncer', 'pgbouncer')
  const folder = ownFolder('pgbouncer')
  const parsed = urls.map((url) => new URL(url))
  const user = isRoot ? idsOf('nobody') : undefined
  const server = await startServer({
    command,
    folder,
    user,
    async parameters(port) {
      const settings = join(folder, 'pgbouncer.ini')
      const users = join(folder, 'users.txt')
      const quoted = (text) => `"${decodeURIComponent(text).replaceAll('"', '""')}"`
      await writeFile(users, parsed.map((url) => `${quoted(url.username)} ${quoted(url.password)}\n`).join(''))
      await writeFile(
        settings,
        [
          '[databases]',
          `* = host=${parsed[0].hostname} port=${parsed[0].port}`,
          '[pgbouncer]',
          'listen_addr = 127.0.0.1',
          `listen_port = ${port}`,
          'unix_socket_dir =',
          `auth_type = scram-sha-256`,
          `auth_file = ${users}`,
          'pool_mode = transaction',
          `default_pool_size = ${poolSize}`,
          'max_client_conn = 500',
          'ignore_startup_parameters = extra_float_digits,options,idle_in_transaction_session_timeout',
        ].join('\n'),
      )
      if (user) for (const path of [folder, users, settings]) chownSync(path, user.uid, user.gid)
      return ['-q', settings]
    },
    ready: (port) => opens(port),
  })
  return extend(server, {
    urlOf(url) {
      const through = new URL(url)
      through.port = String(server.port)
      return through.toString()
    },
  })
}

/** A server with its own properties, which stay live (`processId` changes with a restart). */
function extend(server, properties) {
  return Object.defineProperties(server, Object.getOwnPropertyDescriptors(properties))
}

async function startServer({ command, folder, parameters, env = {}, user, ready }) {
  const port = await freePort()
  const settings = { command, parameters: await parameters(port), folder, user, env }
  let keeper = await keep(settings)
  const server = {
    port,
    folder,
    get processId() {
      return keeper.serverProcessId
    },
    async stop() {
      await ended(keeper, () => keeper.stdin.end())
      await rm(folder, { recursive: true, force: true })
    },
    kill: () =>
      ended(keeper, () => {
        keeper.stdin.write('keep\n', () => process.kill(keeper.serverProcessId, 'SIGKILL'))
      }),
    async restart() {
      await server.kill()
      keeper = await keep(settings)
      await up(command, ready, port, keeper)
    },
  }
  try {
    await up(command, ready, port, keeper)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** A process of its own, which ends the server as soon as its input closes: also when we are killed. */
async function keep(settings) {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('./server-keeper.mjs', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    env: { ...process.env, NEXUS_SERVER_KEEPER: JSON.stringify(settings) },
  })
  keeper.serverProcessId = await new Promise((resolve, reject) => {
    keeper.stdout.once('data', (line) => resolve(Number(String(line).trim())))
    keeper.once('exit', () => reject(new Error(`${settings.command} did not start`)))
  })
  keeper.unref()
  keeper.stdin.unref()
  keeper.stdout.unref()
  return keeper
}

async function ended(keeper, end) {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return
  keeper.ref()
  const gone = new Promise((resolve) => keeper.once('exit', resolve))
  end()
  await gone
}

async function up(command, ready, port, keeper) {
  const deadline = Date.now() + 30_000
  while (!(await ready(port))) {
    if (keeper.exitCode !== null) throw new Error(`${command} ended while it started`)
    if (Date.now() > deadline) throw new Error(`${command} did not answer within 30 s`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const opens = (port) => answers(port, '', undefined)

/** Whether the port opens, and what it says to this question begins as expected. */
function answers(port, question, beginning) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const done = (value) => {
      socket.destroy()
      resolve(value)
    }
    socket.setTimeout(1000, () => done(false))
    socket.once('error', () => done(false))
    socket.once('connect', () => {
      if (beginning === undefined) done(true)
      else if (question !== '') socket.write(question)
    })
    socket.once('data', (piece) => done(String(piece).startsWith(beginning)))
  })
}

/** The path of an installed program; else it is installed from the distribution (as root), else made otherwise. */
function installed(program, debianPackage, otherwise) {
  const find = () =>
    [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']
      .map((folder) => join(folder, program))
      .find(isExecutable)
  const found = find()
  if (found) return found
  let why = 'not tried, needs root'
  if (isRoot) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // What the package would start by itself is not wanted: each run has servers of its own.
    const install = ['install', '-y', '--no-install-recommends', debianPackage]
    let result = spawnSync('apt-get', install, { encoding: 'utf8', env })
    if (result.status !== 0) {
      spawnSync('apt-get', ['update', '-q'], { encoding: 'utf8', env })
      result = spawnSync('apt-get', install, { encoding: 'utf8', env })
    }
    const path = find()
    if (path) return path
    why = result.error?.message ?? (result.stderr || result.stdout || '').trim()
  }
  if (otherwise) return otherwise()
  throw new Error(`No ${program}: not in PATH, and apt-get install ${debianPackage}: ${why}`)
}

/** The path of a program built by Go; kept in `tmp/` of the repository by module and version. */
function built({ module, version, binary }) {
  const folder = join(
    repository,
    'tmp/servers',
    createHash('sha256').update(`${module}@${version}`).digest('hex').slice(0, 12),
  )
  const path = join(folder, binary)
  if (isExecutable(path)) return path
  mkdirSync(dirname(folder), { recursive: true })
  const candidate = mkdtempSync(join(dirname(folder), 'building-'))
  const go = existsSync('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : 'go'
  const result = spawnSync(go, ['install', `${module}@${version}`], {
    encoding: 'utf8',
    env: { ...process.env, GOBIN: candidate, GOFLAGS: '-mod=mod', CGO_ENABLED: '0' },
  })
  if (result.status !== 0)
    throw new Error(
      `No ${binary}: go install ${module}@${version}: ${result.error?.message ?? result.stderr}\n` +
        'Install Go 1.25 or newer; it is fetched from the Go module proxy.',
    )
  // Several runs may build at once: the first to rename provides it.
  try {
    renameSync(candidate, folder)
  } catch {
    if (!isExecutable(path)) throw new Error(`${path} could not be put in its place`)
  }
  return path
}

/** A folder of the server's own, below the temporary folder and open to the user it runs as. */
function ownFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `nexus-${name}-`))
  chmodSync(folder, 0o755)
  return folder
}

function sidecarOf(folder) {
  const sidecar = join(folder, 'sidecar')
  mkdirSync(sidecar)
  return sidecar
}

function idsOf(user) {
  const idOf = (flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const secret = () => randomBytes(18).toString('hex')
