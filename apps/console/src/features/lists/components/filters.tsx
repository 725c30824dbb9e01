import { T } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuTrigger,
  Input,
  cn,
} from '@nexus/console-ui'
import { ChevronDown, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'

// In one file, since most lists need all of it, and small files weigh more in a browser than what is in them.

const PAUSE_MS = 300
/** The API looks for two characters and more. */
const LEAST = 2

/** How a button looks whose filter is on. */
export const PRESSED = 'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink'

/** The filters of a list, one beside the other, and the way to take them all away. */
export function FilterBar({
  isFiltered = false,
  onReset,
  after,
  children,
}: {
  readonly isFiltered?: boolean
  readonly onReset?: () => void
  /** At the end of the line: saved views. */
  readonly after?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
      {children}
      {isFiltered && <ResetFilters onReset={onReset} />}
      {after !== undefined && <div className="sm:ms-auto">{after}</div>}
    </div>
  )
}

export function ResetFilters({
  onReset,
  className,
}: {
  readonly onReset: (() => void) | undefined
  readonly className?: string
}) {
  return (
    <Button variant="ghost" onClick={onReset} className={className}>
      <X aria-hidden />
      <T id="ui.filter.reset" />
    </Button>
  )
}

/** A filter that is on or off. */
export function FilterToggle({
  isOn,
  onChange,
  children,
}: {
  readonly isOn: boolean
  /** True to switch it on; undefined takes it out of the address. */
  readonly onChange: (isOn: true | undefined) => void
  readonly children: ReactNode
}) {
  return (
    <Button aria-pressed={isOn} className={PRESSED} onClick={() => onChange(isOn ? undefined : true)}>
      {children}
    </Button>
  )
}

/** Several of a few values; the button says what is chosen. */
export function FilterMenu<Value extends string>({
  values,
  chosen,
  nameOf,
  none,
  several,
  onChange,
}: {
  readonly values: readonly Value[]
  readonly chosen: readonly Value[]
  readonly nameOf: (value: Value) => string
  /** What the button says while nothing is chosen, and with more than one. */
  readonly none: ReactNode
  readonly several: (count: number) => ReactNode
  readonly onChange: (chosen: readonly Value[] | undefined) => void
}) {
  const [only] = chosen
  const toggle = (value: Value): void => {
    const next = values.filter((each) => chosen.includes(each) !== (each === value))
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          {only === undefined ? none : chosen.length === 1 ? nameOf(only) : several(chosen.length)}
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {values.map((value) => (
          <DropdownMenuCheckboxItem
            key={value}
            checked={chosen.includes(value)}
            onCheckedChange={() => toggle(value)}
            onSelect={(event) => event.preventDefault()}
          >
            {nameOf(value)}
          </DropdownMenuCheckboxItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** Searches when somebody pauses; the address holds what for. */
export function SearchField({
  label,
  text,
  onChange,
  className,
}: {
  readonly label: string
  readonly text: string
  /** Undefined for what is too short to look for. */
  readonly onChange: (text: string | undefined) => void
  readonly className?: string
}) {
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
    const timer = setTimeout(() => onChange(wanted.length < LEAST ? undefined : wanted), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, text, onChange])
  return (
    <div className={cn('min-w-0 grow basis-full sm:max-w-64 sm:basis-auto', className)}>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        lead={<Search />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
