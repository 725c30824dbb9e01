import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { type ApprovalReason, approvalReasons } from '../approvals/approval-reason.js'
import { documentType } from '../approvals/approval-request.js'
import { approvalStateName } from '../approvals/approval-view.js'
import { documentSubject } from '../approvals/document-subject.js'
import { definitionVersionNumber } from '../definitions/definition-view.js'
import { EXAMPLE } from '../examples.js'

const person = z.strictObject({ userId: schemas.uuid(), userName: z.string() })

/** What a document's way was, or would be. */
const way = z.strictObject({
  automatic: z.boolean().meta({ description: 'No person decides.' }),
  steps: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      explanation: z.string().meta({ description: 'In English; made from `reasons`.' }),
      reasons: approvalReasons(),
    }),
  ),
  approvers: z.array(person),
})

export const simulatedDocument = z.strictObject({
  instanceId: schemas.uuid(),
  documentType: documentType(),
  documentId: schemas.uuid(),
  title: z.string(),
  subject: documentSubject.optional(),
  amount: schemas.money(),
  state: approvalStateName(),
  before: way,
  after: way,
  added: z.array(person).meta({ description: 'Who would be asked, and was not.' }),
  removed: z.array(person).meta({ description: 'Who was asked, and would not be.' }),
  changed: z.boolean().meta({ description: 'Whether steps or people differ.' }),
})

/** What a version of a definition would have done with the newest documents (AP-13). */
export const simulationView = z.strictObject({
  definitionId: schemas.uuid(),
  number: z.int().min(1),
  documents: z.int(),
  changed: z.int(),
  autoApproved: z.strictObject({
    before: z.array(schemas.money()).meta({ description: 'Approved without a person, one sum per currency.' }),
    after: z.array(schemas.money()),
  }),
  added: z.array(z.strictObject({ ...person.shape, documents: z.int().min(1) })),
  removed: z.array(z.strictObject({ ...person.shape, documents: z.int().min(1) })),
  items: z.array(simulatedDocument),
})

export type SimulationView = z.output<typeof simulationView>
export type SimulatedDocument = z.output<typeof simulatedDocument>

const appliesBelow = (limit: string): { explanation: string; reasons: ApprovalReason[] } => ({
  explanation: `Applies: amount < ${limit} is true, as amount is 404.20 EUR.`,
  reasons: [
    {
      code: 'CONDITION_TRUE',
      parameters: {
        condition: `amount < ${limit}`,
        currency: 'EUR',
        values: [{ fact: 'amount', value: { amount: '404.20', currency: 'EUR' } }],
      },
    },
  ],
})

const ann = { userId: EXAMPLE.approverId, userName: 'Ann Approver' }

/** Runs a version of a definition over the newest documents; nothing is stored and nobody is asked. */
export const simulateDefinition = defineOperation({
  name: 'workflow.definition.simulate.v1',
  http: 'GET /workflow-definitions/:definitionId/versions/:number/simulation',
  permission: 'workflow-definition:manage',
  summary: 'What a version would have done with the last documents, against what happened.',
  description:
    'Over the last approvals of the document type, with the people as they are today; each step is taken as approved.',
  input: z.strictObject({
    definitionId: schemas.uuid(),
    number: definitionVersionNumber(),
    last: z
      .union([
        z.int(),
        z
          .string()
          .regex(/^[1-9][0-9]{0,2}$/)
          .transform(Number),
      ])
      .pipe(z.int().min(1).max(100))
      .optional()
      .meta({ description: 'How many documents, at most 100; 50 unless it says otherwise.', example: 50 }),
  }),
  output: simulationView,
  example: {
    input: { definitionId: EXAMPLE.definitionId, number: 2, last: 50 },
    output: {
      definitionId: EXAMPLE.definitionId,
      number: 2,
      documents: 1,
      changed: 1,
      autoApproved: { before: [], after: [{ amount: '404.20', currency: 'EUR' }] },
      added: [],
      removed: [{ ...ann, documents: 1 }],
      items: [
        {
          instanceId: EXAMPLE.instanceId,
          documentType: 'requisition',
          documentId: EXAMPLE.requisitionId,
          title: 'Chairs for the new office',
          amount: { amount: '404.20', currency: 'EUR' },
          state: 'APPROVED',
          before: {
            automatic: false,
            steps: [{ key: 'one-approver', name: 'One approver', ...appliesBelow('500') }],
            approvers: [ann],
          },
          after: {
            automatic: true,
            steps: [{ key: 'small', name: 'Small amounts', ...appliesBelow('450') }],
            approvers: [],
          },
          added: [],
          removed: [ann],
          changed: true,
        },
      ],
    },
  },
})
