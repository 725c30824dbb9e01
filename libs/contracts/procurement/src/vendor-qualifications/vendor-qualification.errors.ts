import { defineError } from '@nexus/kernel'

export const vendorQualificationState = defineError({
  code: 'procurement.vendor_qualification.state',
  kind: 'CONFLICT_STATE',
  when: 'The state of the qualification does not allow this; `facts` names what is possible. A requalification ends by a decision, not by withdrawal (VEN-1).',
})

export const vendorQualificationOpen = defineError({
  code: 'procurement.vendor_qualification.open',
  kind: 'CONFLICT_STATE',
  when: 'The vendor is being qualified already; `facts.qualificationId` says which, null when none is and one must begin first (VEN-1).',
})

export const vendorQuestionnaireNeeded = defineError({
  code: 'procurement.vendor_qualification.questionnaire_needed',
  kind: 'UNPROCESSABLE',
  when: 'The named questionnaire is not published, none is published for this kind of vendor, or several are and one must be named; `facts.questionnaires` names them.',
})

export const vendorAnswerRefused = defineError({
  code: 'procurement.vendor_qualification.answer_refused',
  kind: 'UNPROCESSABLE',
  when: 'An answer does not fit its question, or the questionnaire has no such question; `errors` names each.',
})

export const vendorAnswersNotCopied = defineError({
  code: 'procurement.vendor_qualification.nothing_to_copy',
  kind: 'UNPROCESSABLE',
  when: 'There are no earlier answers of the vendor to the same questions.',
})

export const vendorRegistrationIncomplete = defineError({
  code: 'procurement.vendor_qualification.incomplete',
  kind: 'UNPROCESSABLE',
  when: 'Required answers or documents are missing; `errors` lists each one, `facts` has their keys and types (VEN-1).',
})

export const vendorQuestionnaireSuperseded = defineError({
  code: 'procurement.vendor_qualification.superseded',
  kind: 'UNPROCESSABLE',
  when: 'A later edition of the questionnaire requires requalification: change to the published one, which keeps the answers that still fit.',
})

export const vendorKnockedOut = defineError({
  code: 'procurement.vendor_qualification.knocked_out',
  kind: 'UNPROCESSABLE',
  when: 'Answers knock the vendor out; `facts.questions` names each, and whether a reasoned waiver of the activator may pass it (VEN-1).',
})

export const vendorWaiverRefused = defineError({
  code: 'procurement.vendor_qualification.waiver_refused',
  kind: 'UNPROCESSABLE',
  when: 'A waiver names a question whose answer knocks nobody out, or names it twice; `errors` names each.',
})
