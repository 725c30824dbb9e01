import { type PaymentRequestState, paymentRequestState } from '@nexus/contracts-billing'

/** What is sent cannot be held back any more, and what has ended need not be. */
const HOLDABLE: readonly PaymentRequestState[] = [
  'DRAFT',
  'SUBMITTED',
  'IN_APPROVAL',
  'APPROVED',
  'SCHEDULED',
  'EXPORTED',
]

/** @throws DomainError billing.payment_request.state */
export function assertCanBeHeld(state: PaymentRequestState): void {
  if (HOLDABLE.includes(state)) return
  throw paymentRequestState(`the payment request is ${state}, so it cannot be put on hold`, {
    facts: { state, command: 'hold' },
  })
}

/** @throws DomainError billing.payment_request.state */
export function assertHeld<H>(request: { readonly state: PaymentRequestState; readonly hold?: H | null }): H {
  if (request.hold != null) return request.hold
  throw paymentRequestState('the payment request is not on hold', {
    facts: { state: request.state, command: 'release-hold' },
  })
}
