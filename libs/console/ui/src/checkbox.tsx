import { Check, Minus } from 'lucide-react'
import { Checkbox as Radix, Switch as RadixSwitch } from 'radix-ui'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from './class-names.js'
import { useFieldControl } from './field.js'

export function Checkbox({ className, id, ...rest }: ComponentProps<typeof Radix.Root>) {
  const control = useFieldControl({ id })
  return (
    <Radix.Root
      {...control}
      {...rest}
      className={cn(
        'group relative flex size-4 shrink-0 items-center justify-center rounded border border-field bg-surface text-on-accent transition-colors hover:border-muted disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent',
        // The finger gets more than the eye.
        'after:absolute after:-inset-2 touch:after:-inset-3.5',
        className,
      )}
    >
      <Radix.Indicator>
        <Check aria-hidden strokeWidth={3} className="hidden size-3 group-data-[state=checked]:block" />
        <Minus aria-hidden strokeWidth={3} className="hidden size-3 group-data-[state=indeterminate]:block" />
      </Radix.Indicator>
    </Radix.Root>
  )
}

export function Switch({ className, id, ...rest }: ComponentProps<typeof RadixSwitch.Root>) {
  const control = useFieldControl({ id })
  return (
    <RadixSwitch.Root
      {...control}
      {...rest}
      className={cn(
        'relative inline-flex h-5 w-9 shrink-0 items-center rounded-full bg-field px-0.5 transition-colors after:absolute after:-inset-2 disabled:opacity-50 data-[state=checked]:bg-accent touch:after:-inset-3',
        className,
      )}
    >
      <RadixSwitch.Thumb className="size-4 rounded-full bg-surface shadow-low transition-transform data-[state=checked]:translate-x-4 rtl:data-[state=checked]:-translate-x-4" />
    </RadixSwitch.Root>
  )
}

/** A checkbox or switch with its label behind it. */
export function Choice({
  label,
  hint,
  children,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly children: (control: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode
}) {
  const id = useId()
  const describedBy = hint === undefined ? undefined : `${id}-hint`
  return (
    <div className="flex items-start gap-2 touch:min-h-11 touch:items-center">
      <span className="flex h-5 items-center">{children({ id, 'aria-describedby': describedBy })}</span>
      <div className="min-w-0">
        <label htmlFor={id} className="text-base">
          {label}
        </label>
        {hint !== undefined && (
          <p id={describedBy} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
