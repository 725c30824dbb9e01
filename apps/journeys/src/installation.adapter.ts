import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { emptyDatabase, type TestDatabase, testDatabaseKind } from '@nexus/testing'

/** Environment variables of a start, on top of those of the installation; undefined takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A run of the built platform that serves. */
export interface Serving {
  readonly url: string
  readonly processId: number
  /** From the start of the process to the printed address, in milliseconds. */
  readonly startMilliseconds: number
  /** Everything it has written so far. */
  output(): string
  /** Resident memory, in megabytes. */
  memory(): number
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

/** How a command ended that does not serve. */
export interface Ended {
  readonly code: number | null
  readonly output: string
}

const MAIN = resolve(__dirname, '../../nexus/dist/main.js')
const PATIENCE_MS = 120_000

/** A data folder and a database of its own, on which the built platform is started as often as a journey likes. */
export class Installation {
  private readonly running = new Set<ChildProcess>()

  private constructor(
    readonly folder: string,
    /** On PostgreSQL only. */
    readonly database: TestDatabase | undefined,
  ) {}

  /** On the database of the run; a journey that is about SQLite alone asks for no server. */
  static async make(kind: 'sqlite' | 'postgres' = testDatabaseKind()): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'nexus-journey-'))
    return new Installation(folder, kind === 'postgres' ? await emptyDatabase() : undefined)
  }

  get dataFolder(): string {
    return join(this.folder, 'data')
  }

  /** Starts `main.js start` and waits until it serves. @throws Error with what it wrote, when it does not */
  async start(environment: Environment = {}, flags: readonly string[] = []): Promise<Serving> {
    const started = performance.now()
    const { child, written } = this.spawn(['start', ...flags], environment)
    const url = await address(child, written)
    return {
      url,
      processId: child.pid ?? 0,
      startMilliseconds: performance.now() - started,
      output: () => written.text,
      memory: () => residentMegabytes(child.pid ?? 0),
      stop: () => ended(child, 'SIGTERM'),
      kill: async () => void (await ended(child, 'SIGKILL')),
    }
  }

  /** Runs a command until it ends by itself, or is killed after so many milliseconds. */
  async run(words: readonly string[], environment: Environment = {}, killAfter = PATIENCE_MS): Promise<Ended> {
    const { child, written } = this.spawn(words, environment)
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfter)
    const code = await ended(child)
    clearTimeout(timer)
    return { code, output: written.text }
  }

  /** SIGKILL to whatever runs. */
  killAll(): void {
    for (const child of this.running) child.kill('SIGKILL')
  }

  /** Kills what still runs and removes folder and database. */
  async remove(): Promise<void> {
    await Promise.all([...this.running].map((child) => ended(child, 'SIGKILL')))
    await this.database?.close()
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }

  private spawn(words: readonly string[], environment: Environment) {
    const child = spawn(process.execPath, [MAIN, ...words], {
      env: {
        PATH: process.env.PATH,
        NEXUS_PORT: '0',
        NEXUS_DATA_DIR: this.dataFolder,
        LOG_LEVEL: 'info',
        ...this.databaseSettings(),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.running.add(child)
    child.once('close', () => this.running.delete(child))
    const written = { text: '' }
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (written.text += chunk))
    return { child, written }
  }

  private databaseSettings(): Record<string, string> {
    if (this.database?.settings.kind !== 'postgres') return { DB_FALLBACK_STRATEGY: 'sqlite' }
    const { url, migrationUrl = url } = this.database.settings
    return { DB_FALLBACK_STRATEGY: 'postgres', DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl }
  }
}

function address(child: ChildProcess, written: { text: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearInterval(poll)
      reject(new Error(`Nexus ${reason}; build it first (npm run build). It wrote:\n${written.text}`))
    }
    const started = performance.now()
    const poll = setInterval(() => {
      // The address and what follows it are one block that ends with an empty line.
      const url = /ready at (http:\S+)[^]*\n\n/.exec(written.text)?.[1]
      if (url !== undefined) {
        clearInterval(poll)
        resolve(url)
      } else if (performance.now() - started > PATIENCE_MS) {
        child.kill('SIGKILL')
        fail(`was not ready after ${String(PATIENCE_MS)} ms`)
      }
    }, 10)
    child.once('close', (code) => {
      fail(`ended with code ${String(code)}`)
    })
  })
}

/** Resolves when the process has ended and all that it wrote has arrived. */
function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if ((child.exitCode !== null || child.signalCode !== null) && child.stdout?.destroyed === true) {
      resolve(child.exitCode)
      return
    }
    child.once('close', (code) => {
      resolve(code)
    })
    if (signal !== undefined) child.kill(signal)
  })
}

function residentMegabytes(processId: number): number {
  const status = `/proc/${String(processId)}/status`
  const kilobytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(processId)]).stdout.toString()
  return Number(kilobytes) / 1024
}
