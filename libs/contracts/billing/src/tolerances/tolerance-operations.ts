import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { CALL, EXAMPLE } from '../examples.js'
import {
  exampleToleranceRule,
  toleranceContent,
  toleranceKind,
  toleranceRuleView,
  toleranceScope,
} from './tolerance-rule-view.js'

export const toleranceDuplicate = defineError({
  code: 'billing.tolerance_rule.duplicate',
  kind: 'ALREADY_EXISTS',
  when: 'There is a rule of this kind for the same vendor, category, legal entity and currency; `facts.toleranceRuleId` says which: change that one.',
})

export const toleranceScopeUnknown = defineError({
  code: 'billing.tolerance_rule.scope_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The organization has no such vendor or legal entity, so that the rule would never hold: choose one of its lists.',
})

/** Adds a rule. Among those that fit, the first of vendor and category, vendor, category, legal entity, organization holds (MAT-3). */
export const createToleranceRule = defineOperation({
  name: 'billing.tolerance-rule.create.v1',
  http: 'POST /tolerance-rules',
  permission: 'tolerance:manage',
  summary: 'Add a tolerance rule.',
  description:
    'The rule of vendor and category comes before that of the vendor, the category, the legal entity and the organization; with a currency before ' +
    'without. Without any rule prices, quantities, taxes and charges must be exact.',
  input: z
    .strictObject({
      kind: toleranceKind(),
      ...toleranceScope,
      operator: toleranceContent.operator.default('and'),
      upper: toleranceContent.upper,
      lower: toleranceContent.lower.default({ absolute: null, percent: null }),
      active: toleranceContent.active.default(true),
    })
    .refine(
      ({ legalEntityId, vendorId, categoryCode }) =>
        legalEntityId === undefined || (vendorId === undefined && categoryCode === undefined),
      { path: ['legalEntityId'], message: 'must stand without vendorId and categoryCode' },
    ),
  output: toleranceRuleView,
  errors: [toleranceDuplicate, toleranceScopeUnknown],
  calls: [CALL.findVendor],
  success: 201,
  location: (rule) => `/tolerance-rules/${rule.toleranceRuleId}`,
  example: {
    input: { kind: 'price', categoryCode: 'IT', upper: { absolute: '50', percent: '5' } },
    output: exampleToleranceRule,
  },
})

/** Changes the limits of a rule; invoices that wait are matched again. */
export const changeToleranceRule = defineOperation({
  name: 'billing.tolerance-rule.change.v1',
  http: 'PUT /tolerance-rules/:toleranceRuleId',
  permission: 'tolerance:manage',
  summary: 'Change a tolerance rule.',
  description: 'Kind and scope stay: `active: false` switches it off. What was matched under it stays matched.',
  input: z.strictObject({ toleranceRuleId: schemas.uuid(), ...toleranceContent }),
  output: toleranceRuleView,
  concurrency: 'if-match',
  example: {
    input: {
      toleranceRuleId: EXAMPLE.toleranceRuleId,
      operator: 'and',
      upper: { absolute: '25', percent: '5' },
      lower: { absolute: null, percent: null },
      active: true,
    },
    output: { ...exampleToleranceRule, upper: { absolute: '25', percent: '5' }, updatedAt: EXAMPLE.later, version: 2 },
  },
})

export const getToleranceRule = defineOperation({
  name: 'billing.tolerance-rule.get.v1',
  http: 'GET /tolerance-rules/:toleranceRuleId',
  permission: 'tolerance:read',
  summary: 'One tolerance rule.',
  input: z.strictObject({ toleranceRuleId: schemas.uuid() }),
  output: toleranceRuleView,
  example: { input: { toleranceRuleId: EXAMPLE.toleranceRuleId }, output: exampleToleranceRule },
})

export const listToleranceRules = defineOperation({
  name: 'billing.tolerance-rule.list.v1',
  http: 'GET /tolerance-rules',
  permission: 'tolerance:read',
  summary: 'Tolerance rules, newest first.',
  input: schemas.listInput({
    filters: { kind: toleranceKind().optional(), vendorId: schemas.uuid().optional() },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(toleranceRuleView),
  example: { input: { kind: 'price' }, output: { items: [exampleToleranceRule], nextCursor: null } },
})

/** One per version of a rule, the first included. */
export const toleranceRuleChanged = defineEvent({
  name: 'billing.tolerance-rule.changed.v1',
  summary: 'A tolerance rule was added or changed.',
  payload: toleranceRuleView.omit({ createdAt: true, createdBy: true, updatedAt: true }),
})
