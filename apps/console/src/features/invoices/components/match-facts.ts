import type { Invoice, InvoiceException, InvoiceLine, Order, OrderLine, Variance } from '../queries/invoice-queries.js'

export type Aspect = 'quantity' | 'price' | 'tax'
/** How a line came out of the match, the worst of what was found. */
export type Verdict = 'open' | 'let-pass' | 'equal' | 'unmatched' | 'pending'

/** What was found of one aspect of a line. */
export interface Finding {
  readonly exception?: InvoiceException
  readonly variance?: Variance
}

export interface MatchedLine {
  readonly line: InvoiceLine
  readonly order: Order | undefined
  readonly orderLine: OrderLine | undefined
  readonly orderNumber: string | undefined
  readonly verdict: Verdict
  readonly found: Readonly<Record<Aspect, Finding>>
  /** Open ones that are of no aspect, such as a line without an order line. */
  readonly others: readonly InvoiceException[]
}

const ASPECTS: Readonly<Partial<Record<InvoiceException['type'], Aspect>>> = {
  PRICE: 'price',
  PRICE_UNDER_BILLED: 'price',
  QTY_OVER_ORDERED: 'quantity',
  QTY_OVER_RECEIVED: 'quantity',
  QTY_UNDER_BILLED: 'quantity',
  QTY_OVER_CREDITED: 'quantity',
  NOT_RECEIVED: 'quantity',
  UNIT: 'quantity',
  NO_QUANTITY: 'quantity',
  TAX: 'tax',
}

/** The lines of an invoice beside those of the orders that they bill. */
export function matchedLines(invoice: Invoice, orders: ReadonlyMap<string, Order>): readonly MatchedLine[] {
  return invoice.lines.map((line) => {
    const exceptions = invoice.exceptions.filter(({ lineId }) => lineId === line.lineId)
    const open = exceptions.filter(({ state }) => state === 'OPEN')
    const variances = invoice.variances.filter(({ lineId }) => lineId === line.lineId)
    const orderLineId = line.match?.orderLineId
    const order = [...orders.values()].find(({ lines }) => lines.some(({ lineId }) => lineId === orderLineId))
    const orderId = line.match?.orderId ?? invoice.orderId
    const findingOf = (aspect: Aspect): Finding => {
      const exception = open.find(({ type }) => ASPECTS[type] === aspect)
      const variance = variances.find(({ kind }) => kind === aspect)
      return { ...(exception === undefined ? {} : { exception }), ...(variance === undefined ? {} : { variance }) }
    }
    return {
      line,
      order,
      orderLine: order?.lines.find(({ lineId }) => lineId === orderLineId),
      orderNumber: order?.number ?? invoice.orders.find((each) => each.orderId === orderId)?.orderNumber,
      verdict: verdictOf(invoice, line, open.length, variances.length),
      found: { quantity: findingOf('quantity'), price: findingOf('price'), tax: findingOf('tax') },
      others: open.filter(({ type }) => ASPECTS[type] === undefined),
    }
  })
}

function verdictOf(invoice: Invoice, line: InvoiceLine, open: number, variances: number): Verdict {
  if (open > 0) return 'open'
  if (invoice.state === 'CAPTURED') return 'pending'
  if (line.match === undefined) return 'unmatched'
  return variances > 0 ? 'let-pass' : 'equal'
}

/** `1.50` and `1.5` are the same. */
export const isSameDecimal = (one: string, other: string): boolean => bare(one) === bare(other)

const bare = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)
export const isNothing = (amount: string): boolean => !/[1-9]/.test(amount)
