import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const MAIN = resolve(import.meta.dirname, '../../apps/nexus/dist/main.js')
const START_MS = 30_000
const STOP_MS = 10_000

/**
 * Starts the built platform as a process of its own: embedded, on SQLite, with an empty data folder that goes away with
 * it, on a free port. Resolves with its URL, `stop()` and `nexus(...words)` for commands beside it; throws an Error with what it wrote when it does not come up.
 */
export async function startInstance() {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-demo-'))
  const environment = {
    PATH: process.env.PATH,
    NEXUS_PORT: '0',
    NEXUS_DATA_DIR: join(folder, 'data'),
    DB_FALLBACK_STRATEGY: 'sqlite',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, [MAIN, 'start'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  child.stdout.on('data', (chunk) => (written += chunk))
  child.stderr.on('data', (chunk) => (written += chunk))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const kill = () => child.kill('SIGKILL')
  const abandon = () => {
    kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', abandon)
  const stop = async () => {
    child.kill('SIGTERM')
    const timer = setTimeout(kill, STOP_MS)
    await ended
    clearTimeout(timer)
    process.off('exit', abandon)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    const url = await readiness(child, () => written)
    return {
      url,
      where: `embedded at ${url}, on SQLite`,
      stop,
      output: () => written,
      nexus: (...words) => command(words, environment),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Runs a command of the platform beside the instance; resolves with its exit code and what it wrote. */
function command(words, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...words], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('close', (code) => resolve({ code, output }))
  })
}

function readiness(child, written) {
  return new Promise((resolve, reject) => {
    const settle = (act) => {
      clearTimeout(timer)
      child.stdout.off('data', look)
      act()
    }
    const fail = (reason) => settle(() => reject(new Error(`The instance ${reason}. It wrote:\n${written()}`)))
    const timer = setTimeout(() => fail(`was not ready after ${START_MS} ms`), START_MS)
    const look = () => {
      const url = /ready at (http:\S+)/.exec(written())?.[1]
      if (url !== undefined) settle(() => resolve(url))
    }
    child.stdout.on('data', look)
    child.once('exit', (code) => fail(`ended with code ${code}`))
  })
}
