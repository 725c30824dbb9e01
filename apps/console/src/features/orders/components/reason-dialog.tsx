import { ProblemError } from '@nexus/client'
import { T, useFieldText, useT } from '@nexus/console-i18n'
import { Button, Dialog, Field, Textarea } from '@nexus/console-ui'
import { type ReactNode, useRef, useState } from 'react'
import { ProblemBanner } from './problem-banner.js'

export interface ReasonDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly description?: ReactNode
  /** What the button does, as a verb. */
  readonly confirm: ReactNode
  readonly reasonLabel?: string
  readonly isRequired?: boolean
  readonly isDangerous?: boolean
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: (reason: string) => void
  /** More to say, above the reason. */
  readonly children?: ReactNode
  readonly size?: 'md' | 'lg'
}

/** Asks why before something is done; it stays open, with what was typed, until that is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { isOpen, onClose, isBusy } = props
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && !isBusy && onClose()}
      title={props.title}
      description={props.description}
      size={props.size}
    >
      {isOpen && <ReasonForm {...props} />}
    </Dialog>
  )
}

function ReasonForm({
  confirm,
  reasonLabel,
  isRequired = true,
  isDangerous = false,
  isBusy,
  error,
  onClose,
  onConfirm,
  children,
}: ReasonDialogProps) {
  const t = useT()
  const fieldText = useFieldText()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const refused =
    error instanceof ProblemError ? error.errors.find(({ pointer }) => /^\/(reason|note)$/.test(pointer)) : undefined
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBusy) return
        const isLacking = isRequired && reason.trim() === ''
        setMissing(isLacking)
        if (isLacking) field.current?.focus()
        else onConfirm(reason.trim())
      }}
    >
      <ProblemBanner error={refused === undefined ? error : undefined} />
      {children}
      <Field
        label={reasonLabel ?? t('orders.reason.label')}
        isRequired={isRequired}
        error={isMissing ? t('orders.reason.missing') : refused && fieldText(refused)}
      >
        <Textarea
          ref={field}
          value={reason}
          maxLength={500}
          onChange={(event) => {
            // One line of text: a line break would be refused.
            setReason(event.target.value.replace(/\s*\n\s*/g, ' '))
            setMissing(false)
          }}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>
          <T id="ui.cancel" />
        </Button>
        <Button type="submit" variant={isDangerous ? 'danger' : 'primary'} isBusy={isBusy}>
          {confirm}
        </Button>
      </div>
    </form>
  )
}
