import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../fields.js'

/** Most rows of one export; what a list has beyond them is left out, and the export says so. */
export const MOST_EXPORT_ROWS = 100_000
/** How many exports of a person may be in the making. */
export const MOST_RUNNING_EXPORTS = 5
/** After so many days an export and its file are deleted. */
export const EXPORT_DAYS = 7

export const exportState = () => z.enum(['QUEUED', 'READY', 'FAILED']).meta({ example: 'READY' })

export const exportedOperation = () =>
  z
    .string()
    .max(160)
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+){2}\.v[0-9]+$/, 'must be the name of an operation')
    .meta({ description: 'Name of a list operation.', example: 'procurement.requisition.list.v1' })

/** Filters and sort of a list as in its query string; a name with several values has an array. */
export const exportQuery = () =>
  z
    .record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/, 'must be the name of a field'),
      z.union([z.string().max(400), z.array(z.string().max(400)).max(100)]),
    )
    .meta({
      description: 'Filters and `sort` of the list, as in its query string.',
      example: { state: ['SUBMITTED', 'APPROVED'], sort: '-createdAt' },
    })

export const exportColumn = () =>
  z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*){0,5}$/, 'must be the name of a field such as gross.amount')
    .max(160)
    .meta({ example: 'gross.amount' })

/** A list as a CSV file. */
export const exportView = z.strictObject({
  exportId: schemas.uuid(),
  operation: exportedOperation(),
  query: exportQuery(),
  columns: z.array(z.string()).meta({ description: 'Names in the header, in their order.' }),
  byteOrderMark: z.boolean(),
  state: exportState(),
  rows: z.int().min(0).nullable().meta({ description: 'Besides the header; null until the file is there.' }),
  truncated: z.boolean().meta({
    description: `The list has more than ${String(MOST_EXPORT_ROWS)} rows; those beyond are not in the file.`,
  }),
  fileId: schemas.uuid().nullable().meta({ description: 'The bytes come by `POST /files/:fileId/link`.' }),
  fileName: z.string().nullable(),
  size: z.int().nullable().meta({ description: 'Bytes.' }),
  failure: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
  createdAt: schemas.instant(),
  expiresAt: schemas.instant().meta({ description: 'Then the export and its file are deleted.' }),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type ExportView = z.output<typeof exportView>

export const exampleExport: ExportView = {
  exportId: EXAMPLE.exportId,
  operation: 'procurement.requisition.list.v1',
  query: { sort: '-createdAt', state: ['SUBMITTED'] },
  columns: ['title', 'state', 'gross.amount', 'gross.currency'],
  byteOrderMark: true,
  state: 'READY',
  rows: 128,
  truncated: false,
  fileId: EXAMPLE.fileId,
  fileName: 'requisition-2026-03-31.csv',
  size: 9_310,
  failure: null,
  createdAt: EXAMPLE.instant,
  expiresAt: '2026-04-07T09:30:00.000Z',
  updatedAt: EXAMPLE.later,
  version: 2,
}

/** The example before it is made. */
export const exampleQueuedExport: ExportView = {
  ...exampleExport,
  state: 'QUEUED',
  rows: null,
  fileId: null,
  fileName: null,
  size: null,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
