import {
  cancelPaymentRequest,
  createPaymentRequest,
  exportPaymentRequest,
  getPaymentFile,
  getPaymentRequest,
  holdPaymentRequest,
  listPaymentRequests,
  releasePaymentRequestHold,
  schedulePaymentRequest,
  sendPaymentRequest,
  submitPaymentRequest,
  voidPaymentRequest,
} from '@nexus/contracts-billing'
import { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { CancelPaymentRequest } from './cancel-payment-request.use-case.js'
import { CreatePaymentRequest } from './create-payment-request.use-case.js'
import { ExportPaymentRequest } from './export-payment-request.use-case.js'
import { GetPaymentFile } from './get-payment-file.query.js'
import { GetPaymentRequest } from './get-payment-request.query.js'
import { HoldPaymentRequest } from './hold-payment-request.use-case.js'
import { ListPaymentRequests } from './list-payment-requests.query.js'
import { OnApprovalCompleted } from './on-approval-completed.handler.js'
import { OnApprovalStarted } from './on-approval-started.handler.js'
import { ReleasePaymentRequestHold } from './release-payment-request-hold.use-case.js'
import { SchedulePaymentRequest } from './schedule-payment-request.use-case.js'
import { SendPaymentRequest } from './send-payment-request.use-case.js'
import { SubmitPaymentRequest } from './submit-payment-request.use-case.js'
import { VoidPaymentRequest } from './void-payment-request.use-case.js'

export const PaymentRequestMessages = operationsOf('payment-requests', {
  operations: [
    serve(createPaymentRequest, CreatePaymentRequest),
    serve(submitPaymentRequest, SubmitPaymentRequest),
    serve(cancelPaymentRequest, CancelPaymentRequest),
    serve(exportPaymentRequest, ExportPaymentRequest),
    serve(getPaymentFile, GetPaymentFile),
    serve(getPaymentRequest, GetPaymentRequest),
    serve(listPaymentRequests, ListPaymentRequests),
    serve(schedulePaymentRequest, SchedulePaymentRequest),
    serve(holdPaymentRequest, HoldPaymentRequest),
    serve(releasePaymentRequestHold, ReleasePaymentRequestHold),
    serve(sendPaymentRequest, SendPaymentRequest),
    serve(voidPaymentRequest, VoidPaymentRequest),
  ],
  events: [on(approvalStarted, OnApprovalStarted), on(approvalCompleted, OnApprovalCompleted)],
})
