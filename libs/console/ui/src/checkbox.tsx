import { Check, Minus } from 'lucide-react'
import { Switch as RadixSwitch } from 'radix-ui'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from './class-names.js'
import { useFieldControl } from './field.js'

const CHECKBOX = [
  'relative flex size-4 shrink-0 items-center justify-center rounded border border-field bg-surface text-on-accent transition-colors hover:border-muted disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent',
  // The finger gets more than the eye.
  'after:absolute after:-inset-2 touch:after:-inset-3.5',
].join(' ')

export interface CheckboxProps extends Omit<ComponentProps<'button'>, 'type' | 'role' | 'value' | 'onClick'> {
  readonly checked: boolean | 'indeterminate'
  readonly onCheckedChange?: (checked: boolean | 'indeterminate') => void
}

/**
 * Checked, not, or in part. A button and nothing else: each row of a long list has one, and the checkbox of Radix draws
 * itself twice to find out whether a form wants to send it.
 */
export function Checkbox({ checked, onCheckedChange, onKeyDown, className, id, ...rest }: CheckboxProps) {
  const control = useFieldControl({ id })
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked === 'indeterminate' ? 'mixed' : checked}
      data-state={checked === 'indeterminate' ? 'indeterminate' : checked ? 'checked' : 'unchecked'}
      {...control}
      {...rest}
      className={cn(CHECKBOX, className)}
      onClick={() => onCheckedChange?.(checked !== true)}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        // The space bar alone works a checkbox (WAI-ARIA).
        if (event.key === 'Enter') event.preventDefault()
      }}
    >
      {checked === true && <Check aria-hidden strokeWidth={3} className="size-3" />}
      {checked === 'indeterminate' && <Minus aria-hidden strokeWidth={3} className="size-3" />}
    </button>
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
    <div className={cn('flex items-start gap-2', hint === undefined && 'touch:min-h-11 touch:items-center')}>
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
