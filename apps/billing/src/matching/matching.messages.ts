import {
  assignInvoiceLine,
  assignInvoiceLines,
  matchSupplierInvoice,
  resolveInvoiceException,
  supplierInvoiceCaptured,
  supplierInvoiceMatched,
  supplierInvoiceMatchingRequested,
  supplierInvoiceMatchProposed,
  supplierInvoiceRejected,
  toleranceRuleChanged,
} from '@nexus/contracts-billing'
import {
  bookOrderBilling,
  findVendor,
  orderMatchViews,
  purchaseOrderClosed,
  purchaseOrderHeld,
  purchaseOrderReceiptChanged,
  purchaseOrderReleased,
  purchaseOrderReopened,
  purchaseOrderRevised,
  purchaseOrderShortClosed,
  receiptPosted,
  unbookOrderBilling,
  vendorChanged,
} from '@nexus/contracts-procurement'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { AssignInvoiceLine } from './assign-invoice-line.use-case.js'
import { AssignInvoiceLines } from './assign-invoice-lines.use-case.js'
import { MatchSupplierInvoice } from './match-supplier-invoice.use-case.js'
import { OnInvoiceMatched } from './on-invoice-matched.handler.js'
import { OnInvoiceRejected } from './on-invoice-rejected.handler.js'
import { OnMatchProposed } from './on-match-proposed.handler.js'
import { OnMatchingDue } from './on-matching-due.handler.js'
import { OnOrderMoved } from './on-order-moved.handler.js'
import { OnReceiptPosted } from './on-receipt-posted.handler.js'
import { OnToleranceChanged } from './on-tolerance-changed.handler.js'
import { OnVendorChanged } from './on-vendor-changed.handler.js'
import { ResolveInvoiceException } from './resolve-invoice-exception.use-case.js'

export const MatchingMessages = operationsOf('matching', {
  operations: [
    serve(assignInvoiceLine, AssignInvoiceLine),
    serve(assignInvoiceLines, AssignInvoiceLines),
    serve(resolveInvoiceException, ResolveInvoiceException),
    serve(matchSupplierInvoice, MatchSupplierInvoice),
  ],
  events: [
    on(supplierInvoiceCaptured, OnMatchingDue, { calls: [orderMatchViews, findVendor] }),
    on(supplierInvoiceMatchingRequested, OnMatchingDue, { calls: [orderMatchViews, findVendor] }),
    on(supplierInvoiceMatchProposed, OnMatchProposed, { calls: [bookOrderBilling, orderMatchViews] }),
    on(supplierInvoiceRejected, OnInvoiceRejected, { calls: [unbookOrderBilling] }),
    on(receiptPosted, OnReceiptPosted),
    on(purchaseOrderReceiptChanged, OnOrderMoved),
    on(purchaseOrderRevised, OnOrderMoved),
    on(purchaseOrderShortClosed, OnOrderMoved),
    on(purchaseOrderClosed, OnOrderMoved),
    on(purchaseOrderReopened, OnOrderMoved),
    on(purchaseOrderHeld, OnOrderMoved),
    on(purchaseOrderReleased, OnOrderMoved),
    on(supplierInvoiceMatched, OnInvoiceMatched),
    on(toleranceRuleChanged, OnToleranceChanged),
    on(vendorChanged, OnVendorChanged),
  ],
})
