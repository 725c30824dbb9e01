import { parseDateText } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Field, Input, Popover, PopoverContent, PopoverTrigger } from '@nexus/console-ui'
import { ChevronDown } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'

/** Due from one day to another, typed as people write days. */
export function DueRange({
  from,
  to,
  onChange,
}: {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly onChange: (from: string | undefined, to: string | undefined) => void
}) {
  const t = useT()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const name =
    from !== undefined && to !== undefined
      ? t('invoices.due.between', { from: format.date(from, 'short'), to: format.date(to, 'short') })
      : from !== undefined
        ? t('invoices.due.from', { day: format.date(from, 'short') })
        : to !== undefined
          ? t('invoices.due.to', { day: format.date(to, 'short') })
          : t('invoices.due')
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button>
          {name}
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-64">
        <Range
          from={from}
          to={to}
          onChange={(first, last) => {
            onChange(first, last)
            setOpen(false)
          }}
        />
      </PopoverContent>
    </Popover>
  )
}

function Range({ from, to, onChange }: Parameters<typeof DueRange>[0]) {
  const t = useT()
  const format = useFormat()
  const [first, setFirst] = useState(from === undefined ? '' : format.date(from, 'short'))
  const [last, setLast] = useState(to === undefined ? '' : format.date(to, 'short'))
  const [isTried, setTried] = useState(false)
  const read = (text: string) => parseDateText(text, format.locale, { today: format.today() })
  const isWrong = (text: string): boolean => text.trim() !== '' && !read(text).ok
  const valueOf = (text: string): string | undefined => {
    const parsed = read(text)
    return parsed.ok ? parsed.value : undefined
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (!isWrong(first) && !isWrong(last)) onChange(valueOf(first), valueOf(last))
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      <Field
        label={<T id="invoices.due.first" />}
        error={isTried && isWrong(first) ? t('vendors.fault.date') : undefined}
      >
        <Input value={first} autoComplete="off" onChange={(event) => setFirst(event.target.value)} />
      </Field>
      <Field
        label={<T id="invoices.due.last" />}
        error={isTried && isWrong(last) ? t('vendors.fault.date') : undefined}
      >
        <Input value={last} autoComplete="off" onChange={(event) => setLast(event.target.value)} />
      </Field>
      <Button type="submit" variant="primary">
        <T id="invoices.due.apply" />
      </Button>
    </form>
  )
}
