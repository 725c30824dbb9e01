import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { documentAllowanceCharge, pricedLineView } from '../fields.js'
import { matchLevel, orderQuantities, purchaseOrderStateName } from '../purchase-orders/purchase-order-view.js'
import { billableBasis } from './billable-basis.js'

/** A receipt of an order line, or an acceptance of a service, for invoices that name receipts (MAT-1, MAT-8). Quantities in the unit of the order line. */
export const matchReceipt = z.strictObject({
  receiptId: schemas.uuid(),
  receiptLineId: schemas.uuid(),
  receiptNumber: z.string(),
  postedOn: schemas.instant(),
  received: schemas.quantity(),
  accepted: schemas.quantity(),
  rejected: schemas.quantity(),
  returned: schemas.quantity(),
  revision: z.int().min(0).optional().meta({
    description: 'The revision of the order that was valid when the goods came (PO-3); absent when none is kept.',
  }),
})

export const matchLine = z.strictObject({
  ...pricedLineView,
  ...orderQuantities.shape,
  match: matchLevel(),
  categoryCode: z.string().nullable(),
  accepted: schemas
    .quantity()
    .meta({ description: 'Of `received`; what is neither accepted nor rejected is in inspection (REC-1).' }),
  rejected: schemas.quantity(),
  billableBasis: billableBasis(),
  billable: schemas
    .quantity()
    .nullable()
    .default(null)
    .meta({ description: 'What may be billed in all by match level and basis (MAT-1); null: no limit.' }),
  creditExpected: schemas.quantity().default('0').meta({
    description:
      'Billed, but rejected or returned: falls when a credit note takes it back or a replacement comes (REC-5).',
  }),
  pricedQuantity: schemas.quantity().optional().meta({
    description: 'With `asOf`: the quantity that allowance and charge of that revision belong to; else `ordered`.',
  }),
  addedLater: z.boolean().optional().meta({
    description: 'With `asOf`: the revision that was valid then did not have the line; its terms are the present ones.',
  }),
  receipts: z.array(matchReceipt).meta({
    description: 'Oldest first; drafts and reversed ones are left out. Of a service line: its acceptances (PO-2).',
  }),
})

/** Which revision was valid at a date (PO-3): the last one of that day, where the buying company is. */
export const matchRevision = z.strictObject({
  date: schemas.calendarDate(),
  basis: z.enum(['revision', 'current']).meta({
    description: '`current`: no revision of that time is kept, so the terms are the present ones.',
  }),
  revision: z.int().min(0),
  validFrom: schemas.instant().nullable(),
  validTo: schemas.instant().nullable().meta({ description: 'Null: it is still valid.' }),
})

export type MatchRevision = z.output<typeof matchRevision>

export const matchViewOutput = z.strictObject({
  orderId: schemas.uuid(),
  number: z.string().optional(),
  version: schemas.version(),
  state: purchaseOrderStateName(),
  revision: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'The present one; also on drafts, which have none yet (PO-3).' }),
  closed: z.boolean().meta({ description: 'Nothing can be billed unless it is opened again (PO-7); credits can.' }),
  closure: z.enum(['soft', 'hard']).optional().meta({ description: 'Hard: not even credits are taken (PO-7).' }),
  onHold: z
    .string()
    .optional()
    .meta({ description: 'Why it is on hold: nothing can be billed until its release (PO-1).' }),
  asOf: matchRevision.optional(),
  vendorId: schemas.uuid(),
  legalEntityId: schemas.uuid().optional(),
  currency: schemas.currencyCode(),
  createdBy: schemas.uuid(),
  approvedBy: z.array(schemas.uuid()),
  receivedBy: z.array(schemas.uuid()),
  documentAllowanceCharges: z.array(documentAllowanceCharge),
  lines: z.array(matchLine),
})

export type MatchView = z.output<typeof matchViewOutput>

const exampleMatchView: MatchView = {
  orderId: EXAMPLE.orderId,
  number: 'PO-2026-000001',
  version: 6,
  state: 'ISSUED',
  closed: false,
  vendorId: EXAMPLE.vendorId,
  currency: 'EUR',
  createdBy: EXAMPLE.buyerId,
  approvedBy: [EXAMPLE.approverId],
  receivedBy: [EXAMPLE.receiverId],
  documentAllowanceCharges: [],
  lines: [
    {
      lineId: EXAMPLE.orderLineId,
      lineNumber: 1,
      description: 'Office chair',
      supplierItemId: 'A-246',
      unitCode: 'C62',
      unitPrice: '240.00',
      priceBaseQuantity: '1',
      allowance: '20.00',
      taxCategory: 'S',
      taxPercent: '19',
      match: 'three-way',
      categoryCode: 'OFFICE',
      ordered: '5',
      received: '2',
      accepted: '2',
      rejected: '0',
      returned: '0',
      billed: '0',
      cancelled: '0',
      billableBasis: 'received',
      billable: '2',
      creditExpected: '0',
      receipts: [
        {
          receiptId: EXAMPLE.receiptId,
          receiptLineId: EXAMPLE.receiptLineId,
          receiptNumber: 'PO-2026-000001/R1',
          postedOn: EXAMPLE.later,
          received: '2',
          accepted: '2',
          rejected: '0',
          returned: '0',
        },
      ],
    },
  ],
}

const INTERNAL = 'Billing matches supplier invoices against orders; people read orders through purchase-order.get.'

/** What an invoice is matched against: the order's terms and its quantity ledger, and who acted on it. */
export const orderMatchView = defineOperation({
  name: 'procurement.order.match-view.v1',
  internal: INTERNAL,
  readOnly: true,
  summary: 'Terms, quantities, receipts and people of a purchase order, for matching.',
  input: z.strictObject({ orderId: schemas.uuid() }),
  output: matchViewOutput,
  example: { input: { orderId: EXAMPLE.orderId }, output: exampleMatchView },
})

/** The same of several orders, for an invoice that bills them together (MAT-8). */
export const orderMatchViews = defineOperation({
  name: 'procurement.order.match-views.v1',
  internal: INTERNAL,
  readOnly: true,
  summary: 'Terms, quantities, receipts and people of several purchase orders, for matching.',
  description:
    'In the order of the ids; those that the organization does not have are left out. With `asOf`, prices, taxes, allowances and charges ' +
    'are those of the revision that was valid at that date (PO-3); quantities and what may be billed are always the present ones.',
  input: z.strictObject({
    orderIds: z.array(schemas.uuid()).min(1).max(20),
    asOf: z
      .array(z.strictObject({ orderId: schemas.uuid(), date: schemas.calendarDate() }))
      .max(20)
      .optional(),
  }),
  output: z.strictObject({ orders: z.array(matchViewOutput) }),
  example: { input: { orderIds: [EXAMPLE.orderId] }, output: { orders: [exampleMatchView] } },
})
