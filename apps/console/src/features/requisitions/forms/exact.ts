/** An exact fraction: amounts are never computed with numbers of the machine. */
export interface Exact {
  readonly numerator: bigint
  /** Above zero. */
  readonly denominator: bigint
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n }

const tenTo = (power: number): bigint => 10n ** BigInt(power)

/** Of decimal text such as `-12.50`; undefined where it is none. */
export function exactOf(text: string): Exact | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') return undefined
  const unscaled = BigInt(`${whole}${fraction}`)
  return { numerator: sign === '-' ? -unscaled : unscaled, denominator: tenTo(fraction.length) }
}

export const plus = (one: Exact, other: Exact): Exact => ({
  numerator: one.numerator * other.denominator + other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
})

export const minus = (one: Exact, other: Exact): Exact => plus(one, { ...other, numerator: -other.numerator })

export const times = (one: Exact, other: Exact): Exact => ({
  numerator: one.numerator * other.numerator,
  denominator: one.denominator * other.denominator,
})

/** @param divisor above zero */
export const over = (one: Exact, divisor: Exact): Exact => ({
  numerator: one.numerator * divisor.denominator,
  denominator: one.denominator * divisor.numerator,
})

/** Rounded once, half up and away from zero, as the server does it. */
export function rounded(value: Exact, decimals: number): string {
  const isNegative = value.numerator < 0n
  const scaled = (isNegative ? -value.numerator : value.numerator) * tenTo(decimals)
  const whole = scaled / value.denominator
  const units = (scaled % value.denominator) * 2n >= value.denominator ? whole + 1n : whole
  const digits = units.toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return isNegative && units !== 0n ? `-${text}` : text
}
