import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentType } from '../approvals/approval-request.js'
import { EXAMPLE } from '../examples.js'
import { definitionBody, exampleDefinitionBody } from './definition-body.js'
import {
  definitionName,
  definitionPurpose,
  definitionSummary,
  definitionVersionNumber,
  definitionView,
  exampleDefinition,
  exampleDefinitionSummary,
  exampleDefinitionWithDraft,
} from './definition-view.js'
import {
  definitionDraftExists,
  definitionNameTaken,
  definitionRefused,
  definitionVersionState,
} from './definition.errors.js'

/** Writes a definition, with a draft as its first version. */
export const createDefinition = defineOperation({
  name: 'workflow.definition.create.v1',
  http: 'POST /workflow-definitions',
  permission: 'workflow-definition:manage',
  summary: 'Write an approval definition; its first version is a draft.',
  description:
    'Conditions are checked against the facts of the document type, roles and people against the organization.',
  input: z.strictObject({
    documentType: documentType(),
    name: definitionName(),
    purpose: definitionPurpose().optional(),
    body: definitionBody,
  }),
  output: definitionView,
  errors: [definitionNameTaken, definitionRefused],
  success: 201,
  location: (definition) => `/workflow-definitions/${definition.definitionId}`,
  example: {
    input: { documentType: 'requisition', name: 'Standard policy', body: exampleDefinitionBody },
    output: {
      ...exampleDefinition,
      currentNumber: null,
      draftNumber: 1,
      versions: [
        {
          number: 1,
          state: 'DRAFT',
          body: exampleDefinitionBody,
          createdAt: EXAMPLE.instant,
          createdBy: EXAMPLE.adminId,
        },
      ],
    },
  },
})

export const listDefinitionsInput = schemas.listInput({
  filters: { documentType: documentType().optional() },
  sorts: ['name', '-name', '-updatedAt', 'updatedAt'],
})

/** The approval definitions of the organization. */
export const listDefinitions = defineOperation({
  name: 'workflow.definition.list.v1',
  http: 'GET /workflow-definitions',
  permission: 'workflow-definition:read',
  summary: 'The approval definitions of the organization.',
  input: listDefinitionsInput,
  output: schemas.pageOf(definitionSummary),
  example: { input: { documentType: 'requisition' }, output: { items: [exampleDefinitionSummary], nextCursor: null } },
})

/** One definition with all its versions. */
export const getDefinition = defineOperation({
  name: 'workflow.definition.get.v1',
  http: 'GET /workflow-definitions/:definitionId',
  permission: 'workflow-definition:read',
  summary: 'One approval definition with all its versions.',
  input: z.strictObject({ definitionId: schemas.uuid() }),
  output: definitionView,
  example: { input: { definitionId: EXAMPLE.definitionId }, output: exampleDefinition },
})

/** Adds a draft to a definition that has none. */
export const draftDefinitionVersion = defineOperation({
  name: 'workflow.definition.draft.v1',
  http: 'POST /workflow-definitions/:definitionId/versions',
  permission: 'workflow-definition:manage',
  summary: 'Add a version to a definition, as a draft.',
  input: z.strictObject({ definitionId: schemas.uuid(), body: definitionBody }),
  output: definitionView,
  errors: [definitionDraftExists, definitionRefused],
  concurrency: 'if-match',
  success: 201,
  location: (definition) => `/workflow-definitions/${definition.definitionId}`,
  example: {
    input: { definitionId: EXAMPLE.definitionId, body: exampleDefinitionBody },
    output: exampleDefinitionWithDraft,
  },
})

/** Replaces what a draft says. */
export const replaceDefinitionVersion = defineOperation({
  name: 'workflow.definition.replace.v1',
  http: 'PUT /workflow-definitions/:definitionId/versions/:number',
  permission: 'workflow-definition:manage',
  summary: 'Replace what a draft says.',
  input: z.strictObject({ definitionId: schemas.uuid(), number: definitionVersionNumber(), body: definitionBody }),
  output: definitionView,
  errors: [definitionVersionState, definitionRefused],
  concurrency: 'if-match',
  example: {
    input: { definitionId: EXAMPLE.definitionId, number: 2, body: exampleDefinitionBody },
    output: { ...exampleDefinitionWithDraft, version: 3 },
  },
})

/** Makes a draft the one by which submissions of its document type are approved from now on. */
export const publishDefinitionVersion = defineOperation({
  name: 'workflow.definition.publish.v1',
  http: 'POST /workflow-definitions/:definitionId/versions/:number/publication',
  permission: 'workflow-definition:manage',
  summary: 'Publish a draft: it becomes the current definition of its document type.',
  description:
    'The version that was current, of this or another definition, is retired then; approvals that run keep the version by which they started (AP-1).',
  input: z.strictObject({
    definitionId: schemas.uuid(),
    number: definitionVersionNumber(),
    effectiveFrom: schemas
      .instant()
      .optional()
      .meta({ description: 'A time to come from which on it is current; at once without one.' }),
  }),
  output: definitionView,
  errors: [definitionVersionState, definitionRefused],
  concurrency: 'if-match',
  example: {
    input: { definitionId: EXAMPLE.definitionId, number: 1 },
    output: { ...exampleDefinition, updatedAt: EXAMPLE.later, version: 2 },
  },
})
