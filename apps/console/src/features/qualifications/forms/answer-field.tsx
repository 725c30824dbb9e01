import { T, useFormat, useT } from '@nexus/console-i18n'
import { Field, Input, Select, Textarea } from '@nexus/console-ui'
import type { Question } from '../../questionnaires/queries/questionnaire-queries.js'
import type { VendorDocument } from '../../vendors/queries/vendor-queries.js'

const NONE = 'none'

/** One question with the control by which it is answered. */
export function AnswerField({
  question,
  typed,
  error,
  documents,
  onAnswer,
}: {
  readonly question: Question
  readonly typed: string
  readonly error: string | undefined
  /** Those of the vendor that are good. */
  readonly documents: readonly VendorDocument[]
  readonly onAnswer: (text: string) => void
}) {
  const t = useT()
  const format = useFormat()
  const { text, help, type, required, knockOut, options, minimum, maximum, documentType } = question
  const limits =
    type === 'number' && (minimum !== null || maximum !== null)
      ? t('qualifications.limits', {
          least: minimum === null ? '–' : format.decimal(minimum),
          most: maximum === null ? '–' : format.decimal(maximum),
        })
      : undefined
  const hint = [help, limits].filter((each) => each !== undefined && each !== '').join(' ')
  const chosen = (offered: readonly { readonly value: string; readonly label: string }[]) => (
    <Select
      options={[{ value: NONE, label: t('qualifications.unanswered') }, ...offered]}
      value={typed === '' ? NONE : typed}
      onChange={(next) => onAnswer(next === NONE ? '' : next)}
    />
  )
  const control = () => {
    switch (type) {
      case 'text':
        return <Textarea rows={2} maxLength={4000} value={typed} onChange={(event) => onAnswer(event.target.value)} />
      case 'yes-no':
        return chosen((['yes', 'no'] as const).map((value) => ({ value, label: t(`questionnaires.answer.${value}`) })))
      case 'choice':
        return chosen(options.map(({ key, label }) => ({ value: key, label })))
      case 'document':
        return chosen(
          documents
            .filter((each) => documentType === null || each.type === documentType)
            .map(({ documentId, type: kind, number }) => ({
              value: documentId,
              label: `${kind.replaceAll('-', ' ')} ${number}`,
            })),
        )
      case 'number':
      case 'date':
        return (
          <Input
            autoComplete="off"
            maxLength={30}
            inputMode={type === 'number' ? 'decimal' : 'text'}
            placeholder={type === 'date' ? format.date(format.today(), 'short') : undefined}
            value={typed}
            onChange={(event) => onAnswer(event.target.value)}
          />
        )
    }
  }
  return (
    <Field
      label={text}
      isRequired={required || knockOut !== null}
      error={error}
      {...(type === 'document'
        ? {
            hint: (
              <>
                {hint}{' '}
                {documentType === null ? (
                  <T id="qualifications.document_hint" />
                ) : (
                  <T id="qualifications.document_hint_of" values={{ type: documentType.replaceAll('-', ' ') }} />
                )}
              </>
            ),
          }
        : hint === ''
          ? {}
          : { hint })}
    >
      {control()}
    </Field>
  )
}
