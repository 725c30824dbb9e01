import { useT } from '@nexus/console-i18n'
import { cn } from '@nexus/console-ui'
import { BANK_LINE_STATES } from '../queries/bank-choices.js'
import type { BankLineState } from '../queries/bank-queries.js'
import { stateName } from './payment-state.js'

/** One state of bookings, or all where that is asked for. */
export function BankLineFilter({
  value,
  hasAll = false,
  onChange,
}: {
  readonly value: BankLineState | undefined
  readonly hasAll?: boolean
  readonly onChange: (state: BankLineState | undefined) => void
}) {
  const t = useT()
  const states: readonly (BankLineState | undefined)[] = hasAll ? [undefined, ...BANK_LINE_STATES] : BANK_LINE_STATES
  return (
    <div
      role="group"
      aria-label={t('bank.field.state')}
      className="flex flex-wrap gap-2 border-b border-line p-2 sm:px-3"
    >
      {states.map((state) => (
        <button
          key={state ?? 'all'}
          type="button"
          aria-pressed={value === state}
          className={cn(
            'inline-flex h-8 items-center rounded-md border border-line bg-surface px-3 font-medium hover:bg-hover touch:h-11',
            'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink',
          )}
          onClick={() => onChange(state)}
        >
          {state === undefined ? t('bank.filter.all') : stateName(t, state)}
        </button>
      ))}
    </div>
  )
}
