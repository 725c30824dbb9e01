import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { EXAMPLE_QUESTIONNAIRE_ID, questionnaireKey } from '../vendor-questionnaires/vendor-questionnaire-view.js'

export const VENDOR_QUALIFICATION_STATES = [
  'INVITED',
  'ANSWERING',
  'SUBMITTED',
  'APPROVED',
  'FAILED',
  'WITHDRAWN',
  'EXPIRED',
] as const

/** Who of the vendor is invited. */
export const vendorContact = z.strictObject({
  name: schemas.text(140).meta({ example: 'Petra Paper' }),
  mail: z.email().max(254).meta({ example: 'petra@paper.example' }),
})

/** Any answer as text: `yes` or `no`, the key of an option, a decimal number, a date, the id of a document. */
export const answerValue = () =>
  schemas.longText(4000).regex(/\S/, 'must not be blank').meta({
    description: '`yes`/`no`, the key of an option, decimal text, YYYY-MM-DD, or a documentId.',
    example: 'no',
  })

export const qualificationAnswer = z.strictObject({
  questionKey: questionnaireKey('convicted'),
  value: answerValue(),
  answeredBy: schemas.uuid().meta({ description: 'Who recorded it, on behalf of the vendor or as the vendor.' }),
  answeredAt: schemas.instant(),
  copiedFrom: schemas.uuid().nullable().meta({ description: 'The qualification that it was copied from.' }),
})

/** An answer to an exact edition of a questionnaire. */
export type QualificationAnswer = z.output<typeof qualificationAnswer>

export const vendorWaiverInput = z.strictObject({
  questionKey: questionnaireKey('convicted'),
  reason: schemas.text(500).meta({ example: 'Acquitted in the meantime' }),
})

export const vendorQualificationView = z.strictObject({
  qualificationId: schemas.uuid(),
  vendorId: schemas.uuid(),
  vendorName: schemas.text(200),
  purpose: z.enum(['REGISTRATION', 'REQUALIFICATION']).meta({ example: 'REGISTRATION' }),
  state: z.enum(VENDOR_QUALIFICATION_STATES).meta({ example: 'INVITED' }),
  questionnaireId: schemas
    .uuid()
    .nullable()
    .meta({ description: 'The exact edition that is answered; null: none, it is judged without questions.' }),
  questionnaireCode: questionnaireKey('registration').nullable(),
  edition: z.int().nullable().meta({ example: 1 }),
  cause: z
    .enum(['person', 'due', 'questionnaire'])
    .meta({ description: 'A person, the day of requalification, or a new edition.', example: 'person' }),
  reason: schemas.text(500).nullable(),
  contact: vendorContact.nullable(),
  expiresAt: schemas.instant().nullable().meta({ description: 'When the invitation ends unanswered.' }),
  answers: z.array(qualificationAnswer),
  score: z
    .string()
    .nullable()
    .meta({ description: 'Weighted score in percent, when submitted; null: nothing that counts.', example: '82.50' }),
  knockOuts: z.array(z.string().max(40)).meta({ description: 'Questions whose answers knock the vendor out.' }),
  waivers: z.array(vendorWaiverInput.extend({ waivedBy: schemas.uuid(), waivedAt: schemas.instant() })),
  returned: z
    .strictObject({ reason: schemas.text(500), userId: schemas.uuid(), at: schemas.instant() })
    .nullable()
    .meta({ description: 'Why it was last sent back.' }),
  submittedAt: schemas.instant().nullable(),
  submittedBy: schemas.uuid().nullable(),
  endedAt: schemas.instant().nullable(),
  endedBy: schemas.uuid().nullable(),
  endReason: schemas.text(500).nullable(),
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

/** How a vendor registers, or is qualified anew: invitation, answers, decision (VEN-1). */
export type VendorQualificationView = z.output<typeof vendorQualificationView>

export const EXAMPLE_QUALIFICATION_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b81'

export const exampleAnswer: QualificationAnswer = {
  questionKey: 'convicted',
  value: 'no',
  answeredBy: EXAMPLE.buyerId,
  answeredAt: EXAMPLE.later,
  copiedFrom: null,
}

export const exampleQualification: VendorQualificationView = {
  qualificationId: EXAMPLE_QUALIFICATION_ID,
  vendorId: EXAMPLE.vendorId,
  vendorName: 'Paper & Co GmbH',
  purpose: 'REGISTRATION',
  state: 'INVITED',
  questionnaireId: EXAMPLE_QUESTIONNAIRE_ID,
  questionnaireCode: 'registration',
  edition: 1,
  cause: 'person',
  reason: null,
  contact: { name: 'Petra Paper', mail: 'petra@paper.example' },
  expiresAt: '2026-04-30T09:30:00.000Z',
  answers: [],
  score: null,
  knockOuts: [],
  waivers: [],
  returned: null,
  submittedAt: null,
  submittedBy: null,
  endedAt: null,
  endedBy: null,
  endReason: null,
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.buyerId,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
