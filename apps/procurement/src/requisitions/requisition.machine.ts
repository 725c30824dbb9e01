import { REQUISITION_STATES, requisitionState, type RequisitionView } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

type State = RequisitionView['state']

const ORDERABLE = ['APPROVED', 'PARTIALLY_ORDERED', 'ORDERED', 'PARTIALLY_RECEIVED'] as const
const FOLLOWING = [...ORDERABLE, 'RECEIVED'] as const
const JUDGED = ['SUBMITTED', 'IN_APPROVAL'] as const

/** States and commands of a requisition (REQ-1). The commands from `reopen` on follow the quantities of the lines. */
export const requisitionMachine = defineMachine({
  name: 'requisition',
  states: REQUISITION_STATES,
  initial: 'DRAFT',
  final: ['CLOSED', 'REJECTED', 'WITHDRAWN', 'CANCELLED'],
  refused: requisitionState,
  transitions: {
    replace: { from: ['DRAFT'], to: 'DRAFT' },
    correct: { from: ['RETURNED'], to: 'RETURNED' },
    submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
    startApproval: { from: ['SUBMITTED'], to: 'IN_APPROVAL' },
    approve: { from: JUDGED, to: 'APPROVED' },
    reject: { from: JUDGED, to: 'REJECTED' },
    return: { from: JUDGED, to: 'RETURNED' },
    withdraw: { from: ['DRAFT', 'RETURNED', ...JUDGED], to: 'WITHDRAWN' },
    hold: { from: ORDERABLE, to: 'ON_HOLD' },
    stop: { from: [...ORDERABLE, 'ON_HOLD'], to: 'STOPPED' },
    resume: { from: ['ON_HOLD', 'STOPPED'], to: 'APPROVED' },
    cancel: { from: [...ORDERABLE, 'ON_HOLD', 'STOPPED'], to: 'CANCELLED' },
    close: { from: ['PARTIALLY_RECEIVED', 'RECEIVED', 'STOPPED'], to: 'CLOSED' },
    reopen: { from: FOLLOWING, to: 'APPROVED' },
    orderPart: { from: FOLLOWING, to: 'PARTIALLY_ORDERED' },
    orderAll: { from: FOLLOWING, to: 'ORDERED' },
    receivePart: { from: FOLLOWING, to: 'PARTIALLY_RECEIVED' },
    receiveAll: { from: FOLLOWING, to: 'RECEIVED' },
  },
})

/** Whether something can be ordered in this state, as far as lines are open. */
export const isOrderable = (state: State): boolean => (ORDERABLE as readonly State[]).includes(state)

/** Whether the state follows the quantities; a held, stopped or closed requisition keeps its state while they move. */
export const followsQuantities = (state: State): boolean => (FOLLOWING as readonly State[]).includes(state)
