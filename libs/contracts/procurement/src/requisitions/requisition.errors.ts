import { defineError } from '@nexus/kernel'

export const requisitionState = defineError({
  code: 'procurement.requisition.state',
  kind: 'CONFLICT_STATE',
  when: 'The requisition does not allow this in its present state.',
})

export const requisitionIncomplete = defineError({
  code: 'procurement.requisition.incomplete',
  kind: 'UNPROCESSABLE',
  when: 'Something is missing for the submission: purpose, need-by date of today or later, place of delivery, cost centre, a line, quotes; `errors` names each (REQ-6).',
})

export const requisitionOverOrdered = defineError({
  code: 'procurement.requisition.over_ordered',
  kind: 'UNPROCESSABLE',
  when: 'More is ordered than is still open on a line of the requisition, what the organization allows on top included; `facts` names line, open and ordered quantity (REQ-3).',
})

export const requisitionHasOrders = defineError({
  code: 'procurement.requisition.has_orders',
  kind: 'CONFLICT_STATE',
  when: 'Quantities of the requisition are ordered, so it cannot be cancelled, or are still on their way, so it cannot be closed; `facts` names the line.',
})

export const requisitionChangePending = defineError({
  code: 'procurement.requisition.change_pending',
  kind: 'CONFLICT_STATE',
  when: 'A change of the requisition waits for its approval; wait for it, or withdraw it first (REQ-5).',
})

export const requisitionBelowOrdered = defineError({
  code: 'procurement.requisition.below_ordered',
  kind: 'UNPROCESSABLE',
  when: 'A line is to be lowered below what is ordered of it; `facts` names line and ordered quantity (REQ-5).',
})

export const requisitionLineMissing = defineError({
  code: 'procurement.requisition.line_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The requisition has no such line, or it is named twice, or the change changes nothing; `errors` says which.',
})

export const requisitionDraftConflict = defineError({
  code: 'procurement.requisition.draft_conflict',
  kind: 'FAILED_PRECONDITION',
  when: 'The saved entries were changed meanwhile, in another window of the same person; `facts.draftVersion` is the present version.',
})

export const requisitionQuoteUnknown = defineError({
  code: 'procurement.requisition.quote_unknown',
  kind: 'UNPROCESSABLE',
  when: 'A quote is not a file of this requisition, or was deleted (REQ-6); `errors` names each.',
})
