import { finding, type Finding } from './finding.policy.js'
import type { MatchOutcome } from './match-invoice.policy.js'

/** Other bookings may win a race with ours; the match then sees why. After this many refusals in a row it is left to a person. */
const MOST_REFUSALS = 3
const CONFLICT = 'procurement.order_billing.conflict'

/** Why a match that looks right is not proposed again: procurement has refused it, and not for want of quantity. */
export function refusalFinding(
  {
    refusal,
    refusals,
  }: { readonly refusal: { readonly code: string; readonly detail: string } | null; readonly refusals: number },
  outcome: MatchOutcome,
): Finding | undefined {
  if (refusal === null || outcome.findings.length > 0) return undefined
  if (refusals < MOST_REFUSALS && refusal.code !== CONFLICT) return undefined
  return finding({ type: 'BOOKING_REFUSED', code: refusal.code, detail: refusal.detail }, false, {
    actual: refusal.code,
    detail: `Procurement refused to book the invoice: ${refusal.detail}`,
  })
}
