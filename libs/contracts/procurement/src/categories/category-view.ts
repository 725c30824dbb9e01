import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { percentage } from '../settings/procurement-settings.js'

/** Short name of a category in capitals, as lines and reports show it. */
export const categoryCode = () =>
  z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9._-]{0,19}$/, 'must be 1 to 20 capitals, digits, dots, hyphens or underscores')
    .meta({ example: 'OFFICE' })

/** What can be changed of a category; null means that the organization's setting counts. */
export const categoryFields = {
  name: schemas.text(120).meta({ example: 'Office furniture' }),
  leadTimeDays: z.int().min(0).max(730).meta({
    description: 'Usual days from order to delivery; earlier need-by dates are warned of (REQ-6).',
    example: 10,
  }),
  overReceiptPercent: percentage().nullable().meta({ description: 'REC-2; null: as the organization.', example: '5' }),
  overReceiptAbsolute: schemas.quantity().nullable().meta({ description: 'REC-2; null: as the organization.' }),
  underReceiptPercent: percentage().nullable().meta({ description: 'PO-2; null: as the organization.', example: '1' }),
  active: z.boolean().meta({ description: 'Inactive ones stay on what has them, and cannot be chosen any more.' }),
}

export const categoryView = z.strictObject({
  categoryId: schemas.uuid(),
  code: categoryCode(),
  ...categoryFields,
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

/** What lines of requisitions and orders are about: the level at which tolerances and lead times are kept. */
export type CategoryView = z.output<typeof categoryView>

export const EXAMPLE_CATEGORY_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b21'

export const exampleCategory: CategoryView = {
  categoryId: EXAMPLE_CATEGORY_ID,
  code: 'OFFICE',
  name: 'Office furniture',
  leadTimeDays: 10,
  overReceiptPercent: '5',
  overReceiptAbsolute: null,
  underReceiptPercent: null,
  active: true,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
