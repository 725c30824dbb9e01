import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../fields.js'
import { exportNotAList, exportOperationUnknown, tooManyExports } from './export.errors.js'
import {
  exampleExport,
  exampleQueuedExport,
  EXPORT_DAYS,
  exportColumn,
  exportedOperation,
  exportQuery,
  exportState,
  exportView,
  MOST_EXPORT_ROWS,
  MOST_RUNNING_EXPORTS,
} from './export-view.js'

/** Asks for a list as a CSV file. */
export const requestExport = defineOperation({
  name: 'documents.export.request.v1',
  http: 'POST /exports',
  permission: 'file:read',
  summary: 'Ask for a list as a CSV file.',
  description:
    'Whoever may read a list may export it, as far as the own right reaches when the file is made; a right that is taken away before then makes the export fail. ' +
    `At most ${String(MOST_EXPORT_ROWS)} rows (\`truncated\` says when there are more), at most ${String(MOST_RUNNING_EXPORTS)} exports of a person in the making; after ${String(EXPORT_DAYS)} days they are deleted. ` +
    'CSV by RFC 4180 in UTF-8 with a header. Objects become a column for each field (`gross.amount`, `gross.currency`), lists of values are joined by `; `, other lists are JSON. ' +
    'Cells that a spreadsheet would run as a formula begin with an apostrophe. With `Prefer: wait` the answer waits for the file.',
  input: z.strictObject({
    operation: exportedOperation(),
    query: exportQuery().default({}),
    columns: z
      .array(exportColumn())
      .min(1)
      .max(300)
      .optional()
      .meta({
        description: 'Columns in their order; an object stands for all of its fields. Default: all.',
        example: ['title', 'state', 'gross'],
      }),
    byteOrderMark: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether the file begins with the byte order mark, by which spreadsheets know UTF-8.' }),
  }),
  output: exportView,
  errors: [exportOperationUnknown, exportNotAList, tooManyExports],
  success: 201,
  location: ({ exportId }) => `/exports/${exportId}`,
  settled: ({ state }) => state !== 'QUEUED',
  example: {
    input: {
      operation: 'procurement.requisition.list.v1',
      query: { state: ['SUBMITTED'], sort: '-createdAt' },
      columns: ['title', 'state'],
      byteOrderMark: true,
    },
    output: exampleQueuedExport,
  },
})

/** How far an own export is. */
export const getExport = defineOperation({
  name: 'documents.export.get.v1',
  http: 'GET /exports/:exportId',
  permission: 'file:read',
  summary: 'How far an own export is, and its file.',
  description: 'The bytes come by `POST /files/:fileId/link`, for as long as one has the right to the list.',
  input: z.strictObject({ exportId: schemas.uuid() }),
  output: exportView,
  example: { input: { exportId: EXAMPLE.exportId }, output: exampleExport },
})

/** The own exports. */
export const listExports = defineOperation({
  name: 'documents.export.list.v1',
  http: 'GET /exports',
  permission: 'file:read',
  summary: 'The own exports, newest first.',
  input: schemas.listInput({
    filters: { operation: exportedOperation().optional(), state: exportState().optional() },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(exportView),
  example: { input: { state: 'READY' }, output: { items: [exampleExport], nextCursor: null } },
})
