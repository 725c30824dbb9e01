import { inSpan } from '@nexus/platform-telemetry'
import type { EntityManager } from 'typeorm'
import type { Begin } from './engine.js'
import type { DatabaseKind } from './settings.js'

type Query = (sql: string, parameters?: unknown[], structured?: boolean) => Promise<unknown>

/** A transaction as a span: with the wait for its turn or connection, and the statements in it. */
export function tracedUnit<T>(service: string, { access, door }: Begin, work: () => Promise<T>): Promise<T> {
  const attributes = { 'db.namespace': service, 'nexus.access': access, 'nexus.door': door }
  return inSpan({ name: `transaction ${service}`, attributes, onlyInside: true }, work)
}

/** Gives every statement of a unit a span, on both databases. Only called while tracing is on. */
export function traceStatements(manager: EntityManager, service: string, kind: DatabaseKind): void {
  const runner = manager.queryRunner as { query: Query } | undefined
  if (runner === undefined) return
  const query = runner.query.bind(runner)
  runner.query = (sql, ...rest) => {
    const summary = summaryOf(sql)
    const attributes = {
      'db.system.name': kind === 'postgres' ? 'postgresql' : 'sqlite',
      'db.namespace': service,
      'db.query.summary': summary,
    }
    return inSpan({ name: summary, kind: 'client', attributes, onlyInside: true }, () => query(sql, ...rest))
  }
}

/** `SELECT purchase_order`: what is done to which table, and never the statement, whose literals may be data. */
export function summaryOf(sql: string): string {
  const verb = /^\s*([A-Za-z]{1,20})/.exec(sql)?.[1]?.toUpperCase() ?? 'SQL'
  const table = /\b(?:FROM|INTO|UPDATE)\s+(?:"?[a-z_]+"?\.)?"?([a-z_]+)"?/i.exec(sql)?.[1]
  return table === undefined ? verb : `${verb} ${table}`
}
