import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentType } from '../approvals/approval-request.js'
import { EXAMPLE } from '../examples.js'
import { definitionBody, exampleDefinitionBody } from './definition-body.js'

export const DEFINITION_VERSION_STATES = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'RETIRED'] as const

/** `document`: decides documents of its type; `sub-flow`: only used by other definitions. */
export const definitionPurpose = () => z.enum(['document', 'sub-flow']).meta({ example: 'document' })

export const definitionName = () => schemas.text(100).meta({ example: 'Standard policy' })

/** Number of a version of a definition, 1, 2, 3 …; in a path it arrives as text. */
export const definitionVersionNumber = () =>
  z
    .union([
      z.int(),
      z
        .string()
        .regex(/^[1-9][0-9]{0,5}$/)
        .transform(Number),
    ])
    .pipe(z.int().min(1))
    .meta({ description: 'Number of a version.', example: 2 })

export const definitionVersionView = z.strictObject({
  number: z.int().min(1),
  state: z.enum(DEFINITION_VERSION_STATES),
  body: definitionBody,
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  publishedAt: schemas.instant().optional(),
  publishedBy: schemas.uuid().optional(),
  effectiveFrom: schemas
    .instant()
    .optional()
    .meta({ description: 'From when on submissions are approved by it; of a `SCHEDULED` version a time to come.' }),
  retiredAt: schemas.instant().optional(),
  warnings: z
    .array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() }))
    .optional()
    .meta({ description: 'What may be published, but should be thought over.' }),
})

const head = {
  definitionId: schemas.uuid(),
  documentType: documentType(),
  name: definitionName(),
  purpose: definitionPurpose().default('document'),
  currentNumber: z.int().min(1).nullable().meta({
    description: 'The version by which new submissions are approved; null when another definition is current.',
  }),
  draftNumber: z.int().min(1).nullable(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
}

/** A definition as lists show it. */
export const definitionSummary = z.strictObject(head)

/** A definition with all its versions, the newest first. */
export const definitionView = z.strictObject({ ...head, versions: z.array(definitionVersionView) })

export type DefinitionVersionView = z.output<typeof definitionVersionView>
export type DefinitionSummary = z.output<typeof definitionSummary>
export type DefinitionView = z.output<typeof definitionView>

export const exampleDefinitionSummary: DefinitionSummary = {
  definitionId: EXAMPLE.definitionId,
  documentType: 'requisition',
  name: 'Standard policy',
  purpose: 'document',
  currentNumber: 1,
  draftNumber: null,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}

const published: DefinitionVersionView = {
  number: 1,
  state: 'PUBLISHED',
  body: exampleDefinitionBody,
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.adminId,
  publishedAt: EXAMPLE.instant,
  publishedBy: EXAMPLE.adminId,
  effectiveFrom: EXAMPLE.instant,
}

export const exampleDefinition: DefinitionView = { ...exampleDefinitionSummary, versions: [published] }

/** The example with a draft beside its current version. */
export const exampleDefinitionWithDraft: DefinitionView = {
  ...exampleDefinition,
  draftNumber: 2,
  updatedAt: EXAMPLE.later,
  version: 2,
  versions: [
    { number: 2, state: 'DRAFT', body: exampleDefinitionBody, createdAt: EXAMPLE.later, createdBy: EXAMPLE.adminId },
    published,
  ],
}
