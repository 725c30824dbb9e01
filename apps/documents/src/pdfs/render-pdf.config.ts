import { defineJob } from '@nexus/platform-jobs'
import { z } from 'zod'
import { PAGE_CALLS, PAGE_RIGHTS } from './printed-documents.adapter.js'

/** Prints one PDF that was asked for. An attempt may wait for others before it prints for ten seconds at most. */
export const renderPdf = defineJob({
  name: 'documents.pdf.render.v1',
  queue: 'pdfs',
  payload: z.strictObject({ pdfId: z.string() }),
  timeoutMs: 120_000,
  backoff: { firstMs: 1000, longestMs: 60_000 },
  calls: PAGE_CALLS,
  rights: PAGE_RIGHTS,
})
