import { exchangeRateRefused, type FoundExchangeRate } from '@nexus/contracts-procurement'
import {
  divideRational,
  divideRounded,
  formatDecimal,
  isCurrency,
  multiplyRational,
  parseDecimal,
  powerOfTen,
  type Rational,
  rational,
  toRational,
} from '@nexus/kernel'

/** A rate that was entered: one unit of `from` is worth `rate` units of `to`. */
export interface EnteredRate {
  readonly fromCurrency: string
  readonly toCurrency: string
  readonly date: string
  readonly rate: string
  readonly source: string
}

interface Way {
  readonly value: Rational
  /** As it was entered, when nothing was computed. */
  readonly text?: string
  readonly date: string
  readonly source: string
}

/** Digits of computed rates that count, and the most decimals a rate has. */
const SIGNIFICANT = 12
const MOST_DECIMALS = 18

/** @throws DomainError procurement.exchange_rate.refused */
export function assertCurrencies(from: string, to: string): void {
  const errors = [
    ...(isCurrency(from) ? [] : [fault('/from', `${from} is not a currency in use`)]),
    ...(isCurrency(to) ? [] : [fault('/to', `${to} is not a currency in use`)]),
    ...(from === to ? [fault('/to', 'is the same currency: its rate is always 1')] : []),
  ]
  if (errors.length > 0)
    throw exchangeRateRefused('The currencies of the rate are wrong; `errors` names the field.', { errors })
}

const fault = (pointer: string, detail: string) => ({ pointer, code: 'currency_refused', detail })

/**
 * The rate of a day among the newest entered ones: direct or inverse, whichever is newer (direct wins a tie), else by
 * way of the base currency, dated by the older of both. `source` says which way it went.
 */
export function rateAmong(
  entered: readonly EnteredRate[],
  { from, to, date, base }: { from: string; to: string; date: string; base: string | null },
): FoundExchangeRate | null {
  if (from === to) return { rate: '1', date, source: 'same currency' }
  const direct = wayOf(entered, from, to)
  if (direct !== undefined) return found(direct)
  if (base === null || base === from || base === to) return null
  const [first, second] = [wayOf(entered, from, base), wayOf(entered, base, to)]
  if (first === undefined || second === undefined) return null
  return found({
    value: multiplyRational(first.value, second.value),
    date: first.date < second.date ? first.date : second.date,
    source:
      first.source === second.source
        ? `${first.source}, via ${base}`
        : `${first.source} and ${second.source}, via ${base}`,
  })
}

function wayOf(entered: readonly EnteredRate[], from: string, to: string): Way | undefined {
  const newest = (a: string, b: string): EnteredRate | undefined =>
    entered
      .filter(({ fromCurrency, toCurrency }) => fromCurrency === a && toCurrency === b)
      .reduce<EnteredRate | undefined>(
        (best, rate) => (best === undefined || rate.date > best.date ? rate : best),
        undefined,
      )
  const direct = newest(from, to)
  const inverse = newest(to, from)
  if (direct !== undefined && (inverse === undefined || direct.date >= inverse.date))
    return { value: valueOf(direct), text: direct.rate, date: direct.date, source: direct.source }
  if (inverse === undefined) return undefined
  return {
    value: divideRational(rational(1n), valueOf(inverse)),
    date: inverse.date,
    source: `${inverse.source}, inverse`,
  }
}

const valueOf = ({ rate }: EnteredRate): Rational => toRational(parseDecimal(rate))

const found = ({ value, text, date, source }: Way): FoundExchangeRate => ({
  rate: text ?? rounded(value),
  date,
  source,
})

/** A computed rate to twelve digits that count: rates of weak currencies begin far behind the point. */
function rounded({ numerator, denominator }: Rational): string {
  let scale = 0
  while (scale < MOST_DECIMALS && numerator * powerOfTen(scale) < denominator * powerOfTen(SIGNIFICANT - 1)) scale += 1
  return formatDecimal({ unscaled: divideRounded(numerator * powerOfTen(scale), denominator), scale }, { trim: true })
}
