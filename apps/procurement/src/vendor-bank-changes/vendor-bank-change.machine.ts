import { vendorBankChangeState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States of a bank change (VEN-3): two confirmations apply it, one refusal ends it. */
export const bankChangeMachine = defineMachine({
  name: 'bank change',
  states: ['PROPOSED', 'HALF_CONFIRMED', 'APPLIED', 'REFUSED'],
  initial: 'PROPOSED',
  final: ['APPLIED', 'REFUSED'],
  refused: vendorBankChangeState,
  transitions: {
    confirmFirst: { from: ['PROPOSED'], to: 'HALF_CONFIRMED' },
    apply: { from: ['HALF_CONFIRMED'], to: 'APPLIED' },
    refuse: { from: ['PROPOSED', 'HALF_CONFIRMED'], to: 'REFUSED' },
  },
})
