import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { amount } from '../fields.js'

/** What a rule is for; `small-difference`: price differences that are posted by themselves (MAT-11). */
export const TOLERANCE_KINDS = ['price', 'quantity', 'tax', 'freight', 'small-difference'] as const
/** How the two limits work together, the absolute one first (MAT-3). */
export const TOLERANCE_OPERATORS = ['and', 'or'] as const

export const toleranceKind = () => z.enum(TOLERANCE_KINDS).meta({ example: 'price' })

const percentLimit = () =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,3})(\.[0-9]{1,4})?$/, 'must be a percentage in quotes such as 2.5')
    .meta({ example: '5' })

/** Limits in one direction. Null is not tested, 0 is exact; both null: nothing is tested. */
export const toleranceLimits = z.strictObject({
  absolute: amount().nullable().meta({ description: 'In major units of the currency of the document.', example: '50' }),
  percent: percentLimit().nullable().meta({ description: 'Of what was expected.' }),
})

/** What a rule allows. */
export const toleranceContent = {
  operator: z.enum(TOLERANCE_OPERATORS).meta({
    description:
      '`and`: a difference must stay within both limits. `or`: within the absolute limit it is fine; above it the percentage decides (MAT-3).',
    example: 'and',
  }),
  upper: toleranceLimits.meta({ description: 'For what is to our disadvantage.' }),
  lower: toleranceLimits.meta({ description: 'For what is to our advantage: flags suspicious under-billing (MAT-5).' }),
  active: z.boolean().meta({ example: true }),
}

/** Whom a rule is for; nothing: the whole organization. The most special active rule holds alone. */
export const toleranceScope = {
  vendorId: schemas.uuid().optional(),
  categoryCode: schemas.text(40).optional().meta({ description: 'Code of a category of lines.', example: 'IT' }),
  legalEntityId: schemas.uuid().optional(),
  currency: schemas.currencyCode().optional().meta({ description: 'Only for documents in this currency.' }),
}

export const toleranceRuleView = z.strictObject({
  toleranceRuleId: schemas.uuid(),
  kind: toleranceKind(),
  ...toleranceScope,
  ...toleranceContent,
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type ToleranceRuleView = z.output<typeof toleranceRuleView>
export type ToleranceLimits = z.output<typeof toleranceLimits>
export type ToleranceKind = (typeof TOLERANCE_KINDS)[number]
export type ToleranceOperator = (typeof TOLERANCE_OPERATORS)[number]

export const exampleToleranceRule: ToleranceRuleView = {
  toleranceRuleId: EXAMPLE.toleranceRuleId,
  kind: 'price',
  categoryCode: 'IT',
  operator: 'and',
  upper: { absolute: '50', percent: '5' },
  lower: { absolute: null, percent: null },
  active: true,
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.payableId,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
