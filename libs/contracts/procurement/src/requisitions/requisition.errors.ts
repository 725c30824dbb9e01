import { defineError } from '@nexus/kernel'

export const requisitionState = defineError({
  code: 'procurement.requisition.state',
  kind: 'CONFLICT_STATE',
  when: 'The requisition does not allow this in its present state.',
})

export const requisitionIncomplete = defineError({
  code: 'procurement.requisition.incomplete',
  kind: 'UNPROCESSABLE',
  when: 'Something is missing for the submission: purpose, need-by date of today or later, place of delivery, a line; `errors` names each (REQ-6).',
})

export const requisitionOverOrdered = defineError({
  code: 'procurement.requisition.over_ordered',
  kind: 'UNPROCESSABLE',
  when: 'More is ordered than is still open on a line of the requisition; `facts` names line, open and ordered quantity (REQ-3).',
})
