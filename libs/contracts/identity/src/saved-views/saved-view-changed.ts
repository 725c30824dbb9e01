import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { savedViewScreen } from './saved-view-view.js'

/** One per version of a view, the first and the deletion included. Its settings are not in it. */
export const savedViewChanged = defineEvent({
  name: 'identity.saved-view.changed.v1',
  summary: 'A view of a list was saved, changed or deleted.',
  payload: z.strictObject({
    savedViewId: schemas.uuid(),
    screen: savedViewScreen(),
    name: schemas.text(100),
    ownerUserId: schemas.uuid(),
    isShared: z.boolean(),
    isDefault: z.boolean(),
    deleted: z.boolean(),
  }),
})
