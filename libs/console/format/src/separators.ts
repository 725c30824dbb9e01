/** How a locale writes numbers. */
export interface Separators {
  readonly decimal: string
  readonly group: string
  /** The ten digits, zero first. */
  readonly digits: readonly string[]
}

const known = new Map<string, Separators>()

export function separatorsOf(locale: string): Separators {
  const before = known.get(locale)
  if (before !== undefined) return before
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1234567.5)
  const digit = new Intl.NumberFormat(locale, { useGrouping: false })
  const found: Separators = {
    decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
    group: parts.find(({ type }) => type === 'group')?.value ?? ',',
    digits: Array.from({ length: 10 }, (_each, value) => digit.format(value)),
  }
  known.set(locale, found)
  return found
}
