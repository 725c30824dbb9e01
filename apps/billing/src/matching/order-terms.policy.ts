import type { MatchView } from '@nexus/contracts-procurement'
import type { InvoiceOrder } from '../supplier-invoices/invoice-order.entity.js'

/** Whose terms an order was matched by: a revision of the invoice's date, or the present one (PO-3). */
export function termsOf({ asOf, revision }: MatchView): Pick<InvoiceOrder, 'revision' | 'revisionBasis'> {
  if (asOf?.basis === 'revision') return { revision: asOf.revision, revisionBasis: 'invoice-date' }
  const present = asOf?.revision ?? revision
  return present === undefined
    ? { revision: null, revisionBasis: null }
    : { revision: present, revisionBasis: 'current' }
}
