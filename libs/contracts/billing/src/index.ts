import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import {
  paymentRequestApprovalStarted,
  paymentRequestApproved,
  paymentRequestCancelled,
  paymentRequestCreated,
  paymentRequestExported,
  paymentRequestRejected,
  paymentRequestSubmitted,
} from './payment-requests/payment-request-events.js'
import {
  cancelPaymentRequest,
  createPaymentRequest,
  exportPaymentRequest,
  getPaymentFile,
  getPaymentRequest,
  listPaymentRequests,
  submitPaymentRequest,
} from './payment-requests/payment-request-operations.js'
import {
  getPrepayment,
  listPrepayments,
  prepaymentConsumed,
  prepaymentRecorded,
  prepaymentReleased,
  recordPrepayment,
} from './prepayments/prepayments.js'
import { billingSettingsChanged, changeBillingSettings, getBillingSettings } from './settings/billing-settings.js'
import { captureSupplierInvoiceUbl } from './supplier-invoices/capture-supplier-invoice-ubl.js'
import { captureSupplierInvoice } from './supplier-invoices/capture-supplier-invoice.js'
import { getSupplierInvoice, listSupplierInvoices } from './supplier-invoices/read-supplier-invoices.js'
import {
  assignInvoiceLine,
  assignInvoiceLines,
  matchSupplierInvoice,
  rejectSupplierInvoice,
  resolveInvoiceException,
} from './supplier-invoices/settle-supplier-invoice.js'
import {
  supplierInvoiceCaptured,
  supplierInvoiceExceptionsRaised,
  supplierInvoiceMatched,
  supplierInvoiceMatchingRequested,
  supplierInvoiceMatchProposed,
  supplierInvoicePaid,
  supplierInvoicePaymentReleased,
  supplierInvoicePaymentReserved,
  supplierInvoiceRejected,
  supplierInvoiceUnbooked,
} from './supplier-invoices/supplier-invoice-events.js'

export * from './duties.errors.js'
export * from './payment-requests/payment-request-events.js'
export * from './payment-requests/payment-request-operations.js'
export * from './payment-requests/payment-request-view.js'
export * from './payment-requests/payment-request.errors.js'
export * from './prepayments/prepayments.js'
export * from './settings/billing-settings.js'
export * from './supplier-invoices/capture-supplier-invoice-ubl.js'
export * from './supplier-invoices/capture-supplier-invoice.js'
export * from './supplier-invoices/invoice-exception-view.js'
export * from './supplier-invoices/read-supplier-invoices.js'
export * from './supplier-invoices/settle-supplier-invoice.js'
export * from './supplier-invoices/supplier-invoice-events.js'
export * from './supplier-invoices/supplier-invoice-view.js'
export * from './supplier-invoices/supplier-invoice.errors.js'

/** Every operation of billing, for the registry. */
export const billingOperations: readonly AnyOperation[] = [
  captureSupplierInvoiceUbl,
  captureSupplierInvoice,
  getSupplierInvoice,
  listSupplierInvoices,
  assignInvoiceLine,
  assignInvoiceLines,
  resolveInvoiceException,
  matchSupplierInvoice,
  rejectSupplierInvoice,
  recordPrepayment,
  getPrepayment,
  listPrepayments,
  createPaymentRequest,
  submitPaymentRequest,
  cancelPaymentRequest,
  exportPaymentRequest,
  getPaymentFile,
  getPaymentRequest,
  listPaymentRequests,
  getBillingSettings,
  changeBillingSettings,
]

/** Every event that billing publishes, besides its audit events. */
export const billingEvents: readonly EventDefinition[] = [
  supplierInvoiceCaptured,
  supplierInvoiceMatchingRequested,
  supplierInvoiceExceptionsRaised,
  supplierInvoiceMatchProposed,
  supplierInvoiceMatched,
  supplierInvoiceRejected,
  supplierInvoiceUnbooked,
  supplierInvoicePaymentReserved,
  supplierInvoicePaymentReleased,
  supplierInvoicePaid,
  prepaymentRecorded,
  prepaymentConsumed,
  prepaymentReleased,
  paymentRequestCreated,
  paymentRequestSubmitted,
  paymentRequestApprovalStarted,
  paymentRequestApproved,
  paymentRequestRejected,
  paymentRequestCancelled,
  paymentRequestExported,
  billingSettingsChanged,
]
