import { schemas } from '@nexus/kernel'
import { z } from 'zod'

export const people = () => z.array(schemas.uuid()).min(1).max(20)

/** Key of a step, unique in its definition. */
export const stepKey = () =>
  z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be in kebab-case such as two-approvers')
    .max(60)
    .meta({ example: 'two-approvers' })

const plainAmount = () =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?$/, 'must be a plain amount such as 500 or 499.99')
    .meta({ description: "In the definition's currency.", example: '500' })

export const step = {
  key: stepKey(),
  name: schemas.text(100).meta({ example: 'Two approvers' }),
  condition: z.string().min(1).max(500).optional().meta({
    description: 'CEL over the facts of the document type; without one the step always applies.',
    example: 'amount >= 500',
  }),
}

const ordered = {
  ...step,
  priority: z.int().min(1).max(99).optional().meta({
    description:
      'Order of the steps: below 50 before the management hierarchy, above 50 after it. Equal ones, and steps without one (50), keep the order in which they are written (AP-11).',
  }),
}

const timed = {
  slaHours: z.int().min(1).max(2160).optional().meta({
    description: 'Time for the step, in hours: reminders at half of it and at its end (AP-7).',
    example: 48,
  }),
  escalateAfterHours: z.int().min(1).max(4320).optional().meta({
    description: 'When the next level is asked too; when `slaHours` are over, unless this says otherwise.',
  }),
}

/** Who is asked; found when the step opens (AP-3). */
export const approvers = () =>
  z.union([
    z.strictObject({
      role: z.string().min(1).max(60).meta({ description: 'Id of a role that may decide tasks.', example: 'approver' }),
      within: z
        .literal('requester-line')
        .optional()
        .meta({ description: "Only the nearest holder of the role among the requester's managers, upwards." }),
    }),
    z.strictObject({ users: people() }),
    z.strictObject({
      managerOf: z.literal('requester'),
      level: z
        .int()
        .min(1)
        .max(10)
        .optional()
        .meta({ description: '1, the direct manager, unless it says otherwise.' }),
    }),
    z.strictObject({ ownerOf: z.literal('cost-centre').meta({ description: "Of the document's cost centre." }) }),
    z.strictObject({
      field: z
        .string()
        .regex(/^(facts|snapshot)(\.[A-Za-z][A-Za-z0-9]{0,59}){1,5}$/, 'must be a path such as snapshot.projectLeadId')
        .meta({ description: 'Where the document names the person, or a list of people, by id.' }),
    }),
  ])

/** People decide. */
export const approvalStep = z.strictObject({
  ...ordered,
  ...timed,
  kind: z.literal('approval'),
  approvers: approvers(),
  mode: z.enum(['any', 'all', 'quorum']).meta({
    description:
      '`any`: the first decision counts; `all`: everybody approves, one rejection ends it; `quorum`: that many approve, and it ends as soon as they cannot be reached any more.',
  }),
  quorum: z.int().min(1).max(1000).optional().meta({
    description: 'Needed with `quorum`, and only there: how many approve, or the weight that they have together.',
    example: 2,
  }),
  weights: z
    .record(schemas.uuid(), z.int().min(1).max(100))
    .optional()
    .meta({ description: 'With `quorum` and named people: what the approval of each counts; 1 for who is left out.' }),
  selfApprovalLimit: plainAmount()
    .optional()
    .meta({ description: 'Up to this amount who asked for it may decide when among the approvers (AP-4).' }),
  skips: z
    .array(z.enum(['hierarchy', 'further']))
    .min(1)
    .max(2)
    .optional()
    .meta({
      description:
        '`hierarchy`: when this step applies, the management hierarchy is not asked; `further`: once it is approved, later steps are not asked (AP-11).',
    }),
})

/** Approves at once, and ends its definition, sub-flow or branch, when its condition is true. */
export const autoApproveStep = z.strictObject({ ...ordered, kind: z.literal('auto-approve') })

/** Somebody has something to do before it goes on; it is no approval. */
export const manualStep = z.strictObject({
  ...ordered,
  ...timed,
  kind: z.literal('manual'),
  approvers: approvers().meta({ description: 'One of them does it.' }),
  instruction: schemas.text(500),
})

/** People are told, and it goes on. */
export const notifyStep = z.strictObject({ ...ordered, kind: z.literal('notify'), recipients: approvers() })

/** The steps of another published definition, made for that purpose and for the same document type. */
export const subFlowStep = z.strictObject({
  ...ordered,
  kind: z.literal('sub-flow'),
  definition: schemas.text(100).meta({ description: 'Name of the definition; its version is pinned when it starts.' }),
})

/** The requester's managers, one level after the other. */
export const hierarchyStep = z.strictObject({
  ...ordered,
  ...timed,
  kind: z.literal('hierarchy'),
  levels: z.int().min(1).max(5),
  limits: z.array(plainAmount()).max(4).optional().meta({
    description:
      'Up to which amount each level is enough, ascending: the next one is asked above it. Without limits every level is asked.',
  }),
  skips: z
    .array(z.enum(['lower', 'further']))
    .min(1)
    .max(2)
    .optional()
    .meta({
      description:
        '`lower`: only the level whose limit covers the amount is asked; `further`: once it is approved, later steps are not asked (AP-11).',
    }),
})

export type ApprovalStep = z.output<typeof approvalStep>
export type Approvers = ApprovalStep['approvers']
export type HierarchyStep = z.output<typeof hierarchyStep>
