// A Docker engine: the one that answers, else Debian's, installed and started here and stopped with us.
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must, run, until } from './run.mjs'

const PACKAGES = {
  dockerd: 'docker.io',
  'docker-compose': 'docker-compose',
  iptables: 'iptables',
  debootstrap: 'debootstrap',
}
const START_MS = 60_000
const STOP_MS = 30_000

/**
 * Opens an engine with `docker(...words)` and `compose(...words)`, which are lists for `run` and `must`. `folder` keeps the
 * images of an engine of our own for the next run.
 * @throws Error that says what is missing
 */
export async function openEngine({ folder, log }) {
  const present = await run('docker', ['info'], { timeoutMs: 20_000 })
  if (present.code === 0) return toolsOf({ env: {}, stop: () => Promise.resolve() })
  if (process.getuid?.() !== 0)
    throw new Error(
      'No Docker engine answers `docker info`, and only root can install and start one. Start Docker first.',
    )
  await installMissing(log)
  return toolsOf(await startEngine(folder, log))
}

async function installMissing(log) {
  const missing = []
  for (const [program, name] of Object.entries(PACKAGES)) if (!(await installed(program))) missing.push(name)
  if (missing.length === 0) return
  log(`installing ${missing.join(', ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const words = ['install', '-y', '--no-install-recommends', ...missing]
  const first = await run('apt-get', words, { env, timeoutMs: 180_000 })
  if (first.code === 0) return
  await must('apt-get', ['update', '-q'], { env, timeoutMs: 120_000 })
  await must('apt-get', words, { env, timeoutMs: 180_000 })
}

const installed = async (program) => (await run('sh', ['-c', `command -v ${program}`])).code === 0

async function startEngine(folder, log) {
  // Sockets have short names, and a socket of our own leaves /var/run/docker.sock to others.
  const runtime = await mkdtemp(join(tmpdir(), 'nexus-docker-'))
  mkdirSync(folder, { recursive: true })
  const socket = join(runtime, 'docker.sock')
  const journal = join(folder, 'dockerd.log')
  const words = [
    ...['--host', `unix://${socket}`, '--data-root', join(folder, 'data')],
    ...['--exec-root', join(runtime, 'exec'), '--pidfile', join(runtime, 'docker.pid')],
  ]
  log('starting dockerd')
  const child = spawn('dockerd', words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const file = createWriteStream(journal)
  child.stdout.pipe(file)
  child.stderr.pipe(file)
  let problem
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      problem = error.message
      resolve()
    })
    child.once('exit', (code) => {
      problem = `dockerd ended with code ${code}`
      resolve()
    })
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await ended
    clearTimeout(timer)
    rmSync(runtime, { recursive: true, force: true, maxRetries: 3 })
  }
  const env = { DOCKER_HOST: `unix://${socket}` }
  try {
    await until('dockerd answers', START_MS, async () => {
      if (problem !== undefined) throw new Error(problem)
      return (await run('docker', ['version'], { env, timeoutMs: 10_000 })).code === 0
    })
  } catch (error) {
    await stop()
    const lines = existsSync(journal) ? readFileSync(journal, 'utf8').trim().split('\n').slice(-15).join('\n') : ''
    throw new Error(`${error.message}\n${lines}`, { cause: error })
  }
  return { env, stop }
}

/** Which client can build with BuildKit, and which Compose there is. */
async function toolsOf({ env, stop }) {
  try {
    const client = await buildingClient(env)
    const compose =
      (await run(client, ['compose', 'version'], { env })).code === 0 ? [client, 'compose'] : ['docker-compose']
    if ((await run(compose[0], [...compose.slice(1), 'version'], { env })).code !== 0)
      throw new Error('There is no Compose: install docker-compose or the compose plugin of Docker.')
    return { client, compose, env: { ...env, DOCKER_BUILDKIT: '1', COMPOSE_HTTP_TIMEOUT: '120' }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** From 23 on a client builds by a plugin, which a machine may lack that has Debian's older client as well. */
async function buildingClient(env) {
  for (const client of ['docker', '/usr/bin/docker']) {
    const version = /version (\d+)\./.exec((await run(client, ['--version'], { env })).output)?.[1]
    if (version === undefined) continue
    if (Number(version) < 23 || (await run(client, ['buildx', 'version'], { env })).code === 0) return client
  }
  throw new Error('No Docker client here can build with BuildKit: install docker.io or the buildx plugin.')
}
