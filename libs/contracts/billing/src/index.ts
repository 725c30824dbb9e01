import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import {
  assignBankLine,
  bankLineAssigned,
  bankLineDismissed,
  bankStatementImported,
  dismissBankLine,
  getBankStatement,
  importBankStatement,
  listBankLines,
  listBankStatements,
} from './bank-statements/bank-statement-operations.js'
import {
  cancelCreditExpectation,
  creditExpectationChanged,
  creditExpected,
  listCreditExpectations,
} from './credit-notes/credit-expectations.js'
import { getBillingFigures } from './figures/get-billing-figures.js'
import {
  paymentRequestApprovalStarted,
  paymentRequestApproved,
  paymentRequestBankAnswered,
  paymentRequestBankReturned,
  paymentRequestCancelled,
  paymentRequestCreated,
  paymentRequestExported,
  paymentRequestHeld,
  paymentRequestHoldReleased,
  paymentRequestRejected,
  paymentRequestReturned,
  paymentRequestScheduled,
  paymentRequestSent,
  paymentRequestSettled,
  paymentRequestSubmitted,
  paymentRequestVoided,
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
  holdPaymentRequest,
  releasePaymentRequestHold,
  schedulePaymentRequest,
  sendPaymentRequest,
  voidPaymentRequest,
} from './payment-requests/payment-release-operations.js'
import {
  changePaymentTerms,
  createPaymentTerms,
  getInvoiceTerms,
  getPaymentTerms,
  listPaymentTerms,
  paymentTermsChanged,
  paymentTermsCreated,
} from './payment-terms/payment-terms-operations.js'
import {
  getPaymentHold,
  listPaymentHolds,
  paymentHoldPlaced,
  paymentHoldReleased,
  placePaymentHold,
  releasePaymentHold,
} from './payments/payment-holds.js'
import { changePaymentSettings, getPaymentSettings, paymentSettingsChanged } from './payments/payment-settings.js'
import {
  getPaymentStatusReport,
  importPaymentStatusReport,
  listPaymentStatusReports,
  paymentStatusReportImported,
} from './payments/payment-status-reports.js'
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
  exceptionRaised,
  supplierInvoiceCaptured,
  supplierInvoiceCredited,
  supplierInvoiceCreditUsed,
  supplierInvoiceDisputeEnded,
  supplierInvoiceExceptionsRaised,
  supplierInvoiceMatched,
  supplierInvoiceMatchingRequested,
  supplierInvoiceMatchProposed,
  supplierInvoicePaid,
  supplierInvoicePaymentReleased,
  supplierInvoicePaymentReopened,
  supplierInvoicePaymentReserved,
  supplierInvoiceRejected,
  supplierInvoiceUnbooked,
} from './supplier-invoices/supplier-invoice-events.js'
import {
  changeToleranceRule,
  createToleranceRule,
  getToleranceRule,
  listToleranceRules,
  toleranceRuleChanged,
} from './tolerances/tolerance-operations.js'

export * from './bank-statements/bank-statement-operations.js'
export * from './bank-statements/bank-line-facts.js'
export * from './bank-statements/bank-statement-view.js'
export * from './credit-notes/credit-expectations.js'
export * from './figures/get-billing-figures.js'
export * from './duties.errors.js'
export * from './payment-requests/payment-release-operations.js'
export * from './payment-requests/payment-request-events.js'
export * from './payment-requests/payment-request-operations.js'
export * from './payment-requests/payment-request-view.js'
export * from './payment-requests/payment-request.errors.js'
export * from './payment-terms/payment-terms-operations.js'
export * from './payment-terms/terms.js'
export * from './payments/payment-holds.js'
export * from './payments/payment-settings.js'
export * from './payments/payment-status-reports.js'
export * from './prepayments/prepayments.js'
export * from './settings/billing-settings.js'
export * from './supplier-invoices/capture-supplier-invoice-ubl.js'
export * from './supplier-invoices/capture-supplier-invoice.js'
export * from './supplier-invoices/exception-facts.js'
export * from './supplier-invoices/invoice-exception-view.js'
export * from './supplier-invoices/read-supplier-invoices.js'
export * from './supplier-invoices/settle-supplier-invoice.js'
export * from './supplier-invoices/supplier-invoice-events.js'
export * from './supplier-invoices/supplier-invoice-view.js'
export * from './supplier-invoices/supplier-invoice.errors.js'
export * from './tolerances/tolerance-operations.js'
export * from './tolerances/tolerance-rule-view.js'

/** Every operation of billing, for the registry. */
export const billingOperations: readonly AnyOperation[] = [
  getBillingFigures,
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
  schedulePaymentRequest,
  holdPaymentRequest,
  releasePaymentRequestHold,
  sendPaymentRequest,
  voidPaymentRequest,
  createPaymentTerms,
  changePaymentTerms,
  getPaymentTerms,
  listPaymentTerms,
  getInvoiceTerms,
  placePaymentHold,
  releasePaymentHold,
  getPaymentHold,
  listPaymentHolds,
  getPaymentSettings,
  changePaymentSettings,
  importPaymentStatusReport,
  getPaymentStatusReport,
  listPaymentStatusReports,
  importBankStatement,
  getBankStatement,
  listBankStatements,
  listBankLines,
  assignBankLine,
  dismissBankLine,
  getBillingSettings,
  changeBillingSettings,
  createToleranceRule,
  changeToleranceRule,
  getToleranceRule,
  listToleranceRules,
  listCreditExpectations,
  cancelCreditExpectation,
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
  supplierInvoicePaymentReopened,
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
  paymentRequestReturned,
  paymentRequestScheduled,
  paymentRequestHeld,
  paymentRequestHoldReleased,
  paymentRequestSent,
  paymentRequestVoided,
  paymentRequestBankAnswered,
  paymentRequestSettled,
  paymentRequestBankReturned,
  paymentTermsCreated,
  paymentTermsChanged,
  paymentHoldPlaced,
  paymentHoldReleased,
  paymentSettingsChanged,
  paymentStatusReportImported,
  bankStatementImported,
  bankLineAssigned,
  bankLineDismissed,
  billingSettingsChanged,
  supplierInvoiceCredited,
  supplierInvoiceCreditUsed,
  supplierInvoiceDisputeEnded,
  exceptionRaised,
  toleranceRuleChanged,
  creditExpected,
  creditExpectationChanged,
]
