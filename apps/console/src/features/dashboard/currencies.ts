import type { BillingFigures, ProcurementFigures } from './queries/figures-queries.js'

/** Currencies that figures are in: that of the organization first, the others from A. */
export function currenciesOf(
  procurement: ProcurementFigures | undefined,
  billing: BillingFigures | undefined,
  base: string,
): string[] {
  const found = new Set(
    [
      ...(procurement?.commitments.byMonth ?? []),
      ...(procurement?.commitments.byCategory ?? []),
      ...(billing?.spendByMonth ?? []),
      ...(billing?.payables ?? []),
      ...(billing?.paymentsInApproval ?? []),
    ].map(({ amount }) => amount.currency),
  )
  const others = [...found].filter((currency) => currency !== base).sort()
  return found.has(base) ? [base, ...others] : others
}
