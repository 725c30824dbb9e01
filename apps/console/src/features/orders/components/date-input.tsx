import { useFormat, useT } from '@nexus/console-i18n'
import { Field, Input } from '@nexus/console-ui'
import { useState } from 'react'
import { type Refused, readDate, typedDate } from '../forms/typed.js'

/** A date as people type it; taken when the field is left. What is not understood stays, and is said. */
export function DateInput({
  label,
  value,
  onChange,
  prefer = 'past',
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (date: string | undefined) => void
  readonly prefer?: 'future' | 'past' | 'nearest'
}) {
  const t = useT()
  const format = useFormat()
  const [typed, setTyped] = useState(typedDate(value, format))
  const [shown, setShown] = useState(value)
  const [refused, setRefused] = useState<Refused>()
  // It was changed by other means.
  if (shown !== value) {
    setShown(value)
    setTyped(typedDate(value, format))
    setRefused(undefined)
  }
  const take = (): void => {
    if (typed.trim() === '') {
      setRefused(undefined)
      if (value !== undefined) onChange(undefined)
      return
    }
    const read = readDate(typed, format, prefer)
    setRefused(read.ok ? undefined : read.reason)
    if (!read.ok) return
    setTyped(typedDate(read.value, format))
    if (read.value !== value) onChange(read.value)
  }
  return (
    <Field label={label} error={refused !== undefined && t(`orders.refused.${refused}`)}>
      <Input
        value={typed}
        autoComplete="off"
        placeholder={typedDate(format.today(), format)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
        }}
      />
    </Field>
  )
}
