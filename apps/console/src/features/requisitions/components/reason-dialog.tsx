import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useProblemText, useT } from '@nexus/console-i18n'
import { AlertDialog, Field, Textarea } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'

/** Asks before something that cannot be taken back, and why it is done. */
export function ReasonDialog({
  isOpen,
  title,
  description,
  confirm,
  isRequired,
  isDangerous = true,
  isBusy,
  error,
  onConfirm,
  onClose,
}: {
  readonly isOpen: boolean
  readonly title: ReactNode
  readonly description: ReactNode
  readonly confirm: ReactNode
  readonly isRequired: boolean
  readonly isDangerous?: boolean
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: (reason: string | undefined) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [wasOpen, setWasOpen] = useState(isOpen)
  // What was said for one thing is no reason for the next.
  if (wasOpen !== isOpen) {
    setWasOpen(isOpen)
    setReason('')
    setMissing(false)
  }
  return (
    <AlertDialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (open) return
        setReason('')
        setMissing(false)
        onClose()
      }}
      title={title}
      description={description}
      confirm={confirm}
      isDangerous={isDangerous}
      isBusy={isBusy}
      onConfirm={() => {
        const given = reason.trim()
        setMissing(isRequired && given === '')
        if (!isRequired || given !== '') onConfirm(given === '' ? undefined : given)
      }}
    >
      <Field
        label={t('requisitions.reason.label')}
        isRequired={isRequired}
        error={isMissing ? t('requisitions.reason.missing') : error == null ? undefined : <Refusal error={error} />}
      >
        <Textarea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </AlertDialog>
  )
}

/** Why something was refused, in one line. */
export function Refusal({ error }: { readonly error: unknown }) {
  const textOf = useProblemText()
  if (error === null || error === undefined) return null
  if (error instanceof ProblemError) return textOf(error)
  return <T id={error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown'} />
}
