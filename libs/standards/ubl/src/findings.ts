import { isDomainError, Money } from '@nexus/kernel'
import { plainDecimal } from './plain-decimal.js'

/** A difference that is accepted but kept for the record (X-2: line net R120, percentage allowance R040). */
export interface Slack {
  /** Rule of EN 16931 or Peppol that allows it. */
  readonly rule: string
  /** XPath-like, as in the errors of the parser. */
  readonly field: string
  /** The line's own id, when the field is of a line. */
  readonly lineId?: string
  readonly expected: string
  readonly stated: string
  /** Stated minus expected, in major units. */
  readonly difference: string
}

/** An amount that does not add up. */
export interface TotalsProblem {
  /** Rule of EN 16931 (BR-…), Peppol (R…) or of the house that is broken. */
  readonly rule: string
  /** XPath-like, as in the errors of the parser. */
  readonly field: string
  /** The line's own id, when the field is of a line. */
  readonly lineId?: string
  /** What the rule gives; empty when no value would do. */
  readonly expected: string
  /** As the document has it; empty when it is absent. */
  readonly stated: string
  /** One sentence: where, what is stated, what was expected, and why. */
  readonly message: string
}

/** Where a value stands. */
export interface Place {
  readonly field: string
  readonly lineId?: string
}

/**
 * Collects what a check finds. Its methods answer with the value to go on with: the stated one when it
 * holds, else the expected one, so that one wrong amount is named once and not again in every sum above it.
 */
export class Findings {
  readonly recorded: Slack[] = []
  readonly problems: TotalsProblem[] = []

  constructor(private readonly currency: string) {}

  problem(rule: string, place: Place, expected: string, stated: string | undefined, because: string): void {
    const where = place.lineId === undefined ? place.field : `${place.field} (line "${place.lineId}")`
    const is = stated === undefined ? 'is absent' : `is ${stated}`
    const wanted = expected === '' ? '' : `, expected ${expected}`
    this.problems.push({
      rule,
      ...place,
      expected,
      stated: stated ?? '',
      message: `${where} ${is}${wanted}: ${because} (${rule}).`,
    })
  }

  /** The amount; when it cannot be held in the currency a problem, and the amount rounded to it. */
  amount(place: Place, text: string | undefined): Money {
    if (text === undefined) return Money.zero(this.currency)
    const plain = plainDecimal(text)
    try {
      return Money.parse(plain, this.currency)
    } catch (error) {
      if (!isDomainError(error)) throw error
      const rounded =
        error.code === 'money.too_many_decimals' ? Money.parse(plain, this.currency, 'half-up') : undefined
      this.problem('BR-DEC', place, rounded?.toDecimalText() ?? '', text, error.detail)
      return rounded ?? Money.zero(this.currency)
    }
  }

  /** Compares exactly. An absent amount counts as zero. */
  equal(rule: string, place: Place, expected: Money, text: string | undefined, because: string): Money {
    return this.near(rule, place, expected, text, because, 0n)
  }

  /** Compares with a slack in minor units; a difference within it is recorded, and the stated amount holds. */
  near(
    rule: string,
    place: Place,
    expected: Money,
    text: string | undefined,
    because: string,
    slackMinor: bigint,
  ): Money {
    const before = this.problems.length
    const stated = this.amount(place, text)
    if (this.problems.length > before) return expected
    const difference = stated.subtract(expected)
    if (difference.isZero()) return stated
    if (difference.absolute().minor > slackMinor) {
      this.problem(rule, place, expected.toDecimalText(), text, because)
      return expected
    }
    this.recorded.push({
      rule,
      ...place,
      expected: expected.toDecimalText(),
      stated: stated.toDecimalText(),
      difference: difference.toDecimalText(),
    })
    return stated
  }
}
