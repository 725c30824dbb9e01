import type { SuggestionReason } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import type { Booking } from './booking.policy.js'

/** A transfer that a booking may stand for. */
export interface Candidate {
  readonly id: string
  readonly paymentRequestId: string
  readonly endToEndId: string
  readonly messageId: string
  readonly currency: string
  readonly amountMinor: bigint
  readonly settledMinor: bigint
  readonly vendorName: string
  readonly creditorIban: string
  readonly invoiceNumbers: readonly string[]
}

const MOST_SUGGESTIONS = 5

/** Without case, blanks and separators; names in Latin letters only as far as they are such. */
const key = (text: string): string => text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Whether a booking names the transfer: its message, one of its invoices, or the account that it went to. */
export function isReferred({ remittance, counterparty }: Booking, candidate: Candidate): boolean {
  if (counterparty.account !== undefined && counterparty.account === candidate.creditorIban) return true
  const text = key(remittance)
  const named = [candidate.messageId, candidate.endToEndId, ...candidate.invoiceNumbers].map(key)
  // A number of one or two characters would be found in any text.
  return named.some((number) => number.length >= 3 && text.includes(number))
}

const isOfAmount = ({ amount }: Booking, { currency, amountMinor, settledMinor }: Candidate): boolean =>
  amount.currency === currency && amount.minor === amountMinor - settledMinor

/** The only transfer of exactly the amount that the booking also names (PAY-5); undefined when there is none or another. */
export function byAmountAndReference<C extends Candidate>(booking: Booking, candidates: readonly C[]): C | undefined {
  const found = candidates.filter((candidate) => isOfAmount(booking, candidate) && isReferred(booking, candidate))
  return found.length === 1 ? found[0] : undefined
}

export interface Suggestion {
  readonly transferId: string
  readonly paymentRequestId: string
  readonly endToEndId: string
  readonly vendorName: string
  readonly amount: { readonly amount: string; readonly currency: string }
  readonly why: string
  readonly reasons: SuggestionReason[]
}

const WHY: Readonly<Record<SuggestionReason, string>> = {
  'end-to-end-id': 'same end-to-end id',
  amount: 'same amount',
  'near-amount': 'similar amount',
  reference: 'same reference or account',
  name: 'similar name',
}

/** What a person may mean: the likeliest transfers first, each with why; only ever suggested (PAY-5). */
export function suggestionsFor(booking: Booking, candidates: readonly Candidate[]): Suggestion[] {
  const scored = candidates.flatMap((candidate) => {
    const found: readonly (SuggestionReason | undefined)[] = [
      booking.endToEndId === candidate.endToEndId ? 'end-to-end-id' : undefined,
      isOfAmount(booking, candidate) ? 'amount' : isNear(booking, candidate) ? 'near-amount' : undefined,
      isReferred(booking, candidate) ? 'reference' : undefined,
      isAlike(booking.counterparty.name, candidate.vendorName) ? 'name' : undefined,
    ]
    const reasons = found.filter((each) => each !== undefined)
    return reasons.length === 0 ? [] : [{ candidate, reasons, exact: isOfAmount(booking, candidate) ? 1 : 0 }]
  })
  scored.sort(
    (a, b) => b.reasons.length - a.reasons.length || b.exact - a.exact || (a.candidate.id < b.candidate.id ? -1 : 1),
  )
  return scored.slice(0, MOST_SUGGESTIONS).map(({ candidate, reasons }) => ({
    transferId: candidate.id,
    paymentRequestId: candidate.paymentRequestId,
    endToEndId: candidate.endToEndId,
    vendorName: candidate.vendorName,
    amount: Money.ofMinor(candidate.amountMinor, candidate.currency).toJSON(),
    why: reasons.map((reason) => WHY[reason]).join(', '),
    reasons,
  }))
}

/** Within one percent. */
function isNear({ amount }: Booking, { currency, amountMinor, settledMinor }: Candidate): boolean {
  if (amount.currency !== currency) return false
  const remaining = amountMinor - settledMinor
  const difference = amount.minor > remaining ? amount.minor - remaining : remaining - amount.minor
  return difference * 100n <= remaining
}

/** Whether two names share a word of four letters or more; legal forms are shorter or do not count. */
function isAlike(one: string | undefined, other: string): boolean {
  if (one === undefined) return false
  const words = (name: string): string[] =>
    name
      .toUpperCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 4 && word !== 'GMBH')
  const known = new Set(words(other))
  return words(one).some((word) => known.has(word))
}
