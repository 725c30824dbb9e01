import type { PurchaseOrderSummary, PurchaseOrderView } from '@nexus/contracts-procurement'
import { Money } from '@nexus/kernel'
import { lineProgressOf, orderProgressOf } from '../order-ledger/order-progress.policy.js'
import { documentTotals } from '../pricing/document-totals.policy.js'
import { pricedLineViewOf, quantityText } from '../pricing/priced-line.view.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'

type LineView = PurchaseOrderView['lines'][number]

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
  } = order
  return {
    orderId: id,
    number: number ?? undefined,
    state,
    receipt,
    billing,
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
  vendorName: string,
): PurchaseOrderView {
  const {
    currency,
    documentAllowanceCharges,
    approval,
    approvedBy,
    receivedBy,
    cancellationReason,
    matchesRequisition,
  } = order
  const { grossMinor: _gross, ...totals } = documentTotals(lines, documentAllowanceCharges, currency)
  return {
    ...headOf(order, vendorName),
    progress: orderProgressOf(lines),
    lines: lines.map((line) => lineViewOf(line, currency)),
    documentAllowanceCharges,
    totals,
    matchesApprovedRequisition: matchesRequisition,
    approval: approval ?? undefined,
    approvedBy,
    receivedBy,
    cancellationReason: cancellationReason ?? undefined,
  }
}

function lineViewOf(line: PurchaseOrderLine, currency: string): LineView {
  return {
    ...pricedLineViewOf(line, currency),
    requisitionLineId: line.requisitionLineId,
    match: line.match,
    net: Money.ofMinor(line.netMinor, currency).toJSON(),
    quantities: orderQuantitiesOf(line),
    progress: lineProgressOf(line),
  }
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
