import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { INVOICE_EXCEPTION_TYPES } from './invoice-exception-view.js'
import {
  exampleSupplierInvoice,
  exampleSupplierInvoiceSummary,
  INVOICE_PAYMENT_STATES,
  SUPPLIER_INVOICE_STATES,
  supplierInvoiceSummary,
  supplierInvoiceView,
} from './supplier-invoice-view.js'

/** One invoice with its lines, matches and exceptions. */
export const getSupplierInvoice = defineOperation({
  name: 'billing.supplier-invoice.get.v1',
  http: 'GET /supplier-invoices/:invoiceId',
  permission: 'supplier-invoice:read',
  summary: 'One supplier invoice with its lines and exceptions.',
  input: z.strictObject({ invoiceId: schemas.uuid() }),
  output: supplierInvoiceView,
  example: { input: { invoiceId: EXAMPLE.invoiceId }, output: exampleSupplierInvoice },
})

export const listSupplierInvoicesInput = schemas.listInput({
  filters: {
    state: schemas.severalOf(SUPPLIER_INVOICE_STATES).optional().meta({ example: 'MATCHED' }),
    payment: schemas.severalOf(INVOICE_PAYMENT_STATES).optional().meta({ example: 'OPEN' }),
    q: schemas
      .searchText()
      .optional()
      .meta({ description: "Finds a part of the number or of the vendor's name; letter case does not matter." }),
    kind: z.enum(['invoice', 'credit-note']).optional(),
    exception: z
      .enum(INVOICE_EXCEPTION_TYPES)
      .optional()
      .meta({ description: 'Invoices, not rejected, with an open exception of this kind.' }),
    currency: schemas.currencyCode().optional(),
    issuedFrom: schemas.calendarDate().optional().meta({ description: 'Issue date of this day or later.' }),
    issuedTo: schemas.calendarDate().optional().meta({ description: 'Issue date of this day or earlier.' }),
    dueFrom: schemas.calendarDate().optional(),
    dueTo: schemas.calendarDate().optional().meta({ description: 'Due on this day or earlier.' }),
    vendorId: schemas.uuid().optional(),
    orderId: schemas.uuid().optional(),
    number: schemas.text(100).optional().meta({ description: 'Blanks, case and separators do not matter.' }),
  },
  sorts: ['-createdAt', 'createdAt', 'number', '-number', 'issueDate', '-issueDate', 'dueDate', '-dueDate'],
})

/** The supplier invoices of the organization. */
export const listSupplierInvoices = defineOperation({
  name: 'billing.supplier-invoice.list.v1',
  http: 'GET /supplier-invoices',
  permission: 'supplier-invoice:read',
  summary: 'Supplier invoices, newest first.',
  input: listSupplierInvoicesInput,
  output: schemas.pageOf(supplierInvoiceSummary),
  example: { input: { state: 'MATCHED' }, output: { items: [exampleSupplierInvoiceSummary], nextCursor: null } },
})
