import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { deadlineExceeded } from '@nexus/kernel'
import type { DataSource, EntityManager, QueryRunner } from 'typeorm'
import type { Begin, Engine, PoolUse, Session } from './engine.js'
import { isCollision, swallowed } from './failures.js'
import { mutexOf, type Mutex } from './mutex.js'
import type { ServiceSchema, SqliteSettings } from './settings.js'
import { SnakeNaming } from './snake-naming.js'
import { GuardedDatabase, type SqliteConnection } from './sqlite-connection.js'
import { openSqlite } from './sqlite-types.js'
import { MIGRATIONS_TABLE } from './migration-state.js'

/** How long another process may hold the write lock of the file before a unit gives up. */
const LOCK_PATIENCE_MS = 5000

type Runner = QueryRunner & {
  stmtCache: Map<string, unknown>
  isReleased: boolean
  isTransactionActive: boolean
  transactionDepth: number
}

/** Path of the service's database file. */
export const sqliteFile = (schema: ServiceSchema, settings: SqliteSettings): string =>
  resolve(join(settings.folder, `${schema.service}.sqlite`))

/**
 * One connection that writes, behind a mutex, and one that only reads. TypeORM shares one query runner per
 * SQLite driver, so concurrent transactions would run into each other; every unit gets a runner of its own here.
 */
export class SqliteEngine implements Engine {
  readonly kind = 'sqlite'
  readonly #statements = { write: new Map<string, unknown>(), read: new Map<string, unknown>() }

  private constructor(
    readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly turn: Mutex,
  ) {}

  static async open(schema: ServiceSchema, settings: SqliteSettings): Promise<SqliteEngine> {
    const file = sqliteFile(schema, settings)
    await mkdir(settings.folder, { recursive: true })
    const turn = mutexOf(file)
    const release = await turn.acquire()
    try {
      const writer = await openSqlite(sqliteOptions(schema, file, 'write'))
      const reader = await openSqlite(sqliteOptions(schema, file, 'read'))
      return new SqliteEngine(writer, reader, turn)
    } finally {
      release()
    }
  }

  async begin(begin: Begin): Promise<Session> {
    if (begin.access === 'read') return this.#read()
    const queuedAt = performance.now()
    const release = await this.turn.acquire()
    try {
      if (performance.now() - queuedAt > begin.budgetMs) {
        throw deadlineExceeded(
          'The time budget ran out while the request waited for its turn to write; nothing was stored.',
        )
      }
      const runner = this.#runner(this.writer, 'write')
      const connection = (await runner.connect()) as SqliteConnection
      await beginImmediate(connection)
      return new SqliteSession(runner, connection, release)
    } catch (error) {
      release()
      throw error
    }
  }

  /** Runs what changes the file outside of units (migrations), alone. */
  async alone<T>(fn: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const release = await this.turn.acquire()
    try {
      return await fn(this.#runner(this.writer, 'write', false))
    } finally {
      this.#statements.write.clear()
      this.#statements.read.clear()
      release()
    }
  }

  /** One unit at a time writes; reads share a connection, and all are synchronous. */
  poolUse(running: number): PoolUse {
    const inUse = Math.min(running, 1)
    return { inUse, idle: 2 - inUse, waiting: running - inUse }
  }

  async close(): Promise<void> {
    const release = await this.turn.acquire()
    try {
      await this.reader.destroy()
      await this.writer.destroy()
    } finally {
      release()
    }
  }

  #read(): Session {
    // Each statement sees the newest committed state, as READ COMMITTED does on PostgreSQL.
    const runner = this.#runner(this.reader, 'read')
    const end = (): Promise<void> => {
      runner.isReleased = true
      return Promise.resolve()
    }
    return { manager: runner.manager, lost: undefined, commit: end, rollback: end, enter: stay }
  }

  #runner(dataSource: DataSource, access: 'write' | 'read', inTransaction = true): Runner {
    const driver = dataSource.driver as unknown as { queryRunner?: unknown }
    driver.queryRunner = undefined
    const runner = dataSource.createQueryRunner() as unknown as Runner
    runner.stmtCache = this.#statements[access]
    if (inTransaction) {
      runner.isTransactionActive = true
      runner.transactionDepth = 1
    }
    return runner
  }
}

const stay = (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve())

class SqliteSession implements Session {
  readonly manager: EntityManager
  readonly lost = undefined
  readonly enter = stay
  #failed: unknown

  constructor(
    private readonly runner: Runner,
    private readonly connection: SqliteConnection,
    private readonly release: () => void,
  ) {
    this.manager = runner.manager
    this.#failLikePostgres()
  }

  commit(): Promise<void> {
    return this.#end(() => {
      if (this.#failed !== undefined) {
        this.connection.exec('ROLLBACK')
        throw swallowed(this.#failed)
      }
      try {
        this.connection.exec('COMMIT')
      } catch (error) {
        this.connection.exec('ROLLBACK')
        throw error
      }
    })
  }

  rollback(): Promise<void> {
    // SQLite ends the transaction by itself on some errors (disk full, I/O).
    return this.#end(() => {
      try {
        this.connection.exec('ROLLBACK')
      } catch {
        return
      }
    })
  }

  #end(fn: () => void): Promise<void> {
    this.runner.isReleased = true
    return new Promise<void>((resolve) => {
      fn()
      resolve()
    }).finally(this.release)
  }

  /** After a failed statement PostgreSQL refuses the rest of the transaction; code must not come to rely on less here. */
  #failLikePostgres(): void {
    const query = this.runner.query.bind(this.runner) as (
      sql: string,
      parameters?: unknown[],
      structured?: boolean,
    ) => Promise<unknown>
    const guarded = async (sql: string, parameters?: unknown[], structured?: boolean): Promise<unknown> => {
      if (this.#failed !== undefined) {
        if (!sql.startsWith('ROLLBACK TO SAVEPOINT')) throw swallowed(this.#failed)
        this.#failed = undefined
      }
      try {
        return await query(sql, parameters, structured)
      } catch (error) {
        this.#failed = error
        throw error
      }
    }
    this.runner.query = guarded as typeof this.runner.query
  }
}

async function beginImmediate(connection: SqliteConnection): Promise<void> {
  const start = performance.now()
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      // Another process holds the lock: wait without blocking the event loop, which SQLite's own busy handler would.
      if (!isCollision(error) || performance.now() - start > LOCK_PATIENCE_MS) throw error
      await pause(5)
    }
  }
}

function sqliteOptions(schema: ServiceSchema, file: string, access: 'write' | 'read') {
  return {
    type: 'better-sqlite3' as const,
    driver: GuardedDatabase,
    database: file,
    entities: [...schema.entities],
    migrations: access === 'write' ? [...schema.migrations.sqlite] : [],
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each' as const,
    namingStrategy: new SnakeNaming(),
    isolateWhereStatements: true,
    logging: false as const,
    timeout: 50,
    prepareDatabase: (connection: SqliteConnection) => {
      connection.pragma('journal_mode = WAL')
      connection.pragma('synchronous = FULL')
      connection.pragma('foreign_keys = ON')
      if (access === 'read') connection.pragma('query_only = ON')
    },
  }
}
