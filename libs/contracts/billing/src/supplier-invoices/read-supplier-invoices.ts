import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import {
  exampleSupplierInvoice,
  exampleSupplierInvoiceSummary,
  invoicePaymentStateName,
  supplierInvoiceStateName,
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
    state: supplierInvoiceStateName().optional(),
    payment: invoicePaymentStateName().optional(),
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
