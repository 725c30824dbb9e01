import { T, useT } from '@nexus/console-i18n'
import { Field, Select } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { publishedQuestionnairesQuery } from '../../questionnaires/queries/questionnaire-queries.js'

const FITTING = 'fitting'

/** Which published questionnaire is answered; undefined: the one for this kind of vendor. */
export function QuestionnaireField({
  value,
  error,
  isFittingOffered = true,
  without,
  onChange,
}: {
  readonly value: string | undefined
  readonly error: string | undefined
  readonly isFittingOffered?: boolean
  /** Not offered: it is answered already. */
  readonly without?: string | null
  readonly onChange: (questionnaireId: string | undefined) => void
}) {
  const t = useT()
  const published = useQuery(publishedQuestionnairesQuery).data ?? []
  return (
    <Field
      label={<T id="questionnaires.one" />}
      error={error}
      {...(isFittingOffered ? { hint: <T id="qualifications.fitting_hint" /> } : { isRequired: true })}
    >
      <Select
        options={[
          ...(isFittingOffered ? [{ value: FITTING, label: t('qualifications.fitting') }] : []),
          ...published
            .filter(({ questionnaireId }) => questionnaireId !== without)
            .map(({ questionnaireId, title, edition }) => ({
              value: questionnaireId,
              label: `${title} · ${t('questionnaires.edition', { edition })}`,
            })),
        ]}
        value={value ?? (isFittingOffered ? FITTING : undefined)}
        onChange={(next) => onChange(next === FITTING ? undefined : next)}
      />
    </Field>
  )
}
