import { defineError } from '@nexus/kernel'

export const vendorQuestionnaireRefused = defineError({
  code: 'procurement.vendor_questionnaire.refused',
  kind: 'UNPROCESSABLE',
  when: 'Questions contradict themselves: a key twice, a choice without options, limits or knock-out answers that do not fit the type; `errors` names each.',
})

export const vendorQuestionnaireState = defineError({
  code: 'procurement.vendor_questionnaire.state',
  kind: 'CONFLICT_STATE',
  when: 'A published edition never changes, and a retired one is not published again: make the next edition.',
})

export const vendorQuestionnaireExists = defineError({
  code: 'procurement.vendor_questionnaire.exists',
  kind: 'ALREADY_EXISTS',
  when: 'There is a questionnaire with this code, or its next edition is a draft already; `facts.questionnaireId` says which.',
})
