import {
  cancelPurchaseOrder,
  createPurchaseOrder,
  getPurchaseOrder,
  issuePurchaseOrder,
  listPurchaseOrders,
  submitPurchaseOrder,
} from '@nexus/contracts-procurement'
import { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { CancelPurchaseOrder } from './cancel-purchase-order.use-case.js'
import { CreatePurchaseOrder } from './create-purchase-order.use-case.js'
import { GetPurchaseOrder } from './get-purchase-order.query.js'
import { IssuePurchaseOrder } from './issue-purchase-order.use-case.js'
import { ListPurchaseOrders } from './list-purchase-orders.query.js'
import { OnApprovalCompleted } from './on-approval-completed.handler.js'
import { OnApprovalStarted } from './on-approval-started.handler.js'
import { SubmitPurchaseOrder } from './submit-purchase-order.use-case.js'

export const OrderMessages = operationsOf('orders', {
  operations: [
    serve(createPurchaseOrder, CreatePurchaseOrder),
    serve(submitPurchaseOrder, SubmitPurchaseOrder),
    serve(issuePurchaseOrder, IssuePurchaseOrder),
    serve(cancelPurchaseOrder, CancelPurchaseOrder),
    serve(getPurchaseOrder, GetPurchaseOrder),
    serve(listPurchaseOrders, ListPurchaseOrders),
  ],
  events: [on(approvalStarted, OnApprovalStarted), on(approvalCompleted, OnApprovalCompleted)],
})
