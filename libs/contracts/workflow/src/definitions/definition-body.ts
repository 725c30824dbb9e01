import { schemas } from '@nexus/kernel'
import { z } from 'zod'

const people = () => z.array(schemas.uuid()).min(1).max(20)

/** Key of a step, unique in its definition. */
export const stepKey = () =>
  z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be in kebab-case such as two-approvers')
    .max(60)
    .meta({ example: 'two-approvers' })

const step = {
  key: stepKey(),
  name: schemas.text(100).meta({ example: 'Two approvers' }),
  condition: z.string().min(1).max(500).optional().meta({
    description: 'CEL over the facts of the document type; without one the step always applies.',
    example: 'amount >= 500',
  }),
}

/** People decide: the holders of a role, or named ones. */
export const approvalStep = z.strictObject({
  ...step,
  kind: z.literal('approval'),
  approvers: z.union([
    z.strictObject({
      role: z.string().min(1).max(60).meta({ description: 'Id of a role that may decide tasks.', example: 'approver' }),
    }),
    z.strictObject({ users: people() }),
  ]),
  mode: z.enum(['any', 'all', 'quorum']).meta({
    description:
      '`any`: the first decision counts; `all`: everybody approves, one rejection ends it; `quorum`: that many approve, and it ends as soon as they cannot be reached any more.',
  }),
  quorum: z.int().min(1).max(20).optional().meta({ description: 'Needed with `quorum`, and only there.', example: 2 }),
})

/** Approves at once, and ends the approval, when its condition is true. */
export const autoApproveStep = z.strictObject({ ...step, kind: z.literal('auto-approve') })

/** What a version of a definition says. Steps run in order; the tasks of one step in parallel. */
export const definitionBody = z.strictObject({
  currency: schemas
    .currencyCode()
    .meta({ description: 'What plain numbers in conditions mean; documents in other currencies go to the fallback.' }),
  fallback: z
    .union([
      z.strictObject({ owner: z.literal(true).meta({ description: 'The owner of the organization.' }) }),
      z.strictObject({ users: people() }),
    ])
    .meta({ description: 'Who decides when a condition cannot be evaluated or approvers are missing (AP-2, AP-3).' }),
  steps: z
    .array(z.discriminatedUnion('kind', [approvalStep, autoApproveStep]))
    .min(1)
    .max(20),
})

export type DefinitionBody = z.output<typeof definitionBody>
export type DefinitionStep = DefinitionBody['steps'][number]
export type ApprovalStep = z.output<typeof approvalStep>

export const exampleDefinitionBody: DefinitionBody = {
  currency: 'EUR',
  fallback: { owner: true },
  steps: [
    {
      key: 'one-approver',
      name: 'One approver',
      kind: 'approval',
      condition: 'amount < 500',
      approvers: { role: 'approver' },
      mode: 'any',
    },
    {
      key: 'two-approvers',
      name: 'Two approvers',
      kind: 'approval',
      condition: 'amount >= 500',
      approvers: { role: 'approver' },
      mode: 'quorum',
      quorum: 2,
    },
  ],
}
