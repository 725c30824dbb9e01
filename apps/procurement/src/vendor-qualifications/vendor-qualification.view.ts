import type { QualificationAnswer, vendorAnswerRecord, VendorQualificationView } from '@nexus/contracts-procurement'
import type { z } from 'zod'
import type { VendorAnswer } from './vendor-answer.entity.js'
import type { VendorQualification } from './vendor-qualification.entity.js'

export function qualificationViewOf(qualification: VendorQualification, vendorName: string): VendorQualificationView {
  const { id, vendorId, purpose, state, cause, reason, contact, score, knockOuts, waivers, returned } = qualification
  return {
    qualificationId: id,
    vendorId,
    vendorName,
    purpose,
    state,
    questionnaireId: qualification.questionnaireId,
    questionnaireCode: qualification.questionnaireCode,
    edition: qualification.edition,
    cause,
    reason,
    contact,
    expiresAt: qualification.expiresAt?.toISOString() ?? null,
    answers: qualification.answers,
    score,
    knockOuts,
    waivers,
    returned,
    submittedAt: qualification.submittedAt?.toISOString() ?? null,
    submittedBy: qualification.submittedBy,
    endedAt: qualification.endedAt?.toISOString() ?? null,
    endedBy: qualification.endedBy,
    endReason: qualification.endReason,
    createdAt: qualification.createdAt.toISOString(),
    createdBy: qualification.createdBy,
    updatedAt: qualification.updatedAt.toISOString(),
    version: qualification.version,
  }
}

/** What other services are told; the contact only where somebody is to write to it. */
export function qualificationFacts(qualification: VendorQualification, vendorName: string) {
  const view = qualificationViewOf(qualification, vendorName)
  const { qualificationId, vendorId, purpose, state, questionnaireId, questionnaireCode, edition } = view
  return {
    qualificationId,
    vendorId,
    vendorName,
    purpose,
    state,
    questionnaireId,
    questionnaireCode,
    edition,
    cause: view.cause,
    reason: view.reason,
    responsibleUserId: view.createdBy,
    version: view.version,
  }
}

/** What the audit trail keeps: which questions are answered; the values are in `vendor_answer`, which only grows. Nobody's name and mail. */
export function qualificationRecordOf({ answers, contact: _contact, ...view }: VendorQualificationView) {
  return { ...view, answered: answers.map(({ questionKey }) => questionKey) }
}

export function answerRecordOf(row: VendorAnswer): z.output<typeof vendorAnswerRecord> {
  const { id, questionnaireId, questionKey, value, answeredBy, answeredAt, copiedFrom } = row
  return {
    answerId: id,
    questionnaireId,
    questionKey,
    value,
    answeredBy,
    answeredAt: answeredAt.toISOString(),
    copiedFrom,
  }
}

/** The answers after some were recorded or taken back (null), in the order in which they were first given. */
export function answersAfter(
  answers: readonly QualificationAnswer[],
  changes: readonly (Omit<QualificationAnswer, 'value'> & { readonly value: string | null })[],
): QualificationAnswer[] {
  const merged = new Map(answers.map((answer) => [answer.questionKey, answer]))
  for (const { value, ...change } of changes) {
    if (value === null) merged.delete(change.questionKey)
    else merged.set(change.questionKey, { ...change, value })
  }
  return [...merged.values()]
}
