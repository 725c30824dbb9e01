/** A kind of document of whose changes people are told as they happen. */
export interface DocumentKind {
  /** Whose events say so: those of the aggregate that is called like the kind. */
  readonly service: string
  /** What a person needs to read it. */
  readonly permission: string
}

const procurement = 'procurement'
const billing = 'billing'

/** A suite compares them with the operations that read these documents. */
export const DOCUMENT_KINDS: Readonly<Record<string, DocumentKind>> = {
  requisition: { service: procurement, permission: 'requisition:read' },
  'purchase-order': { service: procurement, permission: 'purchase-order:read' },
  'purchase-order-change': { service: procurement, permission: 'purchase-order:read' },
  vendor: { service: procurement, permission: 'vendor:read' },
  'supplier-invoice': { service: billing, permission: 'supplier-invoice:read' },
  'payment-request': { service: billing, permission: 'payment-request:read' },
}

/** Own, and so safe with names such as `constructor`. */
export const documentKindOf = (name: string): DocumentKind | undefined =>
  Object.hasOwn(DOCUMENT_KINDS, name) ? DOCUMENT_KINDS[name] : undefined
