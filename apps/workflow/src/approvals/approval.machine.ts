import { APPROVAL_STATES, approvalState } from '@nexus/contracts-workflow'
import { defineMachine, type StateOf } from '@nexus/kernel'

/** Approvals (AP-5). UNASSIGNED: too few people may decide; it is ACTIVE again when there are. */
export const approvalMachine = defineMachine({
  name: 'approval',
  states: APPROVAL_STATES,
  initial: 'PENDING',
  final: ['APPROVED', 'REJECTED', 'RETURNED', 'CANCELLED', 'EXPIRED'],
  transitions: {
    activate: { from: ['PENDING', 'ACTIVE', 'UNASSIGNED'], to: 'ACTIVE' },
    wait: { from: ['PENDING', 'ACTIVE', 'UNASSIGNED'], to: 'UNASSIGNED' },
    approve: { from: ['PENDING', 'ACTIVE', 'UNASSIGNED'], to: 'APPROVED' },
    reject: { from: ['ACTIVE', 'UNASSIGNED'], to: 'REJECTED' },
    return: { from: ['ACTIVE', 'UNASSIGNED'], to: 'RETURNED' },
    cancel: { from: ['ACTIVE', 'UNASSIGNED'], to: 'CANCELLED' },
    expire: { from: ['ACTIVE', 'UNASSIGNED'], to: 'EXPIRED' },
  },
  refused: approvalState,
})

export type ApprovalState = StateOf<typeof approvalMachine>
