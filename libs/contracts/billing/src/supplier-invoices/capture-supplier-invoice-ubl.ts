import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { CALL, EXAMPLE } from '../examples.js'
import { exampleSupplierInvoice, supplierInvoiceView } from './supplier-invoice-view.js'
import {
  invoiceCreditUnknown,
  invoiceDuplicate,
  invoiceOrderOfOtherVendor,
  invoiceOrderUnknown,
  invoicePrepaymentUnknown,
  invoiceTotalsDoNotAddUp,
  invoiceValueRefused,
  invoiceVendorUnknown,
} from './supplier-invoice.errors.js'

/** Largest UBL document, in bytes. */
export const MAX_UBL_BYTES = 5 * 1024 * 1024

/** What every capture may be refused for. */
export const captureErrors = [
  invoiceTotalsDoNotAddUp,
  invoiceValueRefused,
  invoiceDuplicate,
  invoiceVendorUnknown,
  invoiceOrderUnknown,
  invoiceOrderOfOtherVendor,
  invoicePrepaymentUnknown,
  invoiceCreditUnknown,
  separationOfDuties,
]

/** What a credit note is for; needed of one that names no invoice (MAT-9). */
export const creditReason = () =>
  schemas
    .text(500)
    .meta({ description: 'What a credit note without invoice is for.', example: 'Bonus of the year 2025' })

/** Captures a UBL 2.1 Invoice-2 or CreditNote-2 as its supplier sent it. */
export const captureSupplierInvoiceUbl = defineOperation({
  name: 'billing.supplier-invoice.capture-ubl.v1',
  http: 'POST /supplier-invoices/ubl',
  permission: 'supplier-invoice:create',
  summary: 'Capture a UBL 2.1 invoice or credit note.',
  description:
    'The body is the XML, at most 5 MiB. Types 380, 381, 384 and 389 are read. Totals are computed again (X-2) and the seller is found by its ' +
    'tax id. The bytes are kept as they came. Matching against the order follows at once; `Prefer: wait` waits for it.',
  input: z.strictObject({
    contentBase64: z
      .base64()
      .min(4)
      .max(Math.ceil(MAX_UBL_BYTES / 3) * 4 + 4),
    orderId: schemas.uuid().optional().meta({
      description: 'The purchase order that is billed. Without it the order numbers in the document are looked up.',
    }),
    creditReason: creditReason().optional(),
  }),
  output: supplierInvoiceView,
  errors: captureErrors,
  calls: [CALL.findVendor, CALL.matchViews, CALL.findOrders, CALL.storeFile],
  rawBody: { field: 'contentBase64', mediaTypes: ['application/xml', 'text/xml'], maxBytes: MAX_UBL_BYTES },
  success: 201,
  location: (invoice) => `/supplier-invoices/${invoice.invoiceId}`,
  settled: (invoice) => invoice.state !== 'CAPTURED',
  example: {
    input: { contentBase64: 'PEludm9pY2UvPg==', orderId: EXAMPLE.orderId },
    output: { ...exampleSupplierInvoice, state: 'CAPTURED', booked: false, updatedAt: EXAMPLE.instant, version: 1 },
  },
})
