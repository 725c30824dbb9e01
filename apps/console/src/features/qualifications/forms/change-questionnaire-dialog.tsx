import { T, useT } from '@nexus/console-i18n'
import { FormDialog } from '@nexus/console-ui'
import { useState } from 'react'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { QuestionnaireField } from './questionnaire-field.js'

/** Another edition or questionnaire is answered instead; the answers that still fit are kept. */
export function ChangeQuestionnaireDialog({
  current,
  isBusy,
  error,
  onConfirm,
  onClose,
}: {
  readonly current: string | null
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: (questionnaireId: string) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const [questionnaireId, setQuestionnaireId] = useState<string>()
  const [isTried, setTried] = useState(false)
  return (
    <FormDialog
      title={<T id="qualifications.do.change-questionnaire" />}
      description={<T id="qualifications.change_text" />}
      submit={<T id="qualifications.do.change-questionnaire" />}
      isBusy={isBusy}
      refusal={
        <ProblemBanner error={error} isShownAtField={(pointer) => pointer === '/questionnaireId'} className="mb-4" />
      }
      onSubmit={() => {
        setTried(true)
        if (questionnaireId !== undefined) onConfirm(questionnaireId)
      }}
      onClose={onClose}
    >
      <QuestionnaireField
        value={questionnaireId}
        isFittingOffered={false}
        without={current}
        error={
          isTried && questionnaireId === undefined
            ? t('vendors.fault.missing')
            : fieldErrorsOf(error)('/questionnaireId')
        }
        onChange={setQuestionnaireId}
      />
    </FormDialog>
  )
}
