import { T, useT } from '@nexus/console-i18n'
import { Field, FormDialog, Textarea } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'
import { ProblemBanner, useFieldErrorsOf } from './problem-banner.js'
import { useFocusAfter } from './use-focus-after.js'

/** Asks why, and for what else is needed, before something is done. Mount it when it is asked for. */
export function ReasonDialog({
  title,
  description,
  confirm,
  isDangerous = false,
  isBusy,
  error,
  most = 500,
  check,
  children,
  onConfirm,
  onClose,
}: {
  readonly title: ReactNode
  readonly description?: ReactNode
  /** What the button does, as a verb. */
  readonly confirm: ReactNode
  readonly isDangerous?: boolean
  readonly isBusy: boolean
  readonly error: unknown
  /** The longest reason that is kept. */
  readonly most?: number
  /** Whether the other fields are filled in; they say themselves what is missing. */
  readonly check?: () => boolean
  readonly children?: ReactNode
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  useFocusAfter()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  const submit = (form: HTMLFormElement): void => {
    setTried(true)
    const isFine = check?.() !== false
    if (isMissing) form.querySelector('textarea')?.focus()
    else if (isFine) onConfirm(reason.trim())
  }
  return (
    <FormDialog
      title={title}
      description={description}
      submit={confirm}
      isDangerous={isDangerous}
      isBusy={isBusy}
      className="pt-1"
      onSubmit={submit}
      onClose={onClose}
    >
      <ProblemBanner error={error} isShownAtField={(pointer) => pointer === '/reason'} />
      {children}
      <Field
        label={<T id="vendors.reason" />}
        isRequired
        error={isTried && isMissing ? t('vendors.reason.missing') : fieldErrorsOf(error)('/reason')}
      >
        <Textarea value={reason} maxLength={most} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
