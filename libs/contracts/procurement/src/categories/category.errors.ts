import { defineError } from '@nexus/kernel'

export const categoryDuplicateCode = defineError({
  code: 'procurement.category.duplicate_code',
  kind: 'ALREADY_EXISTS',
  when: 'Another category of the organization has the same code; `facts.categoryId` says which.',
})

export const categoryUnknown = defineError({
  code: 'procurement.category.unknown',
  kind: 'UNPROCESSABLE',
  when: 'A line names a category that the organization does not have, or that is not active any more; `errors` names the line.',
})
