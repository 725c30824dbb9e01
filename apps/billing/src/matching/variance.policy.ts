import type { ToleranceKind } from '@nexus/contracts-billing'
import type { Money } from '@nexus/kernel'
import {
  exceeds,
  isUntested,
  type Tolerance,
  toleranceFor,
  type ToleranceRuleFacts,
  type ToleranceScope,
} from '../tolerances/tolerance.policy.js'

/** A difference as it stands after this document: all that was let pass before counts with it (MAT-4). */
export interface Difference {
  /** Of this document alone; positive is to our disadvantage. */
  readonly own: Money
  /** Of earlier documents. */
  readonly before: Money
  /** What was expected in all, earlier documents included. */
  readonly base: Money
}

/** What becomes of a difference. `over` and `under` need somebody to look at them. */
export interface Verdict {
  readonly is: 'equal' | 'favourable' | 'small-difference' | 'tolerance' | 'over' | 'under'
  readonly toleranceRuleId?: string
}

/** Judges differences by the rules of an organization, for one document. */
export class Tolerances {
  constructor(
    private readonly rules: readonly ToleranceRuleFacts[],
    private readonly scope: ToleranceScope,
  ) {}

  /** The same rules for one line: its category, and the legal entity of its order. */
  of(line: Pick<ToleranceScope, 'categoryCode' | 'legalEntityId'>): Tolerances {
    return new Tolerances(this.rules, { ...this.scope, ...line })
  }

  /**
   * Small differences come first, then the rule of the kind (MAT-11). What is to our advantage passes, unless a lower
   * limit finds it suspicious (MAT-5).
   */
  judge(kind: Exclude<ToleranceKind, 'small-difference'>, difference: Difference): Verdict {
    const { own, before, base } = difference
    if (own.isZero()) return { is: 'equal' }
    const position = before.add(own)
    const expected = base.absolute()
    const small = kind === 'price' ? toleranceFor(this.rules, 'small-difference', this.scope) : undefined
    const tolerance = toleranceFor(this.rules, kind, this.scope)
    if (small !== undefined && !exceeds(small.operator, small.upper, position.absolute(), expected))
      return { is: 'small-difference', ...ruleOf(small) }
    if (tolerance === undefined) return { is: 'tolerance' }
    const { operator, upper, lower } = tolerance
    if (own.isPositive()) {
      const over = position.isPositive() && exceeds(operator, upper, position, expected)
      return over ? { is: 'over' } : { is: 'tolerance', ...ruleOf(tolerance) }
    }
    const under = position.isNegative() && !isUntested(lower) && exceeds(operator, lower, position.absolute(), expected)
    return under ? { is: 'under' } : { is: 'favourable' }
  }
}

const ruleOf = ({ ruleId }: Tolerance): { toleranceRuleId?: string } =>
  ruleId === undefined ? {} : { toleranceRuleId: ruleId }
