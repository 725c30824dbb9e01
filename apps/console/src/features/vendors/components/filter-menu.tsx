import {
  Button,
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuTrigger,
} from '@nexus/console-ui'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

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
