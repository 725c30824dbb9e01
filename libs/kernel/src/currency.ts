import { MINOR_UNITS } from './currencies.generated.js'
import { defineError } from './errors.js'

/** A currency in use in which amounts can be written: ISO 4217, without metals, funds and test codes. */
export type Currency = keyof typeof MINOR_UNITS

export const currencyUnknown = defineError({
  code: 'money.currency_unknown',
  kind: 'INVALID_ARGUMENT',
  when: 'The code is not an ISO 4217 currency in use with minor units (withdrawn, metal, fund or test codes are not).',
})

/** Whether amounts can be written in this code: `EUR` yes; `DEM`, `XAU`, `XXX` and `eur` no. */
export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(MINOR_UNITS, code)
}

/**
 * Number of decimals of a currency, from ISO 4217 and not from `Intl`, which disagrees on 16 of them (MON-01).
 * @throws DomainError money.currency_unknown
 */
export function minorUnitsOf(code: string): number {
  if (!isCurrency(code)) {
    throw currencyUnknown(
      `"${code}" is not a currency in which amounts can be written: give an ISO 4217 code in use, such as EUR`,
    )
  }
  return MINOR_UNITS[code]
}

/** Every {@link Currency}, in alphabetical order. */
export const CURRENCIES: readonly Currency[] = Object.freeze(Object.keys(MINOR_UNITS) as Currency[])
