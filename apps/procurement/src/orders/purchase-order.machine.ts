import { PURCHASE_ORDER_STATES, purchaseOrderState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a purchase order (PO-1). What is received and billed are dimensions of their own. */
export const purchaseOrderMachine = defineMachine({
  name: 'purchase order',
  states: PURCHASE_ORDER_STATES,
  initial: 'DRAFT',
  final: ['REJECTED', 'CANCELLED'],
  refused: purchaseOrderState,
  transitions: {
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    startApproval: { from: ['SUBMITTED'], to: 'IN_APPROVAL' },
    approve: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'APPROVED' },
    reject: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'REJECTED' },
    issue: { from: ['APPROVED'], to: 'ISSUED' },
    receive: { from: ['ISSUED'], to: 'ISSUED' },
    cancel: { from: ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED', 'ISSUED'], to: 'CANCELLED' },
  },
})
