import {
  fullyReceived,
  lockedAfterReceipt,
  type OrderLineProposal,
  orderLineUnknown,
  type OrderProposal,
  orderWithoutLines,
  quantityBelowFloor,
  requisitionLineUnknown,
} from '@nexus/contracts-procurement'
import { Money, Quantity } from '@nexus/kernel'
import { cancellable, standing } from '../order-ledger/order-ledger.policy.js'
import { documentTotals } from '../pricing/document-totals.policy.js'
import { priceLine } from '../pricing/priced-line.policy.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { orderLineColumns, type RequisitionLineTerms } from './purchase-order.policy.js'

type Line = Readonly<PurchaseOrderLine>

/** The part of an order that a proposal may say anew. */
export type OrderHead = Pick<
  PurchaseOrder,
  'vendorId' | 'paymentTermsDays' | 'deliveryPlace' | 'contact' | 'notes' | 'tags' | 'documentAllowanceCharges'
>

/** An order as it is proposed: nothing is stored yet. */
export interface ProposedOrder {
  readonly head: OrderHead
  /** Every line; those that are added have no quantities in the ledger yet. */
  readonly lines: readonly Line[]
  readonly added: readonly Line[]
  readonly grossMinor: bigint
}

const text = (micro: bigint): string => Quantity.ofMicro(micro).toString()

/**
 * What an order would say by a proposal; the order itself stays as it is.
 * @param requisitionLines of its requisition, for lines that are added
 * @throws DomainError procurement.purchase_order.line_unknown, .requisition_line_unknown, .without_lines, procurement.amount_below_zero
 */
export function proposedOrder(
  order: PurchaseOrder,
  lines: readonly PurchaseOrderLine[],
  requisitionLines: readonly RequisitionLineTerms[],
  proposal: OrderProposal,
  newId: () => string,
): ProposedOrder {
  const said = proposal.lines ?? []
  assertLinesKnown(said, lines, requisitionLines)
  const changed = lines.map((line) => {
    const index = said.findIndex((each) => each.orderLineId === line.id)
    const input = said[index]
    return input === undefined ? line : changedLine(line, input, order.currency, `/lines/${String(index)}`)
  })
  const last = lines.reduce((most, line) => (line.lineNumber > most ? line.lineNumber : most), 0)
  const added = said
    .filter((each) => each.requisitionLineId !== undefined)
    .map((input, position): Line => {
      const from = requisitionLines.find((each) => each.id === input.requisitionLineId)
      if (from === undefined) throw new Error('checked above')
      return addedLine(order, input, from, { id: newId(), index: last + position })
    })
  const all = [...changed, ...added]
  if (all.every((line) => standing(line) <= 0n))
    throw orderWithoutLines('No line would be left on the order: cancel the order instead.')
  const head: OrderHead = {
    vendorId: proposal.vendorId ?? order.vendorId,
    paymentTermsDays: either(proposal.paymentTermsDays, order.paymentTermsDays),
    deliveryPlace: either(proposal.deliveryPlace, order.deliveryPlace),
    contact: either(proposal.contact, order.contact),
    notes: either(proposal.notes, order.notes),
    tags: proposal.tags ?? order.tags,
    documentAllowanceCharges: proposal.documentAllowanceCharges ?? order.documentAllowanceCharges,
  }
  const { grossMinor } = documentTotals(all, head.documentAllowanceCharges, order.currency)
  return { head, lines: all, added, grossMinor }
}

/** What was typed; null takes away, undefined leaves. */
const either = <T>(typed: T | undefined, present: T): T => (typed === undefined ? present : typed)

function assertLinesKnown(
  said: readonly OrderLineProposal[],
  lines: readonly PurchaseOrderLine[],
  requisitionLines: readonly RequisitionLineTerms[],
): void {
  const seen = new Set<string>()
  said.forEach((each, index) => {
    if (each.orderLineId !== undefined) {
      const known = lines.some((line) => line.id === each.orderLineId)
      if (known && !seen.has(each.orderLineId)) return void seen.add(each.orderLineId)
      const detail = known
        ? `The order line ${each.orderLineId} is changed twice; say all of it once.`
        : `The purchase order has no line ${each.orderLineId}.`
      const pointer = `/lines/${String(index)}/orderLineId`
      throw orderLineUnknown(detail, { errors: [{ pointer, code: 'line_unknown', detail }] })
    }
    if (requisitionLines.some((line) => line.id === each.requisitionLineId)) return
    const detail = `The requisition of the order has no line ${each.requisitionLineId ?? ''}.`
    const pointer = `/lines/${String(index)}/requisitionLineId`
    throw requisitionLineUnknown(detail, { errors: [{ pointer, code: 'line_unknown', detail }] })
  })
}

function changedLine(line: PurchaseOrderLine, input: OrderLineProposal, currency: string, pointer: string): Line {
  const floor = line.ordered - cancellable(line)
  const ordered =
    input.cancel === true ? floor : input.quantity === undefined ? line.ordered : Quantity.parse(input.quantity).micro
  const amount = (typed: string | null | undefined, minor: bigint | null): string | undefined => {
    if (ordered === 0n || typed === null) return undefined
    return typed ?? (minor === null ? undefined : Money.ofMinor(minor, currency).toDecimalText())
  }
  const pricing = {
    unitPrice: input.unitPrice ?? line.unitPrice,
    priceBaseQuantity: input.priceBaseQuantity ?? text(line.priceBaseMicro),
    allowance: amount(input.allowance, line.allowanceMinor),
    charge: amount(input.charge, line.chargeMinor),
    taxCategory: input.taxCategory ?? line.taxCategory,
    taxPercent: input.taxPercent ?? line.taxPercent,
  }
  return {
    ...line,
    ...priceLine(Quantity.ofMicro(ordered), pricing, currency, pointer),
    description: input.description ?? line.description,
    supplierItemId: either(input.supplierItemId, line.supplierItemId),
    buyerItemId: either(input.buyerItemId, line.buyerItemId),
    match: input.match ?? line.match,
    kind: input.kind ?? line.kind,
    categoryId: either(input.categoryId, line.categoryId),
    costCentreId: either(input.costCentreId, line.costCentreId),
    promisedOn: either(input.promisedOn, line.promisedOn),
    // A line that is raised again is expected again.
    shortClosed: line.shortClosed && ordered <= line.ordered,
    ordered,
  }
}

function addedLine(
  order: PurchaseOrder,
  input: OrderLineProposal,
  from: RequisitionLineTerms,
  place: { readonly id: string; readonly index: number },
): Line {
  const { quantity, match, kind, orderLineId: _line, requisitionLineId: _from, cancel: _cancel, ...typed } = input
  const columns = orderLineColumns(
    {
      ...typed,
      requisitionLineId: from.id,
      quantity: quantity ?? '0',
      match: match ?? 'three-way',
      kind: kind ?? 'goods',
      supplierItemId: typed.supplierItemId ?? undefined,
      buyerItemId: typed.buyerItemId ?? undefined,
      allowance: typed.allowance ?? undefined,
      charge: typed.charge ?? undefined,
    },
    from,
    place.index,
    order.currency,
  )
  return { ...columns, tenantId: order.tenantId, id: place.id, orderId: order.id }
}

const isReceived = (line: Line): boolean => line.received !== 0n

/**
 * What stays as it is once something is delivered or billed (PO-4).
 * @param allowAfterFullReceipt whether the settings allow to change an order of which everything is received
 * @throws DomainError procurement.purchase_order.below_floor, .locked_after_receipt, .fully_received
 */
export function assertChangeable(
  order: PurchaseOrder,
  lines: readonly PurchaseOrderLine[],
  proposed: ProposedOrder,
  allowAfterFullReceipt: boolean,
): void {
  if ((order.receipt === 'FULL' || order.receipt === 'OVER') && !allowAfterFullReceipt)
    throw fullyReceived(
      'Everything of the order is received; the settings do not allow to change such an order. Make a new one.',
    )
  if (proposed.head.vendorId !== order.vendorId && lines.some(isReceived))
    throw locked('The vendor', 'the order', '/vendorId')
  for (const line of lines) {
    const after = proposed.lines.find((each) => each.id === line.id)
    if (after === undefined) continue
    assertFloor(line, after)
    if (isReceived(line)) assertUnlocked(line, after)
  }
}

function assertFloor(line: PurchaseOrderLine, after: Line): void {
  if (line.ordered - after.ordered <= cancellable(line)) return
  const floor = line.ordered - cancellable(line)
  const detail = `Line ${String(line.lineNumber)}: ${text(after.ordered)} is less than what is received, billed or cancelled of it; order at least ${text(floor)}.`
  throw quantityBelowFloor(detail, {
    facts: {
      orderLineId: line.id,
      line: line.lineNumber,
      quantity: text(after.ordered),
      floor: text(floor),
      received: text(line.received),
      billed: text(line.billed),
    },
    errors: [
      {
        pointer: `/lines/${String(line.lineNumber)}/quantity`,
        code: 'below_floor',
        detail,
        facts: { floor: text(floor) },
      },
    ],
  })
}

const LOCKED = {
  priceBaseMicro: 'The price base',
  description: 'The item',
  supplierItemId: "The vendor's item number",
  buyerItemId: 'Our item number',
  unitCode: 'The unit',
  kind: 'The kind',
} as const

function assertUnlocked(line: PurchaseOrderLine, after: Line): void {
  for (const [field, name] of Object.entries(LOCKED) as [keyof typeof LOCKED, string][])
    if (line[field] !== after[field])
      throw locked(name, `line ${String(line.lineNumber)}`, `/lines/${String(line.lineNumber)}/${field}`)
}

function locked(what: string, where: string, pointer: string): Error {
  const detail = `${what} of ${where} stays as it is, because something is received: close the line and add another one.`
  return lockedAfterReceipt(detail, { errors: [{ pointer, code: 'locked_after_receipt', detail }] })
}

/** A part of a line as a line of another draft; its allowance and charge go with the whole line only (PO-8, REQ-4). */
export function movedLine(line: PurchaseOrderLine, micro: bigint, currency: string): Line {
  const whole = micro === line.ordered
  const amount = (minor: bigint | null): string | undefined =>
    minor === null || !whole ? undefined : Money.ofMinor(minor, currency).toDecimalText()
  const { unitPrice, taxCategory, taxPercent } = line
  const pricing = {
    ...{ unitPrice, taxCategory, taxPercent },
    priceBaseQuantity: text(line.priceBaseMicro),
    allowance: amount(line.allowanceMinor),
    charge: amount(line.chargeMinor),
  }
  return { ...line, ...priceLine(Quantity.ofMicro(micro), pricing, currency, '/lines'), ordered: micro }
}
