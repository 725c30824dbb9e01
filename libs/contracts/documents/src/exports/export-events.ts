import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'

const base = { exportId: schemas.uuid(), operation: z.string(), userId: schemas.uuid() }

export const exportRequested = defineEvent({
  name: 'documents.export.requested.v1',
  summary: 'A person asked for a list as a file.',
  payload: z.strictObject(base),
})

export const exportCompleted = defineEvent({
  name: 'documents.export.completed.v1',
  summary: 'A list is there as a file.',
  payload: z.strictObject({ ...base, fileId: schemas.uuid(), rows: z.int().min(0), truncated: z.boolean() }),
})

export const exportFailed = defineEvent({
  name: 'documents.export.failed.v1',
  summary: 'A list could not be made into a file.',
  payload: z.strictObject({ ...base, code: z.string(), detail: z.string() }),
})

export const exportDeleted = defineEvent({
  name: 'documents.export.deleted.v1',
  summary: 'An export has expired and is gone, with its file.',
  payload: z.strictObject(base),
})
