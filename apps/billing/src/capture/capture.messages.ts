import { captureSupplierInvoice, captureSupplierInvoiceUbl } from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { CaptureSupplierInvoiceUbl } from './capture-supplier-invoice-ubl.use-case.js'
import { CaptureSupplierInvoice } from './capture-supplier-invoice.use-case.js'

export const CaptureMessages = operationsOf('capture', {
  operations: [
    serve(captureSupplierInvoiceUbl, CaptureSupplierInvoiceUbl),
    serve(captureSupplierInvoice, CaptureSupplierInvoice),
  ],
})
