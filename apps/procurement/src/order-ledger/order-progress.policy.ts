import type { OrderLineProgress, OrderProgress } from '@nexus/contracts-procurement'
import { addRational, divideRounded, formatDecimal, type Rational } from '@nexus/kernel'
import { delivered, type LedgerLine, standing } from './order-ledger.policy.js'

/** The quantities of an order line, and its net for the whole ordered quantity in minor units. */
export interface ProgressLine extends Pick<LedgerLine, 'ordered' | 'received' | 'replaced' | 'billed' | 'cancelled'> {
  readonly netMinor: bigint
}

const NOTHING: Rational = { numerator: 0n, denominator: 1n }
const COMPLETE = 10_000n

/** How far an order is received and billed, by quantity and by the order's own amounts. */
export function orderProgressOf(lines: readonly ProgressLine[]): OrderProgress {
  const whole = { quantity: quantityOf(lines, standing), amount: amountOf(lines, standing) }
  const progress = (done: (line: ProgressLine) => bigint): OrderProgress['received'] => ({
    quantityPercent: percentText(quantityOf(lines, done), whole.quantity),
    amountPercent: percentText(amountOf(lines, done), whole.amount),
  })
  return { received: progress(delivered), billed: progress((line) => line.billed) }
}

/** How far one line is received and billed, by quantity. */
export function lineProgressOf(line: ProgressLine): OrderLineProgress {
  const { received, billed } = orderProgressOf([line])
  return {
    received: { quantityPercent: received.quantityPercent },
    billed: { quantityPercent: billed.quantityPercent },
  }
}

function quantityOf(lines: readonly ProgressLine[], micro: (line: ProgressLine) => bigint): Rational {
  return { numerator: lines.reduce((total, line) => total + micro(line), 0n), denominator: 1n }
}

/** What a quantity of each line is worth: its share of the line's net, exactly. */
function amountOf(lines: readonly ProgressLine[], micro: (line: ProgressLine) => bigint): Rational {
  return lines
    .filter((line) => line.ordered !== 0n)
    .map((line) => ({ numerator: line.netMinor * micro(line), denominator: line.ordered }))
    .reduce(addRational, NOTHING)
}

function percentText(done: Rational, whole: Rational): string {
  const [part, all] = [done.numerator * whole.denominator, whole.numerator * done.denominator]
  if (all === 0n) return formatDecimal({ unscaled: 0n, scale: 2 })
  const rounded = divideRounded(part * COMPLETE, all)
  // 99.999999 of 100 is PARTIAL, so it does not round up to complete.
  const unscaled = part < all && rounded === COMPLETE ? COMPLETE - 1n : rounded
  return formatDecimal({ unscaled, scale: 2 })
}
