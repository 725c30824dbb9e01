import { defineError } from '@nexus/kernel'

export const separationOfDuties = defineError({
  code: 'procurement.separation_of_duties',
  kind: 'PERMISSION_DENIED',
  when: 'The person already acted on the document in a role that must be somebody else (X-9); `facts` names both roles and the document.',
})

export const amountBelowZero = defineError({
  code: 'procurement.amount_below_zero',
  kind: 'UNPROCESSABLE',
  when: 'The allowances of a line, or of the document, are more than what they are taken from; `errors` names the place.',
})

export const costCentreUnknown = defineError({
  code: 'procurement.cost_centre_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The organization has no active cost centre with this id, or it was added only a moment ago; `errors` names the place.',
})

export const legalEntityUnknown = defineError({
  code: 'procurement.legal_entity_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The organization has no legal entity with this id, or it was added only a moment ago.',
})
