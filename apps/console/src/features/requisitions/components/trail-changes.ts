import { isSame } from '../../merge/merge.js'
import type { TrailEntry } from '../queries/trail-query.js'

/** What one change did to one field. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** Counted or kept by Nexus itself, and said elsewhere. */
const SILENT = new Set([
  ...['version', 'updatedAt', 'requisitionId', 'totals', 'approval', 'approvalHistory'],
  ...['warnings', 'submittedVersion', 'tenantId', 'requesterId', 'createdAt'],
])

/** Fields that differ before and after; what came with the first writing is no change. */
export function trailChanges({ before, after }: Pick<TrailEntry, 'before' | 'after'>): readonly FieldChange[] {
  if (before === null || after === null) return []
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !SILENT.has(field) && !isSame(before[field] ?? undefined, after[field] ?? undefined))
    .map((field) => ({ field, from: before[field], to: after[field] }))
}
