import { T, useT } from '@nexus/console-i18n'
import { Button, Input, Select } from '@nexus/console-ui'
import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { DUE_TERMS, type PayableSearch } from '../routes/payment-search.js'

const PAUSE_MS = 300
/** The API looks for two characters and more. */
const LEAST = 2
const ANY = 'any'

export function PayableFilters({
  search,
  onChange,
}: {
  readonly search: PayableSearch
  readonly onChange: (change: { [Key in keyof PayableSearch]?: PayableSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const isFiltered = search.q !== undefined || search.due !== undefined || search.vendorId !== undefined
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
      <SearchField text={search.q ?? ''} onChange={(q) => onChange({ q: q.length < LEAST ? undefined : q })} />
      <Select
        label={t('payments.filter.due')}
        className="w-auto min-w-40"
        options={[
          { value: ANY, label: t('payments.filter.due.any') },
          ...DUE_TERMS.map((term) => ({ value: term, label: t(`payments.filter.due.${term}`) })),
        ]}
        value={search.due ?? ANY}
        onChange={(next) => onChange({ due: DUE_TERMS.find((term) => term === next) })}
      />
      {isFiltered && (
        <Button variant="ghost" onClick={() => onChange({ q: undefined, due: undefined, vendorId: undefined })}>
          <X aria-hidden />
          <T id="ui.filter.reset" />
        </Button>
      )}
    </div>
  )
}

/** Searches when somebody pauses. */
function SearchField({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  // The address changed by other means: reset, or the way back.
  if (shown !== text) {
    setShown(text)
    if (text !== typed.trim()) setTyped(text)
  }
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === text || (wanted.length < LEAST && text === '')) return
    const timer = setTimeout(() => onChange(wanted), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, text, onChange])
  return (
    <div className="min-w-0 grow basis-full sm:max-w-72 sm:basis-auto">
      <Input
        type="search"
        aria-label={t('payments.filter.search')}
        placeholder={t('payments.filter.search')}
        lead={<Search />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
