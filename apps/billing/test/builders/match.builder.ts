import type { MatchView } from '@nexus/contracts-procurement'
import { Money, Quantity } from '@nexus/kernel'
import { parseUblInvoice, type UblDocument } from '@nexus/standards-ubl'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CapturedInvoice } from '../../src/capture/captured-invoice.policy.js'
import type { InvoiceToMatch, LineToMatch } from '../../src/matching/finding.policy.js'
import type { MatchFacts } from '../../src/matching/match-invoice.policy.js'

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

export const eur = (text: string): Money => Money.parse(text, 'EUR')

type OrderLine = MatchView['lines'][number]

/** 10 pieces at 5.00, all received, nothing billed. */
export function anOrderLine(parts: Partial<OrderLine> = {}): OrderLine {
  return {
    lineId: anId(),
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
  }
}

export function anOrder(parts: Partial<MatchView> = {}): MatchView {
  return {
    orderId: anId(),
    number: 'PO-2026-000001',
    version: 5,
    state: 'ISSUED',
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
    ...parts,
  }
}

export function anInvoice(parts: Partial<InvoiceToMatch> = {}): InvoiceToMatch {
  return {
    kind: 'invoice',
    number: 'R1',
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

export function facts(parts: Partial<MatchFacts> = {}): MatchFacts {
  return { order: anOrder(), assigned: new Map(), billedBefore: [], vendorAccounts: undefined, ...parts }
}

/** A captured document as the match sees it, its lines with ids of their own. */
export function invoiceOf(document: CapturedInvoice): InvoiceToMatch {
  return {
    ...document,
    enteredBy: anId(),
    numberUsedBefore: false,
    lines: document.lines.map((line) => ({ ...line, id: anId() })),
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
