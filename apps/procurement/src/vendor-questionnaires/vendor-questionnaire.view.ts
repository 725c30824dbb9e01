import type { vendorQuestionnaireChanged, VendorQuestionnaireView } from '@nexus/contracts-procurement'
import type { PayloadOf } from '@nexus/kernel'
import type { VendorQuestionnaire } from './vendor-questionnaire.entity.js'

export function vendorQuestionnaireViewOf(questionnaire: VendorQuestionnaire): VendorQuestionnaireView {
  return {
    questionnaireId: questionnaire.id,
    code: questionnaire.code,
    edition: questionnaire.edition,
    state: questionnaire.state,
    title: questionnaire.title,
    vendorKind: questionnaire.vendorKind,
    questions: questionnaire.questions,
    requiredDocuments: questionnaire.requiredDocuments,
    requiresRequalification: questionnaire.requiresRequalification,
    publishedAt: questionnaire.publishedAt?.toISOString() ?? null,
    publishedBy: questionnaire.publishedBy,
    retiredAt: questionnaire.retiredAt?.toISOString() ?? null,
    createdAt: questionnaire.createdAt.toISOString(),
    createdBy: questionnaire.createdBy,
    updatedAt: questionnaire.updatedAt.toISOString(),
    version: questionnaire.version,
  }
}

/** What other services are told of an edition. */
export function vendorQuestionnaireFacts(
  questionnaire: VendorQuestionnaire,
): PayloadOf<typeof vendorQuestionnaireChanged> {
  const view = vendorQuestionnaireViewOf(questionnaire)
  const { questionnaireId, code, edition, state, title, vendorKind, requiresRequalification, version } = view
  return { questionnaireId, code, edition, state, title, vendorKind, requiresRequalification, version }
}
