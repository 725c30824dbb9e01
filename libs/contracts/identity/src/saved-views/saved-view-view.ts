import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** Lists of the console that can be seen in several ways. */
export const SAVED_VIEW_SCREENS = [
  'requisitions',
  'approvals',
  'purchase-orders',
  'vendors',
  'invoices',
  'payments',
  'users',
  'audit',
] as const

export type SavedViewScreen = (typeof SAVED_VIEW_SCREENS)[number]

export const savedViewScreen = () => z.enum(SAVED_VIEW_SCREENS).meta({ example: 'requisitions' })

/** Most bytes of the settings of a view, as JSON in UTF-8. */
export const MOST_SAVED_VIEW_BYTES = 8 * 1024

const fieldName = () =>
  z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9._-]{0,59}$/, 'must be the name of a field, such as createdAt')
    .meta({ example: 'state' })

const filterValue = z.union([z.string().max(400), z.boolean(), z.array(z.string().max(400)).max(100)])

/** What a list is narrowed to, how it is sorted and which columns it shows: flat, so that every screen can read it. */
export const savedViewSettings = z
  .strictObject({
    filters: z
      .record(fieldName(), filterValue)
      .default({})
      .meta({ description: 'Value or values by the name of the filter.', example: { state: ['SUBMITTED'] } }),
    sort: z
      .string()
      .regex(/^-?[A-Za-z][A-Za-z0-9._-]{0,59}$/, 'must be the name of a field; a leading minus means descending')
      .nullable()
      .default(null)
      .meta({ example: '-createdAt' }),
    columns: z
      .array(fieldName())
      .max(60)
      .default([])
      .meta({ description: 'Columns in their order; empty: those of the screen.', example: ['number', 'total'] }),
  })
  .refine((settings) => new TextEncoder().encode(JSON.stringify(settings)).byteLength <= MOST_SAVED_VIEW_BYTES, {
    error: `must have at most ${String(MOST_SAVED_VIEW_BYTES)} bytes as JSON`,
  })

export type SavedViewSettings = z.output<typeof savedViewSettings>

/** Named settings of a list, of one person or shared with everybody. */
export const savedViewView = z.strictObject({
  savedViewId: schemas.uuid(),
  screen: savedViewScreen(),
  name: schemas.text(100),
  settings: savedViewSettings,
  isShared: z.boolean().meta({ description: 'Everybody of the organization sees it.' }),
  isDefault: z.boolean().meta({ description: 'The list opens with it, for its owner.' }),
  ownerUserId: schemas.uuid(),
  isOwn: z.boolean().meta({ description: 'Whether it belongs to whoever asks.' }),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type SavedViewView = z.output<typeof savedViewView>

export const exampleSavedView: SavedViewView = {
  savedViewId: EXAMPLE.savedViewId,
  screen: 'requisitions',
  name: 'Waiting for approval',
  settings: { filters: { state: ['SUBMITTED'] }, sort: '-createdAt', columns: ['number', 'total'] },
  isShared: true,
  isDefault: false,
  ownerUserId: EXAMPLE.userId,
  isOwn: true,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
