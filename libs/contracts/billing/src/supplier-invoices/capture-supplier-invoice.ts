import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { CALL, EXAMPLE } from '../examples.js'
import { amount, documentAllowanceCharge, signedAmount, taxCategory, taxPercent, typeCode } from '../fields.js'
import { captureErrors, creditReason } from './capture-supplier-invoice-ubl.js'
import { exampleSupplierInvoice, supplierInvoiceView } from './supplier-invoice-view.js'

const positiveQuantity = () => schemas.quantity().regex(/[1-9]/, 'must be above zero')

export const capturedLineInput = z.strictObject({
  reference: schemas.text(80).meta({ description: "The supplier's own line number.", example: '0010' }),
  description: schemas.text(500),
  quantity: schemas.signedQuantity(),
  unitCode: schemas.text(10).optional().meta({ example: 'C62' }),
  unitPrice: schemas.unitPrice(),
  priceBaseQuantity: positiveQuantity().default('1').meta({ example: '1' }),
  allowance: amount().optional(),
  charge: amount().optional(),
  net: signedAmount().meta({ description: 'quantity × price ÷ base − allowance + charge, rounded to the currency.' }),
  taxCategory: taxCategory().default('S'),
  taxPercent: taxPercent().default('0'),
  supplierItemId: schemas.text(80).optional(),
  buyerItemId: schemas.text(80).optional(),
  orderLineReference: schemas.text(80).optional(),
  orderId: schemas.uuid().optional().meta({ description: 'Its order, when the invoice bills several.' }),
  orderReference: schemas
    .text(80)
    .optional()
    .meta({ description: 'Number of its order instead, as the supplier wrote it.', example: 'PO-2026-000001' }),
  receiptReference: schemas
    .text(80)
    .optional()
    .meta({ description: 'Number of the receipt that it bills.', example: 'GR-2026-000001' }),
})

export const captureSupplierInvoiceInput = z
  .strictObject({
    number: schemas.text(100),
    typeCode: typeCode().default('380'),
    vendorId: schemas.uuid().optional(),
    sellerTaxId: schemas.text(40).optional().meta({ description: 'Instead of `vendorId`.', example: 'DE136695976' }),
    orderId: schemas.uuid().optional(),
    orderReference: schemas.text(80).optional().meta({ description: 'Number of the order instead of `orderId`.' }),
    currency: schemas.currencyCode(),
    issueDate: schemas.calendarDate(),
    dueDate: schemas.calendarDate().optional(),
    precedingInvoices: z.array(schemas.text(100)).max(50).default([]),
    creditOf: schemas.uuid().optional().meta({
      description: 'Of a credit note: the invoice that it credits, instead of its number in `precedingInvoices`.',
    }),
    creditReason: creditReason().optional(),
    bankAccounts: z
      .array(
        z.strictObject({
          iban: schemas.text(42),
          bic: schemas.text(15).optional(),
          holder: schemas.text(200).optional(),
        }),
      )
      .max(20)
      .default([]),
    lines: z.array(capturedLineInput).min(1).max(1000),
    documentAllowanceCharges: z.array(documentAllowanceCharge).max(50).default([]),
    taxes: z
      .array(
        z.strictObject({
          category: taxCategory(),
          percent: taxPercent(),
          taxable: signedAmount(),
          tax: signedAmount(),
        }),
      )
      .min(1)
      .max(50),
    totals: z.strictObject({
      lines: signedAmount(),
      allowances: amount().optional(),
      charges: amount().optional(),
      net: signedAmount(),
      tax: signedAmount(),
      gross: signedAmount(),
      prepaid: amount().optional(),
      rounding: signedAmount().optional(),
      payable: signedAmount(),
    }),
    prepaymentReferences: z.array(schemas.text(100)).max(20).default([]),
  })
  .refine(({ vendorId, sellerTaxId }) => (vendorId === undefined) !== (sellerTaxId === undefined), {
    path: ['vendorId'],
    message: 'give either vendorId or sellerTaxId',
  })

/** Captures an invoice or credit note by its fields; checked exactly like one that arrives as UBL. */
export const captureSupplierInvoice = defineOperation({
  name: 'billing.supplier-invoice.capture.v1',
  http: 'POST /supplier-invoices',
  permission: 'supplier-invoice:create',
  summary: 'Capture an invoice or credit note by its fields.',
  description: 'State the totals as the document does: they are computed again and must agree (X-2).',
  input: captureSupplierInvoiceInput,
  output: supplierInvoiceView,
  errors: captureErrors,
  calls: [CALL.findVendor, CALL.matchViews, CALL.findOrders],
  success: 201,
  location: (invoice) => `/supplier-invoices/${invoice.invoiceId}`,
  settled: (invoice) => invoice.state !== 'CAPTURED',
  example: {
    input: {
      number: 'R1234567',
      vendorId: EXAMPLE.vendorId,
      orderId: EXAMPLE.orderId,
      currency: 'EUR',
      issueDate: '2026-03-30',
      dueDate: '2026-04-29',
      lines: [
        {
          reference: '000040',
          description: 'Rent',
          quantity: '1',
          unitCode: 'MON',
          unitPrice: '38',
          net: '38.00',
          taxPercent: '19',
        },
      ],
      taxes: [{ category: 'S', percent: '19', taxable: '38.00', tax: '7.22' }],
      totals: { lines: '38.00', net: '38.00', tax: '7.22', gross: '45.22', payable: '45.22' },
    },
    output: {
      ...exampleSupplierInvoice,
      source: 'api',
      file: undefined,
      state: 'CAPTURED',
      booked: false,
      updatedAt: EXAMPLE.instant,
      version: 1,
    },
  },
})
