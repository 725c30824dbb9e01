import type { Question, Questionnaire } from '../queries/questionnaire-queries.js'

/** What people write of an edition. */
export interface QuestionnaireContent {
  readonly title: string
  readonly vendorKind: string | null
  readonly questions: readonly Question[]
  readonly requiredDocuments: readonly string[]
  readonly requiresRequalification: boolean
}

export const contentOf = (questionnaire: Questionnaire): QuestionnaireContent => {
  const { title, vendorKind, questions, requiredDocuments, requiresRequalification } = questionnaire
  return { title, vendorKind, questions, requiredDocuments, requiresRequalification }
}

/** `Liability insurance, ISO 9001` as the API names kinds of documents, each once. */
export const kindsOf = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((each) => each.trim().toLowerCase().replace(/\s+/g, '-'))
      .filter((each) => each !== ''),
  ),
]
