import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { EXAMPLE_QUESTIONNAIRE_ID, questionnaireKey } from '../vendor-questionnaires/vendor-questionnaire-view.js'
import { vendorMerged, vendorStateRefused } from '../vendors/vendor.errors.js'
import {
  answerValue,
  EXAMPLE_QUALIFICATION_ID,
  exampleAnswer,
  exampleQualification,
  qualificationAnswer,
  vendorContact,
  vendorQualificationView,
  type VendorQualificationView,
} from './vendor-qualification-view.js'
import {
  vendorAnswerRefused,
  vendorAnswersNotCopied,
  vendorQualificationOpen,
  vendorQualificationState,
  vendorQuestionnaireNeeded,
} from './vendor-qualification.errors.js'

const one = { qualificationId: schemas.uuid() }
const id = { qualificationId: EXAMPLE_QUALIFICATION_ID }
const reason = schemas.text(500)
const changed = (parts: Partial<VendorQualificationView>): VendorQualificationView => ({
  ...exampleQualification,
  ...parts,
  updatedAt: EXAMPLE.later,
  version: 2,
})
const questionnaireId = schemas
  .uuid()
  .optional()
  .meta({ description: 'A published edition; left out: the one that is published for this kind of vendor.' })

/** Invites a prospect to register (VEN-1). */
export const inviteVendor = defineOperation({
  name: 'procurement.vendor-qualification.invite.v1',
  http: 'POST /vendors/:vendorId/invitation',
  permission: 'vendor:update',
  summary: 'Invite a prospect to register.',
  description:
    'The vendor becomes INVITED. The invitation is reminded of 14, 7 and 2 days before it ends unanswered; then the vendor is a prospect again.',
  input: z.strictObject({
    vendorId: schemas.uuid(),
    contact: vendorContact,
    questionnaireId,
    expiresInDays: z
      .int()
      .min(1)
      .max(365)
      .optional()
      .meta({ description: 'Left out: as in the settings of purchasing.', example: 30 }),
  }),
  output: vendorQualificationView,
  errors: [vendorStateRefused, vendorQuestionnaireNeeded, vendorQualificationOpen],
  success: 201,
  location: (qualification) => `/vendor-qualifications/${qualification.qualificationId}`,
  example: {
    input: {
      vendorId: EXAMPLE.vendorId,
      contact: { name: 'Petra Paper', mail: 'petra@paper.example' },
      questionnaireId: EXAMPLE_QUESTIONNAIRE_ID,
    },
    output: exampleQualification,
  },
})

/** Has an active vendor qualified anew; it stays open for orders meanwhile, holds are the tool to stop it (VEN-1). */
export const requalifyVendor = defineOperation({
  name: 'procurement.vendor-qualification.requalify.v1',
  http: 'POST /vendors/:vendorId/requalification',
  permission: 'vendor:update',
  summary: 'Have an active vendor qualified anew.',
  description: 'Ends by the activation of the vendor by somebody else, or by its failure.',
  input: z.strictObject({ vendorId: schemas.uuid(), reason, questionnaireId }),
  output: vendorQualificationView,
  errors: [vendorStateRefused, vendorMerged, vendorQuestionnaireNeeded, vendorQualificationOpen],
  success: 201,
  location: (qualification) => `/vendor-qualifications/${qualification.qualificationId}`,
  example: {
    input: { vendorId: EXAMPLE.vendorId, reason: 'New owner' },
    output: {
      ...exampleQualification,
      purpose: 'REQUALIFICATION',
      state: 'ANSWERING',
      reason: 'New owner',
      contact: null,
      expiresAt: null,
    },
  },
})

/** Takes an invitation or a registration back; the vendor is a prospect again. */
export const withdrawVendorInvitation = defineOperation({
  name: 'procurement.vendor-qualification.withdraw.v1',
  http: 'POST /vendor-qualifications/:qualificationId/withdrawal',
  permission: 'vendor:update',
  summary: 'Withdraw an invitation or a registration that is not submitted.',
  input: z.strictObject({ ...one, reason }),
  output: vendorQualificationView,
  errors: [vendorQualificationState, vendorStateRefused],
  concurrency: 'if-match',
  example: {
    input: { ...id, reason: 'Wrong contact' },
    output: changed({
      state: 'WITHDRAWN',
      endedAt: EXAMPLE.later,
      endedBy: EXAMPLE.buyerId,
      endReason: 'Wrong contact',
    }),
  },
})

/** Records answers; the first ones begin the registration. Earlier answers to the same questions stay in the history. */
export const recordVendorAnswers = defineOperation({
  name: 'procurement.vendor-qualification.answer.v1',
  http: 'POST /vendor-qualifications/:qualificationId/answers',
  permission: 'vendor:update',
  summary: 'Record answers of a vendor.',
  description: 'Questions that are left out keep their answers; `value: null` takes an answer back.',
  input: z.strictObject({
    ...one,
    answers: z
      .array(z.strictObject({ questionKey: questionnaireKey('convicted'), value: answerValue().nullable() }))
      .min(1)
      .max(200),
  }),
  output: vendorQualificationView,
  errors: [vendorQualificationState, vendorStateRefused, vendorAnswerRefused],
  concurrency: 'if-match',
  example: {
    input: { ...id, answers: [{ questionKey: 'convicted', value: 'no' }] },
    output: changed({ state: 'ANSWERING', answers: [exampleAnswer] }),
  },
})

/** Copies the answers that fit from an earlier qualification of the vendor, whatever its edition; none is overwritten. */
export const copyVendorAnswers = defineOperation({
  name: 'procurement.vendor-qualification.copy-answers.v1',
  http: 'POST /vendor-qualifications/:qualificationId/answers-copy',
  permission: 'vendor:update',
  summary: 'Begin with the answers of an earlier qualification.',
  description: 'Answers to questions that are not asked any more, or that do not fit any more, are left behind.',
  input: z.strictObject({
    ...one,
    fromQualificationId: schemas
      .uuid()
      .optional()
      .meta({ description: 'Left out: the latest one of the vendor with answers.' }),
  }),
  output: vendorQualificationView,
  errors: [vendorQualificationState, vendorStateRefused, vendorAnswersNotCopied],
  concurrency: 'if-match',
  example: { input: id, output: changed({ state: 'ANSWERING', answers: [exampleAnswer] }) },
})

/** Changes to another published edition while answers are recorded; those that still fit are kept. */
export const changeVendorQuestionnaire = defineOperation({
  name: 'procurement.vendor-qualification.change-questionnaire.v1',
  http: 'POST /vendor-qualifications/:qualificationId/questionnaire',
  permission: 'vendor:update',
  summary: 'Answer another edition or questionnaire instead.',
  description: 'What was answered before stays in the history.',
  input: z.strictObject({ ...one, questionnaireId: schemas.uuid() }),
  output: vendorQualificationView,
  errors: [vendorQualificationState, vendorStateRefused, vendorQuestionnaireNeeded],
  concurrency: 'if-match',
  example: {
    input: { ...id, questionnaireId: EXAMPLE_QUESTIONNAIRE_ID },
    output: changed({ edition: 2 }),
  },
})

export const getVendorQualification = defineOperation({
  name: 'procurement.vendor-qualification.get.v1',
  http: 'GET /vendor-qualifications/:qualificationId',
  permission: 'vendor-questionnaire:read',
  summary: 'One qualification of a vendor with its answers.',
  input: z.strictObject(one),
  output: vendorQualificationView,
  example: { input: id, output: exampleQualification },
})

/** A qualification in a list: without its answers, of which there may be many. */
export const vendorQualificationEntry = vendorQualificationView.omit({ answers: true })

const { answers: _answers, ...exampleQualificationEntry } = exampleQualification

/** Every registration and requalification, ended ones included. */
export const listVendorQualifications = defineOperation({
  name: 'procurement.vendor-qualification.list.v1',
  http: 'GET /vendor-qualifications',
  permission: 'vendor-questionnaire:read',
  summary: 'Registrations and requalifications of vendors.',
  input: schemas.listInput({
    filters: {
      vendorId: schemas.uuid().optional(),
      purpose: vendorQualificationView.shape.purpose.optional(),
      state: vendorQualificationView.shape.state.optional(),
      questionnaireId: schemas.uuid().optional(),
    },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(vendorQualificationEntry),
  example: { input: { vendorId: EXAMPLE.vendorId }, output: { items: [exampleQualificationEntry], nextCursor: null } },
})

export const vendorAnswerRecord = z.strictObject({
  ...qualificationAnswer.shape,
  answerId: schemas.uuid(),
  questionnaireId: schemas.uuid(),
  value: qualificationAnswer.shape.value.nullable().meta({ description: 'Null: taken back.' }),
})

/** Everything that was ever answered, also what was answered anew or taken back. */
export const listVendorAnswers = defineOperation({
  name: 'procurement.vendor-qualification.list-answers.v1',
  http: 'GET /vendor-qualifications/:qualificationId/answers',
  permission: 'vendor-questionnaire:read',
  summary: 'The history of the answers of a qualification.',
  input: schemas.listInput({
    filters: { ...one, questionKey: questionnaireKey('convicted').optional() },
    sorts: ['-answeredAt', 'answeredAt'],
  }),
  output: schemas.pageOf(vendorAnswerRecord),
  example: {
    input: id,
    output: {
      items: [
        {
          ...exampleAnswer,
          answerId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b91',
          questionnaireId: EXAMPLE_QUESTIONNAIRE_ID,
        },
      ],
      nextCursor: null,
    },
  },
})
