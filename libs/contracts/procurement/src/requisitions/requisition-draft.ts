import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { requisitionContent } from './requisition-content.js'
import { requisitionDraftConflict, requisitionState } from './requisition.errors.js'

const MOST_CHARACTERS = 200_000

/** What somebody has typed so far, field by field, complete or not: a date may be half a date. */
export const requisitionEntries = z
  .strictObject(
    Object.fromEntries(Object.keys(requisitionContent).map((field) => [field, z.unknown().optional()])) as {
      [Field in keyof typeof requisitionContent]: z.ZodOptional<z.ZodUnknown>
    },
  )
  .refine((entries) => JSON.stringify(entries).length <= MOST_CHARACTERS, {
    message: `must not hold more than ${String(MOST_CHARACTERS)} characters`,
  })

export const requisitionDraftView = z.strictObject({
  requisitionId: schemas.uuid(),
  entries: requisitionEntries,
  draftVersion: z.int().min(1).meta({ description: 'Counts the savings; the next one names it.' }),
  basedOnVersion: schemas.version().meta({ description: 'The version of the requisition that the entries change.' }),
  stale: z.boolean().meta({ description: 'The requisition was changed since; compare before you keep the entries.' }),
  savedAt: schemas.instant(),
})

export type RequisitionDraftView = z.output<typeof requisitionDraftView>

const exampleDraft: RequisitionDraftView = {
  requisitionId: EXAMPLE.requisitionId,
  entries: { title: 'Chairs for the new off', needBy: '2026-04' },
  draftVersion: 2,
  basedOnVersion: 1,
  stale: false,
  savedAt: EXAMPLE.later,
}

/** Keeps what a person is typing, for that person alone; it is not the content of the requisition. */
export const saveRequisitionDraft = defineOperation({
  name: 'procurement.requisition.save-draft.v1',
  http: 'PATCH /requisitions/:requisitionId/draft',
  permission: 'requisition:update',
  scope: 'own-or-all',
  summary: 'Keep what you are typing into a requisition.',
  description:
    'For drafts and returned requisitions. Fields that are left out keep what was saved of them; nothing is checked. If-Match names the version ' +
    'of the requisition; `draftVersion` the saving that you have seen, 0 for none. Replacing or submitting the requisition deletes the entries.',
  input: z.strictObject({
    requisitionId: schemas.uuid(),
    draftVersion: z.int().min(0),
    entries: requisitionEntries,
  }),
  output: requisitionDraftView,
  errors: [requisitionState, requisitionDraftConflict],
  concurrency: 'if-match',
  idempotency: { none: 'a repeat is told that its draftVersion is old, and has lost nothing' },
  example: {
    input: { requisitionId: EXAMPLE.requisitionId, draftVersion: 1, entries: { needBy: '2026-04' } },
    output: exampleDraft,
  },
})

/** What the caller has typed and not saved as content yet. */
export const getRequisitionDraft = defineOperation({
  name: 'procurement.requisition.get-draft.v1',
  http: 'GET /requisitions/:requisitionId/draft',
  permission: 'requisition:update',
  scope: 'own-or-all',
  summary: 'What you have typed into a requisition and not saved yet.',
  description: 'Everybody sees only the own entries. 404 when there are none.',
  input: z.strictObject({ requisitionId: schemas.uuid() }),
  output: requisitionDraftView,
  example: { input: { requisitionId: EXAMPLE.requisitionId }, output: exampleDraft },
})
