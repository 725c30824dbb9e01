import { useT } from '@nexus/console-i18n'
import { Button, Field, Textarea } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'
import { useRefusalText } from '../../problems/refusal-text.js'

/** Where a comment is written; what was typed stays when it is refused. */
export function CommentForm({
  start = '',
  label,
  submit,
  error,
  isBusy,
  hasFocus = false,
  onSubmit,
  onCancel,
}: {
  readonly start?: string
  readonly label: string
  readonly submit: ReactNode
  readonly error: unknown
  readonly isBusy: boolean
  readonly hasFocus?: boolean
  readonly onSubmit: (text: string, clear: () => void) => void
  readonly onCancel?: () => void
}) {
  const t = useT()
  const textOf = useRefusalText()
  const [text, setText] = useState(start)
  const send = (): void => {
    if (text.trim() !== '' && !isBusy) onSubmit(text.trim(), () => setText(''))
  }
  return (
    <div className="flex flex-col gap-2">
      <Field label={label} isLabelHidden error={error == null ? undefined : textOf(error)}>
        <Textarea
          rows={2}
          maxLength={4000}
          value={text}
          autoFocus={hasFocus}
          placeholder={label}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            send()
          }}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        {onCancel !== undefined && <Button onClick={onCancel}>{t('ui.cancel')}</Button>}
        <Button variant="primary" isBusy={isBusy} disabled={text.trim() === ''} onClick={send}>
          {submit}
        </Button>
      </div>
    </div>
  )
}
