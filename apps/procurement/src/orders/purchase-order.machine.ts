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
    change: { from: ['DRAFT'], to: 'DRAFT' },
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    edit: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'SUBMITTED' },
    startApproval: { from: ['SUBMITTED'], to: 'IN_APPROVAL' },
    approve: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'APPROVED' },
    reject: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'REJECTED' },
    withdraw: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'DRAFT' },
    return: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'DRAFT' },
    issue: { from: ['APPROVED'], to: 'ISSUED' },
    receive: { from: ['ISSUED'], to: 'ISSUED' },
    acknowledge: { from: ['ISSUED'], to: 'ISSUED' },
    revise: { from: ['ISSUED'], to: 'ISSUED' },
    shortClose: { from: ['ISSUED'], to: 'ISSUED' },
    close: { from: ['ISSUED'], to: 'CLOSED' },
    closeHard: { from: ['ISSUED', 'CLOSED'], to: 'CLOSED' },
    reopen: { from: ['CLOSED'], to: 'ISSUED' },
    cancel: { from: ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED', 'ISSUED'], to: 'CANCELLED' },
  },
})
