import type { ToleranceKind, ToleranceLimits, ToleranceOperator } from '@nexus/contracts-billing'
import { compareRational, divideRational, Money, percent } from '@nexus/kernel'

/** What a difference is judged by: the limits of one rule, or the default where there is none. */
export interface Tolerance {
  readonly ruleId?: string
  readonly operator: ToleranceOperator
  /** To our disadvantage. */
  readonly upper: ToleranceLimits
  /** To our advantage (MAT-5). */
  readonly lower: ToleranceLimits
}

/** A rule as the match sees it; null: whatever it is. */
export interface ToleranceRuleFacts extends Tolerance {
  readonly ruleId: string
  readonly kind: ToleranceKind
  readonly vendorId: string | null
  readonly categoryCode: string | null
  readonly legalEntityId: string | null
  readonly currency: string | null
}

/** What a rule is looked up for. */
export interface ToleranceScope {
  readonly vendorId: string
  readonly categoryCode: string | null
  readonly legalEntityId: string | null
  readonly currency: string
}

const NOT_TESTED: ToleranceLimits = { absolute: null, percent: null }
const ZERO: ToleranceLimits = { absolute: '0', percent: '0' }

/** Without a rule nothing more is billed than agreed; taxes and charges of the document are those that were agreed. */
const DEFAULTS: Readonly<Record<ToleranceKind, Tolerance | undefined>> = {
  price: { operator: 'and', upper: ZERO, lower: NOT_TESTED },
  quantity: { operator: 'and', upper: ZERO, lower: NOT_TESTED },
  tax: { operator: 'and', upper: ZERO, lower: ZERO },
  freight: { operator: 'and', upper: ZERO, lower: ZERO },
  'small-difference': undefined,
}

/** The rule that holds: supplier and category, supplier, category, legal entity, organization; with a currency before without (MAT-3). */
export function toleranceFor(
  rules: readonly ToleranceRuleFacts[],
  kind: ToleranceKind,
  scope: ToleranceScope,
): Tolerance | undefined {
  const fits = (wanted: string | null, is: string | null): boolean => wanted === null || wanted === is
  const [best] = rules
    .filter(
      (rule) =>
        rule.kind === kind &&
        fits(rule.vendorId, scope.vendorId) &&
        fits(rule.categoryCode, scope.categoryCode) &&
        fits(rule.legalEntityId, scope.legalEntityId) &&
        fits(rule.currency, scope.currency),
    )
    .sort((a, b) => rankOf(b) - rankOf(a) || (a.ruleId < b.ruleId ? -1 : 1))
  return best ?? DEFAULTS[kind]
}

const rankOf = ({ vendorId, categoryCode, legalEntityId, currency }: ToleranceRuleFacts): number =>
  (vendorId === null ? 0 : 8) +
  (categoryCode === null ? 0 : 4) +
  (legalEntityId === null ? 0 : 2) +
  (currency === null ? 0 : 1)

/** Whether nothing at all is tested. */
export const isUntested = ({ absolute, percent: share }: ToleranceLimits): boolean =>
  absolute === null && share === null

/**
 * Whether a difference is too high (MAT-3). AND: above the absolute limit it is; within it the percentage is still
 * tested. OR: within the absolute limit it is not; above it the percentage decides. Null is not tested, 0 is exact.
 * @param difference not negative
 * @param base what was expected; of nothing, every difference is above every percentage
 */
export function exceeds(operator: ToleranceOperator, limits: ToleranceLimits, difference: Money, base: Money): boolean {
  const { absolute } = limits
  const above =
    absolute === null ? undefined : difference.isGreaterThan(Money.parse(absolute, difference.currency, 'down'))
  if (difference.isZero()) return false
  if (above === undefined) return exceedsPercent(limits, difference, base) ?? false
  if (operator === 'and') return above || (exceedsPercent(limits, difference, base) ?? false)
  return above && (exceedsPercent(limits, difference, base) ?? true)
}

/** Undefined when no percentage is tested. */
function exceedsPercent({ percent: limit }: ToleranceLimits, difference: Money, base: Money): boolean | undefined {
  if (limit === null) return undefined
  if (!base.isPositive()) return true
  return compareRational(divideRational(difference.toRational(), base.toRational()), percent(limit)) > 0
}
