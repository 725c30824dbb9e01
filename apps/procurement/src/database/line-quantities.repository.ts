import type { TenantContext } from '@nexus/kernel'
import { type EntityClass, RowStatements, type TenantRow, type TenantTx } from '@nexus/platform-database'

/** Rows a statement: well below the parameter limit of SQLite. */
const CHUNK = 500

/** Stores the named quantities of many lines in one statement; the row lock of their document guards them. */
export async function writeQuantities<E extends TenantRow, K extends keyof E & string>(
  tx: TenantTx,
  ctx: TenantContext,
  entity: EntityClass<E>,
  lines: readonly E[],
  quantities: readonly K[],
): Promise<void> {
  const manager = tx.managerFor(ctx)
  const statements = RowStatements.of(manager, entity)
  for (let start = 0; start < lines.length; start += CHUNK) {
    const chunk = lines.slice(start, start + CHUNK) as unknown as (Record<string, unknown> & { id: string })[]
    const { sql, parameters } = statements.updateEach(ctx.tenantId, chunk, quantities)
    await manager.query(sql, parameters)
  }
}
