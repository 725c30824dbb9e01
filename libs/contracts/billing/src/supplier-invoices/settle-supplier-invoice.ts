import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { CALL, EXAMPLE } from '../examples.js'
import { reason } from '../fields.js'
import { exceptionResolution } from './invoice-exception-view.js'
import { exampleSupplierInvoice, type SupplierInvoiceView, supplierInvoiceView } from './supplier-invoice-view.js'
import {
  invoiceAboveAcceptLimit,
  invoiceCredited,
  invoiceInPayment,
  invoiceNotYourException,
  invoiceOrderLineUnknown,
  invoiceOrderOfOtherVendor,
  invoiceOrderUnknown,
  invoiceResolutionNotAllowed,
  invoiceState,
} from './supplier-invoice.errors.js'

const matched = (invoice: SupplierInvoiceView): boolean => invoice.state !== 'CAPTURED'
const beingMatched: SupplierInvoiceView = { ...exampleSupplierInvoice, state: 'CAPTURED', booked: false, version: 4 }

const orderOfLine = () =>
  schemas.uuid().optional().meta({ description: 'The order of the order line, when it is not one of the invoice yet.' })
const assignErrors = [
  invoiceState,
  invoiceOrderLineUnknown,
  invoiceOrderUnknown,
  invoiceOrderOfOtherVendor,
  invoiceNotYourException,
  separationOfDuties,
] as const

/** Says which order line an invoice line bills; what a person assigns comes before every automatic match. */
export const assignInvoiceLine = defineOperation({
  name: 'billing.supplier-invoice.assign-line.v1',
  http: 'POST /supplier-invoices/:invoiceId/lines/:lineId/assignment',
  permission: 'supplier-invoice:resolve',
  summary: 'Assign an invoice line to an order line.',
  description: 'Then the invoice is matched again. The line itself stays as the supplier wrote it (MAT-9).',
  input: z.strictObject({
    invoiceId: schemas.uuid(),
    lineId: schemas.uuid(),
    orderLineId: schemas.uuid(),
    orderId: orderOfLine(),
  }),
  output: supplierInvoiceView,
  errors: [...assignErrors],
  calls: [CALL.matchViews],
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
      .array(z.strictObject({ lineId: schemas.uuid(), orderLineId: schemas.uuid(), orderId: orderOfLine() }))
      .min(1)
      .max(1000),
  }),
  output: supplierInvoiceView,
  errors: [...assignErrors],
  calls: [CALL.matchViews],
  settled: matched,
  example: {
    input: {
      invoiceId: EXAMPLE.invoiceId,
      lines: [{ lineId: EXAMPLE.invoiceLineId, orderLineId: EXAMPLE.orderLineId }],
    },
    output: beingMatched,
  },
})

/** Settles one exception, with a reason, by whom it belongs to (MAT-6). */
export const resolveInvoiceException = defineOperation({
  name: 'billing.supplier-invoice.resolve-exception.v1',
  http: 'POST /supplier-invoices/:invoiceId/exceptions/:exceptionId/resolution',
  permission: 'supplier-invoice:resolve',
  summary: 'Resolve an exception of a supplier invoice.',
  description:
    '`accept` takes it as it is, up to the accept limit of the organization; `dispute` books the invoice, withholds the difference and expects a ' +
    'credit note; `short-pay` books it and never pays the difference; `request-change` asks the buyer to change the order, and waits. These four ' +
    'belong to the owner of the exception. `rematch` matches again. `assign`, `receive` and `reject` are done by their own operations.',
  input: z.strictObject({
    invoiceId: schemas.uuid(),
    exceptionId: schemas.uuid(),
    resolution: exceptionResolution(),
    reason: reason(),
  }),
  output: supplierInvoiceView,
  errors: [invoiceState, invoiceResolutionNotAllowed, invoiceNotYourException, invoiceAboveAcceptLimit],
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
    'Receipts, returns, changes of the order, credits and changes of the vendor do this by themselves (MAT-7). `orderId` names the order of an ' +
    'invoice that was captured without one.',
  input: z.strictObject({ invoiceId: schemas.uuid(), orderId: schemas.uuid().optional() }),
  output: supplierInvoiceView,
  errors: [invoiceState, invoiceOrderUnknown, invoiceOrderOfOtherVendor, separationOfDuties],
  calls: [CALL.matchViews],
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
