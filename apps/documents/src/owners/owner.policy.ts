import type { FileOwner } from '@nexus/contracts-documents'
import { reachOf, type TenantContext } from '@nexus/kernel'

/** A document of another service, as far as its files need to know it. */
export interface Owner {
  readonly state: string | undefined
  /** Whose own document it is. */
  readonly people: readonly string[]
}

/** What an owner allows: one of these permissions to attach files, and in these states to take them away again. */
const RULES: Readonly<
  Record<FileOwner, { readonly attach: readonly string[]; readonly open: readonly string[] | 'always' }>
> = {
  requisition: { attach: ['requisition:create', 'requisition:update'], open: ['DRAFT', 'RETURNED'] },
  'purchase-order': { attach: ['purchase-order:create'], open: ['DRAFT'] },
  vendor: { attach: ['vendor:create', 'vendor:update'], open: 'always' },
  'supplier-invoice': {
    attach: ['supplier-invoice:create', 'supplier-invoice:resolve'],
    open: ['CAPTURED', 'EXCEPTION'],
  },
  'payment-request': { attach: ['payment-request:create'], open: ['DRAFT'] },
  organization: { attach: ['organization:manage'], open: 'always' },
}

export const isFileOwner = (type: string): type is FileOwner => Object.hasOwn(RULES, type)

/** Whether the actor may attach files to an owner that they see: they must be allowed to change such a document. */
export function mayAttach(ctx: TenantContext, ownerType: FileOwner, owner: Owner): boolean {
  return RULES[ownerType].attach.some((permission) => {
    const reach = reachOf(ctx, permission)
    return reach === 'all' || (reach === 'own' && owner.people.includes(ctx.actor.userId))
  })
}

/** Whether nobody has decided by what is attached yet, so that it may still be taken away. */
export function isOpen(ownerType: FileOwner, owner: Owner): boolean {
  const { open } = RULES[ownerType]
  return open === 'always' || (owner.state !== undefined && open.includes(owner.state))
}
