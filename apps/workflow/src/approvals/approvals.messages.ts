import {
  paymentRequestApproved,
  paymentRequestCancelled,
  paymentRequestRejected,
  paymentRequestSubmitted,
} from '@nexus/contracts-billing'
import { membershipChanged, roleChanged } from '@nexus/contracts-identity'
import {
  purchaseOrderApproved,
  purchaseOrderCancelled,
  purchaseOrderRejected,
  purchaseOrderSubmitted,
  requisitionApproved,
  requisitionRejected,
  requisitionSubmitted,
  requisitionWithdrawn,
} from '@nexus/contracts-procurement'
import { getApproval, listApprovals } from '@nexus/contracts-workflow'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { GetApproval } from './get-approval.query.js'
import { ListApprovals } from './list-approvals.query.js'
import { OnDocumentApproved } from './on-document-approved.handler.js'
import { OnDocumentRejected } from './on-document-rejected.handler.js'
import { OnDocumentSubmitted } from './on-document-submitted.handler.js'
import { OnMembershipChanged } from './on-membership-changed.handler.js'
import { OnPaymentRequestCancelled } from './on-payment-request-cancelled.handler.js'
import { OnPurchaseOrderCancelled } from './on-purchase-order-cancelled.handler.js'
import { OnRequisitionWithdrawn } from './on-requisition-withdrawn.handler.js'
import { OnRoleChanged } from './on-role-changed.handler.js'

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
    on(membershipChanged, OnMembershipChanged),
    on(roleChanged, OnRoleChanged),
  ],
})
