import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { approvalOutcome, documentAllowanceCharge, documentTotals, exampleTotals, pricedLineView } from '../fields.js'
import { lineKind } from './line-kind.js'
import { lineConfirmation } from './line-confirmation.js'
import { orderCancellation, orderHold } from './order-cancellation.js'
import { orderLineProgress, orderProgress } from './order-progress.js'

/** States of the document (PO-1). What is received and billed are dimensions of their own. */
export const PURCHASE_ORDER_STATES = [
  'DRAFT',
  'SUBMITTED',
  'IN_APPROVAL',
  'APPROVED',
  'REJECTED',
  'ISSUED',
  'CLOSED',
  'CANCELLED',
] as const

export const purchaseOrderStateName = () => z.enum(PURCHASE_ORDER_STATES).meta({ example: 'ISSUED' })

/** How much of an order is received, or billed: computed from the line quantities, never typed; more than FULL is OVER (PO-2). */
export const fulfilment = () => z.enum(['NONE', 'PARTIAL', 'FULL', 'OVER']).meta({ example: 'PARTIAL' })

/**
 * What an invoice line is matched against (MAT-1): `none` nothing but the price, `two-way` what is ordered, `three-way`
 * what is received, `three-way-direct` the receipt lines themselves, `four-way` what is accepted.
 */
export const matchLevel = () =>
  z.enum(['none', 'two-way', 'three-way', 'three-way-direct', 'four-way']).meta({ example: 'three-way' })

export type MatchLevel = z.output<ReturnType<typeof matchLevel>>

/** The ledger of an order line. */
export const orderQuantities = z.strictObject({
  ordered: schemas.quantity(),
  received: schemas.quantity(),
  returned: schemas.quantity(),
  billed: schemas.quantity(),
  cancelled: schemas.quantity(),
})

/** Where a line stands: `SHORT_CLOSED` when the rest of it is not expected any more, `CANCELLED` when nothing of it is (PO-1). */
export const orderLineStatus = () => z.enum(['OPEN', 'SHORT_CLOSED', 'CANCELLED']).meta({ example: 'OPEN' })

/** What the vendor said to an order; a person records it (PO-5). */
export const acknowledgementState = () =>
  z
    .enum(['NONE', 'PENDING', 'RECEIVED', 'ACCEPTED', 'ACCEPTED_WITH_CHANGES', 'REJECTED', 'NOT_REQUIRED'])
    .meta({ example: 'PENDING' })

/** The rate from the order's currency to the organization's, taken when it is submitted and frozen by its issue. */
export const exchangeRateView = z.strictObject({
  rate: z.string().meta({ example: '89.7' }),
  source: z.string().meta({ example: 'ECB' }),
  date: schemas.calendarDate(),
})

/** Totals in the currency of the organization: converted from the totals of the document, the nets of the lines made to add up. */
export const baseTotals = z.strictObject({
  lines: schemas.money(),
  net: schemas.money(),
  tax: schemas.money(),
  gross: schemas.money(),
})

export const purchaseOrderLineView = z.strictObject({
  ...pricedLineView,
  requisitionLineId: schemas.uuid(),
  match: matchLevel(),
  kind: lineKind().default('goods'),
  categoryId: schemas.uuid().nullable().default(null),
  costCentreId: schemas.uuid().nullable().default(null),
  promisedOn: schemas.calendarDate().nullable().default(null),
  confirmation: lineConfirmation.optional(),
  status: orderLineStatus().default('OPEN'),
  net: schemas.money(),
  baseNet: schemas.money().optional(),
  quantities: orderQuantities,
  progress: orderLineProgress,
})

const head = {
  orderId: schemas.uuid(),
  number: z
    .string()
    .optional()
    .meta({ description: 'Given by the issue, gapless; drafts have none.', example: 'PO-2026-000001' }),
  revision: z
    .int()
    .min(0)
    .default(0)
    .meta({ description: '0 as it was issued first; each change order that is carried out makes the next (PO-3).' }),
  printedNumber: z.string().optional().meta({
    description: 'The number as it is printed: from the first revision on with a suffix.',
    example: 'PO-2026-000001-2',
  }),
  state: purchaseOrderStateName(),
  receipt: fulfilment(),
  billing: fulfilment(),
  acknowledgement: acknowledgementState().default('NONE'),
  onHold: z
    .boolean()
    .optional()
    .meta({ description: 'Nothing is issued, received, billed or changed until it is released (PO-1).' }),
  requisitionId: schemas.uuid(),
  vendorId: schemas.uuid(),
  vendorName: z.string(),
  legalEntityId: schemas.uuid().optional(),
  currency: schemas.currencyCode(),
  requesterId: schemas.uuid(),
  createdBy: schemas.uuid(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  issuedAt: schemas.instant().optional(),
  version: schemas.version(),
}

/** A purchase order as lists show it. */
export const purchaseOrderSummary = z.strictObject({ ...head, gross: schemas.money() })

/** What an order says beside its lines. */
export const orderTerms = {
  paymentTermsDays: z.int().min(0).max(365).nullable().default(null),
  deliveryPlace: schemas.text(500).nullable().default(null),
  contact: schemas.text(200).nullable().default(null),
  notes: schemas.longText(2000).nullable().default(null),
  tags: z.array(schemas.text(40)).max(20).default([]),
}

export const purchaseOrderView = z.strictObject({
  ...head,
  ...orderTerms,
  progress: orderProgress,
  lines: z.array(purchaseOrderLineView),
  documentAllowanceCharges: z.array(documentAllowanceCharge),
  totals: documentTotals,
  exchangeRate: exchangeRateView.nullable().default(null),
  baseTotals: baseTotals.nullable().default(null),
  matchesApprovedRequisition: z.boolean().meta({
    description:
      'Same buying company, goods, quantities and prices as the approved requisition, not more in total, and every line matched three-way.',
  }),
  approval: approvalOutcome.optional(),
  approvedBy: z
    .array(schemas.uuid())
    .meta({ description: 'Who approved it; when it was approved automatically, who approved its requisition.' }),
  receivedBy: z.array(schemas.uuid()),
  submittedBy: schemas.uuid().optional(),
  cancellationReason: z.string().optional(),
  cancellationCode: z.string().optional(),
  closure: z
    .strictObject({
      kind: z.enum(['soft', 'hard']),
      reason: z.string(),
      automatic: z.boolean(),
      idleDays: z.int().min(1).optional().meta({
        description: 'Closed by itself: for how many days nothing had been left to do; missing in closures of before.',
      }),
      closedAt: schemas.instant(),
    })
    .optional()
    .meta({
      description: 'Nothing is received or billed: closed softly, unless it is opened again; hard, for good (PO-7).',
    }),
  hold: orderHold.optional(),
  cancellation: orderCancellation.optional(),
  mergedInto: schemas.uuid().optional(),
  dutyWarnings: z
    .array(z.enum(['vendor-creator-is-buyer', 'bank-editor-is-buyer']))
    .default([])
    .meta({
      description: 'Duties that one person should not hold together, where the settings do not forbid it (X-9).',
    }),
})

export type PurchaseOrderView = z.output<typeof purchaseOrderView>
export type PurchaseOrderSummary = z.output<typeof purchaseOrderSummary>

export const examplePurchaseOrder: PurchaseOrderView = {
  orderId: EXAMPLE.orderId,
  revision: 0,
  state: 'DRAFT',
  receipt: 'NONE',
  billing: 'NONE',
  acknowledgement: 'NONE',
  requisitionId: EXAMPLE.requisitionId,
  vendorId: EXAMPLE.vendorId,
  vendorName: 'Paper & Co GmbH',
  currency: 'EUR',
  requesterId: EXAMPLE.requesterId,
  createdBy: EXAMPLE.buyerId,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
  paymentTermsDays: 30,
  deliveryPlace: 'Main street 1, 10115 Berlin',
  contact: null,
  notes: null,
  tags: [],
  progress: {
    received: { quantityPercent: '0.00', amountPercent: '0.00' },
    billed: { quantityPercent: '0.00', amountPercent: '0.00' },
  },
  lines: [
    {
      lineId: EXAMPLE.orderLineId,
      lineNumber: 1,
      requisitionLineId: EXAMPLE.requisitionLineId,
      description: 'Office chair',
      supplierItemId: 'A-246',
      unitCode: 'C62',
      unitPrice: '240.00',
      priceBaseQuantity: '1',
      allowance: '20.00',
      taxCategory: 'S',
      taxPercent: '19',
      match: 'three-way',
      kind: 'goods',
      categoryId: null,
      costCentreId: null,
      promisedOn: null,
      status: 'OPEN',
      net: { amount: '1180.00', currency: 'EUR' },
      quantities: { ordered: '5', received: '0', returned: '0', billed: '0', cancelled: '0' },
      progress: { received: { quantityPercent: '0.00' }, billed: { quantityPercent: '0.00' } },
    },
  ],
  documentAllowanceCharges: [],
  totals: exampleTotals,
  exchangeRate: null,
  baseTotals: null,
  matchesApprovedRequisition: true,
  approvedBy: [],
  receivedBy: [],
  dutyWarnings: [],
}

/** The example after its issue. */
export const exampleIssuedOrder: PurchaseOrderView = {
  ...examplePurchaseOrder,
  state: 'ISSUED',
  number: 'PO-2026-000001',
  printedNumber: 'PO-2026-000001',
  acknowledgement: 'PENDING',
  issuedAt: EXAMPLE.later,
  updatedAt: EXAMPLE.later,
  approvedBy: [EXAMPLE.approverId],
  version: 5,
}

/** The example as lists show it. */
export const examplePurchaseOrderSummary: PurchaseOrderSummary = {
  ...Object.fromEntries(
    Object.keys(purchaseOrderSummary.shape).flatMap((field) =>
      field in exampleIssuedOrder ? [[field, exampleIssuedOrder[field as keyof PurchaseOrderView]]] : [],
    ),
  ),
  gross: exampleIssuedOrder.totals.gross,
} as PurchaseOrderSummary
