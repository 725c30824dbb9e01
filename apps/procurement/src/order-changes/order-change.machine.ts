import { ORDER_CHANGE_STATES, orderChangeState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a change order (PO-3). `pass`: nothing material, so nobody decides (AP-9). */
export const orderChangeMachine = defineMachine({
  name: 'change order',
  states: ORDER_CHANGE_STATES,
  initial: 'DRAFT',
  final: ['ACKNOWLEDGED', 'REJECTED_BY_SUPPLIER', 'REJECTED', 'LAPSED', 'WITHDRAWN'],
  refused: orderChangeState,
  transitions: {
    replace: { from: ['DRAFT'], to: 'DRAFT' },
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    pass: { from: ['DRAFT'], to: 'APPROVED' },
    startApproval: { from: ['SUBMITTED'], to: 'IN_APPROVAL' },
    approve: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'APPROVED' },
    reject: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'REJECTED' },
    return: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'DRAFT' },
    lapse: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'LAPSED' },
    withdraw: { from: ['DRAFT', 'SUBMITTED', 'IN_APPROVAL'], to: 'WITHDRAWN' },
    send: { from: ['APPROVED'], to: 'SENT' },
    accept: { from: ['SENT'], to: 'ACKNOWLEDGED' },
    refuse: { from: ['SENT'], to: 'REJECTED_BY_SUPPLIER' },
  },
})

/** States in which a change order is not decided yet; one at a time may be. */
export const OPEN_CHANGE_STATES = ['DRAFT', 'SUBMITTED', 'IN_APPROVAL'] as const
