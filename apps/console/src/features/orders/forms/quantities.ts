/** Quantities are decimal text with six decimals at most; they are compared and subtracted exactly, never as numbers. */
const DECIMALS = 6

function microOf(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'))
}

function textOf(micro: bigint): string {
  const digits = micro.toString().padStart(DECIMALS + 1, '0')
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '')
  return digits.slice(0, -DECIMALS) + (fraction === '' ? '' : `.${fraction}`)
}

export const isZero = (text: string): boolean => !/[1-9]/.test(text)

export const isMore = (text: string, other: string): boolean => microOf(text) > microOf(other)

export const plus = (text: string, other: string): string => textOf(microOf(text) + microOf(other))

/** What is left of a quantity, never less than nothing. */
export function minus(text: string, ...others: readonly string[]): string {
  const rest = others.reduce((left, other) => left - microOf(other), microOf(text))
  return textOf(rest > 0n ? rest : 0n)
}

/** Whole percent of a part, between 0 and 100; of nothing it is 0. Good for the length of a bar and for nothing else. */
export function shareOf(part: string, whole: string): number {
  const all = microOf(whole)
  if (all === 0n) return 0
  const share = Number((microOf(part) * 100n) / all)
  return Math.min(share, 100)
}
