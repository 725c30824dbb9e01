import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { savedViewNameTaken, savedViewNotOwned, tooManySavedViews } from './saved-view.errors.js'
import { exampleSavedView, savedViewScreen, savedViewSettings, savedViewView } from './saved-view-view.js'

const { screen, name, settings, isShared, isDefault } = exampleSavedView

export const createSavedViewInput = z.strictObject({
  screen: savedViewScreen(),
  name: schemas.text(100).meta({ description: 'Unique for the person on the screen.' }),
  settings: savedViewSettings,
  isShared: z.boolean().default(false).meta({ description: 'Whether everybody of the organization sees it.' }),
  isDefault: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether the list opens with it, for its owner; the one before ceases to be.' }),
})

/** Saves a view of a list. */
export const createSavedView = defineOperation({
  name: 'identity.saved-view.create.v1',
  http: 'POST /saved-views',
  permission: 'saved-view:use',
  summary: 'Save a view of a list.',
  description: 'At most 50 for each person and screen. Only one of them is the default.',
  input: createSavedViewInput,
  output: savedViewView,
  errors: [savedViewNameTaken, tooManySavedViews],
  success: 201,
  location: (view) => `/saved-views/${view.savedViewId}`,
  example: { input: { screen, name, settings, isShared, isDefault }, output: exampleSavedView },
})

export const listSavedViewsInput = schemas.listInput({
  filters: { screen: savedViewScreen().optional().meta({ description: 'Only views of this list.' }) },
  sorts: ['name', '-name'],
})

/** The person's own views and the shared ones of others. */
export const listSavedViews = defineOperation({
  name: 'identity.saved-view.list.v1',
  http: 'GET /saved-views',
  permission: 'saved-view:use',
  summary: 'The own views of lists, and those that others share.',
  input: listSavedViewsInput,
  output: schemas.pageOf(savedViewView),
  example: { input: { screen: 'requisitions' }, output: { items: [exampleSavedView], nextCursor: null } },
})

/** One view, own or shared. */
export const getSavedView = defineOperation({
  name: 'identity.saved-view.get.v1',
  http: 'GET /saved-views/:savedViewId',
  permission: 'saved-view:use',
  summary: 'One view of a list, own or shared.',
  input: z.strictObject({ savedViewId: schemas.uuid() }),
  output: savedViewView,
  example: { input: { savedViewId: EXAMPLE.savedViewId }, output: exampleSavedView },
})

export const updateSavedViewInput = z.strictObject({
  savedViewId: schemas.uuid(),
  name: schemas.text(100).optional(),
  settings: savedViewSettings.optional(),
  isShared: z.boolean().optional(),
  isDefault: z.boolean().optional(),
})

/** Changes a view. */
export const updateSavedView = defineOperation({
  name: 'identity.saved-view.update.v1',
  http: 'PATCH /saved-views/:savedViewId',
  permission: 'saved-view:use',
  summary: 'Change a view of a list.',
  description:
    'Fields that are left out keep their value; `settings` replaces all of them. A shared view is changed by its owner, or by who holds `organization:manage`; only the owner makes it the default.',
  input: updateSavedViewInput,
  output: savedViewView,
  errors: [savedViewNameTaken, savedViewNotOwned],
  concurrency: 'if-match',
  example: {
    input: { savedViewId: EXAMPLE.savedViewId, isDefault: true },
    output: { ...exampleSavedView, isDefault: true, version: 2 },
  },
})

/** Deletes a view. */
export const deleteSavedView = defineOperation({
  name: 'identity.saved-view.delete.v1',
  http: 'DELETE /saved-views/:savedViewId',
  permission: 'saved-view:use',
  summary: 'Delete a view of a list.',
  description: 'A shared view is deleted by its owner, or by who holds `organization:manage`.',
  input: z.strictObject({ savedViewId: schemas.uuid() }),
  output: z.strictObject({}),
  errors: [savedViewNotOwned],
  concurrency: 'if-match',
  success: 204,
  example: { input: { savedViewId: EXAMPLE.savedViewId }, output: {} },
})
