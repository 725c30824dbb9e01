import {
  addRational,
  compareRational,
  divideRational,
  formatDecimal,
  normalizeDecimal,
  parseDecimal,
  percent,
  rational,
} from './decimal.js'
import { defineError } from './errors.js'
import { Money } from './money.js'
import type { RoundingMode } from './rounding.js'

export const taxRateInvalid = defineError({
  code: 'tax.rate_invalid',
  kind: 'INVALID_ARGUMENT',
  when: 'A tax rate is negative.',
})

/** A rounded net amount with its tax category (UNCL 5305: S, Z, E, AE …) and rate as percent text (`19`, `7.7`). */
export interface TaxableAmount {
  readonly category: string
  readonly rate: string
  readonly net: Money
}

/** The tax of one category and rate. */
export interface CategoryTax {
  readonly category: string
  /** Percent text without trailing zeros. */
  readonly rate: string
  readonly taxable: Money
  readonly tax: Money
}

/** Percent text in its one form: `19.00` becomes `19`. @throws DomainError decimal.invalid, tax.rate_invalid */
export function normalizeTaxRate(rate: string): string {
  const value = parseDecimal(rate)
  if (value.unscaled < 0n) throw taxRateInvalid(`tax rate ${rate} % is negative: give zero or more`)
  return formatDecimal(normalizeDecimal(value))
}

const byCategoryThenRate = (a: CategoryTax, b: CategoryTax): number => {
  if (a.category !== b.category) return a.category < b.category ? -1 : 1
  return compareRational(percent(a.rate), percent(b.rate))
}

/**
 * Tax per (category, rate): the nets are added first and the tax is rounded once per group (X-2, BR-CO-17, TAX-01),
 * so five lines of 0.13 at 19 % bear 0.12. Document allowances are negative nets, charges positive ones. Sorted by
 * category and rate, so the order of the lines does not matter.
 * @throws DomainError decimal.invalid, tax.rate_invalid, money.mixed_currencies
 */
export function taxByCategory(amounts: readonly TaxableAmount[], rounding: RoundingMode = 'half-up'): CategoryTax[] {
  const groups = new Map<string, Omit<CategoryTax, 'tax'>>()
  const currency = amounts[0]?.net.currency
  for (const { category, net, rate: written } of amounts) {
    const rate = normalizeTaxRate(written)
    const key = `${rate}|${category}`
    const taxable = (groups.get(key)?.taxable ?? Money.zero(currency ?? net.currency)).add(net)
    groups.set(key, { category, rate, taxable })
  }
  return [...groups.values()]
    .map((group) => ({ ...group, tax: group.taxable.multiply(percent(group.rate), rounding) }))
    .sort(byCategoryThenRate)
}

/**
 * Splits a tax-inclusive amount; the two parts add up to it. `rounded` says which part is rounded, the other is the
 * rest: 2.99 at 4 % is 2.88 + 0.11 (`net`) or 2.87 + 0.12 (`tax`) (TAX-01).
 */
export function splitTaxInclusive(
  gross: Money,
  rate: string,
  rounded: 'net' | 'tax',
  rounding: RoundingMode = 'half-up',
): { readonly net: Money; readonly tax: Money } {
  const share = percent(normalizeTaxRate(rate))
  const whole = addRational(rational(1n), share)
  if (rounded === 'net') {
    const net = gross.multiply(divideRational(rational(1n), whole), rounding)
    return { net, tax: gross.subtract(net) }
  }
  const tax = gross.multiply(divideRational(share, whole), rounding)
  return { net: gross.subtract(tax), tax }
}
