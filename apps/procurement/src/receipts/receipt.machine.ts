import { RECEIPT_STATES, receiptState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a receipt (REC-1, REC-6); which result an inspection has follows from the quantities. */
export const receiptMachine = defineMachine({
  name: 'receipt',
  states: RECEIPT_STATES,
  initial: 'DRAFT',
  final: ['REVERSED', 'DISCARDED'],
  refused: receiptState,
  transitions: {
    change: { from: ['DRAFT'], to: 'DRAFT' },
    discard: { from: ['DRAFT'], to: 'DISCARDED' },
    post: { from: ['DRAFT'], to: 'POSTED' },
    inspectLater: { from: ['POSTED', 'IN_INSPECTION'], to: 'IN_INSPECTION' },
    acceptAll: { from: ['IN_INSPECTION'], to: 'ACCEPTED' },
    rejectPart: { from: ['POSTED', 'IN_INSPECTION'], to: 'PARTLY_REJECTED' },
    rejectAll: { from: ['POSTED', 'IN_INSPECTION'], to: 'REJECTED' },
    reverse: { from: ['POSTED', 'IN_INSPECTION', 'ACCEPTED', 'PARTLY_REJECTED', 'REJECTED'], to: 'REVERSED' },
  },
})
