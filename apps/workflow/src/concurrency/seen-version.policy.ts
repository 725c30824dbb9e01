import { type TenantContext, versionMismatch } from '@nexus/kernel'

/**
 * The version that the caller saw, when it is still the present one; asked before anything else is judged.
 * @throws DomainError request.version_mismatch with `currentVersion`
 */
export function assertSeen(ctx: TenantContext, row: { readonly version: number }, label: string): number {
  if (ctx.expectedVersion === undefined || ctx.expectedVersion === row.version) return row.version
  throw versionMismatch(
    `The ${label} is at version ${String(row.version)}, you have seen version ${String(ctx.expectedVersion)}: read it again, then repeat your change.`,
    { currentVersion: row.version },
  )
}
