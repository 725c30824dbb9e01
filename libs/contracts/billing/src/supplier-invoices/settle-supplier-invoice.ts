import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { CALL, EXAMPLE } from '../examples.js'
import { reason } from '../fields.js'
import { exceptionResolution } from './invoice-exception-view.js'
import { exampleSupplierInvoice, type SupplierInvoiceView, supplierInvoiceView } from './supplier-invoice-view.js'
import {
  invoiceCredited,
  invoiceInPayment,
  invoiceOrderLineUnknown,
  invoiceOrderOfOtherVendor,
  invoiceOrderUnknown,
  invoiceResolutionNotAllowed,
  invoiceState,
} from './supplier-invoice.errors.js'

const matched = (invoice: SupplierInvoiceView): boolean => invoice.state !== 'CAPTURED'
const beingMatched: SupplierInvoiceView = { ...exampleSupplierInvoice, state: 'CAPTURED', booked: false, version: 4 }

/** Says which order line an invoice line bills; what a person assigns comes before every automatic match. */
export const assignInvoiceLine = defineOperation({
  name: 'billing.supplier-invoice.assign-line.v1',
  http: 'POST /supplier-invoices/:invoiceId/lines/:lineId/assignment',
  permission: 'supplier-invoice:resolve',
  summary: 'Assign an invoice line to an order line.',
  description: 'Then the invoice is matched again. The line itself stays as the supplier wrote it (MAT-9).',
  input: z.strictObject({ invoiceId: schemas.uuid(), lineId: schemas.uuid(), orderLineId: schemas.uuid() }),
  output: supplierInvoiceView,
  errors: [invoiceState, invoiceOrderLineUnknown],
  calls: [CALL.matchView],
  settled: matched,
  example: {
    input: { invoiceId: EXAMPLE.invoiceId, lineId: EXAMPLE.invoiceLineId, orderLineId: EXAMPLE.orderLineId },
    output: beingMatched,
  },
})

/** The same for several lines at once, after which the invoice is matched once. */
export const assignInvoiceLines = defineOperation({
  name: 'billing.supplier-invoice.assign-lines.v1',
  http: 'POST /supplier-invoices/:invoiceId/assignments',
  permission: 'supplier-invoice:resolve',
  summary: 'Assign invoice lines to order lines.',
  input: z.strictObject({
    invoiceId: schemas.uuid(),
    lines: z
      .array(z.strictObject({ lineId: schemas.uuid(), orderLineId: schemas.uuid() }))
      .min(1)
      .max(1000),
  }),
  output: supplierInvoiceView,
  errors: [invoiceState, invoiceOrderLineUnknown],
  calls: [CALL.matchView],
  settled: matched,
  example: {
    input: {
      invoiceId: EXAMPLE.invoiceId,
      lines: [{ lineId: EXAMPLE.invoiceLineId, orderLineId: EXAMPLE.orderLineId }],
    },
    output: beingMatched,
  },
})

/** Takes an exception as it is, with a reason. Refused where more would be billed or paid than agreed. */
export const resolveInvoiceException = defineOperation({
  name: 'billing.supplier-invoice.resolve-exception.v1',
  http: 'POST /supplier-invoices/:invoiceId/exceptions/:exceptionId/resolution',
  permission: 'supplier-invoice:resolve',
  summary: 'Resolve an exception of a supplier invoice.',
  description:
    '`accept` takes it as it is and needs a reason; `rematch` matches again. `assign`, `receive` and `reject` are done by their own operations. ' +
    'What bills or pays more than agreed is never accepted: receive the goods, correct the order, or reject the invoice.',
  input: z.strictObject({
    invoiceId: schemas.uuid(),
    exceptionId: schemas.uuid(),
    resolution: exceptionResolution(),
    reason: reason(),
  }),
  output: supplierInvoiceView,
  errors: [invoiceState, invoiceResolutionNotAllowed],
  settled: matched,
  example: {
    input: {
      invoiceId: EXAMPLE.invoiceId,
      exceptionId: EXAMPLE.exceptionId,
      resolution: 'accept',
      reason: 'Correction agreed with the supplier',
    },
    output: beingMatched,
  },
})

/** Matches again, against the order as it is now. Names the order when the invoice came without one. */
export const matchSupplierInvoice = defineOperation({
  name: 'billing.supplier-invoice.match.v1',
  http: 'POST /supplier-invoices/:invoiceId/matching',
  permission: 'supplier-invoice:resolve',
  summary: 'Match a supplier invoice again.',
  description:
    'Receipts do this by themselves (MAT-7). `orderId` names the order of an invoice that was captured without one.',
  input: z.strictObject({ invoiceId: schemas.uuid(), orderId: schemas.uuid().optional() }),
  output: supplierInvoiceView,
  errors: [invoiceState, invoiceOrderUnknown, invoiceOrderOfOtherVendor, separationOfDuties],
  calls: [CALL.matchView],
  settled: matched,
  example: { input: { invoiceId: EXAMPLE.invoiceId }, output: beingMatched },
})

/** Rejects an invoice; what it has booked is taken back. */
export const rejectSupplierInvoice = defineOperation({
  name: 'billing.supplier-invoice.reject.v1',
  http: 'POST /supplier-invoices/:invoiceId/rejection',
  permission: 'supplier-invoice:reject',
  summary: 'Reject a supplier invoice.',
  description: 'Its quantities can be billed again, and so can its number.',
  input: z.strictObject({ invoiceId: schemas.uuid(), reason: reason() }),
  output: supplierInvoiceView,
  errors: [invoiceState, invoiceInPayment, invoiceCredited],
  concurrency: 'if-match',
  settled: (invoice) => !invoice.booked,
  example: {
    input: { invoiceId: EXAMPLE.invoiceId, reason: 'Billed to the wrong company' },
    output: {
      ...exampleSupplierInvoice,
      state: 'REJECTED',
      booked: false,
      rejection: { reason: 'Billed to the wrong company', by: EXAMPLE.payableId, at: EXAMPLE.later },
      version: 5,
    },
  },
})
