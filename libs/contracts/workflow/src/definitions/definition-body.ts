import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import {
  approvalStep,
  autoApproveStep,
  hierarchyStep,
  manualStep,
  notifyStep,
  people,
  step,
  subFlowStep,
} from './definition-steps.js'

const branch = z.strictObject({
  ...step,
  steps: z
    .array(z.discriminatedUnion('kind', [approvalStep, autoApproveStep, manualStep, notifyStep, subFlowStep]))
    .min(1)
    .max(10),
})

/** Branches run at the same time; the join rule says how many of those that apply have to be approved. */
export const parallelStep = z.strictObject({
  ...step,
  kind: z.literal('parallel'),
  branches: z.array(branch).min(2).max(5),
  join: z.enum(['all', 'any', 'k-of-n']),
  k: z.int().min(1).max(5).optional().meta({ description: 'Needed with `k-of-n`, and only there.' }),
})

/** What a version of a definition says. Steps run in order; tasks of one step, and branches, in parallel. */
export const definitionBody = z.strictObject({
  currency: schemas.currencyCode().meta({
    description:
      'What plain numbers in conditions mean. A document in another currency is compared by its base amount; without one in this currency it goes to the fallback.',
  }),
  fallback: z
    .union([
      z.strictObject({ owner: z.literal(true).meta({ description: 'The owner of the organization.' }) }),
      z.strictObject({ users: people() }),
    ])
    .meta({
      description:
        'The process owner: decides when a condition cannot be evaluated or approvers are missing (AP-2, AP-3).',
    }),
  collapseRepeated: z.boolean().optional().meta({
    description: 'Whether the approval of a person counts at later steps that would ask the same person again (AP-4).',
  }),
  expiresAfterHours: z.int().min(1).max(8760).optional().meta({
    description:
      'When an approval that is not decided expires; the document then has to be withdrawn or submitted again.',
  }),
  waiver: schemas.text(500).optional().meta({
    description: 'Why more than nine approvals may be needed; without a reason that is refused (AP-11).',
  }),
  steps: z
    .array(
      z.discriminatedUnion('kind', [
        approvalStep,
        autoApproveStep,
        manualStep,
        notifyStep,
        subFlowStep,
        hierarchyStep,
        parallelStep,
      ]),
    )
    .min(1)
    .max(20),
})

export type DefinitionBody = z.output<typeof definitionBody>
export type DefinitionStep = DefinitionBody['steps'][number]
export type ParallelStep = z.output<typeof parallelStep>
export type BranchStep = ParallelStep['branches'][number]['steps'][number]

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
