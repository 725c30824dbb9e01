import { defineError } from '@nexus/kernel'

export const separationOfDuties = defineError({
  code: 'billing.separation_of_duties',
  kind: 'PERMISSION_DENIED',
  when: 'The person already acted on the order or the payment in a role that must be somebody else (X-9); `facts` names both roles and the document.',
})
