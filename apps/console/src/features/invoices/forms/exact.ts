/** Decimal text as a whole number of its smallest part. Nothing here ever becomes a binary number. */
interface Exact {
  readonly units: bigint
  readonly scale: number
}

function exact(text: string): Exact {
  const isNegative = text.startsWith('-')
  const [whole = '0', fraction = ''] = (isNegative ? text.slice(1) : text).split('.')
  const units = BigInt(`${whole}${fraction}`)
  return { units: isNegative ? -units : units, scale: fraction.length }
}

/** Half up, away from zero, as Nexus rounds. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n
  const [above, below] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor]
  const quotient = (above * 2n + below) / (below * 2n)
  return isNegative ? -quotient : quotient
}

function textOf(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${digits.slice(digits.length - scale)}`}`
}

const power = (scale: number): bigint => 10n ** BigInt(scale)

/** `one × other ÷ divisor`, rounded to so many decimals; of a divisor of nothing, nothing. */
export function productOf(one: string, other: string, divisor: string, decimals: number): string {
  const [a, b, d] = [exact(one), exact(other), exact(divisor)]
  if (d.units === 0n) return textOf(0n, decimals)
  const dividend = a.units * b.units * power(d.scale + decimals)
  return textOf(divideRounded(dividend, d.units * power(a.scale + b.scale)), decimals)
}

/** The sum of amounts that have at most so many decimals. */
export function sumOf(amounts: readonly string[], decimals: number): string {
  const total = amounts.map(exact).reduce((sum, { units, scale }) => sum + units * power(decimals - scale), 0n)
  return textOf(total, decimals)
}

/** `one − other`. */
export const differenceOf = (one: string, other: string, decimals: number): string =>
  sumOf([one, other.startsWith('-') ? other.slice(1) : `-${other}`], decimals)
