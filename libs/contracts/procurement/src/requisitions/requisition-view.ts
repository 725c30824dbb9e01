import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import {
  approvalOutcome,
  documentAllowanceCharge,
  documentTotals,
  exampleTotals,
  positiveQuantity,
  pricedLineView,
} from '../fields.js'
import { lineObjects, requisitionLineInput } from './requisition-content.js'

/**
 * States of a requisition (REQ-1). From APPROVED to RECEIVED they follow from the quantities of the lines. RETURNED
 * is in the hands of its requester again; ON_HOLD and STOPPED can be resumed: nothing is ordered meanwhile.
 */
export const REQUISITION_STATES = [
  'DRAFT',
  'SUBMITTED',
  'IN_APPROVAL',
  'APPROVED',
  'PARTIALLY_ORDERED',
  'ORDERED',
  'PARTIALLY_RECEIVED',
  'RECEIVED',
  'CLOSED',
  'RETURNED',
  'REJECTED',
  'WITHDRAWN',
  'ON_HOLD',
  'STOPPED',
  'CANCELLED',
] as const

export const requisitionStateName = () => z.enum(REQUISITION_STATES).meta({ example: 'APPROVED' })

/**
 * Quantities of a requisition line (REQ-2): `open` = approved − allocated − cancelled is what can still be ordered; zero
 * where more was ordered, as far as the organization allows it (REQ-3).
 */
export const requisitionQuantities = z.strictObject({
  requested: schemas.quantity(),
  approved: schemas.quantity(),
  allocated: schemas.quantity(),
  cancelled: schemas.quantity(),
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
  ...lineObjects,
  net: schemas.money(),
  quantities: requisitionQuantities,
  orders: z
    .array(requisitionLineOrder)
    .meta({ description: 'The orders that the line went to; their quantities add up to what is allocated.' }),
})

/** What a warning is about, for whoever says it in other words than `detail`; closed for each code. */
export const requisitionWarningFacts = z
  .discriminatedUnion('code', [
    z.strictObject({
      code: z.literal('lead_time'),
      line: z.int().min(1).meta({ description: 'Number of the line.' }),
      category: z.string().meta({ description: 'Name of its category.', example: 'Furniture' }),
      days: z.int().min(0).meta({ description: 'What the category usually takes from order to delivery.' }),
      needBy: schemas.calendarDate(),
      earliest: schemas.calendarDate().meta({ description: 'When the line can be expected.' }),
    }),
    z.strictObject({
      code: z.literal('duplicate_need'),
      description: z.string().meta({ description: 'Of the line that was asked for before.' }),
      title: z.string().meta({ description: 'Of the requisition that asks for it.' }),
      requesterName: z.string().optional(),
      submittedOn: schemas.calendarDate(),
    }),
  ])
  .meta({ description: 'What `detail` says, in parts; absent where they are not known of a warning.' })

/** What looks wrong about a submission without being refused. */
export const requisitionWarning = z.strictObject({
  code: z.enum(['lead_time', 'duplicate_need']).meta({
    description:
      'The need-by date is before the lead time of the category (REQ-6), or the same seems to be asked for already (REQ-7).',
  }),
  pointer: z.string().meta({ example: '/lines/0' }),
  detail: z.string(),
  facts: requisitionWarningFacts.optional(),
  requisitionId: schemas.uuid().optional().meta({ description: 'The one that asks for the same.' }),
})

/** A change of what was approved that waits for its own approval (REQ-5); until then the approved quantities hold. */
export const requisitionPendingChange = z.strictObject({
  state: z.enum(['SUBMITTED', 'IN_APPROVAL']),
  reason: z.string(),
  submittedAt: schemas.instant(),
  submittedBy: schemas.uuid(),
  submittedVersion: schemas.version(),
  lines: z.array(z.strictObject({ lineId: schemas.uuid(), quantity: positiveQuantity() })),
  newLines: z.array(requisitionLineInput),
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
  costCentreId: schemas.uuid().optional(),
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
  quoteFileIds: z.array(schemas.uuid()),
  quoteWaiver: z.string().optional(),
  approval: approvalOutcome.optional(),
  approvalHistory: z
    .array(approvalOutcome)
    .meta({ description: 'Earlier rounds, the oldest first: verdicts before a return or a change.' }),
  change: requisitionPendingChange.optional(),
  stateReason: z.string().optional().meta({ description: 'Why it is held, stopped, cancelled or closed.' }),
  copiedFrom: schemas.uuid().optional(),
  warnings: z.array(requisitionWarning).meta({ description: 'What was noticed at the last submission.' }),
})

export type RequisitionView = z.output<typeof requisitionView>
export type RequisitionWarningFacts = z.output<typeof requisitionWarningFacts>
export type RequisitionWarning = z.output<typeof requisitionWarning>
export type RequisitionPendingChange = z.output<typeof requisitionPendingChange>
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
      quantities: { requested: '5', approved: '0', allocated: '0', cancelled: '0', received: '0', open: '0' },
      orders: [],
    },
  ],
  documentAllowanceCharges: [],
  totals: exampleTotals,
  quoteFileIds: [],
  approvalHistory: [],
  warnings: [],
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
    quantities: { requested: '5', approved: '5', allocated: '5', cancelled: '0', received: '0', open: '0' },
    orders: [{ orderId: EXAMPLE.orderId, number: 'PO-2026-000001', quantity: '5' }],
  })),
}

/** The example as lists show it. */
export const exampleRequisitionSummary: RequisitionSummary = (() => {
  const {
    lines: _lines,
    documentAllowanceCharges: _charges,
    totals,
    quoteFileIds: _quotes,
    approvalHistory: _history,
    warnings: _warnings,
    ...rest
  } = exampleRequisition
  return { ...rest, gross: totals.gross }
})()
