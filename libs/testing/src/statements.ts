import pg from 'pg'
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js'

/** What relays, workers, sealers, readers of the stream and whoever knows where organizations live look into by themselves. */
const BACKGROUND = /"(outbox_event|job|audit|audit_seal)"|\b(pg_locks|tenant_placement)\b/

interface Asked {
  query(sql: unknown, ...rest: unknown[]): unknown
}

/** The SELECTs from tables that this process sent to a database while `work` ran, but those of what runs beside it. */
export async function selectsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = []
  const prototypes = [BetterSqlite3QueryRunner.prototype as Asked, pg.Client.prototype as unknown as Asked]
  const restores = prototypes.map((prototype) => {
    const query = prototype.query
    prototype.query = function (this: Asked, sql, ...rest) {
      if (typeof sql === 'string') heard.push(sql)
      return query.call(this, sql, ...rest)
    }
    return () => (prototype.query = query)
  })
  try {
    await work()
  } finally {
    for (const restore of restores) restore()
  }
  return heard.filter((sql) => /^SELECT .* FROM /s.test(sql) && !BACKGROUND.test(sql))
}
