import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import {
  EXAMPLE_QUESTIONNAIRE_ID,
  exampleQuestionnaire,
  questionnaireContent,
  questionnaireKey,
  vendorKind,
  vendorQuestionnaireView,
} from './vendor-questionnaire-view.js'
import {
  vendorQuestionnaireExists,
  vendorQuestionnaireRefused,
  vendorQuestionnaireState,
} from './vendor-questionnaire.errors.js'

const one = { questionnaireId: schemas.uuid() }
const id = { questionnaireId: EXAMPLE_QUESTIONNAIRE_ID }
const { code, title, questions, requiredDocuments } = exampleQuestionnaire
const published = {
  state: 'PUBLISHED' as const,
  publishedAt: EXAMPLE.later,
  publishedBy: EXAMPLE.buyerId,
  updatedAt: EXAMPLE.later,
  version: 2,
}

/** Begins a questionnaire with the draft of its first edition. */
export const createVendorQuestionnaire = defineOperation({
  name: 'procurement.vendor-questionnaire.create.v1',
  http: 'POST /vendor-questionnaires',
  permission: 'vendor-questionnaire:manage',
  summary: 'Write a questionnaire for vendors.',
  input: z.strictObject({
    code: questionnaireKey('registration'),
    ...questionnaireContent,
    vendorKind: questionnaireContent.vendorKind.default(null),
    questions: questionnaireContent.questions.default([]),
    requiredDocuments: questionnaireContent.requiredDocuments.default([]),
    requiresRequalification: questionnaireContent.requiresRequalification.default(false),
  }),
  output: vendorQuestionnaireView,
  errors: [vendorQuestionnaireExists, vendorQuestionnaireRefused],
  success: 201,
  location: (questionnaire) => `/vendor-questionnaires/${questionnaire.questionnaireId}`,
  example: { input: { code, title, questions, requiredDocuments }, output: exampleQuestionnaire },
})

/** Copies an edition into the draft of the next one; answers to earlier editions stay what they are (VEN-4). */
export const reviseVendorQuestionnaire = defineOperation({
  name: 'procurement.vendor-questionnaire.revise.v1',
  http: 'POST /vendor-questionnaires/:questionnaireId/next-edition',
  permission: 'vendor-questionnaire:manage',
  summary: 'Begin the next edition of a questionnaire.',
  input: z.strictObject(one),
  output: vendorQuestionnaireView,
  errors: [vendorQuestionnaireExists],
  success: 201,
  location: (questionnaire) => `/vendor-questionnaires/${questionnaire.questionnaireId}`,
  example: { input: id, output: { ...exampleQuestionnaire, edition: 2 } },
})

/** Changes a draft; what is left out stays. */
export const updateVendorQuestionnaire = defineOperation({
  name: 'procurement.vendor-questionnaire.update.v1',
  http: 'PATCH /vendor-questionnaires/:questionnaireId',
  permission: 'vendor-questionnaire:manage',
  summary: 'Change the draft of a questionnaire.',
  input: z.strictObject({
    ...one,
    title: questionnaireContent.title.optional(),
    vendorKind: questionnaireContent.vendorKind.optional(),
    questions: questionnaireContent.questions.optional(),
    requiredDocuments: questionnaireContent.requiredDocuments.optional(),
    requiresRequalification: questionnaireContent.requiresRequalification.optional(),
  }),
  output: vendorQuestionnaireView,
  errors: [vendorQuestionnaireState, vendorQuestionnaireRefused],
  concurrency: 'if-match',
  example: {
    input: { ...id, title: 'Registration' },
    output: { ...exampleQuestionnaire, title: 'Registration', updatedAt: EXAMPLE.later, version: 2 },
  },
})

/** Publishes a draft for good; the edition before is retired. */
export const publishVendorQuestionnaire = defineOperation({
  name: 'procurement.vendor-questionnaire.publish.v1',
  http: 'POST /vendor-questionnaires/:questionnaireId/publication',
  permission: 'vendor-questionnaire:manage',
  summary: 'Publish a questionnaire.',
  description:
    'From now on it does not change, and the edition before is retired: vendors that answer that one may finish. ' +
    'With `requiresRequalification` active vendors that were qualified by an earlier edition become REQUALIFY, one after the other; others once they are active again.',
  input: z.strictObject(one),
  output: vendorQuestionnaireView,
  errors: [vendorQuestionnaireState, vendorQuestionnaireRefused],
  concurrency: 'if-match',
  example: { input: id, output: { ...exampleQuestionnaire, ...published } },
})

/** Takes an edition out of use, or drops a draft. */
export const retireVendorQuestionnaire = defineOperation({
  name: 'procurement.vendor-questionnaire.retire.v1',
  http: 'POST /vendor-questionnaires/:questionnaireId/retirement',
  permission: 'vendor-questionnaire:manage',
  summary: 'Retire a questionnaire.',
  description: 'No vendor is invited with it any more; those that answer it may finish.',
  input: z.strictObject({ ...one, reason: schemas.text(500) }),
  output: vendorQuestionnaireView,
  errors: [vendorQuestionnaireState],
  concurrency: 'if-match',
  example: {
    input: { ...id, reason: 'Replaced by the one of the group' },
    output: { ...exampleQuestionnaire, ...published, state: 'RETIRED', retiredAt: EXAMPLE.later, version: 3 },
  },
})

export const getVendorQuestionnaire = defineOperation({
  name: 'procurement.vendor-questionnaire.get.v1',
  http: 'GET /vendor-questionnaires/:questionnaireId',
  permission: 'vendor-questionnaire:read',
  summary: 'One edition of a questionnaire.',
  input: z.strictObject(one),
  output: vendorQuestionnaireView,
  example: { input: id, output: exampleQuestionnaire },
})

/** Every edition, retired ones included. */
export const listVendorQuestionnaires = defineOperation({
  name: 'procurement.vendor-questionnaire.list.v1',
  http: 'GET /vendor-questionnaires',
  permission: 'vendor-questionnaire:read',
  summary: 'Questionnaires for vendors with their editions.',
  input: schemas.listInput({
    filters: {
      code: questionnaireKey('registration').optional(),
      vendorKind: vendorKind().optional(),
      state: vendorQuestionnaireView.shape.state.optional(),
    },
    sorts: ['-createdAt', 'createdAt', 'code', '-code'],
  }),
  output: schemas.pageOf(vendorQuestionnaireView),
  example: { input: { state: 'DRAFT' }, output: { items: [exampleQuestionnaire], nextCursor: null } },
})

/** One per version of an edition, the first included. */
export const vendorQuestionnaireChanged = defineEvent({
  name: 'procurement.vendor-questionnaire.changed.v1',
  summary: 'A questionnaire for vendors was written, changed, published or retired.',
  payload: vendorQuestionnaireView.pick({
    questionnaireId: true,
    code: true,
    edition: true,
    state: true,
    title: true,
    vendorKind: true,
    requiresRequalification: true,
    version: true,
  }),
})
