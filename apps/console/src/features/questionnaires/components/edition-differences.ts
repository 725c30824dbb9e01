import { isSame } from '../../merge/merge.js'
import type { Question, Questionnaire } from '../queries/questionnaire-queries.js'

export interface EditionDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly question: Question
  /** Which fields are different, of a changed one. */
  readonly fields: readonly (keyof Question)[]
}

/** What an edition asks otherwise than another one, in the order in which it asks; what is left out comes last. */
export function differencesOf(
  before: Pick<Questionnaire, 'questions'>,
  after: Pick<Questionnaire, 'questions'>,
): readonly EditionDifference[] {
  const known = new Map(before.questions.map((question) => [question.key, question]))
  const asked = new Set(after.questions.map(({ key }) => key))
  return [
    ...after.questions.flatMap((question): EditionDifference[] => {
      const earlier = known.get(question.key)
      if (earlier === undefined) return [{ kind: 'added', question, fields: [] }]
      const fields = (Object.keys(question) as (keyof Question)[]).filter(
        (field) => !isSame(earlier[field], question[field]),
      )
      return fields.length === 0 ? [] : [{ kind: 'changed', question, fields }]
    }),
    ...before.questions
      .filter(({ key }) => !asked.has(key))
      .map((question): EditionDifference => ({ kind: 'removed', question, fields: [] })),
  ]
}
