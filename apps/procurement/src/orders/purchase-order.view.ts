import type { PurchaseOrderSummary, PurchaseOrderView } from '@nexus/contracts-procurement'
import { Money } from '@nexus/kernel'
import { lineProgressOf, orderProgressOf } from '../order-ledger/order-progress.policy.js'
import { confirmationViewOf } from './line-confirmation.policy.js'
import { orderNumberOf } from '../numbering/order-number.policy.js'
import { baseAmounts } from '../pricing/base-amounts.policy.js'
import { documentTotals } from '../pricing/document-totals.policy.js'
import { pricedLineViewOf, quantityText } from '../pricing/priced-line.view.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'

type LineView = PurchaseOrderView['lines'][number]

/** What an order's view says of its vendor. */
export interface ViewedVendor {
  readonly name: string
  readonly createdBy: string
  /** Who proposed its bank accounts. */
  readonly bankEditors: readonly string[] | null
}

function headOf(order: PurchaseOrder, vendorName: string): Omit<PurchaseOrderSummary, 'gross'> {
  const {
    id,
    number,
    state,
    receipt,
    billing,
    requisitionId,
    vendorId,
    legalEntityId,
    currency,
    requesterId,
    createdBy,
    createdAt,
    updatedAt,
    issuedAt,
    version,
    revision,
    acknowledgement,
    onHold,
  } = order
  return {
    orderId: id,
    number: number ?? undefined,
    revision,
    printedNumber: number === null ? undefined : orderNumberOf(number, revision),
    state,
    receipt,
    billing,
    acknowledgement,
    onHold,
    requisitionId,
    vendorId,
    vendorName,
    legalEntityId: legalEntityId ?? undefined,
    currency,
    requesterId,
    createdBy,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    issuedAt: issuedAt?.toISOString(),
    version,
  }
}

const grossOf = ({ grossMinor, currency }: PurchaseOrder): PurchaseOrderSummary['gross'] =>
  Money.ofMinor(grossMinor, currency).toJSON()

export function orderSummaryOf(order: PurchaseOrder, vendorName: string): PurchaseOrderSummary {
  return { ...headOf(order, vendorName), gross: grossOf(order) }
}

export function orderViewOf(
  order: PurchaseOrder,
  lines: readonly PurchaseOrderLine[],
  vendor: ViewedVendor,
): PurchaseOrderView {
  const { currency, documentAllowanceCharges, exchangeRate, exchangeRateSource, exchangeRateDate } = order
  const { grossMinor: _gross, ...totals } = documentTotals(lines, documentAllowanceCharges, currency)
  const base = baseOf(order, lines, totals)
  return {
    ...headOf(order, vendor.name),
    ...termsOf(order),
    progress: orderProgressOf(lines),
    lines: lines.map((line, index) => ({ ...lineViewOf(line, currency), baseNet: base?.lineNets[index] })),
    documentAllowanceCharges,
    totals,
    exchangeRate:
      exchangeRate === null || exchangeRateDate === null
        ? null
        : { rate: exchangeRate, source: exchangeRateSource ?? '', date: exchangeRateDate },
    baseTotals: base?.totals ?? null,
    ...lifeOf(order),
    dutyWarnings: dutyWarningsOf(order, vendor),
  }
}

/** What the order says beside its lines. */
const termsOf = ({ paymentTermsDays, deliveryPlace, contact, notes, tags }: PurchaseOrder) => ({
  paymentTermsDays,
  deliveryPlace,
  contact,
  notes,
  tags: tags ?? [],
})

/** How it came to be what it is. */
const lifeOf = (order: PurchaseOrder) => ({
  matchesApprovedRequisition: order.matchesRequisition,
  approval: order.approval ?? undefined,
  approvedBy: order.approvedBy,
  receivedBy: order.receivedBy,
  submittedBy: order.submittedBy ?? undefined,
  cancellationReason: order.cancellationReason ?? undefined,
  cancellationCode: order.cancellationCode ?? undefined,
  closure: order.closure ?? undefined,
  hold: order.hold ?? undefined,
  cancellation: order.cancellation ?? undefined,
  mergedInto: order.mergedInto ?? undefined,
})

/** Amounts at the rate of the document, computed at each reading: its rate is stored, so they never change. */
function baseOf(order: PurchaseOrder, lines: readonly PurchaseOrderLine[], totals: PurchaseOrderView['totals']) {
  const { currency, exchangeRate, baseCurrency } = order
  if (exchangeRate === null || baseCurrency === null) return undefined
  const minorOf = (money: { amount: string; currency: string }): bigint => Money.fromJson(money).minor
  const lineNets = lines.map((line) => line.netMinor)
  const document = { currency, lineNets, net: minorOf(totals.net), gross: minorOf(totals.gross) }
  const base = baseAmounts(document, exchangeRate, baseCurrency)
  return {
    lineNets: base.lineNets.map((net) => net.toJSON()),
    totals: {
      lines: base.lines.toJSON(),
      net: base.net.toJSON(),
      tax: base.tax.toJSON(),
      gross: base.gross.toJSON(),
    },
  }
}

/** Duties that one person should not hold together: shown, and refused where the settings say so. */
function dutyWarningsOf(order: PurchaseOrder, vendor: ViewedVendor): PurchaseOrderView['dutyWarnings'] {
  return [
    ...(vendor.createdBy === order.createdBy ? (['vendor-creator-is-buyer'] as const) : []),
    ...(vendor.bankEditors?.includes(order.createdBy) === true ? (['bank-editor-is-buyer'] as const) : []),
  ]
}

function lineViewOf(line: PurchaseOrderLine, currency: string): LineView {
  return {
    ...pricedLineViewOf(line, currency),
    requisitionLineId: line.requisitionLineId,
    match: line.match,
    kind: line.kind,
    categoryId: line.categoryId,
    costCentreId: line.costCentreId,
    promisedOn: line.promisedOn,
    confirmation: confirmationViewOf(line),
    status: lineStatusOf(line),
    net: Money.ofMinor(line.netMinor, currency).toJSON(),
    quantities: orderQuantitiesOf(line),
    progress: lineProgressOf(line),
  }
}

function lineStatusOf({ ordered, cancelled, shortClosed }: PurchaseOrderLine): LineView['status'] {
  if (ordered - cancelled <= 0n) return 'CANCELLED'
  return shortClosed ? 'SHORT_CLOSED' : 'OPEN'
}

export function orderQuantitiesOf({
  ordered,
  received,
  returned,
  billed,
  cancelled,
}: PurchaseOrderLine): LineView['quantities'] {
  return {
    ordered: quantityText(ordered),
    received: quantityText(received),
    returned: quantityText(returned),
    billed: quantityText(billed),
    cancelled: quantityText(cancelled),
  }
}

/** What every event of an order says. */
export function orderFacts(order: PurchaseOrder) {
  const { id, number, version, state, requisitionId, vendorId, legalEntityId } = order
  return {
    orderId: id,
    number: number ?? undefined,
    version,
    state,
    requisitionId,
    vendorId,
    legalEntityId: legalEntityId ?? undefined,
    gross: grossOf(order),
  }
}
