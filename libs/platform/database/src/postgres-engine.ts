import pg from 'pg'
import {
  DataSource,
  type DataSourceOptions,
  type EntityManager,
  QueryFailedError,
  type QueryRunner,
  QueryRunnerAlreadyReleasedError,
} from 'typeorm'
import { QueryResult } from 'typeorm/query-runner/QueryResult.js'
import type { Begin, Engine, PoolUse, Session } from './engine.js'
import { fenceOf, swallowed } from './failures.js'
import { enterTenant, SEES_FENCED } from './fence.js'
import { MIGRATIONS_TABLE } from './migration-state.js'
import { doorRolesOf, quoted, type DoorRoles } from './roles.js'
import { PooledClient } from './pooled-client.js'
import type { PostgresSettings, ServiceSchema } from './settings.js'
import { SnakeNaming } from './snake-naming.js'

/** How long a unit waits for a free connection of the pool. */
const POOL_PATIENCE_MS = 5000
/** A unit whose code hangs gives its connection and locks back. */
const IDLE_IN_TRANSACTION_MS = 60_000
/** The server ends a statement at the unit's time limit; so much later nobody waits for its answer any more. */
const SILENCE_MS = 2000

type Runner = QueryRunner & {
  isTransactionActive: boolean
  transactionDepth: number
  releasePostgresConnection(reason: Error): Promise<void>
}

/** By which roles the doors lead in, and by which name fences know the service; undefined when none applies to it. */
interface Ways extends DoorRoles {
  readonly fencedAs: string | undefined
}

interface Answer {
  readonly command: string
  readonly rows: unknown[]
  readonly rowCount: number | null
}

interface StatementClient {
  query(sql: string, parameters?: unknown[]): Promise<Answer | Answer[]>
}

interface Client {
  /** Read at each statement: how long its answer is waited for, in milliseconds. */
  readonly connectionParameters: { query_timeout?: number | false }
  query(sql: string): Promise<{ command: string } | { command: string }[]>
  on(event: 'error', listener: (error: Error) => void): unknown
  off(event: 'error', listener: (error: Error) => void): unknown
}

/** A pool of connections; each unit has one for itself, and says in the same round trip as BEGIN who it is. */
export class PostgresEngine implements Engine {
  readonly kind = 'postgres'

  readonly #ways: Ways

  private constructor(
    readonly dataSource: DataSource,
    { service, isControlPlane = false }: ServiceSchema,
  ) {
    this.#ways = { ...doorRolesOf(service), fencedAs: isControlPlane ? undefined : service }
  }

  static async open(schema: ServiceSchema, settings: PostgresSettings): Promise<PostgresEngine> {
    const dataSource = await openPostgres(schema, { url: settings.url, poolSize: settings.poolSize ?? 10 })
    return new PostgresEngine(dataSource, schema)
  }

  async begin(begin: Begin): Promise<Session> {
    const runner = this.dataSource.createQueryRunner() as unknown as Runner
    let session: PostgresSession | undefined
    try {
      const client = (await runner.connect()) as Client
      // Listens from the first statement on: a connection can break in the same breath as it answers.
      session = new PostgresSession(runner, client, begin, this.#ways)
      await session.begin()
      return session
    } catch (error) {
      // Refused by a fence, the connection is as good as before.
      if (session !== undefined && fenceOf(error) !== undefined) await session.rollback().catch(() => undefined)
      else {
        session?.leave()
        await discard(runner, error)
      }
      throw error
    }
  }

  poolUse(): PoolUse {
    const { master } = this.dataSource.driver as unknown as { master: pg.Pool }
    const { totalCount, idleCount, waitingCount } = master
    return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
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
    // A lost idle connection is replaced at its next use.
    poolErrorHandler: () => undefined,
    extra: { Client: PooledClient },
  }
  const dataSource = new DataSource(options)
  withoutBroadcasts(dataSource)
  return dataSource.initialize()
}

/**
 * TypeORM tells subscribers and loggers of each statement, in several rounds of promises; there are none here. What a
 * statement answers, and how it fails, stays the same.
 */
function withoutBroadcasts({ driver }: DataSource): void {
  const createQueryRunner = driver.createQueryRunner.bind(driver)
  driver.createQueryRunner = (mode) => {
    const runner = createQueryRunner(mode)
    const query = async (sql: string, parameters?: unknown[], isStructured?: boolean): Promise<unknown> => {
      if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError()
      const client = (await runner.connect()) as StatementClient
      let answer: Answer | Answer[]
      try {
        answer = await client.query(sql, parameters)
      } catch (error) {
        throw new QueryFailedError(sql, parameters, error as Error)
      }
      const result = new QueryResult()
      // Several statements in one text answer with a list, of which nobody asks anything.
      if (!Array.isArray(answer)) {
        result.records = answer.rows
        result.affected = answer.rowCount ?? undefined
        const isChange = answer.command === 'UPDATE' || answer.command === 'DELETE'
        result.raw = isChange ? [answer.rows, answer.rowCount] : answer.rows
      }
      return isStructured === true ? result : (result.raw as unknown)
    }
    runner.query = query as typeof runner.query
    return runner
  }
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
    private readonly ways: Ways,
  ) {
    this.manager = runner.manager
    client.on('error', this.#onLoss)
  }

  async begin(): Promise<void> {
    await this.#be(this.begun, `BEGIN${this.begun.access === 'read' ? ' READ ONLY' : ''}; `)
    if (this.lost !== undefined) throw this.lost
    this.runner.isTransactionActive = true
    this.runner.transactionDepth = 1
  }

  /** Hears no more of a connection that it gives back. */
  leave(): void {
    this.client.off('error', this.#onLoss)
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
    this.client.connectionParameters.query_timeout = SILENCE_MS
    await this.#end('ROLLBACK')
  }

  async enter(inner: Begin): Promise<() => Promise<void>> {
    await this.#be(inner)
    return () => this.#be(this.begun)
  }

  async #be(who: Begin, first = ''): Promise<void> {
    this.client.connectionParameters.query_timeout = who.budgetMs + SILENCE_MS
    await this.client.query(`${first}${whoIs(who, this.ways)}`)
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
      this.leave()
    }
  }
}

/**
 * Role, tenant, actor and time limits of the rest of the transaction. They end with it, so nothing leaks through the
 * pool, nor through a pooler between: nothing here is set for the session or when it is opened.
 */
function whoIs(begin: Begin, ways: Ways): string {
  const settings: Record<string, string> = {
    'app.tenant_id': begin.tenantId ?? '',
    'app.actor_id': begin.actor,
    statement_timeout: String(begin.budgetMs),
    idle_in_transaction_session_timeout: String(IDLE_IN_TRANSACTION_MS),
  }
  if (begin.seesFenced === true) settings[SEES_FENCED] = 'on'
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`)
  const be = `SET LOCAL ROLE ${quoted(begin.door === 'tenant' ? ways.app : ways.platform)}; SELECT ${set.join(', ')}`
  // The tenant's id was compared with the form of a UUID when the unit was entered.
  return begin.tenantId === undefined || ways.fencedAs === undefined
    ? be
    : `${be}; ${enterTenant(ways.fencedAs, begin.tenantId, begin.access)}`
}

/** Takes a connection of unknown state out of the pool instead of giving it back. */
async function discard(runner: Runner, reason: unknown): Promise<void> {
  await runner.releasePostgresConnection(reason instanceof Error ? reason : new Error(String(reason)))
}
