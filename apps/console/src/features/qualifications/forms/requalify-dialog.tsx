import { T, useT } from '@nexus/console-i18n'
import { toast } from '@nexus/console-ui'
import { useState } from 'react'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { useRepeatKey } from '../../vendors/forms/use-repeat-key.js'
import { type Qualification, useQualificationBeginning } from '../queries/qualification-queries.js'
import { QuestionnaireField } from './questionnaire-field.js'

/** Has an active vendor qualified anew. Mount it when it is wanted. */
export function RequalifyDialog({
  vendorId,
  onDone,
  onClose,
}: {
  readonly vendorId: string
  readonly onDone: (qualification: Qualification) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const beginning = useQualificationBeginning(vendorId)
  const { keyOf } = useRepeatKey()
  const [questionnaireId, setQuestionnaireId] = useState<string>()
  return (
    <ReasonDialog
      title={<T id="qualifications.do.requalify" />}
      description={<T id="qualifications.requalify_text" />}
      confirm={<T id="qualifications.do.requalify" />}
      isBusy={beginning.isPending}
      error={beginning.error}
      onClose={onClose}
      onConfirm={(reason) => {
        const body = { reason, ...(questionnaireId === undefined ? {} : { questionnaireId }) }
        beginning.mutate(
          { beginning: { kind: 'requalify', body }, key: keyOf(body) },
          {
            onSuccess: ({ qualification }) => {
              toast({ kind: 'success', title: t('qualifications.done.requalify', { name: qualification.vendorName }) })
              onDone(qualification)
            },
          },
        )
      }}
    >
      <QuestionnaireField
        value={questionnaireId}
        error={fieldErrorsOf(beginning.error)('/questionnaireId')}
        onChange={setQuestionnaireId}
      />
    </ReasonDialog>
  )
}
