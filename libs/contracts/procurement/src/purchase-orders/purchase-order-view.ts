import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { approvalOutcome, documentAllowanceCharge, documentTotals, exampleTotals, pricedLineView } from '../fields.js'
import { orderLineProgress, orderProgress } from './order-progress.js'

/** States of the document (PO-1). What is received and billed are dimensions of their own. */
export const PURCHASE_ORDER_STATES = [
  'DRAFT',
  'SUBMITTED',
  'IN_APPROVAL',
  'APPROVED',
  'REJECTED',
  'ISSUED',
  'CANCELLED',
] as const

export const purchaseOrderStateName = () => z.enum(PURCHASE_ORDER_STATES).meta({ example: 'ISSUED' })

/** How much of an order is received, or billed: computed from the line quantities, never typed. */
export const fulfilment = () => z.enum(['NONE', 'PARTIAL', 'FULL']).meta({ example: 'PARTIAL' })

/** `three-way`: only what is received can be billed; `two-way`: what is ordered (MAT-1). */
export const matchLevel = () => z.enum(['two-way', 'three-way']).meta({ example: 'three-way' })

/** The ledger of an order line. */
export const orderQuantities = z.strictObject({
  ordered: schemas.quantity(),
  received: schemas.quantity(),
  returned: schemas.quantity(),
  billed: schemas.quantity(),
  cancelled: schemas.quantity(),
})

export const purchaseOrderLineView = z.strictObject({
  ...pricedLineView,
  requisitionLineId: schemas.uuid(),
  match: matchLevel(),
  net: schemas.money(),
  quantities: orderQuantities,
  progress: orderLineProgress,
})

const head = {
  orderId: schemas.uuid(),
  number: z
    .string()
    .optional()
    .meta({ description: 'Given by the issue, gapless; drafts have none.', example: 'PO-2026-000001' }),
  state: purchaseOrderStateName(),
  receipt: fulfilment(),
  billing: fulfilment(),
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

export const purchaseOrderView = z.strictObject({
  ...head,
  progress: orderProgress,
  lines: z.array(purchaseOrderLineView),
  documentAllowanceCharges: z.array(documentAllowanceCharge),
  totals: documentTotals,
  matchesApprovedRequisition: z.boolean().meta({
    description:
      'Same buying company, goods, quantities and prices as the approved requisition, not more in total, and every line matched three-way.',
  }),
  approval: approvalOutcome.optional(),
  approvedBy: z
    .array(schemas.uuid())
    .meta({ description: 'Who approved it; when it was approved automatically, who approved its requisition.' }),
  receivedBy: z.array(schemas.uuid()),
  cancellationReason: z.string().optional(),
})

export type PurchaseOrderView = z.output<typeof purchaseOrderView>
export type PurchaseOrderSummary = z.output<typeof purchaseOrderSummary>

export const examplePurchaseOrder: PurchaseOrderView = {
  orderId: EXAMPLE.orderId,
  state: 'DRAFT',
  receipt: 'NONE',
  billing: 'NONE',
  requisitionId: EXAMPLE.requisitionId,
  vendorId: EXAMPLE.vendorId,
  vendorName: 'Paper & Co GmbH',
  currency: 'EUR',
  requesterId: EXAMPLE.requesterId,
  createdBy: EXAMPLE.buyerId,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
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
      net: { amount: '1180.00', currency: 'EUR' },
      quantities: { ordered: '5', received: '0', returned: '0', billed: '0', cancelled: '0' },
      progress: { received: { quantityPercent: '0.00' }, billed: { quantityPercent: '0.00' } },
    },
  ],
  documentAllowanceCharges: [],
  totals: exampleTotals,
  matchesApprovedRequisition: true,
  approvedBy: [],
  receivedBy: [],
}

/** The example after its issue. */
export const exampleIssuedOrder: PurchaseOrderView = {
  ...examplePurchaseOrder,
  state: 'ISSUED',
  number: 'PO-2026-000001',
  issuedAt: EXAMPLE.later,
  updatedAt: EXAMPLE.later,
  approvedBy: [EXAMPLE.approverId],
  version: 5,
}

/** The example as lists show it. */
export const examplePurchaseOrderSummary: PurchaseOrderSummary = (() => {
  const {
    progress: _progress,
    lines: _lines,
    documentAllowanceCharges: _charges,
    totals,
    matchesApprovedRequisition: _matches,
    approval: _approval,
    approvedBy: _approvedBy,
    receivedBy: _receivedBy,
    cancellationReason: _reason,
    ...rest
  } = exampleIssuedOrder
  return { ...rest, gross: totals.gross }
})()
