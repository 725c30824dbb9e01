import { T, useT } from '@nexus/console-i18n'
import { Command } from 'cmdk'
import { Check, ChevronDown, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { cn } from './class-names.js'
import { controlStyle, useFieldControl } from './field.js'
import { Popover, PopoverContent, PopoverTrigger } from './popover.js'
import type { Option } from './select.js'

export interface ComboboxProps<Value extends string> {
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
  readonly placeholder?: string
  /** Asks the server: the options are then its answer and are not filtered here. */
  readonly onSearch?: (text: string) => void
  readonly isLoading?: boolean
  /** Shown for a value that is not among the options. */
  readonly valueLabel?: string
  readonly isClearable?: boolean
  readonly isDisabled?: boolean
  readonly label?: string
  readonly id?: string
  readonly className?: string
  readonly empty?: ReactNode
}

/** Whether a key writes something, and is no command; the space bar opens, as of every button. */
const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** One of many, found by typing, which may begin while it is closed. */
export function Combobox<Value extends string>({
  options,
  value,
  onChange,
  placeholder,
  onSearch,
  isLoading = false,
  valueLabel,
  isClearable = false,
  isDisabled = false,
  label,
  id,
  className,
  empty,
}: ComboboxProps<Value>) {
  const t = useT()
  const control = useFieldControl({ id })
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const search = (text: string): void => {
    setTyped(text)
    onSearch?.(text)
  }
  const turn = (open: boolean): void => {
    setOpen(open)
    if (!open) setTyped('')
  }
  /** The list opens with what is typed. What comes before the focus has moved into it counts as well. */
  const typeAhead = (event: KeyboardEvent): void => {
    if (!writes(event)) return
    event.preventDefault()
    setOpen(true)
    search(`${isOpen ? typed : ''}${event.key}`)
  }
  const chosen =
    options.find((option) => option.value === value)?.label ?? (value === undefined ? undefined : valueLabel)
  return (
    <Popover open={isOpen} onOpenChange={turn}>
      <span className={cn('relative flex min-w-0', className)}>
        <PopoverTrigger asChild>
          <button
            type="button"
            role="combobox"
            aria-expanded={isOpen}
            aria-haspopup="listbox"
            aria-label={label === undefined ? undefined : chosen === undefined ? label : `${label}: ${chosen}`}
            disabled={isDisabled}
            onKeyDown={typeAhead}
            {...control}
            className={cn(controlStyle, 'flex h-8 items-center gap-2 px-2.5 pe-8 text-start')}
          >
            <span className={cn('truncate', chosen === undefined && 'text-muted')}>{chosen ?? placeholder ?? ' '}</span>
          </button>
        </PopoverTrigger>
        {isClearable && value !== undefined ? (
          <button
            type="button"
            aria-label={t('ui.clear')}
            className="absolute inset-y-0 end-0 flex w-8 items-center justify-center rounded-md text-muted hover:text-ink"
            onClick={() => onChange(undefined)}
          >
            <X aria-hidden className="size-4" />
          </button>
        ) : (
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
          />
        )}
      </span>
      <PopoverContent
        aria-label={label ?? placeholder ?? t('ui.search')}
        className="w-(--radix-popover-trigger-width) min-w-56 p-0"
        onOpenAutoFocus={(event) => {
          // Radix would select what was typed, and the next letter would take its place.
          event.preventDefault()
          field.current?.focus()
        }}
      >
        <Command shouldFilter={onSearch === undefined} label={label ?? placeholder ?? t('ui.search')}>
          <Command.Input
            ref={field}
            value={typed}
            onValueChange={search}
            placeholder={t('ui.search')}
            className="h-9 w-full border-b border-line bg-transparent px-3 text-base outline-none placeholder:text-muted touch:h-11"
          />
          {/* Beside the list: there are options in it and nothing else. */}
          {isLoading ? (
            <p role="status" className="px-3 pt-3 text-sm text-muted">
              <T id="ui.loading" />
            </p>
          ) : (
            <Command.Empty className="px-3 pt-3 text-sm text-muted">
              {empty ?? <T id="ui.nothing_found" />}
            </Command.Empty>
          )}
          <Command.List label={label ?? placeholder ?? t('ui.search')} className="max-h-64 overflow-auto p-1">
            {options.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                keywords={[option.label]}
                disabled={option.isDisabled ?? false}
                onSelect={() => {
                  onChange(option.value)
                  turn(false)
                }}
                className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-base data-[selected=true]:bg-hover touch:min-h-11"
              >
                <Check
                  aria-hidden
                  className={cn('size-4 shrink-0 text-accent-ink', option.value !== value && 'invisible')}
                />
                <span className="min-w-0 grow">{option.label}</span>
                {option.hint !== undefined && <span className="text-sm text-muted">{option.hint}</span>}
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      </PopoverContent>
    </Popover>
  )
}
