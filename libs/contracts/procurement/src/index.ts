import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import {
  categoryChanged,
  createCategory,
  getCategory,
  listCategories,
  updateCategory,
} from './categories/category-operations.js'
import {
  correctExchangeRate,
  createExchangeRate,
  exchangeRateChanged,
  findExchangeRate,
  listExchangeRates,
} from './exchange-rates/exchange-rate-operations.js'
import {
  addComment,
  commentAdded,
  commentDeleted,
  commentEdited,
  deleteComment,
  editComment,
  listComments,
} from './comments/comment-operations.js'
import { listDocumentPeople } from './document-people/list-document-people.js'
import { getProcurementFigures } from './figures/get-procurement-figures.js'
import { bookOrderBilling, unbookOrderBilling } from './order-billing/book-order-billing.js'
import { findOrdersByNumber } from './order-billing/find-order-by-number.js'
import { orderMatchView, orderMatchViews } from './order-billing/match-view.js'
import {
  orderChangeAnswered,
  orderChangeApprovalStarted,
  orderChangeApproved,
  orderChangeChanged,
  orderChangeCreated,
  orderChangePassed,
  orderChangeRejected,
  orderChangeReturned,
  orderChangeSent,
  orderChangeSubmitted,
  orderChangeWithdrawn,
} from './order-changes/order-change-events.js'
import {
  answerOrderChange,
  createOrderChange,
  getOrderChange,
  listOrderChanges,
  replaceOrderChange,
  sendOrderChange,
  submitOrderChange,
  withdrawOrderChange,
} from './order-changes/order-change-operations.js'
import { acknowledgePurchaseOrder, listAcknowledgements } from './purchase-orders/acknowledge-purchase-order.js'
import { copyPurchaseOrder, mergePurchaseOrders, splitPurchaseOrder } from './purchase-orders/arrange-drafts.js'
import { answerCancellation, withdrawCancellation } from './purchase-orders/answer-cancellation.js'
import { cancelPurchaseOrder } from './purchase-orders/cancel-purchase-order.js'
import { changePurchaseOrder } from './purchase-orders/change-purchase-order.js'
import { closePurchaseOrder, reopenPurchaseOrder } from './purchase-orders/close-purchase-order.js'
import { closePurchaseOrderHard } from './purchase-orders/close-purchase-order-hard.js'
import { createPurchaseOrder } from './purchase-orders/create-purchase-order.js'
import { getPurchaseOrder } from './purchase-orders/get-purchase-order.js'
import { holdPurchaseOrder, releasePurchaseOrder } from './purchase-orders/hold-purchase-order.js'
import { issuePurchaseOrder } from './purchase-orders/issue-purchase-order.js'
import { listOrderNumbers } from './purchase-orders/list-order-numbers.js'
import { listPurchaseOrders } from './purchase-orders/list-purchase-orders.js'
import {
  purchaseOrderAcknowledged,
  purchaseOrderApprovalStarted,
  purchaseOrderApproved,
  purchaseOrderBilled,
  purchaseOrderCancellationEnded,
  purchaseOrderCancellationRequested,
  purchaseOrderCancelled,
  purchaseOrderChanged,
  purchaseOrderClosed,
  purchaseOrderCreated,
  purchaseOrderHeld,
  purchaseOrderIssued,
  purchaseOrderReceived,
  purchaseOrderRejected,
  purchaseOrderReleased,
  purchaseOrderReopened,
  purchaseOrderReturned,
  purchaseOrderRevised,
  purchaseOrderShortClosed,
  purchaseOrderSubmitted,
  purchaseOrderWithdrawn,
} from './purchase-orders/purchase-order-events.js'
import { getPurchaseOrderRevision, listPurchaseOrderRevisions } from './purchase-orders/purchase-order-revisions.js'
import { shortCloseOrderLine } from './purchase-orders/short-close-order-line.js'
import { submitPurchaseOrder } from './purchase-orders/submit-purchase-order.js'
import { withdrawPurchaseOrder } from './purchase-orders/withdraw-purchase-order.js'
import { getReceipt } from './receipts/get-receipt.js'
import { listReceipts } from './receipts/list-receipts.js'
import { postReceipt } from './receipts/post-receipt.js'
import { changeReceiptDraft, discardReceiptDraft, draftReceipt, postReceiptDraft } from './receipts/receipt-drafts.js'
import { inspectReceipt } from './receipts/inspect-receipt.js'
import {
  purchaseOrderReceiptChanged,
  receiptDraftChanged,
  receiptDraftDiscarded,
  receiptDrafted,
  receiptInspected,
  receiptReturned,
  receiptReversed,
} from './receipts/receipt-events.js'
import { receiptPosted } from './receipts/receipt-posted.js'
import {
  getReceivables,
  getVendorReceivingTerms,
  setOrderReceivingTerms,
  setVendorReceivingTerms,
  vendorReceivingTermsChanged,
} from './receipts/receiving-terms-operations.js'
import { reverseReceipt } from './receipts/reverse-receipt.js'
import { changeRequisition } from './requisitions/change-requisition.js'
import { copyRequisition } from './requisitions/copy-requisition.js'
import { createRequisition } from './requisitions/create-requisition.js'
import { getRequisition } from './requisitions/get-requisition.js'
import { listRequisitions } from './requisitions/list-requisitions.js'
import { getRequisitionDraft, saveRequisitionDraft } from './requisitions/requisition-draft.js'
import { replaceRequisition } from './requisitions/replace-requisition.js'
import {
  requisitionApprovalStarted,
  requisitionApproved,
  requisitionCancelled,
  requisitionChanged,
  requisitionClosed,
  requisitionCreated,
  requisitionHeld,
  requisitionLowered,
  requisitionOrdered,
  requisitionReceived,
  requisitionRejected,
  requisitionReleased,
  requisitionResumed,
  requisitionReturned,
  requisitionStopped,
  requisitionSubmitted,
  requisitionWithdrawn,
} from './requisitions/requisition-events.js'
import {
  cancelRequisition,
  closeRequisition,
  holdRequisition,
  resumeRequisition,
  stopRequisition,
} from './requisitions/requisition-lifecycle.js'
import { submitRequisition } from './requisitions/submit-requisition.js'
import { withdrawRequisition } from './requisitions/withdraw-requisition.js'
import {
  getReturn,
  listReturns,
  postReturn,
  returnPosted,
  returnReversed,
  reverseReturn,
} from './returns/return-operations.js'
import {
  acceptService,
  getServiceAcceptance,
  listServiceAcceptances,
  reverseServiceAcceptance,
  serviceAccepted,
  serviceAcceptanceReversed,
} from './service-acceptances/service-acceptance-operations.js'
import {
  getProcurementSettings,
  procurementSettingsChanged,
  updateProcurementSettings,
} from './settings/procurement-settings-operations.js'
import {
  failVendorRequalification,
  returnVendorQualification,
  submitVendorQualification,
} from './vendor-qualifications/vendor-qualification-decisions.js'
import {
  vendorInvitationReminded,
  vendorInvited,
  vendorQualificationChanged,
} from './vendor-qualifications/vendor-qualification-events.js'
import {
  changeVendorQuestionnaire,
  copyVendorAnswers,
  getVendorQualification,
  inviteVendor,
  listVendorAnswers,
  listVendorQualifications,
  recordVendorAnswers,
  requalifyVendor,
  withdrawVendorInvitation,
} from './vendor-qualifications/vendor-qualification-operations.js'
import {
  createVendorQuestionnaire,
  getVendorQuestionnaire,
  listVendorQuestionnaires,
  publishVendorQuestionnaire,
  retireVendorQuestionnaire,
  reviseVendorQuestionnaire,
  updateVendorQuestionnaire,
  vendorQuestionnaireChanged,
} from './vendor-questionnaires/vendor-questionnaire-operations.js'
import { createVendor } from './vendors/create-vendor.js'
import { findVendor } from './vendors/find-vendor.js'
import { getVendor } from './vendors/get-vendor.js'
import { listVendors } from './vendors/list-vendors.js'
import { updateVendor } from './vendors/update-vendor.js'
import {
  confirmVendorBankChange,
  listVendorBankChanges,
  proposeVendorBankChange,
  refuseVendorBankChange,
  vendorBankChangeChanged,
} from './vendors/vendor-bank-changes.js'
import {
  confirmVendorBlacklist,
  dismissVendorBlacklist,
  liftVendorBlacklist,
  proposeVendorBlacklist,
} from './vendors/vendor-blacklist.js'
import { vendorChanged } from './vendors/vendor-changed.js'
import {
  fileVendorDocument,
  listVendorDocuments,
  vendorDocumentChanged,
  vendorDocumentExpiring,
  withdrawVendorDocument,
} from './vendors/vendor-documents.js'
import {
  dismissVendorDuplicate,
  listVendorDuplicates,
  mergeVendor,
  vendorDuplicateChanged,
} from './vendors/vendor-duplicates.js'
import {
  activateVendor,
  deactivateVendor,
  holdVendor,
  reactivateVendor,
  rejectVendor,
  releaseVendor,
  reviewVendor,
} from './vendors/vendor-standing.js'

export * from './categories/category-operations.js'
export * from './categories/category-view.js'
export * from './categories/category.errors.js'
export * from './comments/comment-operations.js'
export * from './comments/comment-view.js'
export * from './comments/comment.errors.js'
export * from './document-people/list-document-people.js'
export * from './duties.errors.js'
export * from './exchange-rates/exchange-rate-operations.js'
export * from './exchange-rates/exchange-rate-view.js'
export * from './figures/get-procurement-figures.js'
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
export * from './order-billing/billable-basis.js'
export * from './order-billing/book-order-billing.js'
export * from './order-billing/find-order-by-number.js'
export * from './order-billing/match-view.js'
export * from './order-billing/order-billing.errors.js'
export * from './order-changes/order-change-events.js'
export * from './order-changes/order-change-operations.js'
export * from './order-changes/order-change-view.js'
export * from './order-changes/order-change.errors.js'
export * from './purchase-orders/acknowledge-purchase-order.js'
export * from './purchase-orders/answer-cancellation.js'
export * from './purchase-orders/arrange-drafts.js'
export * from './purchase-orders/cancel-purchase-order.js'
export * from './purchase-orders/change-purchase-order.js'
export * from './purchase-orders/close-purchase-order-hard.js'
export * from './purchase-orders/close-purchase-order.js'
export * from './purchase-orders/create-purchase-order.js'
export * from './purchase-orders/get-purchase-order.js'
export * from './purchase-orders/hold-purchase-order.js'
export * from './purchase-orders/issue-purchase-order.js'
export * from './purchase-orders/line-kind.js'
export * from './purchase-orders/line-confirmation.js'
export * from './purchase-orders/list-order-numbers.js'
export * from './purchase-orders/list-purchase-orders.js'
export * from './purchase-orders/order-cancellation.js'
export * from './purchase-orders/order-progress.js'
export * from './purchase-orders/order-proposal.js'
export * from './purchase-orders/purchase-order-events.js'
export * from './purchase-orders/purchase-order-revisions.js'
export * from './purchase-orders/purchase-order-view.js'
export * from './purchase-orders/purchase-order.errors.js'
export * from './purchase-orders/short-close-order-line.js'
export * from './purchase-orders/submit-purchase-order.js'
export * from './purchase-orders/withdraw-purchase-order.js'
export * from './receipts/get-receipt.js'
export * from './receipts/list-receipts.js'
export * from './receipts/inspect-receipt.js'
export * from './receipts/post-receipt.js'
export * from './receipts/receipt-drafts.js'
export * from './receipts/receipt-events.js'
export * from './receipts/receipt-input.js'
export * from './receipts/receipt-posted.js'
export * from './receipts/receipt-view.js'
export * from './receipts/receipt.errors.js'
export * from './receipts/receiving-terms-operations.js'
export * from './receipts/receiving-terms.js'
export * from './receipts/reverse-receipt.js'
export * from './requisitions/change-requisition.js'
export * from './requisitions/copy-requisition.js'
export * from './requisitions/create-requisition.js'
export * from './requisitions/get-requisition.js'
export * from './requisitions/list-requisitions.js'
export * from './requisitions/replace-requisition.js'
export * from './requisitions/requisition-draft.js'
export * from './requisitions/requisition-events.js'
export * from './requisitions/requisition-lifecycle.js'
export * from './requisitions/requisition-view.js'
export * from './requisitions/requisition.errors.js'
export * from './requisitions/submit-requisition.js'
export * from './requisitions/withdraw-requisition.js'
export * from './returns/return-operations.js'
export * from './returns/return-view.js'
export * from './returns/return.errors.js'
export * from './service-acceptances/service-acceptance-operations.js'
export * from './service-acceptances/service-acceptance-view.js'
export * from './service-acceptances/service-acceptance.errors.js'
export * from './settings/procurement-settings-operations.js'
export * from './settings/procurement-settings.js'
export * from './vendor-qualifications/vendor-qualification-decisions.js'
export * from './vendor-qualifications/vendor-qualification-events.js'
export * from './vendor-qualifications/vendor-qualification-operations.js'
export * from './vendor-qualifications/vendor-qualification-view.js'
export * from './vendor-qualifications/vendor-qualification.errors.js'
export * from './vendor-questionnaires/vendor-questionnaire-operations.js'
export * from './vendor-questionnaires/vendor-questionnaire-view.js'
export * from './vendor-questionnaires/vendor-questionnaire.errors.js'
export * from './vendors/create-vendor.js'
export * from './vendors/find-vendor.js'
export * from './vendors/get-vendor.js'
export * from './vendors/list-vendors.js'
export * from './vendors/update-vendor.js'
export * from './vendors/vendor-bank-changes.js'
export * from './vendors/vendor-blacklist.js'
export * from './vendors/vendor-changed.js'
export * from './vendors/vendor-documents.js'
export * from './vendors/vendor-duplicates.js'
export * from './vendors/vendor-standing.js'
export * from './vendors/vendor-view.js'
export * from './vendors/vendor.errors.js'

/** Every operation of procurement, for the registry. */
export const procurementOperations: readonly AnyOperation[] = [
  getProcurementFigures,
  getProcurementSettings,
  updateProcurementSettings,
  createCategory,
  getCategory,
  listCategories,
  updateCategory,
  createExchangeRate,
  correctExchangeRate,
  listExchangeRates,
  findExchangeRate,
  createVendor,
  getVendor,
  listVendors,
  updateVendor,
  findVendor,
  reviewVendor,
  activateVendor,
  rejectVendor,
  deactivateVendor,
  reactivateVendor,
  holdVendor,
  releaseVendor,
  proposeVendorBlacklist,
  confirmVendorBlacklist,
  dismissVendorBlacklist,
  liftVendorBlacklist,
  mergeVendor,
  listVendorDuplicates,
  dismissVendorDuplicate,
  proposeVendorBankChange,
  confirmVendorBankChange,
  refuseVendorBankChange,
  listVendorBankChanges,
  fileVendorDocument,
  listVendorDocuments,
  withdrawVendorDocument,
  createVendorQuestionnaire,
  reviseVendorQuestionnaire,
  updateVendorQuestionnaire,
  publishVendorQuestionnaire,
  retireVendorQuestionnaire,
  getVendorQuestionnaire,
  listVendorQuestionnaires,
  inviteVendor,
  requalifyVendor,
  withdrawVendorInvitation,
  recordVendorAnswers,
  copyVendorAnswers,
  changeVendorQuestionnaire,
  submitVendorQualification,
  returnVendorQualification,
  failVendorRequalification,
  getVendorQualification,
  listVendorQualifications,
  listVendorAnswers,
  createRequisition,
  replaceRequisition,
  submitRequisition,
  withdrawRequisition,
  changeRequisition,
  copyRequisition,
  holdRequisition,
  stopRequisition,
  resumeRequisition,
  cancelRequisition,
  closeRequisition,
  getRequisition,
  listRequisitions,
  saveRequisitionDraft,
  getRequisitionDraft,
  addComment,
  listComments,
  editComment,
  deleteComment,
  createPurchaseOrder,
  submitPurchaseOrder,
  issuePurchaseOrder,
  cancelPurchaseOrder,
  getPurchaseOrder,
  listPurchaseOrders,
  changePurchaseOrder,
  withdrawPurchaseOrder,
  closePurchaseOrder,
  reopenPurchaseOrder,
  closePurchaseOrderHard,
  holdPurchaseOrder,
  releasePurchaseOrder,
  answerCancellation,
  withdrawCancellation,
  shortCloseOrderLine,
  acknowledgePurchaseOrder,
  listAcknowledgements,
  splitPurchaseOrder,
  mergePurchaseOrders,
  copyPurchaseOrder,
  getPurchaseOrderRevision,
  listPurchaseOrderRevisions,
  listOrderNumbers,
  createOrderChange,
  replaceOrderChange,
  submitOrderChange,
  withdrawOrderChange,
  sendOrderChange,
  answerOrderChange,
  getOrderChange,
  listOrderChanges,
  postReceipt,
  draftReceipt,
  changeReceiptDraft,
  discardReceiptDraft,
  postReceiptDraft,
  getReceipt,
  listReceipts,
  getReceivables,
  setOrderReceivingTerms,
  getVendorReceivingTerms,
  setVendorReceivingTerms,
  inspectReceipt,
  reverseReceipt,
  postReturn,
  reverseReturn,
  getReturn,
  listReturns,
  acceptService,
  reverseServiceAcceptance,
  getServiceAcceptance,
  listServiceAcceptances,
  orderMatchView,
  orderMatchViews,
  findOrdersByNumber,
  listDocumentPeople,
  bookOrderBilling,
  unbookOrderBilling,
]

/** Every event that procurement publishes, besides its audit events. */
export const procurementEvents: readonly EventDefinition[] = [
  procurementSettingsChanged,
  categoryChanged,
  exchangeRateChanged,
  vendorChanged,
  vendorBankChangeChanged,
  vendorDuplicateChanged,
  vendorDocumentChanged,
  vendorDocumentExpiring,
  vendorQuestionnaireChanged,
  vendorInvited,
  vendorInvitationReminded,
  vendorQualificationChanged,
  requisitionCreated,
  requisitionChanged,
  requisitionSubmitted,
  requisitionApprovalStarted,
  requisitionApproved,
  requisitionRejected,
  requisitionReturned,
  requisitionWithdrawn,
  requisitionOrdered,
  requisitionReleased,
  requisitionReceived,
  requisitionLowered,
  requisitionHeld,
  requisitionStopped,
  requisitionResumed,
  requisitionCancelled,
  requisitionClosed,
  commentAdded,
  commentEdited,
  commentDeleted,
  purchaseOrderCreated,
  purchaseOrderSubmitted,
  purchaseOrderApprovalStarted,
  purchaseOrderApproved,
  purchaseOrderRejected,
  purchaseOrderIssued,
  purchaseOrderReceived,
  purchaseOrderBilled,
  purchaseOrderCancelled,
  purchaseOrderChanged,
  purchaseOrderWithdrawn,
  purchaseOrderReturned,
  purchaseOrderRevised,
  purchaseOrderShortClosed,
  purchaseOrderClosed,
  purchaseOrderReopened,
  purchaseOrderAcknowledged,
  purchaseOrderHeld,
  purchaseOrderReleased,
  purchaseOrderCancellationRequested,
  purchaseOrderCancellationEnded,
  orderChangeCreated,
  orderChangeChanged,
  orderChangeSubmitted,
  orderChangeApprovalStarted,
  orderChangeApproved,
  orderChangePassed,
  orderChangeRejected,
  orderChangeReturned,
  orderChangeWithdrawn,
  orderChangeSent,
  orderChangeAnswered,
  purchaseOrderReceiptChanged,
  receiptDrafted,
  receiptDraftChanged,
  receiptDraftDiscarded,
  receiptPosted,
  receiptInspected,
  receiptReturned,
  receiptReversed,
  returnPosted,
  returnReversed,
  serviceAccepted,
  serviceAcceptanceReversed,
  vendorReceivingTermsChanged,
]
