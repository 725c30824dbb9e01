/** A recorded prepayment that no invoice has taken off yet. */
export interface OpenPrepayment {
  readonly id: string
  readonly referenceKey: string
  readonly amountMinor: bigint
}

/**
 * Which recorded prepayments an invoice takes off: those that it names by their references, else the oldest one of
 * exactly this amount, else all that are open. They must add up to the amount; undefined when none do.
 * @param open the oldest first
 */
export function choosePrepayments<P extends OpenPrepayment>(
  open: readonly P[],
  prepaidMinor: bigint,
  referenceKeys: readonly string[],
): readonly P[] | undefined {
  if (prepaidMinor === 0n) return []
  if (prepaidMinor < 0n) return undefined
  const named = open.filter((prepayment) => referenceKeys.includes(prepayment.referenceKey))
  if (referenceKeys.length > 0 && named.length > 0) return addsUp(named, prepaidMinor) ? named : undefined
  const exact = open.find((prepayment) => prepayment.amountMinor === prepaidMinor)
  if (exact !== undefined) return [exact]
  return addsUp(open, prepaidMinor) ? open : undefined
}

const addsUp = (prepayments: readonly OpenPrepayment[], minor: bigint): boolean =>
  prepayments.reduce((sum, prepayment) => sum + prepayment.amountMinor, 0n) === minor
