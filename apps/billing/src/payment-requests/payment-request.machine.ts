import { PAYMENT_REQUEST_STATES, paymentRequestState } from '@nexus/contracts-billing'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a payment request, to the bank and back (PAY-1). */
export const paymentRequestMachine = defineMachine({
  name: 'payment request',
  states: PAYMENT_REQUEST_STATES,
  initial: 'DRAFT',
  final: ['RETURNED', 'REJECTED', 'CANCELLED', 'VOID', 'BANK_REJECTED'],
  refused: paymentRequestState,
  transitions: {
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    startApproval: { from: ['SUBMITTED'], to: 'IN_APPROVAL' },
    approve: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'APPROVED' },
    reject: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'REJECTED' },
    /** An approver wants it changed; its content never changes, so the preparer submits it again or cancels it. */
    return: { from: ['SUBMITTED', 'IN_APPROVAL'], to: 'DRAFT' },
    cancel: { from: ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED'], to: 'CANCELLED' },
    schedule: { from: ['APPROVED', 'SCHEDULED'], to: 'SCHEDULED' },
    export: { from: ['APPROVED', 'SCHEDULED'], to: 'EXPORTED' },
    send: { from: ['EXPORTED'], to: 'SENT' },
    void: { from: ['APPROVED', 'SCHEDULED', 'EXPORTED'], to: 'VOID' },
    /** What the bank says may come before a person has noted that the file was sent. */
    acceptByBank: { from: ['EXPORTED', 'SENT'], to: 'ACCEPTED' },
    rejectPartByBank: { from: ['EXPORTED', 'SENT', 'ACCEPTED'], to: 'PARTLY_REJECTED' },
    rejectByBank: { from: ['EXPORTED', 'SENT', 'ACCEPTED', 'PARTLY_REJECTED'], to: 'BANK_REJECTED' },
    settle: { from: ['EXPORTED', 'SENT', 'ACCEPTED', 'PARTLY_REJECTED'], to: 'SETTLED' },
    comeBack: { from: ['EXPORTED', 'SENT', 'ACCEPTED', 'PARTLY_REJECTED', 'SETTLED'], to: 'RETURNED' },
  },
})
