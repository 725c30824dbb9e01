import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { unitCode } from '../fields.js'
import { percentage } from '../settings/procurement-settings.js'

const part = () => z.int().min(1).max(1_000_000_000)

/** Another unit that a line is delivered in: one unit of the line is `numerator / denominator` of it, exactly. */
export const alternateUnit = z.strictObject({
  unitCode: unitCode(),
  numerator: part().meta({
    description: 'How many of the other unit one unit of the line is: 12 pieces a box.',
    example: 12,
  }),
  denominator: part().default(1).meta({ example: 1 }),
})

export type AlternateUnit = z.output<typeof alternateUnit>

/** How deliveries may differ from what is ordered; null: the next level decides (line, category, vendor, organization). */
export const receivingTolerances = {
  overReceiptPercent: percentage().nullable().default(null).meta({ description: 'REC-2.', example: '2' }),
  overReceiptAbsolute: schemas
    .quantity()
    .nullable()
    .default(null)
    .meta({ description: 'REC-2; with a percentage, the larger of both counts.', example: '5' }),
  underReceiptPercent: percentage().nullable().default(null).meta({ description: 'PO-2.', example: '1' }),
}

/** Percentages and quantities as text; null: the next level decides. */
export interface ReceivingTolerances {
  readonly overReceiptPercent: string | null
  readonly overReceiptAbsolute: string | null
  readonly underReceiptPercent: string | null
}

/** What an order line says about its deliveries. */
export const receivingTerms = z.strictObject({
  ...receivingTolerances,
  alternateUnit: alternateUnit.nullable().default(null),
})

export type ReceivingTerms = z.output<typeof receivingTerms>
