import { defineJob } from '@nexus/platform-jobs'
import { z } from 'zod'
import { EXPORT_CALLS } from './exportable-lists.config.js'

/**
 * Makes one file. It names no rights of its own: it reads with those that the person has at that moment. A list of
 * 100,000 rows is 500 pages.
 */
export const makeExport = defineJob({
  name: 'documents.export.make.v1',
  queue: 'exports',
  payload: z.strictObject({ exportId: z.string() }),
  timeoutMs: 900_000,
  backoff: { firstMs: 1000, longestMs: 60_000 },
  calls: EXPORT_CALLS,
})
