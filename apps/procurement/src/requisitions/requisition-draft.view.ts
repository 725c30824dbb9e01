import type { RequisitionDraftView } from '@nexus/contracts-procurement'
import type { RequisitionDraft } from './requisition-draft.entity.js'

export function requisitionDraftViewOf(draft: RequisitionDraft, requisitionVersion: number): RequisitionDraftView {
  const { requisitionId, entries, draftVersion, basedOnVersion, savedAt } = draft
  const stale = basedOnVersion !== requisitionVersion
  return { requisitionId, entries, draftVersion, basedOnVersion, stale, savedAt: savedAt.toISOString() }
}
