import { invoiceState, SUPPLIER_INVOICE_STATES } from '@nexus/contracts-billing'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a supplier invoice (MAT-1). What is paid of it is a dimension of its own. */
export const supplierInvoiceMachine = defineMachine({
  name: 'invoice',
  states: SUPPLIER_INVOICE_STATES,
  initial: 'CAPTURED',
  final: ['REJECTED'],
  refused: invoiceState,
  transitions: {
    raise: { from: ['CAPTURED'], to: 'EXCEPTION' },
    /** Only the confirmation of procurement does this (house.md 4). */
    confirm: { from: ['CAPTURED'], to: 'MATCHED' },
    rematch: { from: ['CAPTURED', 'EXCEPTION'], to: 'CAPTURED' },
    reject: { from: ['CAPTURED', 'EXCEPTION', 'MATCHED'], to: 'REJECTED' },
  },
})
