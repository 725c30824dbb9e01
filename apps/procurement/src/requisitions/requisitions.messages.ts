import {
  createRequisition,
  getRequisition,
  listRequisitions,
  replaceRequisition,
  submitRequisition,
  withdrawRequisition,
} from '@nexus/contracts-procurement'
import { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { CreateRequisition } from './create-requisition.use-case.js'
import { GetRequisition } from './get-requisition.query.js'
import { ListRequisitions } from './list-requisitions.query.js'
import { OnApprovalCompleted } from './on-approval-completed.handler.js'
import { OnApprovalStarted } from './on-approval-started.handler.js'
import { ReplaceRequisition } from './replace-requisition.use-case.js'
import { SubmitRequisition } from './submit-requisition.use-case.js'
import { WithdrawRequisition } from './withdraw-requisition.use-case.js'

export const RequisitionMessages = operationsOf('requisitions', {
  operations: [
    serve(createRequisition, CreateRequisition),
    serve(replaceRequisition, ReplaceRequisition),
    serve(submitRequisition, SubmitRequisition),
    serve(withdrawRequisition, WithdrawRequisition),
    serve(getRequisition, GetRequisition),
    serve(listRequisitions, ListRequisitions),
  ],
  events: [on(approvalStarted, OnApprovalStarted), on(approvalCompleted, OnApprovalCompleted)],
})
