import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { emptyDatabase, type TestDatabase, testDatabaseKind } from '@nexus/testing'

/** The built platform as its own process, on a database of its own. */
export interface NexusProcess {
  readonly url: string
  /** Everything it has written to standard output. */
  output(): string
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL, and everything is removed. */
  dispose(): Promise<void>
}

const MAIN = resolve(__dirname, '../../nexus/dist/main.js')
const START_MS = 25_000

/** Starts `apps/nexus/dist/main.js` on the database of the run; the demo organization is seeded. */
export async function startNexus(environment: Readonly<Record<string, string>> = {}): Promise<NexusProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-journey-'))
  const database = testDatabaseKind() === 'postgres' ? await emptyDatabase() : undefined
  const child = spawn(process.execPath, [MAIN, 'start'], {
    env: {
      PATH: process.env.PATH,
      NEXUS_PORT: '0',
      NEXUS_DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'info',
      ...databaseSettings(database),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { text: '' }
  child.stdout.on('data', (chunk: Buffer) => (written.text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (written.text += chunk.toString()))
  const dispose = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await ended(child, () => child.kill('SIGKILL'))
    await database?.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const url = await readiness(child, written)
    return { url, output: () => written.text, stop: () => ended(child, () => child.kill('SIGTERM')), dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

function databaseSettings(database: TestDatabase | undefined): Record<string, string> {
  if (database?.settings.kind !== 'postgres') return { DB_FALLBACK_STRATEGY: 'sqlite' }
  const { url, migrationUrl = url } = database.settings
  return { DB_FALLBACK_STRATEGY: 'postgres', DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl }
}

function readiness(child: ChildProcess, written: { text: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearInterval(poll)
      reject(new Error(`Nexus ${reason}; build it first (npm run build). It wrote:\n${written.text}`))
    }
    const started = performance.now()
    const poll = setInterval(() => {
      const url = /ready at (http:\S+)/.exec(written.text)?.[1]
      if (url !== undefined) {
        clearInterval(poll)
        resolve(url)
      } else if (performance.now() - started > START_MS) fail(`was not ready after ${String(START_MS)} ms`)
    }, 20)
    child.once('exit', (code) => {
      fail(`ended with code ${String(code)}`)
    })
  })
}

function ended(child: ChildProcess, end: () => void): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) {
      resolve(child.exitCode)
      return
    }
    child.once('exit', (code) => {
      resolve(code)
    })
    end()
  })
}
