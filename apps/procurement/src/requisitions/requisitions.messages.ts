import {
  cancelRequisition,
  changeRequisition,
  closeRequisition,
  copyRequisition,
  createRequisition,
  getRequisition,
  getRequisitionDraft,
  holdRequisition,
  listRequisitions,
  replaceRequisition,
  resumeRequisition,
  saveRequisitionDraft,
  stopRequisition,
  submitRequisition,
  withdrawRequisition,
} from '@nexus/contracts-procurement'
import { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { CancelRequisition } from './cancel-requisition.use-case.js'
import { ChangeRequisition } from './change-requisition.use-case.js'
import { CloseRequisition } from './close-requisition.use-case.js'
import { CopyRequisition } from './copy-requisition.use-case.js'
import { CreateRequisition } from './create-requisition.use-case.js'
import { GetRequisitionDraft } from './get-requisition-draft.query.js'
import { GetRequisition } from './get-requisition.query.js'
import { HoldRequisition } from './hold-requisition.use-case.js'
import { ListRequisitions } from './list-requisitions.query.js'
import { OnApprovalCompleted } from './on-approval-completed.handler.js'
import { OnApprovalStarted } from './on-approval-started.handler.js'
import { ReplaceRequisition } from './replace-requisition.use-case.js'
import { ResumeRequisition } from './resume-requisition.use-case.js'
import { SaveRequisitionDraft } from './save-requisition-draft.use-case.js'
import { StopRequisition } from './stop-requisition.use-case.js'
import { SubmitRequisition } from './submit-requisition.use-case.js'
import { WithdrawRequisition } from './withdraw-requisition.use-case.js'

export const RequisitionMessages = operationsOf('requisitions', {
  operations: [
    serve(createRequisition, CreateRequisition),
    serve(replaceRequisition, ReplaceRequisition),
    serve(submitRequisition, SubmitRequisition),
    serve(withdrawRequisition, WithdrawRequisition),
    serve(changeRequisition, ChangeRequisition),
    serve(copyRequisition, CopyRequisition),
    serve(holdRequisition, HoldRequisition),
    serve(stopRequisition, StopRequisition),
    serve(resumeRequisition, ResumeRequisition),
    serve(cancelRequisition, CancelRequisition),
    serve(closeRequisition, CloseRequisition),
    serve(getRequisition, GetRequisition),
    serve(listRequisitions, ListRequisitions),
    serve(saveRequisitionDraft, SaveRequisitionDraft),
    serve(getRequisitionDraft, GetRequisitionDraft),
  ],
  events: [on(approvalStarted, OnApprovalStarted), on(approvalCompleted, OnApprovalCompleted)],
})
