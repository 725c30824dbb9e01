import { T } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@nexus/console-ui'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

/** One of a few values, or any; the button says which. */
export function FilterChoice<Value extends string>({
  values,
  chosen,
  nameOf,
  none,
  onChange,
}: {
  readonly values: readonly Value[]
  readonly chosen: Value | undefined
  readonly nameOf: (value: Value) => string
  /** What the button says while nothing is chosen. */
  readonly none: ReactNode
  readonly onChange: (chosen: Value | undefined) => void
}) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          {chosen === undefined ? none : nameOf(chosen)}
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuRadioGroup
          value={chosen ?? ''}
          onValueChange={(next) => onChange(values.find((each) => each === next))}
        >
          <DropdownMenuRadioItem value="">
            <T id="orders.filter.any" />
          </DropdownMenuRadioItem>
          {values.map((value) => (
            <DropdownMenuRadioItem key={value} value={value}>
              {nameOf(value)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
