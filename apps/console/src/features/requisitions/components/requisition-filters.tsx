import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuTrigger,
  Input,
} from '@nexus/console-ui'
import { ChevronDown, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { REQUISITION_STATES, type RequisitionState } from '../queries/requisition-queries.js'
import type { RequisitionSearch } from '../routes/requisition-search.js'

const PAUSE_MS = 300
/** The API looks for two characters and more. */
const LEAST = 2

export function RequisitionFilters({
  search,
  onChange,
  children,
}: {
  readonly search: RequisitionSearch
  /** Behind the filters: the saved views. */
  readonly children?: ReactNode
  readonly onChange: (change: { [Key in keyof RequisitionSearch]?: RequisitionSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const states = search.state ?? []
  const isFiltered = states.length > 0 || search.q !== undefined || search.mine === true
  const toggle = (state: RequisitionState): void => {
    const next = REQUISITION_STATES.filter((each) => states.includes(each) !== (each === state))
    onChange({ state: next.length === 0 ? undefined : next })
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
      <SearchField text={search.q ?? ''} onChange={(q) => onChange({ q: q.length < LEAST ? undefined : q })} />
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button>
            {states.length === 0 ? (
              <T id="requisitions.filter.state" />
            ) : states.length === 1 && states[0] !== undefined ? (
              t(`states.${states[0]}`)
            ) : (
              <T id="requisitions.filter.states" values={{ count: states.length }} />
            )}
            <ChevronDown aria-hidden className="text-muted" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          {REQUISITION_STATES.map((state) => (
            <DropdownMenuCheckboxItem
              key={state}
              checked={states.includes(state)}
              onCheckedChange={() => toggle(state)}
              onSelect={(event) => event.preventDefault()}
            >
              {t(`states.${state}`)}
            </DropdownMenuCheckboxItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      <Button
        aria-pressed={search.mine === true}
        className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        onClick={() => onChange({ mine: search.mine === true ? undefined : true })}
      >
        <T id="requisitions.filter.mine" />
      </Button>
      {isFiltered && (
        <Button variant="ghost" onClick={() => onChange({ state: undefined, q: undefined, mine: undefined })}>
          <X aria-hidden />
          <T id="ui.filter.reset" />
        </Button>
      )}
      {children !== undefined && <div className="sm:ms-auto">{children}</div>}
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
    <div className="min-w-0 grow basis-full sm:max-w-64 sm:basis-auto">
      <Input
        type="search"
        aria-label={t('requisitions.filter.search')}
        placeholder={t('requisitions.filter.search')}
        lead={<Search />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
