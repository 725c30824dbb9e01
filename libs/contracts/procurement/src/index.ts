import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import { bookOrderBilling, unbookOrderBilling } from './order-billing/book-order-billing.js'
import { orderMatchView } from './order-billing/match-view.js'
import { cancelPurchaseOrder } from './purchase-orders/cancel-purchase-order.js'
import { createPurchaseOrder } from './purchase-orders/create-purchase-order.js'
import { getPurchaseOrder } from './purchase-orders/get-purchase-order.js'
import { issuePurchaseOrder } from './purchase-orders/issue-purchase-order.js'
import { listPurchaseOrders } from './purchase-orders/list-purchase-orders.js'
import {
  purchaseOrderApprovalStarted,
  purchaseOrderApproved,
  purchaseOrderBilled,
  purchaseOrderCancelled,
  purchaseOrderCreated,
  purchaseOrderIssued,
  purchaseOrderReceived,
  purchaseOrderRejected,
  purchaseOrderSubmitted,
} from './purchase-orders/purchase-order-events.js'
import { submitPurchaseOrder } from './purchase-orders/submit-purchase-order.js'
import { getReceipt } from './receipts/get-receipt.js'
import { listReceipts } from './receipts/list-receipts.js'
import { postReceipt } from './receipts/post-receipt.js'
import { receiptPosted } from './receipts/receipt-posted.js'
import { createRequisition } from './requisitions/create-requisition.js'
import { getRequisition } from './requisitions/get-requisition.js'
import { listRequisitions } from './requisitions/list-requisitions.js'
import { replaceRequisition } from './requisitions/replace-requisition.js'
import {
  requisitionApprovalStarted,
  requisitionApproved,
  requisitionChanged,
  requisitionCreated,
  requisitionOrdered,
  requisitionReceived,
  requisitionRejected,
  requisitionReleased,
  requisitionSubmitted,
  requisitionWithdrawn,
} from './requisitions/requisition-events.js'
import { submitRequisition } from './requisitions/submit-requisition.js'
import { withdrawRequisition } from './requisitions/withdraw-requisition.js'
import { createVendor } from './vendors/create-vendor.js'
import { findVendor } from './vendors/find-vendor.js'
import { getVendor } from './vendors/get-vendor.js'
import { listVendors } from './vendors/list-vendors.js'
import { updateVendor } from './vendors/update-vendor.js'
import { vendorChanged } from './vendors/vendor-changed.js'

export * from './duties.errors.js'
export {
  approvalOutcome,
  documentAllowanceCharge,
  documentTotals,
  taxCategory,
  taxPercent,
  unitCode,
  type ApprovalOutcome,
  type DocumentAllowanceCharge,
  type DocumentTotals,
} from './fields.js'
export * from './order-billing/book-order-billing.js'
export * from './order-billing/match-view.js'
export * from './order-billing/order-billing.errors.js'
export * from './purchase-orders/cancel-purchase-order.js'
export * from './purchase-orders/create-purchase-order.js'
export * from './purchase-orders/get-purchase-order.js'
export * from './purchase-orders/issue-purchase-order.js'
export * from './purchase-orders/list-purchase-orders.js'
export * from './purchase-orders/order-progress.js'
export * from './purchase-orders/purchase-order-events.js'
export * from './purchase-orders/purchase-order-view.js'
export * from './purchase-orders/purchase-order.errors.js'
export * from './purchase-orders/submit-purchase-order.js'
export * from './receipts/get-receipt.js'
export * from './receipts/list-receipts.js'
export * from './receipts/post-receipt.js'
export * from './receipts/receipt-posted.js'
export * from './receipts/receipt-view.js'
export * from './receipts/receipt.errors.js'
export * from './requisitions/create-requisition.js'
export * from './requisitions/get-requisition.js'
export * from './requisitions/list-requisitions.js'
export * from './requisitions/replace-requisition.js'
export * from './requisitions/requisition-events.js'
export * from './requisitions/requisition-view.js'
export * from './requisitions/requisition.errors.js'
export * from './requisitions/submit-requisition.js'
export * from './requisitions/withdraw-requisition.js'
export * from './vendors/create-vendor.js'
export * from './vendors/find-vendor.js'
export * from './vendors/get-vendor.js'
export * from './vendors/list-vendors.js'
export * from './vendors/update-vendor.js'
export * from './vendors/vendor-changed.js'
export * from './vendors/vendor-view.js'
export * from './vendors/vendor.errors.js'

/** Every operation of procurement, for the registry. */
export const procurementOperations: readonly AnyOperation[] = [
  createVendor,
  getVendor,
  listVendors,
  updateVendor,
  findVendor,
  createRequisition,
  replaceRequisition,
  submitRequisition,
  withdrawRequisition,
  getRequisition,
  listRequisitions,
  createPurchaseOrder,
  submitPurchaseOrder,
  issuePurchaseOrder,
  cancelPurchaseOrder,
  getPurchaseOrder,
  listPurchaseOrders,
  postReceipt,
  getReceipt,
  listReceipts,
  orderMatchView,
  bookOrderBilling,
  unbookOrderBilling,
]

/** Every event that procurement publishes, besides its audit events. */
export const procurementEvents: readonly EventDefinition[] = [
  vendorChanged,
  requisitionCreated,
  requisitionChanged,
  requisitionSubmitted,
  requisitionApprovalStarted,
  requisitionApproved,
  requisitionRejected,
  requisitionWithdrawn,
  requisitionOrdered,
  requisitionReleased,
  requisitionReceived,
  purchaseOrderCreated,
  purchaseOrderSubmitted,
  purchaseOrderApprovalStarted,
  purchaseOrderApproved,
  purchaseOrderRejected,
  purchaseOrderIssued,
  purchaseOrderReceived,
  purchaseOrderBilled,
  purchaseOrderCancelled,
  receiptPosted,
]
