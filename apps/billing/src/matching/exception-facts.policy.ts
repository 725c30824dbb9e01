import { exceptionFacts, type ExceptionFacts, type InvoiceExceptionType } from '@nexus/contracts-billing'
import { type MoneyJson, normalizeTaxRate } from '@nexus/kernel'
import type { InvoiceToMatch, LineToMatch } from './finding.policy.js'
import { WHY_UNMATCHED } from './unmatched-line.policy.js'

/** An exception as it was written down. */
interface Written {
  readonly type: InvoiceExceptionType
  readonly lineId: string | null
  readonly expected: string | null
  readonly actual: string | null
  readonly detail: string
}

/** What is not of the closed form in the end is left out: `detail` says it all the same. */
type Read = Readonly<Record<string, unknown>> | undefined

/**
 * The facts of an exception, from what is stored of it and of the invoice. What no column has (numbers of orders and order
 * lines, which stand in the sentence only) is read out of `detail`, anchored to words that only the match writes. So
 * exceptions have facts whenever they were raised; a sentence of another form gives none.
 * @param unitCode of the lines that bill the order line, if they name one
 */
export function exceptionFactsOf(
  exception: Written,
  invoice: InvoiceToMatch,
  unitCode: string | undefined,
): ExceptionFacts | undefined {
  const line = invoice.lines.find(({ id }) => id === exception.lineId)
  const read = READERS[exception.type](exception, line, invoice, unitCode)
  if (read === undefined) return undefined
  const { success, data } = exceptionFacts.safeParse({ type: exception.type, ...read })
  return success ? data : undefined
}

type Reader = (
  written: Written,
  line: LineToMatch | undefined,
  invoice: InvoiceToMatch,
  unitCode: string | undefined,
) => Read

const groupsOf = (detail: string, pattern: RegExp): Readonly<Record<string, string | undefined>> | undefined =>
  pattern.exec(detail)?.groups

const PRICE =
  /of order line (?<orderLine>\d+) cost -?[\d.]+ [A-Z]{3}(?:, and (?<earlier>-?[\d.]+ [A-Z]{3}) went before \(MAT-2\)| \(MAT-2\)|: less than the lower limit allows \(MAT-5\))\.$/

const price: Reader = ({ expected, actual, detail }, line, _invoice, unitCode) => {
  const groups = groupsOf(detail, PRICE)
  if (groups === undefined || line === undefined) return undefined
  const { orderLine, earlier } = groups
  return {
    line: line.reference,
    orderLine: Number(orderLine),
    quantity: line.quantity.toString(),
    ...unitOf(unitCode),
    billed: moneyOf(actual),
    expected: moneyOf(expected),
    ...(earlier === undefined ? {} : { earlier: moneyOf(earlier) }),
  }
}

const quantity: Reader = ({ type, expected, actual, detail }, _line, _invoice, unitCode) => {
  const groups = groupsOf(detail, /^[\d.]+ are (?:billed|credited) of order line (?<orderLine>\d+)[;,] /)
  if (groups === undefined) return undefined
  const ofReceipts = type === 'QTY_OVER_RECEIVED' || type === 'NOT_RECEIVED'
  return {
    orderLine: Number(groups['orderLine']),
    billed: actual,
    left: expected,
    ...unitOf(unitCode),
    ...(ofReceipts ? { basis: detail.includes('of what is received and accepted ') ? 'accepted' : 'received' } : {}),
  }
}

const tax: Reader = ({ expected, actual, detail }, line) => {
  const groups = groupsOf(detail, /, order line (?<orderLine>\d+) \S+ [\d.]+ %\.$/)
  if (groups === undefined || line === undefined) return undefined
  return {
    line: line.reference,
    orderLine: Number(groups['orderLine']),
    billed: taxOf(actual),
    expected: taxOf(expected),
  }
}

const unit: Reader = ({ expected, actual, detail }, line) => {
  const groups = groupsOf(detail, /, order line (?<orderLine>\d+) is in \S+: quantities cannot be compared \(X-4\)\.$/)
  if (groups === undefined || line === undefined) return undefined
  return { line: line.reference, orderLine: Number(groups['orderLine']), billed: actual, expected }
}

const unmatched: Reader = ({ detail }, line) => {
  if (line === undefined) return detail.startsWith('The invoice belongs to no order') ? { why: 'no-order' } : undefined
  const at = { line: line.reference, description: line.description }
  const ends = (why: string): boolean => detail.endsWith(`: ${why}. Assign it.`)
  for (const why of ['assigned-line-gone', 'nothing-named'] as const)
    if (ends(WHY_UNMATCHED[why](''))) return { why, ...at }
  const references = [
    ['line-of-several-orders', line.orderLineReference],
    ['line-not-on-order', line.orderLineReference],
    ['order-not-of-invoice', line.orderReference],
  ] as const
  for (const [why, reference] of references)
    if (reference !== null && ends(WHY_UNMATCHED[why](reference))) return { why, ...at, reference }
  const orderLines = Number(groupsOf(detail, / stands on (?<count>\d+) order lines\. Assign it\.$/)?.['count'])
  for (const reference of [line.supplierItemId, line.buyerItemId])
    if (reference !== null && ends(WHY_UNMATCHED['item-of-several-lines'](reference, orderLines)))
      return { why: 'item-of-several-lines', ...at, reference, orderLines }
  return undefined
}

const unbooked: Reader = (_written, line, _invoice, unitCode) =>
  line && {
    line: line.reference,
    quantity: line.quantity.toString(),
    ...unitOf(unitCode),
    net: line.net.toJSON(),
  }

const freight: Reader = ({ expected, actual }, _line, { currency }) => {
  const [agreed, billed] = [adjustmentsOf(expected, currency), adjustmentsOf(actual, currency)]
  return {
    differences: agreed.map(({ kind, tax, amount }, index) => ({
      kind,
      tax,
      expected: amount,
      billed: billed[index]?.amount,
    })),
  }
}

const bank: Reader = ({ expected, actual }) => ({
  billed: listOf(actual),
  recorded: expected === 'none recorded' ? [] : listOf(expected),
})

const revision: Reader = ({ detail }, line) => {
  const groups = groupsOf(
    detail,
    / bills line (?<orderLine>\d+) of purchase order (?<order>\S+), which was added after (?<date>[\d-]+): revision (?<revision>\d+), valid then, did not have it \(PO-3\)\.$/,
  )
  if (groups === undefined || line === undefined) return undefined
  const { order, date } = groups
  return {
    line: line.reference,
    orderLine: Number(groups['orderLine']),
    order,
    date,
    revision: Number(groups['revision']),
  }
}

const READERS: Readonly<Record<InvoiceExceptionType, Reader>> = {
  PRICE: price,
  PRICE_UNDER_BILLED: price,
  QTY_OVER_ORDERED: quantity,
  QTY_OVER_RECEIVED: quantity,
  NOT_RECEIVED: quantity,
  QTY_UNDER_BILLED: quantity,
  QTY_OVER_CREDITED: quantity,
  TAX: tax,
  UNIT: unit,
  UNMATCHED_LINE: unmatched,
  NEGATIVE_LINE: unbooked,
  NO_QUANTITY: unbooked,
  FREIGHT: freight,
  BANK_MISMATCH: bank,
  LINE_NOT_IN_REVISION: revision,
  CURRENCY: ({ expected, actual, detail }) => ({
    ...groupsOf(detail, /^The invoice is in [A-Z]{3}, purchase order (?<order>\S+) in [A-Z]{3}\.$/),
    billed: actual,
    expected,
  }),
  PO_CLOSED: ({ actual, detail }) => ({
    ...groupsOf(detail, /^Purchase order (?<order>\S+) is [A-Z_]+(?: for good)?: /),
    state: actual,
    forGood: detail.includes(' for good: nothing can be billed on it.'),
  }),
  PO_ON_HOLD: ({ actual, detail }) => ({
    ...groupsOf(detail, /^Purchase order (?<order>\S+) is on hold \(/),
    reason: actual,
  }),
  SEPARATION_OF_DUTIES: ({ actual, detail }) => ({
    ...groupsOf(detail, /^Who entered the invoice is the [a-z]+ of purchase order (?<order>\S+): /),
    role: actual,
  }),
  DUPLICATE: (_written, _line, { number }) => ({ number }),
  CREDIT_WITHOUT_INVOICE: ({ actual }, _line, { number }) => ({ number, invoices: listOf(actual) }),
  BOOKING_REFUSED: ({ actual, detail }) => ({
    ...groupsOf(detail, /^Procurement refused to book the invoice: (?<detail>.+)$/s),
    code: actual,
  }),
  VENDOR_HOLD: () => ({}),
  VENDOR_BLACKLISTED: ({ actual, detail }) => {
    const until = groupsOf(detail, /^The vendor is blacklisted(?: until (?<until>[\d-]+))? \(/)?.['until']
    return { reason: actual, ...(until === undefined ? {} : { until }) }
  },
}

const unitOf = (unitCode: string | undefined) => (unitCode === undefined ? {} : { unitCode })

const listOf = (text: string | null): string[] => (text === null ? [] : text.split(', '))

/** `100.00 EUR`. */
function moneyOf(text: string | null): MoneyJson | undefined {
  const { amount, currency } = groupsOf(text ?? '', /^(?<amount>-?[\d.]+) (?<currency>[A-Z]{3})$/) ?? {}
  return amount === undefined || currency === undefined ? undefined : { amount, currency }
}

/** `S 19 %`. */
function taxOf(text: string | null): { category: string; percent: string } | undefined {
  const { category, percent } = groupsOf(text ?? '', /^(?<category>\S+) (?<percent>[\d.]+) %$/) ?? {}
  return category === undefined || percent === undefined ? undefined : { category, percent: normalizeTaxRate(percent) }
}

/** `charge S 19 % 10.00; allowance Z 0 % 5.00`. */
const adjustmentsOf = (text: string | null, currency: string) =>
  (text ?? '').split('; ').map((part) => {
    const { kind, rate = '', amount } = groupsOf(part, /^(?<kind>\S+) (?<rate>\S+ \S+ %) (?<amount>-?[\d.]+)$/) ?? {}
    return { kind, tax: taxOf(rate), amount: { amount, currency } }
  })
