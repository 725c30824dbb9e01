import { type TenantContext, versionMismatch } from '@nexus/kernel'

/**
 * Refuses a change by someone who saw an older version, before anything else is judged: what they would be
 * told of the present state may not be what they decided on.
 * @throws DomainError request.version_mismatch with `currentVersion`
 */
export function assertSeen(ctx: TenantContext, row: { readonly version: number }, label: string): void {
  if (ctx.expectedVersion === undefined || ctx.expectedVersion === row.version) return
  throw versionMismatch(
    `The ${label} is at version ${String(row.version)}, you have seen version ${String(ctx.expectedVersion)}: read it again, then repeat your change.`,
    { currentVersion: row.version },
  )
}
