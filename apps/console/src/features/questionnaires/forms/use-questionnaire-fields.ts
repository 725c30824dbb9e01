import { useT } from '@nexus/console-i18n'
import { useMemo } from 'react'
import type { ConflictField } from '../../administration/components/conflict-dialog.js'
import { QUESTION_TYPES, type Question } from '../queries/questionnaire-queries.js'
import type { QuestionnaireContent } from './questionnaire-content.js'

const FIELDS = [
  ...(['text', 'help', 'type', 'required', 'options', 'minimum', 'maximum'] as const),
  ...(['documentType', 'favourable', 'weight', 'knockOut'] as const),
]

/** What a questionnaire consists of, in words: for whoever was slower than somebody else. */
export function useQuestionnaireFields(): readonly ConflictField<QuestionnaireContent>[] {
  const t = useT()
  const partOf = usePartOfQuestion()
  return useMemo(() => {
    const yesNo = (value: unknown): string => t(value === true ? 'administration.yes' : 'administration.no')
    return [
      { name: 'title', label: t('questionnaires.field.title'), render: String },
      { name: 'vendorKind', label: t('questionnaires.field.kind'), render: String },
      {
        name: 'requiredDocuments',
        label: t('questionnaires.field.documents'),
        render: (value) => (value as readonly string[]).join(', '),
      },
      { name: 'requiresRequalification', label: t('questionnaires.field.requalify'), render: yesNo },
      {
        name: 'questions',
        label: t('questionnaires.questions'),
        render: () => '',
        list: {
          key: 'key',
          nameOf: (item) => (item as Question).text,
          fields: FIELDS.map((name) => ({
            name,
            label: t(`questionnaires.part.${name}`),
            render: (value: unknown) => partOf(name, value),
          })),
        },
      },
    ]
  }, [t, partOf])
}

/** A part of a question in words. */
export function usePartOfQuestion(): (name: keyof Question, value: unknown) => string {
  const t = useT()
  return useMemo(
    () => (name, value) => {
      if (value === null || value === undefined || value === '') return '–'
      switch (name) {
        case 'type': {
          const type = QUESTION_TYPES.find((each) => each === value)
          return type === undefined ? '–' : t(`questionnaires.type.${type}`)
        }
        case 'required':
          return t(value === true ? 'administration.yes' : 'administration.no')
        case 'favourable':
          return t(value === 'yes' ? 'questionnaires.answer.yes' : 'questionnaires.answer.no')
        case 'options':
          return (value as Question['options'])
            .map(({ label, score }) => (score === null ? label : `${label} (${String(score)})`))
            .join(', ')
        case 'knockOut': {
          const { answers, below, above } = value as NonNullable<Question['knockOut']>
          return [
            ...answers.map((answer) =>
              answer === 'yes' || answer === 'no' ? t(`questionnaires.answer.${answer}`) : answer,
            ),
            ...(below === null ? [] : [`< ${below}`]),
            ...(above === null ? [] : [`> ${above}`]),
          ].join(', ')
        }
        default:
          return typeof value === 'number' || typeof value === 'string' ? String(value) : '–'
      }
    },
    [t],
  )
}
