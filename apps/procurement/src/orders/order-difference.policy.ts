import type { OrderDifference, PurchaseOrderView } from '@nexus/contracts-procurement'

/** The part of an order's view that a change may touch. */
export type OrderContent = Pick<
  PurchaseOrderView,
  | 'vendorId'
  | 'vendorName'
  | 'legalEntityId'
  | 'currency'
  | 'paymentTermsDays'
  | 'deliveryPlace'
  | 'contact'
  | 'notes'
  | 'tags'
  | 'documentAllowanceCharges'
  | 'totals'
  | 'lines'
>

type Line = OrderContent['lines'][number]

const HEAD: readonly (readonly [path: string, label: string, text: (order: OrderContent) => string | null])[] = [
  ['/vendorId', 'Vendor', (order) => `${order.vendorName} (${order.vendorId})`],
  ['/legalEntityId', 'Company', (order) => order.legalEntityId ?? null],
  ['/currency', 'Currency', (order) => order.currency],
  [
    '/paymentTermsDays',
    'Payment terms in days',
    (order) => (order.paymentTermsDays === null ? null : String(order.paymentTermsDays)),
  ],
  ['/deliveryPlace', 'Delivery place', (order) => order.deliveryPlace],
  ['/contact', 'Contact', (order) => order.contact],
  ['/notes', 'Notes', (order) => order.notes],
  ['/tags', 'Tags', (order) => (order.tags.length === 0 ? null : order.tags.join(', '))],
  [
    '/documentAllowanceCharges',
    'Allowances and charges',
    (order) =>
      order.documentAllowanceCharges
        .map((each) => `${each.kind} ${each.amount} (${each.taxCategory} ${each.taxPercent} %)`)
        .join(', ') || null,
  ],
  ['/totals/gross', 'Total', (order) => `${order.totals.gross.amount} ${order.totals.gross.currency}`],
]

const LINE: readonly (readonly [field: string, label: string, text: (line: Line) => string | null])[] = [
  ['quantity', 'quantity', (line) => line.quantities.ordered],
  ['description', 'description', (line) => line.description],
  ['supplierItemId', "vendor's item number", (line) => line.supplierItemId ?? null],
  ['buyerItemId', 'our item number', (line) => line.buyerItemId ?? null],
  ['unitPrice', 'unit price', (line) => line.unitPrice],
  ['priceBaseQuantity', 'price base quantity', (line) => line.priceBaseQuantity],
  ['allowance', 'allowance', (line) => line.allowance ?? null],
  ['charge', 'charge', (line) => line.charge ?? null],
  ['taxCategory', 'tax category', (line) => line.taxCategory],
  ['taxPercent', 'tax rate', (line) => line.taxPercent],
  ['match', 'matching', (line) => line.match],
  ['kind', 'kind', (line) => line.kind],
  ['categoryId', 'category', (line) => line.categoryId],
  ['costCentreId', 'cost centre', (line) => line.costCentreId],
  ['promisedOn', 'delivery date', (line) => line.promisedOn],
  ['cancelled', 'cancelled quantity', (line) => (line.quantities.cancelled === '0' ? null : line.quantities.cancelled)],
]

/** What an approver can read at most. */
const MOST_TEXT = 2000

/** How an order differs from another state of it, in the order in which people read it (PO-3). Lines keep their id. */
export function differencesOf(before: OrderContent, after: OrderContent): OrderDifference[] {
  const head = HEAD.flatMap(([path, label, text]) => difference(path, label, text(before), text(after)))
  const lines = [...new Set([...before.lines, ...after.lines].map((line) => line.lineId))].flatMap((lineId) =>
    lineDifferences(
      before.lines.find((line) => line.lineId === lineId),
      after.lines.find((line) => line.lineId === lineId),
    ),
  )
  return [...head, ...lines]
}

/** What changes while an order is approved without a new approval (AP-10): nothing that anybody decided on. */
const FREE = new Set(['/contact', '/notes', '/tags'])

export const needsNoApproval = (differences: readonly OrderDifference[]): boolean =>
  differences.every(({ path }) => FREE.has(path))

const FACTS: readonly (readonly [path: RegExp, fact: string])[] = [
  [/^\/totals\/gross$/, 'amount'],
  [/^\/currency$/, 'currency'],
  [/^\/vendorId$/, 'vendorId'],
  [/^\/lines\/\d+$/, 'lineCount'],
  [/^\/lines\/\d+\/costCentreId$/, 'costCentreId'],
]

/** Names of the facts that differences touch, and their paths, for `affectedFacts` of an approval. */
export function affectedFactsOf(differences: readonly OrderDifference[]): string[] {
  const facts = FACTS.filter(([path]) => differences.some((each) => path.test(each.path))).map(([, fact]) => fact)
  return [...new Set([...facts, ...differences.map(({ path }) => path)])].slice(0, 100)
}

function lineDifferences(before: Line | undefined, after: Line | undefined): OrderDifference[] {
  const number = String((after ?? before)?.lineNumber ?? 0)
  if (before === undefined || after === undefined) {
    const text = (line: Line | undefined): string | null =>
      line === undefined
        ? null
        : `${line.quantities.ordered} ${line.unitCode} ${line.description} at ${line.unitPrice} per ${line.priceBaseQuantity}`
    return difference(`/lines/${number}`, `Line ${number}`, text(before), text(after))
  }
  return LINE.flatMap(([field, label, text]) =>
    difference(`/lines/${number}/${field}`, `Line ${number}: ${label}`, text(before), text(after)),
  )
}

const difference = (path: string, label: string, before: string | null, after: string | null): OrderDifference[] =>
  before === after ? [] : [{ path, label, before: cut(before), after: cut(after) }]

const cut = (text: string | null): string | null =>
  text === null || text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - 1)}…`
