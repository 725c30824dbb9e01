import { parseDateText } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Field, Input } from '@nexus/console-ui'
import { useRef, useState } from 'react'
import { type Days, refusalOf } from '../period.js'

interface Refusals {
  readonly from?: string
  readonly to?: string
}

/** Two days of one's own. What was typed stays when it is refused. */
export function PeriodForm({
  days,
  today,
  onApply,
  onCancel,
}: {
  readonly days: Days
  readonly today: string
  readonly onApply: (days: Days) => void
  readonly onCancel: () => void
}) {
  const t = useT()
  const format = useFormat()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(() => ({
    from: format.date(days.from, 'short'),
    to: format.date(days.to, 'short'),
  }))
  const [refusals, setRefusals] = useState<Refusals>({})
  const apply = (): void => {
    const from = parseDateText(typed.from, format.locale, { today, prefer: 'past' })
    const to = parseDateText(typed.to, format.locale, { today, prefer: 'past' })
    const found: Refusals = {
      ...(from.ok ? {} : { from: t('dashboard.period.no_date') }),
      ...(to.ok ? {} : { to: t('dashboard.period.no_date') }),
    }
    const why = from.ok && to.ok ? refusalOf({ from: from.value, to: to.value }) : undefined
    const all: Refusals = why === undefined ? found : { to: t(`dashboard.period.${why}`) }
    setRefusals(all)
    if (from.ok && to.ok && why === undefined) onApply({ from: from.value, to: to.value })
    else form.current?.querySelector<HTMLInputElement>(`[name=${all.from === undefined ? 'to' : 'from'}]`)?.focus()
  }
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-wrap items-start gap-3 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      {(['from', 'to'] as const).map((name) => (
        <Field
          key={name}
          label={t(`dashboard.period.${name}`)}
          error={refusals[name]}
          className="grow basis-36 sm:max-w-48"
        >
          <Input
            name={name}
            autoFocus={name === 'from'}
            autoComplete="off"
            value={typed[name]}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
          />
        </Field>
      ))}
      <div className="flex gap-2 sm:mt-6">
        <Button onClick={onCancel}>
          <T id="ui.cancel" />
        </Button>
        <Button type="submit" variant="primary">
          <T id="dashboard.period.apply" />
        </Button>
      </div>
    </form>
  )
}
