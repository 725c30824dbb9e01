import type { TenantTx } from '@nexus/platform-database'
import type { SelectQueryBuilder } from 'typeorm'

/** The row of the query, locked until the transaction ends. SQLite has one writer at a time, and no row locks. */
export function lockRow<E extends object>(tx: TenantTx, query: SelectQueryBuilder<E>): Promise<E | null> {
  if (tx.kind === 'postgres') query.setLock('pessimistic_write')
  return query.getOne()
}
