import { T, useT } from '@nexus/console-i18n'
import { Field, FormDialog, Textarea } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'
import { useFocusAfter } from './use-focus-after.js'
import { isBeyondFields, useFieldErrorsOf } from './field-errors.js'
import { ProblemBanner } from './problem-banner.js'

/** As long as the API takes a reason: one line of text, or several. */
const MOST = { line: 500, lines: 2000 } as const
/** Where the API calls it so; an answer of the vendor has a note. */
const POINTERS = ['/reason', '/note']

export interface ReasonDialogProps {
  readonly title: ReactNode
  readonly description?: ReactNode
  /** What the button does, as a verb. */
  readonly confirm: ReactNode
  /** "Reason" where nothing else is said. */
  readonly label?: ReactNode
  readonly isRequired?: boolean
  /** Whether the reason may have several lines. */
  readonly isLong?: boolean
  readonly isDangerous?: boolean
  readonly isBusy: boolean
  readonly error: unknown
  /** What to do about what was refused, where that is known. */
  readonly hint?: ReactNode
  /** Whether the other fields are filled in; they say themselves what is missing. */
  readonly check?: () => boolean
  readonly size?: 'md' | 'lg'
  /** What else is asked, above the reason. */
  readonly children?: ReactNode
  /** With an empty text where none was given and none is required. */
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why before something is done; it stays, with what was typed, until that is done. Mount it when it is asked for. */
export function ReasonDialog({
  title,
  description,
  confirm,
  label,
  isRequired = true,
  isLong = false,
  isDangerous = false,
  isBusy,
  error,
  hint,
  check,
  size,
  children,
  onConfirm,
  onClose,
}: ReasonDialogProps) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  useFocusAfter()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = isRequired && reason.trim() === ''
  const refused = POINTERS.map(fieldErrorsOf(error)).find((text) => text !== undefined)
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
      isHeldWhileBusy
      size={size}
      className="pt-1"
      onSubmit={submit}
      onClose={onClose}
    >
      {isBeyondFields(error, POINTERS) && (
        <ProblemBanner error={error} hint={hint} isShownAtField={(pointer) => POINTERS.includes(pointer)} />
      )}
      {children}
      <Field
        label={label ?? <T id="problems.reason" />}
        isRequired={isRequired}
        error={isTried && isMissing ? t('problems.reason_missing') : refused}
      >
        <Textarea
          value={reason}
          maxLength={isLong ? MOST.lines : MOST.line}
          onChange={({ target: { value } }) => {
            // A line break would be refused where one line is kept.
            setReason(isLong ? value : value.replace(/\s*\n\s*/g, ' '))
          }}
        />
      </Field>
    </FormDialog>
  )
}
