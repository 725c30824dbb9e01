import { isPersonField } from './value-text.js'

/** What the console can name by its id. */
export type NamedKind =
  | 'person'
  | 'role'
  | 'legal-entity'
  | 'cost-centre'
  | 'category'
  | 'vendor'
  | 'requisition'
  | 'purchase-order'
  | 'supplier-invoice'
  | 'file'

export interface NamedId {
  readonly kind: NamedKind
  readonly id: string
}

const KINDS: Readonly<Record<string, NamedKind>> = {
  categoryId: 'category',
  costCentreId: 'cost-centre',
  creditNoteId: 'supplier-invoice',
  fileId: 'file',
  invoiceId: 'supplier-invoice',
  legalEntityId: 'legal-entity',
  logoFileId: 'file',
  orderId: 'purchase-order',
  quoteFileId: 'file',
  requisitionId: 'requisition',
  roleId: 'role',
  roles: 'role',
  vendorId: 'vendor',
}

/** Of a list of hundreds the first are named, so that unfolding an entry stays a matter of few requests. */
const MOST_NAMED = 30

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whose id a field holds, or those in it: `vendorId`, `userIds`, `createdBy`; undefined of what has no name. */
function kindOf(field: string): NamedKind | undefined {
  const one = field.replace(/Ids$/, 'Id')
  if (isPersonField(one)) return 'person'
  return Object.hasOwn(KINDS, one) ? KINDS[one] : undefined
}

/** The ids within a value of which the console might know the names; each once. */
export function namedIds(field: string, value: unknown): readonly NamedId[] {
  const found = new Map<string, NamedId>()
  const visit = (name: string, part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) visit(name, each)
    else if (typeof part === 'object' && part !== null)
      for (const [inner, held] of Object.entries(part)) visit(inner, held)
    else if (typeof part === 'string' && UUID.test(part)) {
      const kind = kindOf(name)
      if (kind !== undefined && found.size < MOST_NAMED) found.set(part, { kind, id: part })
    }
  }
  visit(field, value)
  return [...found.values()]
}
