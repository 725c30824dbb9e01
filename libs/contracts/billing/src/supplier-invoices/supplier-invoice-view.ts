import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import {
  bankAccount,
  documentAllowanceCharge,
  sha256,
  signedAmount,
  taxCategory,
  taxPercent,
  typeCode,
} from '../fields.js'
import { invoiceException } from './invoice-exception-view.js'

/** `CAPTURED`: being matched. `EXCEPTION`: waits for a person or a delivery. `MATCHED`: booked on its order. */
export const SUPPLIER_INVOICE_STATES = ['CAPTURED', 'EXCEPTION', 'MATCHED', 'REJECTED'] as const
export const INVOICE_PAYMENT_STATES = ['OPEN', 'PARTLY_RESERVED', 'RESERVED', 'PARTLY_PAID', 'PAID'] as const
/** How a line found its order line, in the order in which it is tried (MAT-8). */
export const LINE_MATCH_METHODS = ['order-line-reference', 'supplier-item-id', 'buyer-item-id', 'assigned'] as const

export const supplierInvoiceStateName = () => z.enum(SUPPLIER_INVOICE_STATES).meta({ example: 'MATCHED' })
/** Derived from what payment requests reserve and have paid. */
export const invoicePaymentStateName = () => z.enum(INVOICE_PAYMENT_STATES).meta({ example: 'OPEN' })

/** A part of a billed quantity on one line of a receipt. */
export const receiptAllocation = z.strictObject({
  receiptId: schemas.uuid(),
  receiptLineId: schemas.uuid(),
  receiptNumber: z.string().optional(),
  quantity: schemas.signedQuantity(),
})

/** What a variance is of. */
export const VARIANCE_KINDS = ['price', 'quantity', 'tax', 'freight'] as const
/** Why a variance did not stop the invoice. */
export const VARIANCE_HANDLINGS = [
  'favourable',
  'tolerance',
  'small-difference',
  'accepted',
  'disputed',
  'short-paid',
] as const

/** A difference that was let pass and is kept for the record (MAT-5, MAT-11). */
export const invoiceVariance = z.strictObject({
  kind: z.enum(VARIANCE_KINDS),
  handling: z.enum(VARIANCE_HANDLINGS),
  lineId: schemas.uuid().optional(),
  orderLineId: schemas.uuid().optional(),
  expected: z.string(),
  actual: z.string(),
  value: schemas.money().meta({ description: 'Actual minus expected; negative where less is billed than agreed.' }),
  toleranceRuleId: schemas.uuid().optional(),
  exceptionId: schemas.uuid().optional().meta({ description: 'The exception by which a person let it pass.' }),
})

/** A line as the supplier wrote it; it never changes (MAT-9). `match` is ours. */
export const supplierInvoiceLine = z.strictObject({
  lineId: schemas.uuid(),
  position: z.int().min(1).meta({ description: 'Position in the document, from 1.' }),
  reference: z.string().meta({ description: "The supplier's own line number.", example: '0010' }),
  description: z.string(),
  quantity: schemas.signedQuantity(),
  unitCode: z.string().optional(),
  unitPrice: schemas.unitPrice(),
  priceBaseQuantity: schemas.quantity(),
  allowance: signedAmount().optional(),
  charge: signedAmount().optional(),
  net: schemas.money(),
  taxCategory: taxCategory(),
  taxPercent: taxPercent(),
  supplierItemId: z.string().optional(),
  buyerItemId: z.string().optional(),
  orderLineReference: z.string().optional(),
  orderReference: z.string().optional().meta({ description: "Number of the line's order, as the supplier wrote it." }),
  receiptReference: z.string().optional().meta({ description: 'Number of the receipt or delivery that is billed.' }),
  match: z
    .strictObject({
      orderLineId: schemas.uuid(),
      by: z.enum(LINE_MATCH_METHODS),
      orderId: schemas.uuid().optional(),
      booked: schemas.signedQuantity().optional(),
      beyond: schemas.signedQuantity().optional().meta({
        description: 'Billed beyond what the order has room for: tolerated, accepted, disputed or short-paid.',
      }),
      receipts: z
        .array(receiptAllocation)
        .optional()
        .meta({ description: 'The receipts that the booked quantity is spread over; they add up to it (MAT-8).' }),
    })
    .optional(),
})

/** Totals as stated and found right; all in the currency of the document. */
export const supplierInvoiceTotals = z.strictObject({
  lines: schemas.money(),
  allowances: schemas.money(),
  charges: schemas.money(),
  net: schemas.money(),
  tax: schemas.money(),
  gross: schemas.money(),
  prepaid: schemas.money(),
  rounding: schemas.money(),
  payable: schemas.money(),
})

/** A difference within the slack that was accepted and is kept for the record. */
export const recordedSlack = z.strictObject({
  rule: z.string(),
  field: z.string(),
  lineReference: z.string().optional(),
  expected: z.string(),
  stated: z.string(),
  difference: z.string(),
})

const head = {
  invoiceId: schemas.uuid(),
  number: schemas.text(100).meta({ example: 'R1234567' }),
  kind: z.enum(['invoice', 'credit-note']),
  creditOf: schemas
    .uuid()
    .optional()
    .meta({ description: 'Of a credit note: the invoice of ours that it refers to (MAT-9).' }),
  typeCode: typeCode(),
  typeName: z.string(),
  source: z.enum(['ubl', 'api']),
  state: supplierInvoiceStateName(),
  vendorId: schemas.uuid(),
  vendorName: z.string(),
  orderId: schemas.uuid().optional(),
  orderNumber: z.string().optional(),
  currency: schemas.currencyCode(),
  issueDate: schemas.calendarDate(),
  dueDate: schemas.calendarDate().optional(),
  payable: schemas.money(),
  payment: invoicePaymentStateName(),
  open: schemas
    .money()
    .meta({ description: 'Neither reserved by a payment request nor paid, credited, disputed or short-paid.' }),
  openExceptions: z.int().min(0),
  enteredBy: schemas.uuid(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
}

/** A supplier invoice as lists show it. */
export const supplierInvoiceSummary = z.strictObject(head)

export const supplierInvoiceView = z.strictObject({
  ...head,
  precedingInvoices: z
    .array(z.string())
    .meta({ description: 'Numbers of the invoices that a credit note or correction refers to.' }),
  bankAccounts: z.array(bankAccount),
  lines: z.array(supplierInvoiceLine),
  documentAllowanceCharges: z.array(documentAllowanceCharge),
  totals: supplierInvoiceTotals,
  recordedSlack: z.array(recordedSlack),
  exceptions: z.array(invoiceException),
  booked: z.boolean().meta({ description: 'Whether its quantities are booked on the order.' }),
  reserved: schemas.money(),
  paid: schemas.money(),
  discounted: schemas.money().optional().meta({ description: 'Cash discounts taken with payments.' }),
  credited: schemas.money().meta({
    description: 'Settled by credit notes; of a credit note: used up by its invoice.',
    example: { amount: '0.00', currency: 'EUR' },
  }),
  disputed: schemas.money().meta({ description: 'Not paid until a credit note comes.' }),
  shortPaid: schemas.money().meta({ description: 'Not paid at all.' }),
  orders: z
    .array(
      z.strictObject({
        orderId: schemas.uuid(),
        orderNumber: z.string().optional(),
        revision: z
          .int()
          .min(0)
          .optional()
          .meta({ description: 'Which revision of the order it was matched against last (PO-3).' }),
        revisionBasis: z.enum(['invoice-date', 'current']).optional().meta({
          description:
            'Valid at the date of the invoice; or the present one, because none of that time is kept, or a change was asked for.',
        }),
      }),
    )
    .meta({ description: 'All orders that it bills.' }),
  variances: z.array(invoiceVariance),
  creditReason: z.string().optional().meta({ description: 'What a credit note without invoice is for (MAT-9).' }),
  prepaymentIds: z.array(schemas.uuid()),
  file: z.strictObject({ fileId: schemas.uuid(), sha256: sha256() }).optional(),
  rejection: z.strictObject({ reason: z.string(), by: schemas.uuid(), at: schemas.instant() }).optional(),
})

export type SupplierInvoiceView = z.output<typeof supplierInvoiceView>
export type SupplierInvoiceSummary = z.output<typeof supplierInvoiceSummary>
export type SupplierInvoiceLine = z.output<typeof supplierInvoiceLine>
export type SupplierInvoiceTotals = z.output<typeof supplierInvoiceTotals>
export type ReceiptAllocation = z.output<typeof receiptAllocation>
export type InvoiceVariance = z.output<typeof invoiceVariance>
export type RecordedSlack = z.output<typeof recordedSlack>
export type LineMatchMethod = (typeof LINE_MATCH_METHODS)[number]
export type InvoicePaymentState = (typeof INVOICE_PAYMENT_STATES)[number]
export type SupplierInvoiceState = (typeof SUPPLIER_INVOICE_STATES)[number]

const eur = (amount: string) => ({ amount, currency: 'EUR' })

export const exampleSupplierInvoiceSummary: SupplierInvoiceSummary = {
  invoiceId: EXAMPLE.invoiceId,
  number: 'R1234567',
  kind: 'invoice',
  typeCode: '380',
  typeName: 'commercial invoice',
  source: 'ubl',
  state: 'MATCHED',
  vendorId: EXAMPLE.vendorId,
  vendorName: 'Paper & Co GmbH',
  orderId: EXAMPLE.orderId,
  orderNumber: 'PO-2026-000001',
  currency: 'EUR',
  issueDate: '2026-03-30',
  dueDate: '2026-04-29',
  payable: eur('45.22'),
  payment: 'OPEN',
  open: eur('45.22'),
  openExceptions: 0,
  enteredBy: EXAMPLE.payableId,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.later,
  version: 3,
}

/** An invoice of one line, matched. */
export const exampleSupplierInvoice: SupplierInvoiceView = {
  ...exampleSupplierInvoiceSummary,
  precedingInvoices: [],
  bankAccounts: [{ iban: 'DE89370400440532013000' }],
  lines: [
    {
      lineId: EXAMPLE.invoiceLineId,
      position: 1,
      reference: '000040',
      description: 'Rent',
      quantity: '1',
      unitCode: 'MON',
      unitPrice: '38',
      priceBaseQuantity: '1',
      net: eur('38.00'),
      taxCategory: 'S',
      taxPercent: '19',
      match: { orderLineId: EXAMPLE.orderLineId, by: 'assigned' },
    },
  ],
  documentAllowanceCharges: [],
  totals: {
    lines: eur('38.00'),
    allowances: eur('0.00'),
    charges: eur('0.00'),
    net: eur('38.00'),
    tax: eur('7.22'),
    gross: eur('45.22'),
    prepaid: eur('0.00'),
    rounding: eur('0.00'),
    payable: eur('45.22'),
  },
  recordedSlack: [],
  exceptions: [],
  booked: true,
  reserved: eur('0.00'),
  paid: eur('0.00'),
  credited: eur('0.00'),
  disputed: eur('0.00'),
  shortPaid: eur('0.00'),
  orders: [{ orderId: EXAMPLE.orderId, orderNumber: 'PO-2026-000001' }],
  variances: [],
  prepaymentIds: [],
  file: { fileId: EXAMPLE.fileId, sha256: EXAMPLE.sha256 },
}
