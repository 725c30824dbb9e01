import { defineError } from '@nexus/kernel'

export const costCentreCodeTaken = defineError({
  code: 'identity.cost_centre.code_taken',
  kind: 'ALREADY_EXISTS',
  when: 'The organization has a cost centre with this code already, active or not.',
})

export const costCentreOwnerRefused = defineError({
  code: 'identity.cost_centre.owner_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The owner is no active member of the organization.',
})
