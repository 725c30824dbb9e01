import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** Key of a questionnaire, question, option or kind of vendor: what stays the same from edition to edition. */
export const questionnaireKey = (example: string) =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower case letters, digits and hyphens')
    .meta({ example })

/** What kind of vendor it is to the organization, in the organization's own words. */
export const vendorKind = () => questionnaireKey('logistics')

export const QUESTION_TYPES = ['text', 'yes-no', 'choice', 'number', 'date', 'document'] as const

/** One answer that can be chosen; its score counts by the weight of the question. */
export const questionOption = z.strictObject({
  key: questionnaireKey('iso-14001'),
  label: schemas.text(200).meta({ example: 'ISO 14001' }),
  score: z.int().min(0).max(100).nullable().default(null),
})

/** Answers that end a qualification, unless the one who activates the vendor waives them with a reason. */
export const questionKnockOut = z.strictObject({
  answers: z
    .array(z.string().max(40))
    .max(50)
    .default([])
    .meta({ description: '`yes` or `no`, or keys of options.', example: ['yes'] }),
  below: schemas.decimal(8).nullable().default(null).meta({ description: 'Numbers below it.', example: '10' }),
  above: schemas.decimal(8).nullable().default(null).meta({ description: 'Numbers above it.', example: '90' }),
  waivable: z.boolean().default(true).meta({ description: 'Whether the activator may waive it with a reason.' }),
})

export const vendorQuestion = z.strictObject({
  key: questionnaireKey('convicted'),
  text: schemas.text(500).meta({ example: 'Was the company convicted of bribery?' }),
  help: schemas.longText(2000).default(''),
  type: z.enum(QUESTION_TYPES).meta({ example: 'yes-no' }),
  required: z.boolean().default(false),
  options: z.array(questionOption).max(50).default([]).meta({ description: 'Of a choice: two or more.' }),
  minimum: schemas.decimal(8).nullable().default(null).meta({ description: 'Of a number.', example: '0' }),
  maximum: schemas.decimal(8).nullable().default(null).meta({ description: 'Of a number.', example: '100' }),
  documentType: questionnaireKey('liability-insurance')
    .nullable()
    .default(null)
    .meta({ description: 'Of a document: which type it must be; null: any.' }),
  favourable: z
    .enum(['yes', 'no'])
    .nullable()
    .default(null)
    .meta({ description: 'Of a yes-no question: the answer that scores 100.', example: 'no' }),
  weight: z
    .int()
    .min(1)
    .max(100)
    .nullable()
    .default(null)
    .meta({ description: 'How much the answer counts in the score; null: not at all.', example: 10 }),
  knockOut: questionKnockOut
    .nullable()
    .default(null)
    .meta({ description: 'A question that can knock a vendor out is always required.' }),
})

/** A typed question to a vendor (VEN-1, VEN-4). */
export type VendorQuestion = z.output<typeof vendorQuestion>

/** What people write of an edition until it is published. */
export const questionnaireContent = {
  title: schemas.text(200).meta({ example: 'Registration of vendors' }),
  vendorKind: vendorKind()
    .nullable()
    .meta({ description: 'For vendors of this kind; null: for those without one of their own.' }),
  questions: z.array(vendorQuestion).max(200),
  requiredDocuments: z
    .array(questionnaireKey('liability-insurance'))
    .max(20)
    .meta({ description: 'Types of documents of which the vendor must have a valid one (VEN-4).' }),
  requiresRequalification: z.boolean().meta({
    description: 'Whether vendors qualified by an earlier edition are qualified anew once this one is published.',
  }),
}

export const VENDOR_QUESTIONNAIRE_STATES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const

export const vendorQuestionnaireView = z.strictObject({
  questionnaireId: schemas.uuid(),
  code: questionnaireKey('registration'),
  edition: z.int().min(1).meta({ description: 'Counts the versions of the questionnaire: 1, 2, 3 …', example: 1 }),
  state: z.enum(VENDOR_QUESTIONNAIRE_STATES).meta({ example: 'DRAFT' }),
  ...questionnaireContent,
  publishedAt: schemas.instant().nullable(),
  publishedBy: schemas.uuid().nullable(),
  retiredAt: schemas.instant().nullable(),
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

/** One edition of a questionnaire; published, it never changes (VEN-4). */
export type VendorQuestionnaireView = z.output<typeof vendorQuestionnaireView>

export const EXAMPLE_QUESTIONNAIRE_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b71'

export const exampleQuestionnaire: VendorQuestionnaireView = {
  questionnaireId: EXAMPLE_QUESTIONNAIRE_ID,
  code: 'registration',
  edition: 1,
  state: 'DRAFT',
  title: 'Registration of vendors',
  vendorKind: null,
  questions: [
    {
      key: 'convicted',
      text: 'Was the company convicted of bribery?',
      help: '',
      type: 'yes-no',
      required: true,
      options: [],
      minimum: null,
      maximum: null,
      documentType: null,
      favourable: 'no',
      weight: 10,
      knockOut: { answers: ['yes'], below: null, above: null, waivable: true },
    },
  ],
  requiredDocuments: ['liability-insurance'],
  requiresRequalification: false,
  publishedAt: null,
  publishedBy: null,
  retiredAt: null,
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.buyerId,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
