import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { unitCode } from '../fields.js'
import { lineKind } from '../purchase-orders/line-kind.js'
import { orderLineUnknown, purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { alternateUnit, receivingTerms, receivingTolerances } from './receiving-terms.js'

export const receivingTermsRefused = defineError({
  code: 'procurement.receiving_terms.refused',
  kind: 'UNPROCESSABLE',
  when: 'The alternate unit of a line is the unit that it is ordered in; `errors` names the line.',
})

const source = () => z.enum(['line', 'category', 'vendor', 'organization']).meta({ example: 'organization' })

export const receivableLine = z.strictObject({
  orderLineId: schemas.uuid(),
  lineNumber: z.int().min(1),
  description: z.string(),
  unitCode: unitCode(),
  kind: lineKind(),
  promisedOn: schemas.calendarDate().nullable(),
  ordered: schemas.quantity(),
  cancelled: schemas.quantity(),
  received: schemas.quantity(),
  accepted: schemas.quantity(),
  rejected: schemas.quantity(),
  inInspection: schemas.quantity(),
  returned: schemas.quantity(),
  creditExpected: schemas.quantity().meta({ description: 'Billed, but rejected or returned (REC-5).' }),
  open: schemas
    .quantity()
    .meta({ description: 'Still expected, what is to be replaced included; nothing when complete.' }),
  most: schemas
    .quantity()
    .meta({ description: 'What can be received at most, the tolerance included and drafts left out (REC-2).' }),
  inDrafts: schemas.quantity().meta({ description: 'What drafts of receipts hold of it (REC-2).' }),
  complete: z.boolean().meta({ description: 'Nothing more is expected: all came, or all but the tolerance (PO-2).' }),
  tolerance: z.strictObject({
    overPercent: z.string(),
    overAbsolute: schemas.quantity().nullable(),
    overSource: source(),
    underPercent: z.string(),
    underSource: source(),
  }),
  alternate: alternateUnit
    .extend({ open: schemas.quantity() })
    .nullable()
    .meta({ description: 'The other unit that it may be counted in, and what is open in it (X-4).' }),
})

export const receivablesView = z.strictObject({
  orderId: schemas.uuid(),
  number: z.string().optional(),
  lines: z.array(receivableLine),
  version: schemas.version().meta({ description: 'Of the order.' }),
})

export type ReceivablesView = z.output<typeof receivablesView>

const exampleReceivables: ReceivablesView = {
  orderId: EXAMPLE.orderId,
  number: 'PO-2026-000001',
  lines: [
    {
      orderLineId: EXAMPLE.orderLineId,
      lineNumber: 1,
      description: 'Copy paper',
      unitCode: 'XBX',
      kind: 'goods',
      promisedOn: '2026-04-10',
      ordered: '10',
      cancelled: '0',
      received: '9.583333',
      accepted: '9.583333',
      rejected: '0',
      inInspection: '0',
      returned: '0',
      creditExpected: '0',
      open: '0.416667',
      most: '0.416667',
      inDrafts: '0',
      complete: false,
      tolerance: {
        overPercent: '0',
        overAbsolute: null,
        overSource: 'organization',
        underPercent: '0',
        underSource: 'organization',
      },
      alternate: { unitCode: 'C62', numerator: 12, denominator: 1, open: '5' },
    },
  ],
  version: 6,
}

/** What can still be received of an order, and under which tolerances. */
export const getReceivables = defineOperation({
  name: 'procurement.purchase-order.receivables.v1',
  http: 'GET /purchase-orders/:orderId/receivables',
  permission: 'receipt:read',
  summary: 'What can still be received of a purchase order.',
  input: z.strictObject({ orderId: schemas.uuid() }),
  output: receivablesView,
  example: { input: { orderId: EXAMPLE.orderId }, output: exampleReceivables },
})

/** Says for lines of a draft order how deliveries may differ, and in which other unit they may be counted. */
export const setOrderReceivingTerms = defineOperation({
  name: 'procurement.purchase-order.set-receiving-terms.v1',
  http: 'PUT /purchase-orders/:orderId/receiving-terms',
  permission: 'purchase-order:create',
  summary: 'Set the receiving terms of lines of a draft purchase order.',
  description: 'Only of drafts, so that who approves the order approves them too. Lines that are left out keep theirs.',
  input: z.strictObject({
    orderId: schemas.uuid(),
    lines: z
      .array(z.strictObject({ orderLineId: schemas.uuid(), ...receivingTerms.shape }))
      .min(1)
      .max(500),
  }),
  output: receivablesView,
  errors: [purchaseOrderState, orderLineUnknown, receivingTermsRefused],
  concurrency: 'if-match',
  example: {
    input: {
      orderId: EXAMPLE.orderId,
      lines: [{ orderLineId: EXAMPLE.orderLineId, alternateUnit: { unitCode: 'C62', numerator: 12 } }],
    },
    output: exampleReceivables,
  },
})

export const vendorReceivingTermsView = z.strictObject({
  vendorId: schemas.uuid(),
  ...receivingTolerances,
  version: schemas.version(),
})

export type VendorReceivingTermsView = z.output<typeof vendorReceivingTermsView>

const exampleVendorTerms: VendorReceivingTermsView = {
  vendorId: EXAMPLE.vendorId,
  overReceiptPercent: '2',
  overReceiptAbsolute: null,
  underReceiptPercent: null,
  version: 2,
}

/** What is agreed with a vendor about deliveries of too much or too little. */
export const getVendorReceivingTerms = defineOperation({
  name: 'procurement.vendor-receiving-terms.get.v1',
  http: 'GET /vendors/:vendorId/receiving-terms',
  permission: 'vendor:read',
  summary: 'The receiving terms of a vendor; all null (version 1) when nothing is agreed.',
  input: z.strictObject({ vendorId: schemas.uuid() }),
  output: vendorReceivingTermsView,
  example: { input: { vendorId: EXAMPLE.vendorId }, output: exampleVendorTerms },
})

/** Changes what is agreed with a vendor, for receipts from now on. */
export const setVendorReceivingTerms = defineOperation({
  name: 'procurement.vendor-receiving-terms.set.v1',
  http: 'PUT /vendors/:vendorId/receiving-terms',
  permission: 'vendor:update',
  summary: 'Set the receiving terms of a vendor.',
  description: 'What is left out or null is decided by the organization (REC-2).',
  input: z.strictObject({ vendorId: schemas.uuid(), ...receivingTolerances }),
  output: vendorReceivingTermsView,
  concurrency: 'if-match',
  example: { input: { vendorId: EXAMPLE.vendorId, overReceiptPercent: '2' }, output: exampleVendorTerms },
})

/** One per version of the terms of a vendor; version 1 are those that say nothing, told when the first change is made. */
export const vendorReceivingTermsChanged = defineEvent({
  name: 'procurement.vendor-receiving-terms.changed.v1',
  summary: 'What is agreed with a vendor about deliveries changed.',
  payload: vendorReceivingTermsView,
})
