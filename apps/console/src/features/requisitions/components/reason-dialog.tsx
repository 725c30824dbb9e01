import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Field, Textarea } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'

/** Asks before something that cannot be taken back, and why it is done. */
export function ReasonDialog({
  isOpen,
  title,
  description,
  confirm,
  isRequired,
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
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: (reason: string | undefined) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
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
      isDangerous
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
  if (error === null || error === undefined) return null
  if (error instanceof ProblemError) return error.detail
  return <T id={error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown'} />
}
