import { PAYMENT_REQUEST_STATES, paymentRequestState } from '@nexus/contracts-billing'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a payment request, up to the bank (PAY-1). */
export const paymentRequestMachine = defineMachine({
  name: 'payment request',
  states: PAYMENT_REQUEST_STATES,
  initial: 'DRAFT',
  final: ['EXPORTED', 'REJECTED', 'CANCELLED'],
  refused: paymentRequestState,
  transitions: {
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    startApproval: { from: ['SUBMITTED'], to: 'IN_APPROVAL' },
    approve: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'APPROVED' },
    reject: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'REJECTED' },
    cancel: { from: ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED'], to: 'CANCELLED' },
    export: { from: ['APPROVED'], to: 'EXPORTED' },
  },
})
