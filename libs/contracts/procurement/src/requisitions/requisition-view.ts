import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { approvalOutcome, documentAllowanceCharge, documentTotals, exampleTotals, pricedLineView } from '../fields.js'

/** States of a requisition (REQ-1). From APPROVED on they follow from the quantities of the lines. */
export const REQUISITION_STATES = [
  'DRAFT',
  'SUBMITTED',
  'IN_APPROVAL',
  'APPROVED',
  'PARTIALLY_ORDERED',
  'ORDERED',
  'PARTIALLY_RECEIVED',
  'RECEIVED',
  'REJECTED',
  'WITHDRAWN',
] as const

export const requisitionStateName = () => z.enum(REQUISITION_STATES).meta({ example: 'APPROVED' })

/** Quantities of a requisition line (REQ-2): `open` = approved − allocated is what can still be ordered. */
export const requisitionQuantities = z.strictObject({
  requested: schemas.quantity(),
  approved: schemas.quantity(),
  allocated: schemas.quantity(),
  received: schemas.quantity(),
  open: schemas.quantity(),
})

/** An order that takes some of a line: what it stands for, without what it cancelled. A draft has no number yet. */
export const requisitionLineOrder = z.strictObject({
  orderId: schemas.uuid(),
  number: z.string().optional().meta({ example: 'PO-2026-000001' }),
  quantity: schemas.quantity(),
})

export const requisitionLineView = z.strictObject({
  ...pricedLineView,
  net: schemas.money(),
  quantities: requisitionQuantities,
  orders: z
    .array(requisitionLineOrder)
    .meta({ description: 'The orders that the line went to; their quantities add up to what is allocated.' }),
})

const head = {
  requisitionId: schemas.uuid(),
  state: requisitionStateName(),
  title: schemas.text(200),
  purpose: schemas.longText(2000).optional(),
  needBy: schemas.calendarDate().optional(),
  deliveryPlace: schemas.text(300).optional(),
  currency: schemas.currencyCode(),
  legalEntityId: schemas.uuid().optional(),
  requesterId: schemas.uuid(),
  requesterName: z.string().optional(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  submittedAt: schemas.instant().optional(),
  version: schemas.version(),
}

/** A requisition as lists show it. */
export const requisitionSummary = z.strictObject({ ...head, gross: schemas.money() })

export const requisitionView = z.strictObject({
  ...head,
  lines: z.array(requisitionLineView),
  documentAllowanceCharges: z.array(documentAllowanceCharge),
  totals: documentTotals,
  approval: approvalOutcome.optional(),
})

export type RequisitionView = z.output<typeof requisitionView>
export type RequisitionLineOrder = z.output<typeof requisitionLineOrder>
export type RequisitionSummary = z.output<typeof requisitionSummary>

export const exampleRequisition: RequisitionView = {
  requisitionId: EXAMPLE.requisitionId,
  state: 'DRAFT',
  title: 'Chairs for the new office',
  purpose: 'Five workplaces are furnished in April',
  needBy: '2026-04-30',
  deliveryPlace: 'Main street 1, 10115 Berlin',
  currency: 'EUR',
  requesterId: EXAMPLE.requesterId,
  requesterName: 'Ada Requester',
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
  lines: [
    {
      lineId: EXAMPLE.requisitionLineId,
      lineNumber: 1,
      description: 'Office chair',
      supplierItemId: 'A-246',
      unitCode: 'C62',
      unitPrice: '240.00',
      priceBaseQuantity: '1',
      allowance: '20.00',
      taxCategory: 'S',
      taxPercent: '19',
      net: { amount: '1180.00', currency: 'EUR' },
      quantities: { requested: '5', approved: '0', allocated: '0', received: '0', open: '0' },
      orders: [],
    },
  ],
  documentAllowanceCharges: [],
  totals: exampleTotals,
}

/** The example once it is approved and ordered. */
export const exampleOrderedRequisition: RequisitionView = {
  ...exampleRequisition,
  state: 'ORDERED',
  submittedAt: EXAMPLE.later,
  updatedAt: EXAMPLE.later,
  version: 5,
  lines: exampleRequisition.lines.map((line) => ({
    ...line,
    quantities: { requested: '5', approved: '5', allocated: '5', received: '0', open: '0' },
    orders: [{ orderId: EXAMPLE.orderId, number: 'PO-2026-000001', quantity: '5' }],
  })),
}

/** The example as lists show it. */
export const exampleRequisitionSummary: RequisitionSummary = (() => {
  const { lines: _lines, documentAllowanceCharges: _charges, totals, approval: _approval, ...rest } = exampleRequisition
  return { ...rest, gross: totals.gross }
})()
