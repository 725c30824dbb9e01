import type { MatchView } from '@nexus/contracts-procurement'
import { Money, Quantity } from '@nexus/kernel'
import { parseUblInvoice, type UblDocument } from '@nexus/standards-ubl'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CapturedInvoice } from '../../src/capture/captured-invoice.policy.js'
import type { InvoiceToMatch, LineToMatch } from '../../src/matching/finding.policy.js'
import type { MatchFacts } from '../../src/matching/match-invoice.policy.js'
import { Tolerances } from '../../src/matching/variance.policy.js'
import type { ToleranceRuleFacts } from '../../src/tolerances/tolerance.policy.js'

const FOLDER = join(__dirname, '../../../../examples/ubl')

/** The invoices in examples/ubl. */
export const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'))

export const exampleBytes = (name: string): Buffer =>
  readFileSync(join(FOLDER, name.endsWith('.xml') ? name : `${name}-invoice-ubl.xml`))
export const exampleDocument = (name: string): UblDocument => parseUblInvoice(exampleBytes(name))

let count = 0
/** A UUID that no other call gives. */
export const anId = (): string => {
  count += 1
  return `01936d3e-7c1a-7b3a-9d53-${count.toString(16).padStart(12, '0')}`
}

/** The vendor of pure specs. */
export const VENDOR = '01936d3e-7c1a-7b3a-9d53-0000000000ff'

export const eur = (text: string): Money => Money.parse(text, 'EUR')

type OrderLine = MatchView['lines'][number]

/** What the ledger of procurement derives from the quantities of a line (MAT-1, REC-1, REC-5). */
export function derived(line: OrderLine): OrderLine {
  const of = (text: string): Quantity => Quantity.parse(text)
  const positive = (quantity: Quantity): string => (quantity.isNegative() ? '0' : quantity.toString())
  const standing = of(line.ordered).subtract(of(line.cancelled))
  const accepted = of(line.received).subtract(of(line.rejected))
  const goodsBack = of(positive(of(line.returned).subtract(of(line.rejected))))
  const good = accepted.subtract(goodsBack)
  const byAccepted = line.match === 'four-way' || line.billableBasis === 'accepted'
  const withReceipts = byAccepted ? good : of(line.received).subtract(of(line.returned))
  const [first, ...others] = line.receipts
  const only = {
    received: line.received,
    accepted: accepted.toString(),
    rejected: line.rejected,
    returned: line.returned,
  }
  return {
    ...line,
    accepted: accepted.toString(),
    billable: line.match === 'none' ? null : line.match === 'two-way' ? standing.toString() : positive(withReceipts),
    creditExpected: line.match === 'none' || line.match === 'two-way' ? '0' : positive(of(line.billed).subtract(good)),
    receipts: first === undefined || others.length > 0 ? line.receipts : [{ ...first, ...only }],
  }
}

/** A receipt of some of a line. */
export function aReceipt(
  received: string,
  parts: Partial<OrderLine['receipts'][number]> = {},
): OrderLine['receipts'][number] {
  return {
    receiptId: anId(),
    receiptLineId: anId(),
    receiptNumber: 'PO-2026-000001/R1',
    postedOn: '2026-03-01T08:00:00.000Z',
    received,
    accepted: received,
    rejected: '0',
    returned: '0',
    ...parts,
  }
}

/** 10 pieces at 5.00, all received at once, nothing billed. */
export function anOrderLine(parts: Partial<OrderLine> = {}): OrderLine {
  return derived({
    lineId: anId(),
    categoryCode: null,
    accepted: '0',
    rejected: '0',
    billableBasis: 'received',
    billable: null,
    creditExpected: '0',
    receipts: [aReceipt('0')],
    lineNumber: 1,
    description: 'Paper A4',
    unitCode: 'C62',
    unitPrice: '5.00',
    priceBaseQuantity: '1',
    taxCategory: 'S',
    taxPercent: '19',
    match: 'three-way',
    ordered: '10',
    received: '10',
    returned: '0',
    billed: '0',
    cancelled: '0',
    ...parts,
  })
}

export function anOrder(parts: Partial<MatchView> = {}): MatchView {
  return {
    orderId: anId(),
    number: 'PO-2026-000001',
    version: 5,
    state: 'ISSUED',
    closed: false,
    vendorId: anId(),
    currency: 'EUR',
    createdBy: anId(),
    approvedBy: [anId()],
    receivedBy: [anId()],
    documentAllowanceCharges: [],
    lines: [anOrderLine()],
    ...parts,
  }
}

/** 10 pieces over 50.00. */
export function aLine(parts: Partial<LineToMatch> = {}): LineToMatch {
  return {
    id: anId(),
    reference: '1',
    description: 'Paper A4',
    quantity: Quantity.parse('10'),
    unitCode: 'C62',
    net: eur('50.00'),
    taxCategory: 'S',
    taxPercent: '19',
    supplierItemId: null,
    buyerItemId: null,
    orderLineReference: '1',
    orderId: null,
    orderReference: null,
    receiptReference: null,
    ...parts,
  }
}

export function anInvoice(parts: Partial<InvoiceToMatch> = {}): InvoiceToMatch {
  return {
    kind: 'invoice',
    number: 'R1',
    vendorId: VENDOR,
    creditReason: null,
    currency: 'EUR',
    lines: [aLine()],
    documentAllowanceCharges: [],
    bankAccounts: [],
    precedingInvoices: [],
    enteredBy: anId(),
    numberUsedBefore: false,
    ...parts,
  }
}

/** The facts of a match; `order`: of an invoice of one order. */
export function facts(
  parts: Partial<MatchFacts> & {
    order?: MatchView | undefined
    vendorAccounts?: readonly string[]
    rules?: readonly ToleranceRuleFacts[]
  } = {},
): MatchFacts {
  const { order = 'order' in parts ? undefined : anOrder(), vendorAccounts, rules = [], ...rest } = parts
  const currency = order?.currency ?? 'EUR'
  return {
    orders: order === undefined ? [] : [order],
    assigned: new Map(),
    before: new Map(),
    billedBefore: [],
    vendor: vendorAccounts === undefined ? undefined : { accounts: vendorAccounts, holds: [], blacklisted: null },
    creditOf: null,
    positions: new Map(),
    tolerances: new Tolerances(rules, { vendorId: VENDOR, categoryCode: null, legalEntityId: null, currency }),
    acceptLimit: '0',
    creditsValueOnly: false,
    ...rest,
  }
}

/** A tolerance rule of the whole organization. */
export function aRule(
  kind: ToleranceRuleFacts['kind'],
  absolute: string | null,
  percent: string | null,
  parts: Partial<ToleranceRuleFacts> = {},
): ToleranceRuleFacts {
  return {
    ruleId: anId(),
    kind,
    vendorId: null,
    categoryCode: null,
    legalEntityId: null,
    currency: null,
    operator: 'and',
    upper: { absolute, percent },
    lower: { absolute: null, percent: null },
    ...parts,
  }
}

/** A captured document as the match sees it, its lines with ids of their own. */
export function invoiceOf(document: CapturedInvoice): InvoiceToMatch {
  return {
    ...document,
    vendorId: VENDOR,
    creditReason: null,
    enteredBy: anId(),
    numberUsedBefore: false,
    lines: document.lines.map((line) => ({ ...line, id: anId(), orderId: null })),
  }
}

/** The order that asks for exactly what an invoice bills, as far as something can be ordered; all of it received. */
export function orderEqualTo(
  invoice: InvoiceToMatch,
  captured: CapturedInvoice,
  parts: Partial<MatchView> = {},
): { order: MatchView; assigned: Map<string, string> } {
  const assigned = new Map<string, string>()
  const lines = invoice.lines.flatMap((line, index): OrderLine[] => {
    const source = captured.lines[index]
    if (source === undefined || !line.quantity.isPositive()) return []
    const lineId = anId()
    assigned.set(line.id, lineId)
    return [
      anOrderLine({
        lineId,
        lineNumber: index + 1,
        description: line.description,
        supplierItemId: line.supplierItemId ?? undefined,
        buyerItemId: line.buyerItemId ?? undefined,
        unitCode: line.unitCode ?? 'C62',
        unitPrice: source.unitPrice.toDecimalText(),
        priceBaseQuantity: source.unitPrice.priceBaseQuantity.toString(),
        allowance: source.allowance?.toDecimalText(),
        charge: source.charge?.toDecimalText(),
        taxCategory: line.taxCategory as OrderLine['taxCategory'],
        taxPercent: line.taxPercent,
        ordered: line.quantity.toString(),
        received: line.quantity.toString(),
      }),
    ]
  })
  const documentAllowanceCharges = captured.documentAllowanceCharges as MatchView['documentAllowanceCharges']
  return { order: anOrder({ currency: captured.currency, documentAllowanceCharges, lines, ...parts }), assigned }
}

/** The same items in another order, the same for the same seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items]
  let state = seed
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = state % (index + 1)
    const kept = result[index] as T
    result[index] = result[other] as T
    result[other] = kept
  }
  return result
}
