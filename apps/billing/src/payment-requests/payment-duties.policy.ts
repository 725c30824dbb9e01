import { paymentMixed, separationOfDuties } from '@nexus/contracts-billing'
import { dutyConflict, everybodyOf } from '../matching/order-people.policy.js'
import type { PaymentPeople } from './payment-request.entity.js'

/** Nobody who created, approved or received the order prepares or releases its payment. @throws DomainError billing.separation_of_duties */
export function assertNoOrderDuty({ orders }: PaymentPeople, userId: string, role: string): void {
  for (const people of orders) {
    const conflict = dutyConflict(people, userId)
    if (conflict === undefined) continue
    throw separationOfDuties(
      `You are the ${conflict} of an order that is paid here: somebody else must be the ${role}.`,
      { facts: { role: `order ${conflict}`, conflictsWith: role } },
    )
  }
}

/** Nobody who approved the payment releases or reconciles it (PAY-4, X-9). @throws DomainError billing.separation_of_duties */
export function assertNotApprover(approvers: readonly string[], userId: string, role: string): void {
  if (!approvers.includes(userId)) return
  throw separationOfDuties(`You approved this payment: somebody else must be the ${role}.`, {
    facts: { role: 'payment approver', conflictsWith: role },
  })
}

/** Who may not decide on the payment, besides its requester: who entered the invoices, and who acted on their orders. */
export function excludedFromApproval(people: PaymentPeople, ...others: readonly string[]): string[] {
  return [...new Set([...others, ...people.enterers, ...people.orders.flatMap(everybodyOf)])]
}

/** Workflow excludes at most 100 people by name, of whom two are the preparer and the submitter. */
const MOST_EXCLUDED = 98

/** Nobody may be left out of the exclusion for want of room. @throws DomainError billing.payment_request.mixed */
export function assertExcludable(people: PaymentPeople): void {
  const count = excludedFromApproval(people).length
  if (count <= MOST_EXCLUDED) return
  throw paymentMixed(
    `${String(count)} people had to do with these invoices, at most ${String(MOST_EXCLUDED)} can be excluded from the approval: pay fewer invoices at once.`,
  )
}
