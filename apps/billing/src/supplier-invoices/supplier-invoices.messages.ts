import { getSupplierInvoice, listSupplierInvoices, rejectSupplierInvoice } from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetSupplierInvoice } from './get-supplier-invoice.query.js'
import { ListSupplierInvoices } from './list-supplier-invoices.query.js'
import { RejectSupplierInvoice } from './reject-supplier-invoice.use-case.js'

export const SupplierInvoiceMessages = operationsOf('supplier-invoices', {
  operations: [
    serve(getSupplierInvoice, GetSupplierInvoice),
    serve(listSupplierInvoices, ListSupplierInvoices),
    serve(rejectSupplierInvoice, RejectSupplierInvoice),
  ],
})
