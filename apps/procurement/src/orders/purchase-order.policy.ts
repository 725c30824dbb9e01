import {
  type createPurchaseOrder,
  type DocumentAllowanceCharge,
  type MatchLevel,
  purchaseOrderInUse,
  separationOfDuties,
} from '@nexus/contracts-procurement'
import { type InputOf, Money, Quantity, UnitPrice } from '@nexus/kernel'
import { type LinePricing, priceLine, type PriceTerms } from '../pricing/priced-line.policy.js'

type OrderLineInput = InputOf<typeof createPurchaseOrder>['lines'][number]

/** What the rules need to know of a requisition line. */
export interface OrderedRequisitionLine extends PriceTerms {
  readonly id: string
  readonly description: string
  readonly supplierItemId: string | null
  readonly buyerItemId: string | null
  readonly unitCode: string
  readonly approved: bigint
}

/** With what an order line takes over beside the price. */
export interface RequisitionLineTerms extends OrderedRequisitionLine {
  readonly categoryId: string | null
  readonly costCentreId: string | null
}

/** What a new order line has in its ledger and from nobody else. */
const FRESH = {
  received: 0n,
  inspecting: 0n,
  rejected: 0n,
  returned: 0n,
  rejectsOut: 0n,
  replaced: 0n,
  billed: 0n,
  cancelled: 0n,
  receivingTerms: null,
  underReceiptPercent: null,
  billableBasis: null,
  shortClosed: false,
  confirmation: null,
} as const

/** The terms of an order line that must equal those of the requisition. */
export interface OrderTerms extends PriceTerms {
  readonly requisitionLineId: string
  readonly description: string
  readonly supplierItemId: string | null
  readonly buyerItemId: string | null
  readonly match: MatchLevel
  readonly ordered: bigint
}

/** A person and the part they played on a document. */
export interface Duty {
  readonly role: string
  readonly userIds: readonly string[]
}

/**
 * Refuses someone who already played another part that must be somebody else's.
 * @throws DomainError procurement.separation_of_duties naming both roles and the document
 */
export function assertSeparateDuties(
  userId: string,
  role: string,
  others: readonly Duty[],
  document: { readonly documentType: string; readonly documentId: string },
): void {
  const conflict = others.find((duty) => duty.userIds.includes(userId))
  if (conflict === undefined) return
  throw separationOfDuties(
    `You are ${conflict.role} of this ${document.documentType}, so somebody else must be its ${role}.`,
    {
      facts: { roles: [conflict.role, role], ...document },
    },
  )
}

/** Those who brought an order about: what must be somebody else's is not theirs. */
export function buyingDuties(order: {
  readonly createdBy: string
  readonly submittedBy?: string | null
  readonly issuedBy?: string | null
}): Duty[] {
  const one = (userId: string | null | undefined): string[] => (typeof userId === 'string' ? [userId] : [])
  return [
    { role: 'buyer', userIds: [order.createdBy] },
    { role: 'submitter', userIds: one(order.submittedBy) },
    { role: 'issuer', userIds: one(order.issuedBy) },
  ]
}

/**
 * The columns of an order line: what the buyer typed, else what the requisition line says. Allowance and charge of
 * the requisition line belong to its whole quantity, so they are taken over only with it (REQ-4).
 */
export function orderLineColumns(input: OrderLineInput, from: RequisitionLineTerms, index: number, currency: string) {
  const quantity = Quantity.parse(input.quantity)
  const whole = quantity.micro === from.approved
  const inherited = (minor: bigint | null): string | undefined =>
    minor === null || !whole ? undefined : Money.ofMinor(minor, currency).toDecimalText()
  const pricing: LinePricing = {
    unitPrice: input.unitPrice ?? from.unitPrice,
    priceBaseQuantity:
      input.priceBaseQuantity ??
      (input.unitPrice === undefined ? Quantity.ofMicro(from.priceBaseMicro).toString() : '1'),
    allowance: input.allowance ?? inherited(from.allowanceMinor),
    charge: input.charge ?? inherited(from.chargeMinor),
    taxCategory: input.taxCategory ?? from.taxCategory,
    taxPercent: input.taxPercent ?? from.taxPercent,
  }
  return {
    lineNumber: index + 1,
    requisitionLineId: from.id,
    description: input.description ?? from.description,
    supplierItemId: input.supplierItemId ?? from.supplierItemId,
    buyerItemId: input.buyerItemId ?? from.buyerItemId,
    unitCode: from.unitCode,
    ...priceLine(quantity, pricing, currency, `/lines/${String(index)}`),
    match: input.match,
    kind: input.kind,
    categoryId: input.categoryId === undefined ? from.categoryId : input.categoryId,
    costCentreId: input.costCentreId === undefined ? from.costCentreId : input.costCentreId,
    promisedOn: input.promisedOn ?? null,
    ordered: quantity.micro,
    ...FRESH,
  }
}

/** Whether the order takes the whole approved requisition: every line at its whole quantity. */
export function takesAll(
  lines: readonly Pick<OrderTerms, 'requisitionLineId' | 'ordered'>[],
  requisitionLines: readonly OrderedRequisitionLine[],
): boolean {
  const ordered = new Map(lines.map((line) => [line.requisitionLineId, line.ordered]))
  return requisitionLines.every((line) => ordered.get(line.id) === line.approved)
}

/** What a document asks for as a whole. */
interface Asked<Line> {
  readonly legalEntityId: string | null
  readonly grossMinor: bigint
  readonly lines: readonly Line[]
}

/**
 * Whether an order asks for nothing but what was approved: the same buyer, goods, quantities, prices and taxes, and a
 * total not above the requisition's (AP-9). Nobody approved invoices without receipts, so every line is matched
 * three-way. Price bases are normalised.
 */
export function matchesRequisition(order: Asked<OrderTerms>, requisition: Asked<OrderedRequisitionLine>): boolean {
  if (
    order.legalEntityId !== requisition.legalEntityId ||
    order.lines.length !== requisition.lines.length ||
    order.grossMinor > requisition.grossMinor ||
    !takesAll(order.lines, requisition.lines)
  )
    return false
  return order.lines.every((line) => {
    const approved = requisition.lines.find((candidate) => candidate.id === line.requisitionLineId)
    return approved !== undefined && sameGoods(line, approved) && sameTerms(line, approved)
  })
}

const sameGoods = (line: OrderTerms, approved: OrderedRequisitionLine): boolean =>
  line.description === approved.description &&
  line.supplierItemId === approved.supplierItemId &&
  line.buyerItemId === approved.buyerItemId &&
  line.match === 'three-way'

function sameTerms(line: PriceTerms, approved: PriceTerms): boolean {
  const price = (terms: PriceTerms): UnitPrice =>
    UnitPrice.parse(terms.unitPrice, Quantity.ofMicro(terms.priceBaseMicro))
  return (
    price(line).equals(price(approved)) &&
    (line.allowanceMinor ?? 0n) === (approved.allowanceMinor ?? 0n) &&
    (line.chargeMinor ?? 0n) === (approved.chargeMinor ?? 0n) &&
    line.taxCategory === approved.taxCategory &&
    line.taxPercent === approved.taxPercent
  )
}

/** Document allowances and charges: as typed, else those of the requisition when all of it is ordered. */
export function orderExtras(
  typed: readonly DocumentAllowanceCharge[] | undefined,
  all: boolean,
  approved: readonly DocumentAllowanceCharge[],
): readonly DocumentAllowanceCharge[] {
  return typed ?? (all ? approved : [])
}

/** Whether anything of a line ever came, even if it went back, or is billed. */
export const isUsed = ({ received, billed }: { readonly received: bigint; readonly billed: bigint }): boolean =>
  received !== 0n || billed !== 0n

/** @throws DomainError procurement.purchase_order.in_use (PO-6) */
export function assertUnused(
  lines: readonly {
    readonly id: string
    readonly lineNumber: number
    readonly received: bigint
    readonly billed: bigint
  }[],
): void {
  const used = lines.find(isUsed)
  if (used === undefined) return
  const received = Quantity.ofMicro(used.received).toString()
  const billed = Quantity.ofMicro(used.billed).toString()
  throw purchaseOrderInUse(
    `Line ${String(used.lineNumber)} of the order has ${received} received and ${billed} billed, so the order cannot be cancelled any more.`,
    {
      facts: { orderLineId: used.id, line: used.lineNumber, received, billed },
    },
  )
}
