import { T, useT } from '@nexus/console-i18n'
import { Field, FormDialog, Textarea } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'
import { ProblemBanner, useRefusalAt } from '../components/problem-banner.js'

const MOST_CHARACTERS = 2000

/** Something that takes a reason, which stays with the document. Mount it when it is wanted. */
export function ReasonDialog({
  title,
  description,
  confirm,
  isDangerous = false,
  isBusy,
  error,
  onConfirm,
  onClose,
}: {
  readonly title: ReactNode
  readonly description: ReactNode
  /** What the button does, as a verb. */
  readonly confirm: ReactNode
  readonly isDangerous?: boolean
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const refusalAt = useRefusalAt()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const refusal = refusalAt(error, '/reason')
  return (
    <FormDialog
      title={title}
      description={description}
      submit={confirm}
      isDangerous={isDangerous}
      isBusy={isBusy}
      isHeldWhileBusy
      className="gap-3"
      onSubmit={(form) => {
        const text = reason.trim()
        setMissing(text === '')
        if (text !== '') onConfirm(text)
        else form.querySelector('textarea')?.focus()
      }}
      onClose={onClose}
    >
      {refusal === undefined && <ProblemBanner error={error} />}
      <Field
        label={<T id="payments.reason" />}
        isRequired
        error={isMissing && reason.trim() === '' ? t('payments.reason_missing') : refusal}
      >
        <Textarea
          autoFocus
          maxLength={MOST_CHARACTERS}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </FormDialog>
  )
}
