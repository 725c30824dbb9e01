import {
  changeVendorQuestionnaire,
  copyVendorAnswers,
  failVendorRequalification,
  getVendorQualification,
  inviteVendor,
  listVendorAnswers,
  listVendorQualifications,
  procurementSettingsChanged,
  recordVendorAnswers,
  requalifyVendor,
  returnVendorQualification,
  submitVendorQualification,
  vendorChanged,
  vendorQuestionnaireChanged,
  withdrawVendorInvitation,
} from '@nexus/contracts-procurement'
import { does, on, operationsOf, serve } from '@nexus/platform-service'
import { ChangeVendorQuestionnaire } from './change-vendor-questionnaire.use-case.js'
import { CopyVendorAnswers } from './copy-vendor-answers.use-case.js'
import { ExpireVendorInvitation, expireVendorInvitation } from './expire-vendor-invitation.job.js'
import { FailVendorRequalification } from './fail-vendor-requalification.use-case.js'
import { GetVendorQualification } from './get-vendor-qualification.query.js'
import { InviteVendor } from './invite-vendor.use-case.js'
import { ListVendorAnswers } from './list-vendor-answers.query.js'
import { ListVendorQualifications } from './list-vendor-qualifications.query.js'
import { OnQuestionnaireChanged } from './on-questionnaire-changed.handler.js'
import { OnSettingsChanged } from './on-settings-changed.handler.js'
import { OnVendorChanged } from './on-vendor-changed.handler.js'
import { RecordVendorAnswers } from './record-vendor-answers.use-case.js'
import { RemindOfInvitation, remindOfInvitation } from './remind-of-invitation.job.js'
import { RequalifyByQuestionnaire, requalifyByQuestionnaire } from './requalify-by-questionnaire.job.js'
import { RequalifyDueVendors, requalifyDueVendors } from './requalify-due-vendors.job.js'
import { RequalifyVendor } from './requalify-vendor.use-case.js'
import { ReturnVendorQualification } from './return-vendor-qualification.use-case.js'
import { SubmitVendorQualification } from './submit-vendor-qualification.use-case.js'
import { WithdrawVendorInvitation } from './withdraw-vendor-invitation.use-case.js'

export const VendorQualificationMessages = operationsOf('vendor-qualifications', {
  operations: [
    serve(inviteVendor, InviteVendor),
    serve(requalifyVendor, RequalifyVendor),
    serve(withdrawVendorInvitation, WithdrawVendorInvitation),
    serve(recordVendorAnswers, RecordVendorAnswers),
    serve(copyVendorAnswers, CopyVendorAnswers),
    serve(changeVendorQuestionnaire, ChangeVendorQuestionnaire),
    serve(submitVendorQualification, SubmitVendorQualification),
    serve(returnVendorQualification, ReturnVendorQualification),
    serve(failVendorRequalification, FailVendorRequalification),
    serve(getVendorQualification, GetVendorQualification),
    serve(listVendorQualifications, ListVendorQualifications),
    serve(listVendorAnswers, ListVendorAnswers),
  ],
  events: [
    on(vendorChanged, OnVendorChanged),
    on(vendorQuestionnaireChanged, OnQuestionnaireChanged),
    on(procurementSettingsChanged, OnSettingsChanged),
  ],
  jobs: [
    does(remindOfInvitation, RemindOfInvitation),
    does(expireVendorInvitation, ExpireVendorInvitation),
    does(requalifyByQuestionnaire, RequalifyByQuestionnaire),
    does(requalifyDueVendors, RequalifyDueVendors),
  ],
})
