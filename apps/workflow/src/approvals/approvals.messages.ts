import {
  paymentRequestApproved,
  paymentRequestCancelled,
  paymentRequestRejected,
  paymentRequestReturned,
  paymentRequestSubmitted,
} from '@nexus/contracts-billing'
import { costCentreChanged, membershipChanged, roleChanged } from '@nexus/contracts-identity'
import {
  orderChangeApproved,
  orderChangeRejected,
  orderChangeReturned,
  orderChangeSubmitted,
  orderChangeWithdrawn,
  purchaseOrderApproved,
  purchaseOrderCancelled,
  purchaseOrderRejected,
  purchaseOrderReturned,
  purchaseOrderSubmitted,
  purchaseOrderWithdrawn,
  requisitionApproved,
  requisitionRejected,
  requisitionReturned,
  requisitionSubmitted,
  requisitionWithdrawn,
} from '@nexus/contracts-procurement'
import { getApproval, listApprovals } from '@nexus/contracts-workflow'
import { does, on, operationsOf, serve } from '@nexus/platform-service'
import { GetApproval } from './get-approval.query.js'
import { ListApprovals } from './list-approvals.query.js'
import { OnCostCentreChanged } from './on-cost-centre-changed.handler.js'
import { OnDocumentApproved } from './on-document-approved.handler.js'
import { OnDocumentRejected } from './on-document-rejected.handler.js'
import { OnDocumentReturned } from './on-document-returned.handler.js'
import { OnDocumentSubmitted } from './on-document-submitted.handler.js'
import { OnMembershipChanged } from './on-membership-changed.handler.js'
import { OnOrderChangeWithdrawn } from './on-order-change-withdrawn.handler.js'
import { OnPaymentRequestCancelled } from './on-payment-request-cancelled.handler.js'
import { OnPurchaseOrderCancelled } from './on-purchase-order-cancelled.handler.js'
import { OnPurchaseOrderWithdrawn } from './on-purchase-order-withdrawn.handler.js'
import { OnRequisitionWithdrawn } from './on-requisition-withdrawn.handler.js'
import { OnRoleChanged } from './on-role-changed.handler.js'
import { renewStaffing, RenewStaffingInBatches } from './renew-staffing.job.js'

export const ApprovalMessages = operationsOf('approvals', {
  operations: [serve(listApprovals, ListApprovals), serve(getApproval, GetApproval)],
  events: [
    on(requisitionSubmitted, OnDocumentSubmitted),
    on(purchaseOrderSubmitted, OnDocumentSubmitted),
    on(paymentRequestSubmitted, OnDocumentSubmitted),
    on(requisitionWithdrawn, OnRequisitionWithdrawn),
    on(purchaseOrderCancelled, OnPurchaseOrderCancelled),
    on(paymentRequestCancelled, OnPaymentRequestCancelled),
    on(requisitionApproved, OnDocumentApproved),
    on(purchaseOrderApproved, OnDocumentApproved),
    on(paymentRequestApproved, OnDocumentApproved),
    on(requisitionRejected, OnDocumentRejected),
    on(purchaseOrderRejected, OnDocumentRejected),
    on(paymentRequestRejected, OnDocumentRejected),
    on(purchaseOrderWithdrawn, OnPurchaseOrderWithdrawn),
    on(requisitionReturned, OnDocumentReturned),
    on(purchaseOrderReturned, OnDocumentReturned),
    on(paymentRequestReturned, OnDocumentReturned),
    on(orderChangeSubmitted, OnDocumentSubmitted),
    on(orderChangeApproved, OnDocumentApproved),
    on(orderChangeRejected, OnDocumentRejected),
    on(orderChangeReturned, OnDocumentReturned),
    on(orderChangeWithdrawn, OnOrderChangeWithdrawn),
    on(membershipChanged, OnMembershipChanged),
    on(roleChanged, OnRoleChanged),
    on(costCentreChanged, OnCostCentreChanged),
  ],
  jobs: [does(renewStaffing, RenewStaffingInBatches)],
})
