import { join } from 'node:path'
import Libsql from 'libsql'
import pg from 'pg'
import { privatePostgres } from '../../libs/testing/src/private-postgres.mjs'

const sqlite = {
  name: 'SQLite',
  typed: false,
  environment: () => Promise.resolve({ DB_FALLBACK_STRATEGY: 'sqlite' }),
  /** Runs `work(query)` on the tables of one service of a stopped instance; all of it or nothing is kept. */
  async inside(service, { folder }, work) {
    const database = new Libsql(join(folder, `database/${service}.sqlite`))
    try {
      database.exec('BEGIN IMMEDIATE')
      await work((sql, parameters = []) => {
        const statement = database.prepare(sql)
        return statement.reader ? statement.all(parameters) : (statement.run(parameters), [])
      })
      database.exec('COMMIT')
    } finally {
      database.close()
    }
  },
}

const onPostgres = (server) => {
  let made = 0
  const within = (url, database) => url.replace(/\/postgres$/, `/${database}`)
  const connected = async (url, work) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await work(async (sql, parameters = []) => (await client.query(sql.replace(/\?(\d+)/g, '$$$1'), parameters)).rows)
    } finally {
      await client.end()
    }
  }
  return {
    name: 'PostgreSQL',
    typed: true,
    /** Settings for an instance on an empty database of its own. */
    async environment() {
      made += 1
      const database = `bench_${made}`
      await connected(server.superuserUrl, (query) => query(`CREATE DATABASE ${database} OWNER nexus_owner`))
      return {
        DB_FALLBACK_STRATEGY: 'postgres',
        DATABASE_URL: within(server.appUrl, database),
        DATABASE_MIGRATION_URL: within(server.ownerUrl, database),
      }
    },
    async inside(service, { environment }, work) {
      const database = new URL(environment.DATABASE_URL).pathname.slice(1)
      await connected(within(server.superuserUrl, database), async (query) => {
        await query(`SET search_path TO ${service}`)
        await query('BEGIN')
        await work(query)
        await query('COMMIT')
        // As its autovacuum does by itself within a minute of such a change.
        await query('VACUUM ANALYZE')
      })
    },
  }
}

/** Runs `work` on each database in turn: SQLite, then a private PostgreSQL that writes durably. */
export async function onEachDatabase(work) {
  await work(sqlite)
  const server = await privatePostgres({ durable: true })
  try {
    await work(onPostgres(server))
  } finally {
    await server.stop()
  }
}
