import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** The key by which people know a cost centre; it never changes. */
export const costCentreCode = () =>
  z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9._/-]{0,23}$/, 'must be capitals, digits, dots, dashes or slashes, at most 24')
    .meta({ example: 'CC-4711' })

/** What bears the cost of a purchase. */
export const costCentreView = z.strictObject({
  costCentreId: schemas.uuid(),
  code: costCentreCode(),
  name: schemas.text(200),
  ownerUserId: schemas.uuid().nullable().meta({ description: 'Who answers for its costs; null: nobody yet.' }),
  active: z.boolean(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type CostCentreView = z.output<typeof costCentreView>

export const exampleCostCentre: CostCentreView = {
  costCentreId: EXAMPLE.costCentreId,
  code: 'CC-4711',
  name: 'Facilities',
  ownerUserId: EXAMPLE.userId,
  active: true,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
