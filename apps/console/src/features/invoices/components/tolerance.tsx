import { type Format, useFormat, useT } from '@nexus/console-i18n'
import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../../session/use-session.js'
import { type ToleranceRule, toleranceRuleQuery, toleranceRulesQuery } from '../queries/invoice-queries.js'

/** For whom a rule has to be. */
export interface ToleranceScope {
  readonly vendorId: string
  readonly currency: string
  readonly legalEntityId: string | undefined
}

/** The tolerance that let a difference pass. */
export function Tolerance({
  ruleId,
  isBelow,
  currency,
}: {
  readonly ruleId: string
  /** To our advantage: the lower limits count. */
  readonly isBelow: boolean
  readonly currency: string
}) {
  const can = useCan()
  const { data } = useQuery({ ...toleranceRuleQuery(ruleId), enabled: can('tolerance:read') })
  return data === undefined ? null : <Limits rule={data} isBelow={isBelow} currency={currency} />
}

/**
 * The tolerance that a difference exceeds. An exception does not name its rule, so that the most special rule is looked for
 * as the match does it; where that depends on the category of the line, which the order does not say by its code, none is named.
 */
export function ExceededTolerance({
  kind,
  scope,
  isBelow,
}: {
  readonly kind: ToleranceRule['kind']
  readonly scope: ToleranceScope
  readonly isBelow: boolean
}) {
  const can = useCan()
  const { data = [] } = useQuery({ ...toleranceRulesQuery(kind), enabled: can('tolerance:read') })
  const rule = appliedRule(data, scope)
  return rule === undefined ? null : <Limits rule={rule} isBelow={isBelow} currency={scope.currency} />
}

function appliedRule(rules: readonly ToleranceRule[], scope: ToleranceScope): ToleranceRule | undefined {
  const fits = (wanted: string | undefined, is: string | undefined): boolean => wanted === undefined || wanted === is
  const fitting = rules.filter(
    ({ active, vendorId, legalEntityId, currency }) =>
      active &&
      fits(vendorId, scope.vendorId) &&
      fits(legalEntityId, scope.legalEntityId) &&
      fits(currency, scope.currency),
  )
  if (fitting.some(({ categoryCode }) => categoryCode !== undefined)) return undefined
  return [...fitting].sort((one, other) => rankOf(other) - rankOf(one))[0]
}

/** The vendor counts most, then the legal entity, then the currency. */
const rankOf = ({ vendorId, legalEntityId, currency }: ToleranceRule): number =>
  (vendorId === undefined ? 0 : 8) + (legalEntityId === undefined ? 0 : 2) + (currency === undefined ? 0 : 1)

function Limits({
  rule,
  isBelow,
  currency,
}: {
  readonly rule: ToleranceRule
  readonly isBelow: boolean
  readonly currency: string
}) {
  const t = useT()
  const format = useFormat()
  const [one, other] = limitsOf(rule, isBelow, currency, format)
  if (one === undefined) return null
  return (
    <span className="text-sm text-muted">
      {other === undefined
        ? t('invoices.tolerance.one', { limit: one })
        : t(rule.operator === 'and' ? 'invoices.tolerance.and' : 'invoices.tolerance.or', { one, other })}
    </span>
  )
}

function limitsOf(
  { upper, lower }: ToleranceRule,
  isBelow: boolean,
  currency: string,
  format: Format,
): readonly string[] {
  const { absolute, percent } = isBelow ? lower : upper
  return [
    ...(absolute === null ? [] : [format.money({ amount: absolute, currency })]),
    ...(percent === null ? [] : [format.percent(percent)]),
  ]
}
