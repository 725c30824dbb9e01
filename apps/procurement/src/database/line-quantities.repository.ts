import type { TenantContext } from '@nexus/kernel'
import type { EntityClass, TenantRow, TenantTx } from '@nexus/platform-database'

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
  for (let start = 0; start < lines.length; start += CHUNK) {
    const chunk = lines.slice(start, start + CHUNK)
    const ids = Object.fromEntries(chunk.map((line, index) => [`id${String(index)}`, line.id]))
    const values: Record<string, string> = {}
    const set = Object.fromEntries(
      quantities.map((quantity) => {
        const cases = chunk.map((line, index) => {
          values[`${quantity}${String(index)}`] = String(line[quantity])
          return `WHEN :id${String(index)} THEN CAST(:${quantity}${String(index)} AS bigint)`
        })
        return [quantity, () => `CASE id ${cases.join(' ')} END`]
      }),
    )
    await tx
      .managerFor(ctx)
      .createQueryBuilder()
      .update(entity)
      .set(set as never)
      .where('tenantId = :tenantId AND id IN (:...ids)', { tenantId: ctx.tenantId, ids: chunk.map((line) => line.id) })
      .setParameters({ ...ids, ...values })
      .updateEntity(false)
      .callListeners(false)
      .execute()
  }
}
