import pg from 'pg'
import { asFailure } from './failures.js'
import type { PostgresSettings } from './settings.js'

/** A connection of the owner, past any pooler: of a command, never of a service. Times and numbers are written alike in all of them. */
export class OwnerSession {
  private constructor(private readonly client: pg.Client) {}

  /** @throws DomainError unavailable when the server does not answer */
  static async open({ migrationUrl, directUrl, url }: PostgresSettings): Promise<OwnerSession> {
    return OwnerSession.at(migrationUrl ?? directUrl ?? url)
  }

  static async at(url: string): Promise<OwnerSession> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: 'nexus-placement',
    })
    // A connection that breaks while nobody waits for it fails at its next statement.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query(
        `SET timezone = 'UTC'; SET datestyle = 'ISO'; SET intervalstyle = 'iso_8601'; SET extra_float_digits = 1; SET bytea_output = 'hex'; SET idle_in_transaction_session_timeout = 0`,
      )
      return new OwnerSession(client)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw asFailure(error)
    }
  }

  async rows<R>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    const { rows } = await this.client.query(sql, parameters)
    return rows as R[]
  }

  /** From now on this session sees and writes the rows of one organization: row-level security is forced on the owner too. */
  async be(tenantId: string): Promise<void> {
    await this.client.query(`SELECT set_config('app.tenant_id', $1, false)`, [tenantId])
  }

  async transaction<T>(begin: string, work: () => Promise<T>): Promise<T> {
    await this.client.query(begin)
    try {
      const result = await work()
      await this.client.query('COMMIT')
      return result
    } catch (error) {
      await this.client.query('ROLLBACK').catch(() => undefined)
      throw error
    }
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined)
  }
}
