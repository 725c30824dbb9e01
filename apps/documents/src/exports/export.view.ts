import { EXPORT_DAYS, type ExportView } from '@nexus/contracts-documents'
import type { Export } from './export.entity.js'

export const DAY_MS = 86_400_000

export function exportViewOf(row: Export): ExportView {
  const { operation, query, columns, byteOrderMark, state, rows, truncated, fileId, fileName, size } = row
  const { failureCode, failureDetail } = row
  return {
    exportId: row.id,
    operation,
    // In an order of its own, since databases do not agree on one.
    query: Object.fromEntries(Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1))),
    columns: [...columns],
    ...{ byteOrderMark, state, rows, truncated, fileId, fileName, size },
    failure: failureCode === null ? null : { code: failureCode, detail: failureDetail ?? '' },
    createdAt: row.createdAt.toISOString(),
    expiresAt: new Date(row.createdAt.getTime() + EXPORT_DAYS * DAY_MS).toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  }
}

/** What events say of an export. */
export function exportFactsOf({ id, operation, createdBy }: Export) {
  return { exportId: id, operation, userId: createdBy }
}

/** What the trail says: which data of which list has left. */
export function exportTrailOf(row: Export) {
  const { operation, query, columns, state, rows, truncated, fileId, failureCode } = row
  return { operation, query, columns, state, rows, truncated, fileId, failureCode }
}
