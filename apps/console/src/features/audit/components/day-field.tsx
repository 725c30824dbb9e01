import { type DateRefusal, parseDateText } from '@nexus/console-format'
import { useFormat, useT } from '@nexus/console-i18n'
import { Field, Input } from '@nexus/console-ui'
import { useState } from 'react'

/** A day as people type it; what is not understood stays and is said. */
export function DayField({
  label,
  date,
  onChange,
}: {
  readonly label: string
  readonly date: string | undefined
  readonly onChange: (date: string | undefined) => void
}) {
  const t = useT()
  const format = useFormat()
  const textOf = (day: string | undefined): string => (day === undefined ? '' : format.date(day, 'short'))
  const [typed, setTyped] = useState(() => textOf(date))
  const [shown, setShown] = useState(date)
  const [refusal, setRefusal] = useState<DateRefusal>()
  // The address changed by other means: reset, or the way back.
  if (shown !== date) {
    setShown(date)
    setTyped(textOf(date))
    setRefusal(undefined)
  }
  const take = (): void => {
    if (typed === textOf(date)) return
    const parsed = parseDateText(typed, format.locale, { today: format.today(), prefer: 'past' })
    if (parsed.ok) {
      setRefusal(undefined)
      setTyped(textOf(parsed.value))
      onChange(parsed.value)
    } else if (parsed.reason === 'empty') {
      setRefusal(undefined)
      onChange(undefined)
    } else setRefusal(parsed.reason)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <Field
        label={label}
        error={refusal !== undefined && t(refusal === 'no_such_day' ? 'audit.no_such_day' : 'audit.not_a_date')}
      >
        <Input
          autoComplete="off"
          placeholder={format.date(format.today(), 'short')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
        />
      </Field>
    </form>
  )
}
