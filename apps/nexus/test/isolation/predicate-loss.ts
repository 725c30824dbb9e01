// eslint-disable-next-line nexus/no-direct-database -- watches every statement on its way, whichever door it came through
import { DataSource, type QueryRunner } from 'typeorm'

/** Whether a statement is handed on as it is, or changed on its way to the database. */
export type Rewriting = (sql: string) => string

let current: Rewriting = (sql) => sql
let installed = false

/**
 * Lets every statement of this process pass the function given to {@link rewriteStatements}. Call it before a database is
 * opened: later connections only are watched.
 */
export function watchStatements(): void {
  if (installed) return
  installed = true
  const prototype = DataSource.prototype
  const { createQueryRunner } = prototype
  prototype.createQueryRunner = function (this: DataSource, ...parts) {
    const runner = createQueryRunner.apply(this, parts)
    const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<unknown>
    runner.query = ((sql: string, ...rest: unknown[]) => query(current(sql), ...rest)) as QueryRunner['query']
    return runner
  }
}

/** To see which tables a request reads by tenant, and to take the predicate away from one of them, as a careless change would. */
export function rewriteStatements(rewriting: Rewriting): void {
  current = rewriting
}

const ALIAS = /"(?:[a-z]+"\.")?([a-z_]+)" "?([A-Za-z_]+)"?/g
const PREDICATE = /((?:"?([A-Za-z_]+)"?\.)?"?tenant_id"?) = (\?|\$\d+|:\w+)/g

/** The tables from which a statement takes rows of one tenant only. */
export function guardedTables(sql: string): string[] {
  return [...sql.matchAll(PREDICATE)].flatMap(([, , alias]) => tableOf(sql, alias) ?? [])
}

/** The statement without the tenant's predicate on this table. */
export const withoutPredicate =
  (table: string): Rewriting =>
  (sql) =>
    sql.includes(`"${table}"`)
      ? sql.replaceAll(PREDICATE, (all, _column: string, alias: string | undefined) =>
          tableOf(sql, alias) === table ? `(${all} OR 1 = 1)` : all,
        )
      : sql

/** The statement without the tenant's predicate on any table. */
export const withoutAnyPredicate: Rewriting = (sql) =>
  sql.startsWith('SELECT') ? sql.replaceAll(PREDICATE, (all) => `(${all} OR 1 = 1)`) : sql

function tableOf(sql: string, alias: string | undefined): string | undefined {
  const target = /(?:UPDATE|DELETE FROM|FROM|INTO) "(?:[a-z]+"\.")?([a-z_]+)"/.exec(sql)?.[1]
  if (alias === undefined || alias === target) return target
  for (const [, table, name] of sql.matchAll(ALIAS)) if (name === alias) return table
  return target
}
