import { setMaxListeners } from 'node:events'
import type { HeldLock, Locks, Membership } from '@nexus/platform-outbox'
import pg from 'pg'

const PROBE_MS = 10_000
const TIMEOUT_MS = 5000

/** The connection on which this process holds its locks: with it they are gone. */
interface Session {
  readonly client: pg.Client
  readonly lost: AbortController
  readonly held: Set<string>
  readonly probe: NodeJS.Timeout
  /** One statement at a time: it is one connection. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

/**
 * {@link Locks} as advisory locks of one PostgreSQL session. The URL must lead past a transaction pooler, which would
 * give each statement another session. When the process dies, the server releases them at once.
 */
export class PostgresLocks implements Locks {
  private session: Promise<Session> | undefined
  private closed = false

  constructor(private readonly options: { readonly url: string; readonly namespace?: string }) {}

  async tryLock(name: string): Promise<HeldLock | undefined> {
    const session = await this.connected()
    const key = this.keyOf(name)
    // The server would give it to the same session twice.
    if (session.held.has(key)) return undefined
    session.held.add(key)
    try {
      const rows = await session.query<{ locked: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
        [key],
      )
      if (rows[0]?.locked !== true) {
        session.held.delete(key)
        return undefined
      }
    } catch (error) {
      session.held.delete(key)
      throw error
    }
    return {
      lost: session.lost.signal,
      release: async () => {
        if (!session.held.delete(key) || session.lost.signal.aborted) return
        await session.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key])
      },
    }
  }

  async join(group: string): Promise<Membership> {
    const session = await this.connected()
    const key = this.keyOf(`members/${group}`)
    await session.query('SELECT pg_advisory_lock_shared(hashtextextended($1, 0))', [key])
    return {
      count: async () => {
        const rows = await session.query<{ members: string }>(
          `SELECT count(*) AS members FROM pg_locks
           WHERE locktype = 'advisory' AND granted AND objsubid = 1
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
             AND ((classid::bigint << 32) | objid::bigint) = hashtextextended($1, 0)`,
          [key],
        )
        return Number(rows[0]?.members ?? 1)
      },
      leave: async () => {
        if (session.lost.signal.aborted) return
        await session.query('SELECT pg_advisory_unlock_shared(hashtextextended($1, 0))', [key])
      },
    }
  }

  async close(): Promise<void> {
    this.closed = true
    const session = await this.session?.catch(() => undefined)
    if (session === undefined) return
    this.lose(session)
    await session.client.end().catch(() => undefined)
  }

  private keyOf(name: string): string {
    return `nexus/${this.options.namespace ?? 'nx'}/${name}`
  }

  private async connected(): Promise<Session> {
    if (this.closed) throw new Error('the locks are closed')
    this.session ??= this.connect().catch((error: unknown) => {
      this.session = undefined
      throw error
    })
    return this.session
  }

  private async connect(): Promise<Session> {
    const client = new pg.Client({
      connectionString: this.options.url,
      application_name: 'nexus-locks',
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
      keepAlive: true,
    })
    let last: Promise<unknown> = Promise.resolve()
    const session: Session = {
      client,
      query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
        const answer = last.then(() => client.query<Row>(sql, values))
        last = answer.catch(() => undefined)
        return (await answer).rows
      },
      lost: new AbortController(),
      held: new Set(),
      probe: setInterval(() => {
        session.query('SELECT 1').catch(() => {
          this.lose(session)
          void client.end().catch(() => undefined)
        })
      }, PROBE_MS),
    }
    session.probe.unref()
    // Each partition and relay that runs under a lock listens.
    setMaxListeners(0, session.lost.signal)
    client.on('error', () => {
      this.lose(session)
    })
    client.on('end', () => {
      this.lose(session)
    })
    try {
      await client.connect()
      // A process that is cut off loses its locks on the server too, in about half a minute.
      await client.query('SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 4')
    } catch (error) {
      clearInterval(session.probe)
      await client.end().catch(() => undefined)
      throw error
    }
    return session
  }

  private lose(session: Session): void {
    clearInterval(session.probe)
    if (session.lost.signal.aborted) return
    session.lost.abort()
    this.session = undefined
  }
}
