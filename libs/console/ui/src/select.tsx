import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './class-names.js'
import { controlStyle, useFieldControl } from './field.js'
import { nonce } from './nonce.js'

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly hint?: ReactNode
  readonly isDisabled?: boolean
}

export interface SelectProps<Value extends string> {
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  /** Only outside a Field. */
  readonly label?: string
  readonly id?: string
  readonly className?: string
}

/** One of a few; for many to search in take Combobox. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  placeholder,
  isDisabled = false,
  label,
  id,
  className,
}: SelectProps<Value>) {
  const control = useFieldControl({ id })
  return (
    <Radix.Root value={value ?? ''} onValueChange={(next) => onChange(next as Value)} disabled={isDisabled}>
      <Radix.Trigger
        {...control}
        aria-label={label}
        className={cn(
          controlStyle,
          'flex h-8 items-center justify-between gap-2 px-2.5 text-start data-placeholder:text-muted',
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-appear overflow-hidden rounded-lg border border-line bg-raised p-1 shadow-raised"
        >
          <Radix.Viewport nonce={nonce()}>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.isDisabled ?? false}
                className="flex min-h-8 items-center gap-2 rounded-md py-1 ps-2 pe-3 text-base outline-none select-none data-disabled:text-muted data-highlighted:bg-hover touch:min-h-11"
              >
                <span className="w-4 shrink-0">
                  <Radix.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent-ink" />
                  </Radix.ItemIndicator>
                </span>
                <Radix.ItemText>{option.label}</Radix.ItemText>
                {option.hint !== undefined && <span className="ms-auto text-sm text-muted">{option.hint}</span>}
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
