/** The exact sum of decimal texts, with the most decimals that any of them has. */
export function sumAmounts(amounts: readonly string[]): string {
  const decimals = Math.max(0, ...amounts.map((amount) => decimalsIn(amount)))
  const sum = amounts.reduce((before, amount) => before + scaled(amount, decimals), 0n)
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals)
  return `${sum < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${fraction}`}`
}

export const negated = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`)

/** Below zero; `-0.00` is not. */
export const isNegative = (amount: string): boolean => compareAmounts(amount, '0') < 0

/** Without its sign. */
export const unsigned = (amount: string): string => (amount.startsWith('-') ? negated(amount) : amount)

/** Below, at or above another one, compared exactly. */
export function compareAmounts(one: string, other: string): -1 | 0 | 1 {
  const difference = sumAmounts([one, negated(other)])
  if (!/[1-9]/.test(difference)) return 0
  return difference.startsWith('-') ? -1 : 1
}

const decimalsIn = (amount: string): number => amount.split('.')[1]?.length ?? 0

/** As a whole number of the smallest part. */
function scaled(amount: string, decimals: number): bigint {
  const isNegative = amount.startsWith('-')
  const [whole = '0', fraction = ''] = (isNegative ? amount.slice(1) : amount).split('.')
  const parts = BigInt(`${whole}${fraction.padEnd(decimals, '0')}`)
  return isNegative ? -parts : parts
}
