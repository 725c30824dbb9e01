/**
 * What happens to the part that does not fit: `half-up` = nearest, ties away from zero (the default
 * everywhere, MON-02); `half-even` = nearest, ties to the even neighbour; `up` = away from zero;
 * `down` = towards zero.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down'

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** Whether the magnitude of a quotient grows by one, given what is left of it (0 < rest < divisor). */
function roundsAway(quotient: bigint, rest: bigint, divisor: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case 'up':
      return true
    case 'down':
      return false
    case 'half-up':
      return rest * 2n >= divisor
    case 'half-even':
      return rest * 2n > divisor || (rest * 2n === divisor && quotient % 2n === 1n)
  }
}

/**
 * `numerator / denominator` as a whole number, rounded symmetrically around zero.
 * @throws RangeError when the denominator is zero.
 */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode = 'half-up'): bigint {
  if (denominator === 0n) throw new RangeError('division by zero')
  const divisor = magnitude(denominator)
  const quotient = magnitude(numerator) / divisor
  const rest = magnitude(numerator) % divisor
  const rounded = rest !== 0n && roundsAway(quotient, rest, divisor, mode) ? quotient + 1n : quotient
  return numerator < 0n === denominator < 0n ? rounded : -rounded
}
