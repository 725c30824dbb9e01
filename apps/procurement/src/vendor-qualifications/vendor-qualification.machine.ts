import { VENDOR_QUALIFICATION_STATES, vendorQualificationState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States of a registration or requalification (VEN-1). A requalification begins with ANSWERING. */
export const qualificationMachine = defineMachine({
  name: 'qualification',
  states: VENDOR_QUALIFICATION_STATES,
  initial: 'INVITED',
  final: ['APPROVED', 'FAILED', 'WITHDRAWN', 'EXPIRED'],
  refused: vendorQualificationState,
  transitions: {
    answer: { from: ['INVITED', 'ANSWERING'], to: 'ANSWERING' },
    submit: { from: ['ANSWERING'], to: 'SUBMITTED' },
    return: { from: ['SUBMITTED'], to: 'ANSWERING' },
    approve: { from: ['SUBMITTED'], to: 'APPROVED' },
    fail: { from: ['ANSWERING', 'SUBMITTED'], to: 'FAILED' },
    withdraw: { from: ['INVITED', 'ANSWERING'], to: 'WITHDRAWN' },
    expire: { from: ['INVITED'], to: 'EXPIRED' },
    // The vendor was rejected, blacklisted, merged or switched off meanwhile.
    drop: { from: ['INVITED', 'ANSWERING', 'SUBMITTED'], to: 'WITHDRAWN' },
  },
})
