import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, type Tone } from '@nexus/console-ui'
import type { InvoiceException, ToleranceRule, Variance } from '../queries/invoice-queries.js'
import { type Finding, isDecimal } from './match-facts.js'
import { ExceededTolerance, Tolerance, type ToleranceScope } from './tolerance.js'

const TONES: Readonly<Record<Variance['handling'], Tone>> = {
  favourable: 'success',
  tolerance: 'success',
  'small-difference': 'success',
  accepted: 'warning',
  disputed: 'warning',
  'short-paid': 'warning',
}

/** Exceptions that a tolerance decides about. */
const KINDS: Readonly<Partial<Record<InvoiceException['type'], ToleranceRule['kind']>>> = {
  PRICE: 'price',
  PRICE_UNDER_BILLED: 'price',
  QTY_OVER_ORDERED: 'quantity',
  QTY_OVER_RECEIVED: 'quantity',
  QTY_UNDER_BILLED: 'quantity',
  TAX: 'tax',
}

/** The difference of one aspect of a line, what became of it, and the tolerance that applied. */
export function FindingCell({
  finding: { exception, variance },
  unitCode,
  scope,
  isMatched,
}: {
  readonly finding: Finding
  /** Of a quantity. */
  readonly unitCode?: string | undefined
  readonly scope: ToleranceScope
  readonly isMatched: boolean
}) {
  const t = useT()
  const format = useFormat()
  if (exception !== undefined) {
    const { type, value, difference } = exception
    const kind = KINDS[type]
    // The value of what is to our advantage comes without its sign.
    const isBelow = type === 'PRICE_UNDER_BILLED' || type === 'QTY_UNDER_BILLED'
    const cost = value === undefined || !isBelow ? value : { ...value, amount: `-${value.amount}` }
    return (
      <div className="flex flex-col items-start gap-1">
        <span className="font-medium text-danger-ink">
          {difference !== undefined && unitCode !== undefined && isDecimal(difference)
            ? signed(difference, format.quantity(difference, unitCode))
            : cost !== undefined && signed(cost.amount, format.money(cost))}
        </span>
        <Badge tone="danger">{t(`invoices.exception.${type}`)}</Badge>
        {kind !== undefined && <ExceededTolerance kind={kind} scope={scope} isBelow={isBelow} />}
      </div>
    )
  }
  if (variance !== undefined) {
    const { value, handling, toleranceRuleId } = variance
    return (
      <div className="flex flex-col items-start gap-1">
        <span>{signed(value.amount, format.money(value))}</span>
        <Badge tone={TONES[handling]}>{t(`invoices.handling.${handling}`)}</Badge>
        {toleranceRuleId !== undefined && (
          <Tolerance ruleId={toleranceRuleId} isBelow={value.amount.startsWith('-')} currency={scope.currency} />
        )}
      </div>
    )
  }
  return isMatched ? (
    <span className="text-success-ink">
      <T id="invoices.match.equal" />
    </span>
  ) : (
    <span className="text-muted">–</span>
  )
}

/** More is marked as clearly as less. */
const signed = (amount: string, text: string): string =>
  amount.startsWith('-') || !/[1-9]/.test(amount) ? text : `+${text}`
