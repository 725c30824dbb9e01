import {
  answerOrderChange,
  createOrderChange,
  getOrderChange,
  listOrderChanges,
  purchaseOrderCancelled,
  purchaseOrderClosed,
  replaceOrderChange,
  sendOrderChange,
  submitOrderChange,
  withdrawOrderChange,
} from '@nexus/contracts-procurement'
import { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { AnswerOrderChange } from './answer-order-change.use-case.js'
import { CreateOrderChange } from './create-order-change.use-case.js'
import { GetOrderChange } from './get-order-change.query.js'
import { ListOrderChanges } from './list-order-changes.query.js'
import { OnChangeApprovalCompleted } from './on-approval-completed.handler.js'
import { OnChangeApprovalStarted } from './on-approval-started.handler.js'
import { OnOrderEnded } from './on-order-ended.handler.js'
import { ReplaceOrderChange } from './replace-order-change.use-case.js'
import { SendOrderChange } from './send-order-change.use-case.js'
import { SubmitOrderChange } from './submit-order-change.use-case.js'
import { WithdrawOrderChange } from './withdraw-order-change.use-case.js'

export const OrderChangeMessages = operationsOf('order-changes', {
  operations: [
    serve(createOrderChange, CreateOrderChange),
    serve(replaceOrderChange, ReplaceOrderChange),
    serve(submitOrderChange, SubmitOrderChange),
    serve(withdrawOrderChange, WithdrawOrderChange),
    serve(sendOrderChange, SendOrderChange),
    serve(answerOrderChange, AnswerOrderChange),
    serve(getOrderChange, GetOrderChange),
    serve(listOrderChanges, ListOrderChanges),
  ],
  events: [
    on(approvalStarted, OnChangeApprovalStarted),
    on(approvalCompleted, OnChangeApprovalCompleted),
    on(purchaseOrderCancelled, OnOrderEnded),
    on(purchaseOrderClosed, OnOrderEnded),
  ],
})
