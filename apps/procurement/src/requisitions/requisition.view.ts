import type { RequisitionSummary, RequisitionView } from '@nexus/contracts-procurement'
import { Money } from '@nexus/kernel'
import { documentTotals } from '../pricing/document-totals.policy.js'
import { pricedLineViewOf, quantityText } from '../pricing/priced-line.view.js'
import type { LineOrder } from './line-orders.repository.js'
import type { RequisitionLine } from './requisition-line.entity.js'
import type { Requisition } from './requisition.entity.js'
import { openOf } from './requisition.policy.js'

type Head = Omit<RequisitionSummary, 'gross'>

function headOf(requisition: Requisition): Head {
  const {
    id,
    state,
    title,
    purpose,
    needBy,
    deliveryPlace,
    currency,
    legalEntityId,
    costCentreId,
    requesterId,
    requesterName,
    createdAt,
    updatedAt,
    submittedAt,
    version,
  } = requisition
  return {
    requisitionId: id,
    state,
    title,
    purpose: purpose ?? undefined,
    needBy: needBy ?? undefined,
    deliveryPlace: deliveryPlace ?? undefined,
    currency,
    legalEntityId: legalEntityId ?? undefined,
    costCentreId: costCentreId ?? undefined,
    requesterId,
    requesterName: requesterName ?? undefined,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    submittedAt: submittedAt?.toISOString(),
    version,
  }
}

const grossOf = ({ grossMinor, currency }: Requisition): RequisitionSummary['gross'] =>
  Money.ofMinor(grossMinor, currency).toJSON()

export function requisitionSummaryOf(requisition: Requisition): RequisitionSummary {
  return { ...headOf(requisition), gross: grossOf(requisition) }
}

/** @param orders none before the approval: only what is approved can be ordered */
export function requisitionViewOf(
  requisition: Requisition,
  lines: readonly RequisitionLine[],
  orders: readonly LineOrder[] = [],
): RequisitionView {
  const { currency, documentAllowanceCharges, approval, quoteWaiver, change, stateReason, copiedFrom } = requisition
  const { grossMinor: _gross, ...totals } = documentTotals(lines, documentAllowanceCharges, currency)
  return {
    ...headOf(requisition),
    lines: lines.map((line) => lineViewOf(line, orders, currency)),
    documentAllowanceCharges,
    totals,
    quoteFileIds: requisition.quoteFileIds ?? [],
    quoteWaiver: quoteWaiver ?? undefined,
    approval: approval ?? undefined,
    approvalHistory: requisition.approvalHistory ?? [],
    change: change ?? undefined,
    stateReason: stateReason ?? undefined,
    copiedFrom: copiedFrom ?? undefined,
    warnings: requisition.warnings ?? [],
  }
}

function lineViewOf(
  line: RequisitionLine,
  orders: readonly LineOrder[],
  currency: string,
): RequisitionView['lines'][number] {
  return {
    ...pricedLineViewOf(line, currency),
    categoryId: line.categoryId ?? undefined,
    costCentreId: line.costCentreId ?? undefined,
    net: Money.ofMinor(line.netMinor, currency).toJSON(),
    quantities: {
      requested: quantityText(line.requested),
      approved: quantityText(line.approved),
      allocated: quantityText(line.allocated),
      cancelled: quantityText(line.cancelled),
      received: quantityText(line.received),
      open: quantityText(openOf(line)),
    },
    orders: orders
      .filter((order) => order.requisitionLineId === line.id)
      .map(({ orderId, number, micro }) => ({ orderId, number: number ?? undefined, quantity: quantityText(micro) })),
  }
}

/** What every event of a requisition says. */
export function requisitionFacts(
  requisition: Requisition,
): Pick<RequisitionSummary, 'requisitionId' | 'version' | 'state' | 'title' | 'requesterId' | 'gross'> {
  const { id, version, state, title, requesterId } = requisition
  return { requisitionId: id, version, state, title, requesterId, gross: grossOf(requisition) }
}

/** What events say of the lines when quantities moved. */
export function movedLines(
  lines: readonly RequisitionLine[],
): { lineId: string; allocated: string; received: string; cancelled: string }[] {
  return lines.map((line) => ({
    lineId: line.id,
    allocated: quantityText(line.allocated),
    received: quantityText(line.received),
    cancelled: quantityText(line.cancelled),
  }))
}
