import { type Money } from '@nexus/kernel'

/** What tells whether an invoice was billed before. */
export interface DuplicateFacts {
  readonly number: string
  readonly kind: 'invoice' | 'credit-note'
  readonly typeCode: string
  readonly precedingInvoices: readonly string[]
}

/** A number without case, blanks and separators: "INV-001/2026 " and "inv0012026" are one (MAT-10, V24). */
export function numberKeyOf(number: string): string {
  const key = number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return (key === '' ? number.trim() : key).slice(0, 200)
}

/** Credit notes, and corrected invoices that name the one they correct, are compared among themselves only (MAT-10). */
export function duplicateGroupOf({
  kind,
  typeCode,
  precedingInvoices,
}: DuplicateFacts): 'invoice' | 'credit-note' | 're-issue' {
  if (kind === 'credit-note') return 'credit-note'
  return typeCode === '384' && precedingInvoices.length > 0 ? 're-issue' : 'invoice'
}

/** Whether two amounts are the same but for rounding: a rounding amount of 0.01 makes no other invoice. */
export function isSameAmount(one: Money, other: Money, tolerance: Money): boolean {
  if (one.currency !== other.currency) return false
  return !one.subtract(other).absolute().isGreaterThan(tolerance)
}

/** Whether both numbers count together: always, or within one calendar year of the invoice date (MAT-10, V24). */
export function isSamePeriod(policy: 'always' | 'calendar-year', one: string, other: string): boolean {
  return policy === 'always' || one.slice(0, 4) === other.slice(0, 4)
}
