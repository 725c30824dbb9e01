import {
  createVendorQuestionnaire,
  getVendorQuestionnaire,
  listVendorQuestionnaires,
  publishVendorQuestionnaire,
  retireVendorQuestionnaire,
  reviseVendorQuestionnaire,
  updateVendorQuestionnaire,
} from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { CreateVendorQuestionnaire } from './create-vendor-questionnaire.use-case.js'
import { GetVendorQuestionnaire } from './get-vendor-questionnaire.query.js'
import { ListVendorQuestionnaires } from './list-vendor-questionnaires.query.js'
import { PublishVendorQuestionnaire } from './publish-vendor-questionnaire.use-case.js'
import { RetireVendorQuestionnaire } from './retire-vendor-questionnaire.use-case.js'
import { ReviseVendorQuestionnaire } from './revise-vendor-questionnaire.use-case.js'
import { UpdateVendorQuestionnaire } from './update-vendor-questionnaire.use-case.js'

export const VendorQuestionnaireMessages = operationsOf('vendor-questionnaires', {
  operations: [
    serve(createVendorQuestionnaire, CreateVendorQuestionnaire),
    serve(reviseVendorQuestionnaire, ReviseVendorQuestionnaire),
    serve(updateVendorQuestionnaire, UpdateVendorQuestionnaire),
    serve(publishVendorQuestionnaire, PublishVendorQuestionnaire),
    serve(retireVendorQuestionnaire, RetireVendorQuestionnaire),
    serve(getVendorQuestionnaire, GetVendorQuestionnaire),
    serve(listVendorQuestionnaires, ListVendorQuestionnaires),
  ],
})
