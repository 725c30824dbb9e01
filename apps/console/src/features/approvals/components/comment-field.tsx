import { useT } from '@nexus/console-i18n'
import { Field, Textarea } from '@nexus/console-ui'
import type { RefObject } from 'react'

/** As long as the API takes it. */
const LONGEST = 2000

/** What one says to a decision; Ctrl or Cmd with Enter sends it. */
export function CommentField({
  input,
  value,
  onChange,
  onSubmit,
  isRequired,
  error,
}: {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit: () => void
  readonly isRequired: boolean
  readonly error: string | undefined
}) {
  const t = useT()
  return (
    <Field
      label={t(isRequired ? 'approvals.decide.reason' : 'approvals.decide.comment')}
      hint={t(isRequired ? 'approvals.decide.reason_hint' : 'approvals.decide.comment_hint')}
      isRequired={isRequired}
      error={error}
    >
      <Textarea
        ref={input}
        rows={4}
        maxLength={LONGEST}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            onSubmit()
          }
        }}
      />
    </Field>
  )
}
