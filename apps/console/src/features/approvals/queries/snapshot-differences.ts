import type { Difference } from './task-queries.js'

type Snapshot = Readonly<Record<string, unknown>>

/** What people decide on, of each document that is shown to approvers. */
const HEAD = ['title', 'vendorName', 'purpose', 'needBy', 'dueDate', 'deliveryPlace', 'costCentre', 'quoteWaiver']
const LINE = ['description', 'quantity', 'unitPrice', 'priceBaseQuantity', 'promisedOn']

const isRecord = (value: unknown): value is Snapshot =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? `${value}` : null

const moneyOf = (value: unknown): string | null => {
  if (!isRecord(value)) return null
  const [amount, currency] = [textOf(value['amount']), textOf(value['currency'])]
  return amount === null || currency === null ? null : `${amount} ${currency}`
}

const grossOf = (snapshot: Snapshot): string | null =>
  moneyOf(isRecord(snapshot['totals']) ? snapshot['totals']['gross'] : snapshot['amount'])

const recordsOf = (value: unknown): readonly Snapshot[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** Lines by their number, invoices of a payment by theirs. */
function byKey(records: readonly Snapshot[], key: string): ReadonlyMap<string, Snapshot> {
  const found = new Map<string, Snapshot>()
  for (const each of records) {
    const name = textOf(each[key])
    if (name !== null) found.set(name, each)
  }
  return found
}

const lineText = (line: Snapshot | undefined): string | null =>
  line === undefined
    ? null
    : [textOf(line['quantity']), textOf(line['unitCode']), textOf(line['description'])].filter(Boolean).join(' ')

/** How what is to be decided differs from what was decided before, as both were shown; paths as in changes of orders. */
export function snapshotDifferences(before: Snapshot, after: Snapshot): readonly Difference[] {
  const found: Difference[] = []
  const compare = (path: string, one: string | null, other: string | null): void => {
    if (one !== other) found.push({ path, label: path.slice(1), before: one, after: other })
  }
  for (const field of HEAD) compare(`/${field}`, textOf(before[field]), textOf(after[field]))
  compare('/totals/gross', grossOf(before), grossOf(after))

  const [was, is] = [byKey(recordsOf(before['lines']), 'lineNumber'), byKey(recordsOf(after['lines']), 'lineNumber')]
  for (const number of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(number), is.get(number)]
    if (one === undefined || other === undefined) compare(`/lines/${number}`, lineText(one), lineText(other))
    else for (const field of LINE) compare(`/lines/${number}/${field}`, textOf(one[field]), textOf(other[field]))
  }

  const [paid, pays] = [byKey(recordsOf(before['invoices']), 'number'), byKey(recordsOf(after['invoices']), 'number')]
  for (const number of new Set([...paid.keys(), ...pays.keys()])) {
    compare(`/invoices/${number}`, moneyOf(paid.get(number)?.['amount']), moneyOf(pays.get(number)?.['amount']))
  }
  return found
}
