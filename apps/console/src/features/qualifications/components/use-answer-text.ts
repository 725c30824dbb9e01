import { useFormat, useT } from '@nexus/console-i18n'
import { useCallback } from 'react'
import type { Question } from '../../questionnaires/queries/questionnaire-queries.js'

/** An answer in words; a document is called by what `documentName` finds. */
export function useAnswerText(
  documentName?: (documentId: string) => string | undefined,
): (question: Question | undefined, value: string) => string {
  const t = useT()
  const format = useFormat()
  return useCallback(
    (question, value) => {
      switch (question?.type) {
        case 'yes-no':
          return t(value === 'yes' ? 'questionnaires.answer.yes' : 'questionnaires.answer.no')
        case 'choice':
          return question.options.find(({ key }) => key === value)?.label ?? value
        case 'number':
          return format.decimal(value)
        case 'date':
          return format.date(value)
        case 'document':
          return documentName?.(value) ?? t('qualifications.document_filed')
        default:
          return value
      }
    },
    [t, format, documentName],
  )
}
