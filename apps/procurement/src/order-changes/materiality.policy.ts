import type { ChangeFindingFacts, ChangeJudgement, ChangeOutcome, ChangeRule } from '@nexus/contracts-procurement'
import {
  compareRational,
  divideRational,
  divideRounded,
  formatDecimal,
  Money,
  multiplyRational,
  percent,
  Quantity,
  type Rational,
  rational,
  UnitPrice,
} from '@nexus/kernel'
import type { OrderContent } from '../orders/order-difference.policy.js'

type Line = OrderContent['lines'][number]
type Finding = ChangeJudgement['findings'][number]

/** What each kind of change asks for (AP-9). Whatever is not listed as material is only written down. */
export const CHANGE_OUTCOMES: Readonly<Record<ChangeRule, ChangeOutcome>> = {
  vendor: 'full',
  'legal-entity': 'full',
  currency: 'full',
  'line-added': 'full',
  'quantity-up': 'full',
  'price-up': 'full',
  'total-up': 'full',
  terms: 'full',
  'payment-terms': 'final-only',
  'delivery-place': 'affected',
  'cost-object': 'affected',
  category: 'affected',
  'delivery-earlier': 'affected',
  'within-tolerance': 'notify',
  decrease: 'none',
  text: 'none',
}

/** From the weakest to the strongest; the strongest counts. */
const STRENGTH: readonly ChangeOutcome[] = ['none', 'notify', 'final-only', 'affected', 'full']

/** How far a change may go without approval: the larger of both (AP-9). */
export interface ChangeTolerance {
  readonly percent: string
  /** In the currency of the order; null when there is none, or it cannot be converted. */
  readonly absolute: Money | null
}

/** What a change is judged by, besides the two states of the order. */
export interface ChangeTerms {
  readonly tolerance: ChangeTolerance
  /** Days by category id. */
  readonly leadTimes: ReadonlyMap<string, number>
  /** The calendar day at the buying company. */
  readonly today: string
}

/** Whether anybody must decide. */
export const isMaterial = ({ outcome }: Pick<ChangeJudgement, 'outcome'>): boolean =>
  outcome !== 'none' && outcome !== 'notify'

/**
 * Judges a change against what was approved last, never against the last edit: small steps add up, 3 × 4 % are 12 %
 * (AP-9, V14).
 */
export function judgeChange(
  approved: OrderContent & { readonly revision: number },
  proposed: OrderContent,
  terms: ChangeTerms,
): ChangeJudgement {
  const findings = [
    ...headFindings(approved, proposed, terms.tolerance),
    ...proposed.lines.flatMap((line) => {
      const before = approved.lines.find((each) => each.lineId === line.lineId)
      return before === undefined ? [added(line)] : lineFindings(before, line, proposed.currency, terms)
    }),
  ]
  return { outcome: strongestOf(findings), comparedWithRevision: approved.revision, findings }
}

/** The final approver and those who are affected may be different people: both together are everybody. */
function strongestOf(findings: readonly Finding[]): ChangeOutcome {
  const asked = new Set(findings.map(({ outcome }) => outcome))
  if (asked.has('final-only') && asked.has('affected')) return 'full'
  return STRENGTH.findLast((outcome) => asked.has(outcome)) ?? 'none'
}

const finding = (rule: ChangeRule, path: string, reason: string, facts?: ChangeFindingFacts): Finding => ({
  rule,
  outcome: CHANGE_OUTCOMES[rule],
  path,
  reason,
  ...(facts === undefined ? {} : { facts }),
})

const when = (isSo: boolean, rule: ChangeRule, path: string, reason: string): Finding[] =>
  isSo ? [finding(rule, path, reason)] : []

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

function headFindings(before: OrderContent, after: OrderContent, tolerance: ChangeTolerance): Finding[] {
  return [
    ...when(before.vendorId !== after.vendorId, 'vendor', '/vendorId', 'Another vendor.'),
    ...when(
      !same(before.legalEntityId, after.legalEntityId),
      'legal-entity',
      '/legalEntityId',
      'Another company buys.',
    ),
    ...when(before.currency !== after.currency, 'currency', '/currency', 'Another currency.'),
    ...when(
      before.paymentTermsDays !== after.paymentTermsDays,
      'payment-terms',
      '/paymentTermsDays',
      'Other payment terms.',
    ),
    ...when(
      before.deliveryPlace !== after.deliveryPlace,
      'delivery-place',
      '/deliveryPlace',
      'Another delivery place.',
    ),
    ...totalFindings(before, after, tolerance),
    ...when(before.contact !== after.contact, 'text', '/contact', 'Another contact.'),
    ...when(before.notes !== after.notes, 'text', '/notes', 'Other notes.'),
    ...when(!same(before.tags, after.tags), 'text', '/tags', 'Other tags.'),
    ...when(
      !same(before.documentAllowanceCharges, after.documentAllowanceCharges),
      'text',
      '/documentAllowanceCharges',
      'Other allowances or charges; the total says what they are worth.',
    ),
  ]
}

function totalFindings(before: OrderContent, after: OrderContent, tolerance: ChangeTolerance): Finding[] {
  if (before.currency !== after.currency) return []
  const [was, is] = [Money.fromJson(before.totals.gross), Money.fromJson(after.totals.gross)]
  const rise = { was: was.toRational(), is: is.toRational(), worth: is.subtract(was) }
  const path = '/totals/gross'
  return [
    ...(is.isGreaterThan(was) ? [risen('total-up', path, 'total', rise, tolerance)] : []),
    ...when(is.isLessThan(was), 'decrease', path, 'The total is lower.'),
  ]
}

const added = (line: Line): Finding =>
  finding('line-added', `/lines/${String(line.lineNumber)}`, `Line ${String(line.lineNumber)} is new.`)

function lineFindings(before: Line, after: Line, currency: string, terms: ChangeTerms): Finding[] {
  const number = String(after.lineNumber)
  const path = (field: string): string => `/lines/${number}/${field}`
  const goods = ['description', 'supplierItemId', 'buyerItemId', 'match', 'kind', 'taxCategory', 'taxPercent'] as const
  return [
    ...quantityFindings(before, after, currency, terms.tolerance),
    ...priceFindings(before, after, currency, terms.tolerance),
    ...goods.flatMap((field) =>
      when(!same(before[field], after[field]), 'terms', path(field), `Line ${number} is about something else.`),
    ),
    ...when(
      before.costCentreId !== after.costCentreId,
      'cost-object',
      path('costCentreId'),
      `Another cost centre bears line ${number}.`,
    ),
    ...when(
      before.categoryId !== after.categoryId,
      'category',
      path('categoryId'),
      `Line ${number} is of another kind.`,
    ),
    ...deliveryFindings(before, after, terms),
  ]
}

function quantityFindings(before: Line, after: Line, currency: string, tolerance: ChangeTolerance): Finding[] {
  const [was, is] = [Quantity.parse(before.quantities.ordered), Quantity.parse(after.quantities.ordered)]
  const path = `/lines/${String(after.lineNumber)}/quantity`
  const line = `line ${String(after.lineNumber)}`
  if (!is.isGreaterThan(was)) return when(is.isLessThan(was), 'decrease', path, `The quantity of ${line} is lower.`)
  const worth = Money.ofRational(multiplyRational(is.subtract(was).toRational(), priceOf(before)), currency)
  const rise = { was: was.toRational(), is: is.toRational(), worth }
  return [risen('quantity-up', path, `quantity of ${line}`, rise, tolerance)]
}

function priceFindings(before: Line, after: Line, currency: string, tolerance: ChangeTolerance): Finding[] {
  const [was, is] = [priceOf(before), priceOf(after)]
  const path = `/lines/${String(after.lineNumber)}/unitPrice`
  const line = `line ${String(after.lineNumber)}`
  const order = compareRational(is, was)
  if (order <= 0) return when(order < 0, 'decrease', path, `The price of ${line} is lower.`)
  const quantity = Quantity.parse(after.quantities.ordered).toRational()
  const more = {
    numerator: is.numerator * was.denominator - was.numerator * is.denominator,
    denominator: is.denominator * was.denominator,
  }
  const rise = { was, is, worth: Money.ofRational(multiplyRational(more, quantity), currency) }
  return [risen('price-up', path, `price of ${line}`, rise, tolerance)]
}

/** Normalised to one unit: 12.50 per 1000 is no change from 1.25 per 100. */
const priceOf = (line: Line): Rational =>
  UnitPrice.parse(line.unitPrice, Quantity.parse(line.priceBaseQuantity)).perUnit()

function deliveryFindings(before: Line, after: Line, { leadTimes, today }: ChangeTerms): Finding[] {
  const { promisedOn, lineNumber } = after
  if (promisedOn === null || promisedOn === before.promisedOn) return []
  const days = leadTimes.get(after.categoryId ?? '')
  const isEarlier = before.promisedOn === null || promisedOn < before.promisedOn
  if (days === undefined || !isEarlier || promisedOn >= addDays(today, days)) return []
  const reason = `Line ${String(lineNumber)} is to come on ${promisedOn}, before its lead time of ${String(days)} days is over.`
  const facts = { kind: 'lead-time', day: promisedOn, days } as const
  return [finding('delivery-earlier', `/lines/${String(lineNumber)}/promisedOn`, reason, facts)]
}

const DAY_MS = 86_400_000

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** From what to what something rises, and what that is worth. */
interface Rise {
  readonly was: Rational
  readonly is: Rational
  readonly worth: Money
}

/** Whether a rise is beyond the larger of the percentage and the amount; exactly at the limit it is not. */
function exceeds({ was, is, worth }: Rise, { percent: allowed, absolute }: ChangeTolerance): boolean {
  const limit = multiplyRational(was, addOne(percent(allowed)))
  if (compareRational(is, limit) <= 0) return false
  return absolute === null || absolute.isZero() || worth.isGreaterThan(absolute)
}

/** That `what` is above what was approved, as `beyond` when by more than is allowed. */
function risen(beyond: ChangeRule, path: string, what: string, rise: Rise, tolerance: ChangeTolerance): Finding {
  const { percent: allowedPercent, absolute } = tolerance
  const above = risePercent(rise)
  const by = above === null ? rise.worth.toString() : `${above} %`
  const amount = absolute === null || absolute.isZero() ? null : absolute
  const allowed = amount === null ? `${allowedPercent} %` : `${allowedPercent} % or ${amount.toString()}`
  return finding(
    exceeds(rise, tolerance) ? beyond : 'within-tolerance',
    path,
    `The ${what} is ${by} above the approved one; ${allowed} are allowed.`,
    {
      kind: 'rise',
      percent: above,
      worth: rise.worth.toJSON(),
      allowedPercent,
      allowedAmount: amount?.toJSON() ?? null,
    },
  )
}

const addOne = ({ numerator, denominator }: Rational): Rational => ({ numerator: numerator + denominator, denominator })

/** With two decimals; null where it was nothing before. */
function risePercent({ was, is }: Rise): string | null {
  if (was.numerator === 0n) return null
  const ratio = divideRational(is, was)
  const above = rational(ratio.numerator - ratio.denominator, ratio.denominator)
  const unscaled = divideRounded(above.numerator * 10_000n, above.denominator)
  return formatDecimal({ unscaled, scale: 2 })
}
