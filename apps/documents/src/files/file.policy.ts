import { reachOf, type TenantContext } from '@nexus/kernel'

/** What the rule needs to know of a file. */
export interface OwnedFile {
  readonly ownerType: string
  readonly createdBy: string
}

/**
 * A file is seen by whoever may read the document that owns it: all of them, or, with a right for own documents
 * only, the files that they stored themselves.
 */
export function maySee(ctx: TenantContext, file: OwnedFile): boolean {
  const reach = reachOf(ctx, `${file.ownerType}:read`)
  return reach === 'all' || (reach === 'own' && file.createdBy === ctx.actor.userId)
}
