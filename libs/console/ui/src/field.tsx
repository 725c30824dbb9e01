import { CircleAlert } from 'lucide-react'
import { createContext, type ComponentProps, type ReactNode, use, useId, useMemo } from 'react'
import { cn } from './class-names.js'

interface FieldContext {
  readonly id: string
  readonly describedBy: string | undefined
  readonly isInvalid: boolean
  readonly isRequired: boolean
}

const Context = createContext<FieldContext | undefined>(undefined)

/** What a control inside a {@link Field} carries, so that its label, hint and error belong to it. */
export function useFieldControl(own: { readonly id?: string | undefined }) {
  const field = use(Context)
  if (field === undefined) return own.id === undefined ? {} : { id: own.id }
  return {
    id: own.id ?? field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.isInvalid || undefined,
    'aria-required': field.isRequired || undefined,
  }
}

export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Announced when it appears. */
  readonly error?: ReactNode
  readonly isRequired?: boolean
  /** Said to screen readers only, where the place shows what it is. */
  readonly isLabelHidden?: boolean
  readonly className?: string
  /** Input, Textarea, Select, Combobox …: one control. */
  readonly children: ReactNode
}

export function Field({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  className,
  children,
}: FieldProps) {
  const id = useId()
  const hasError = error !== undefined && error !== null && error !== false && error !== ''
  const context = useMemo<FieldContext>(
    () => ({
      id,
      describedBy:
        [hasError && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ') || undefined,
      isInvalid: hasError,
      isRequired,
    }),
    [id, hasError, hint, isRequired],
  )
  return (
    <Context value={context}>
      <div className={cn('flex min-w-0 flex-col gap-1', className)}>
        <label htmlFor={id} className={cn('text-sm font-medium text-ink', isLabelHidden && 'sr-only')}>
          {label}
          {isRequired && (
            <span aria-hidden className="ms-0.5 text-danger-ink">
              *
            </span>
          )}
        </label>
        {children}
        <div aria-live="polite" className="contents">
          {hasError && (
            <p id={`${id}-error`} className="flex items-start gap-1 text-sm text-danger-ink">
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>{error}</span>
            </p>
          )}
        </div>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </Context>
  )
}

export const controlStyle =
  'w-full min-w-0 rounded-md border border-field bg-surface text-base text-ink transition-colors placeholder:text-muted hover:border-muted focus-visible:outline-offset-0 disabled:bg-subtle disabled:text-muted aria-invalid:border-danger-ink touch:min-h-11'

export type InputProps = ComponentProps<'input'> & {
  /** Inside, before what is typed: an icon or a currency. */
  readonly lead?: ReactNode
}

export function Input({ lead, className, id, ...rest }: InputProps) {
  const control = useFieldControl({ id })
  const input = (
    <input className={cn(controlStyle, 'h-8 px-2.5', lead !== undefined && 'ps-8', className)} {...control} {...rest} />
  )
  if (lead === undefined) return input
  return (
    <span className="relative flex min-w-0 grow">
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-2.5 flex items-center text-muted [&_svg]:size-4"
      >
        {lead}
      </span>
      {input}
    </span>
  )
}

export function Textarea({ className, id, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const control = useFieldControl({ id })
  return <textarea rows={rows} className={cn(controlStyle, 'px-2.5 py-1.5', className)} {...control} {...rest} />
}
