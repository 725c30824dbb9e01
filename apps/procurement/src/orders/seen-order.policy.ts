import { type TenantContext, versionMismatch } from '@nexus/kernel'
import type { VersionChange } from './purchase-order.entity.js'

/**
 * Refuses a change by someone who saw an older version, and names what was changed since.
 * @throws DomainError request.version_mismatch with `currentVersion`, and `facts.changedFields` while it is known
 */
export function assertOrderSeen(
  ctx: Pick<TenantContext, 'expectedVersion'>,
  order: { readonly version: number; readonly recentChanges: readonly VersionChange[] | null },
): void {
  const seen = ctx.expectedVersion
  if (seen === undefined || seen === order.version) return
  const since = (order.recentChanges ?? []).filter((change) => change.version > seen)
  const known = seen < order.version && since.length === order.version - seen
  const changedFields = [...new Set(since.flatMap((change) => change.fields))].sort()
  throw versionMismatch(
    `The purchase order is at version ${String(order.version)}, you have seen version ${String(seen)}: read it again, then repeat your change.`,
    { currentVersion: order.version, ...(known ? { facts: { changedFields } } : {}) },
  )
}
