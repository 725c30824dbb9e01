import { REQUISITION_STATES, requisitionState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a requisition (REQ-1). The commands from `reopen` on follow the quantities of the lines. */
export const requisitionMachine = defineMachine({
  name: 'requisition',
  states: REQUISITION_STATES,
  initial: 'DRAFT',
  final: ['RECEIVED', 'REJECTED', 'WITHDRAWN'],
  refused: requisitionState,
  transitions: {
    replace: { from: ['DRAFT'], to: 'DRAFT' },
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    startApproval: { from: ['SUBMITTED'], to: 'IN_APPROVAL' },
    approve: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'APPROVED' },
    reject: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'REJECTED' },
    withdraw: { from: ['DRAFT', 'SUBMITTED', 'IN_APPROVAL'], to: 'WITHDRAWN' },
    reopen: { from: ['PARTIALLY_ORDERED', 'ORDERED'], to: 'APPROVED' },
    orderPart: { from: ['APPROVED', 'PARTIALLY_ORDERED', 'ORDERED'], to: 'PARTIALLY_ORDERED' },
    orderAll: { from: ['APPROVED', 'PARTIALLY_ORDERED', 'ORDERED'], to: 'ORDERED' },
    receivePart: { from: ['PARTIALLY_ORDERED', 'ORDERED', 'PARTIALLY_RECEIVED'], to: 'PARTIALLY_RECEIVED' },
    receiveAll: { from: ['ORDERED', 'PARTIALLY_RECEIVED'], to: 'RECEIVED' },
  },
})
