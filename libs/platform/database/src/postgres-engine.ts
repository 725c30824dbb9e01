import pg from 'pg'
import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm'
import type { Begin, Engine, Session } from './engine.js'
import { swallowed } from './failures.js'
import { MIGRATIONS_TABLE } from './migration-state.js'
import { APP_ROLE, PLATFORM_ROLE } from './roles.js'
import type { PostgresSettings, ServiceSchema } from './settings.js'
import { SnakeNaming } from './snake-naming.js'

/** How long a unit waits for a free connection of the pool. */
const POOL_PATIENCE_MS = 5000

type Runner = QueryRunner & {
  isTransactionActive: boolean
  transactionDepth: number
  releasePostgresConnection(reason: Error): Promise<void>
}

interface Client {
  query(sql: string): Promise<{ command: string } | { command: string }[]>
  on(event: 'error', listener: (error: Error) => void): unknown
  off(event: 'error', listener: (error: Error) => void): unknown
}

/** A pool of connections; each unit has one for itself, and says in the same round trip as BEGIN who it is. */
export class PostgresEngine implements Engine {
  readonly kind = 'postgres'

  private constructor(readonly dataSource: DataSource) {}

  static async open(schema: ServiceSchema, settings: PostgresSettings): Promise<PostgresEngine> {
    return new PostgresEngine(await openPostgres(schema, { url: settings.url, poolSize: settings.poolSize ?? 10 }))
  }

  async begin(begin: Begin): Promise<Session> {
    const runner = this.dataSource.createQueryRunner() as unknown as Runner
    try {
      const client = (await runner.connect()) as Client
      await client.query(`BEGIN${begin.access === 'read' ? ' READ ONLY' : ''}; ${whoIs(begin)}`)
      runner.isTransactionActive = true
      runner.transactionDepth = 1
      return new PostgresSession(runner, client, begin)
    } catch (error) {
      await discard(runner, error)
      throw error
    }
  }

  async close(): Promise<void> {
    await this.dataSource.destroy()
  }
}

/** A DataSource on the service's schema. Its owner closes it. */
export async function openPostgres(
  schema: ServiceSchema,
  connection: { url: string; poolSize: number },
): Promise<DataSource> {
  const options: DataSourceOptions = {
    type: 'postgres',
    url: connection.url,
    schema: schema.service,
    poolSize: connection.poolSize,
    connectTimeoutMS: POOL_PATIENCE_MS,
    applicationName: `nexus-${schema.service}`,
    entities: [...schema.entities],
    migrations: [...schema.migrations.postgres],
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    isolateWhereStatements: true,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    // A unit whose code hangs gives its connection and locks back.
    extra: { idle_in_transaction_session_timeout: 60_000 },
    // A lost idle connection is replaced at its next use.
    poolErrorHandler: () => undefined,
  }
  return new DataSource(options).initialize()
}

class PostgresSession implements Session {
  readonly manager: EntityManager
  lost: Error | undefined
  readonly #onLoss = (error: Error): void => {
    this.lost ??= error
  }

  constructor(
    private readonly runner: Runner,
    private readonly client: Client,
    private readonly begun: Begin,
  ) {
    this.manager = runner.manager
    client.on('error', this.#onLoss)
  }

  async commit(): Promise<void> {
    if (this.begun.access === 'read') {
      // Nothing to lose: the answer need not wait for this round trip.
      void this.#end('COMMIT').catch(() => undefined)
      return
    }
    const command = await this.#end('COMMIT')
    if (command !== 'COMMIT') throw swallowed(undefined)
  }

  async rollback(): Promise<void> {
    await this.#end('ROLLBACK')
  }

  async enter(inner: Begin): Promise<() => Promise<void>> {
    await this.client.query(whoIs(inner))
    return async () => {
      await this.client.query(whoIs(this.begun))
    }
  }

  async #end(sql: 'COMMIT' | 'ROLLBACK'): Promise<string> {
    try {
      const result = await this.client.query(sql)
      await this.runner.release()
      return Array.isArray(result) ? '' : result.command
    } catch (error) {
      await discard(this.runner, error)
      throw error
    } finally {
      this.client.off('error', this.#onLoss)
    }
  }
}

/** Role, tenant, actor and time limit of the rest of the transaction; they end with it, so nothing leaks through the pool. */
function whoIs(begin: Begin): string {
  const role = begin.door === 'tenant' ? APP_ROLE : PLATFORM_ROLE
  const text = (value: string): string => pg.escapeLiteral(value)
  return (
    `SET LOCAL ROLE ${role}; SELECT set_config('app.tenant_id', ${text(begin.tenantId ?? '')}, true), ` +
    `set_config('app.actor_id', ${text(begin.actor)}, true), set_config('statement_timeout', '${String(begin.budgetMs)}', true)`
  )
}

/** Takes a connection of unknown state out of the pool instead of giving it back. */
async function discard(runner: Runner, reason: unknown): Promise<void> {
  await runner.releasePostgresConnection(reason instanceof Error ? reason : new Error(String(reason)))
}
