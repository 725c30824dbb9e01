import { T, useFormat } from '@nexus/console-i18n'
import { Card, Field, Input } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import type { Capture } from '../queries/use-capture.js'
import { isCurrency } from './capture-draft.js'

/** What the lines come to, beside what the document says is to be paid. */
export function CaptureTotals({
  totals,
  currency,
  payable,
  error,
  onChange,
}: {
  readonly totals: Capture['totals'] | undefined
  readonly currency: string
  readonly payable: string
  readonly error: ReactNode
  readonly onChange: (payable: string) => void
}) {
  const format = useFormat()
  const text = (amount: string | undefined): string =>
    amount === undefined || !isCurrency(currency) ? '–' : format.money({ amount, currency })
  return (
    <Card title={<T id="invoices.totals.title" />}>
      <div className="ms-auto flex max-w-sm flex-col gap-4">
        <dl aria-live="polite" className="flex flex-col gap-1">
          {(['net', 'tax', 'gross'] as const).map((name) => (
            <div key={name} className="flex justify-between gap-4">
              <dt className="text-muted">
                <T id={`invoices.totals.${name}`} />
              </dt>
              <dd className="tabular-nums">{text(totals?.[name])}</dd>
            </div>
          ))}
          {totals?.rounding !== undefined && (
            <div className="flex justify-between gap-4 text-warning-ink">
              <dt>
                <T id="invoices.form.rounding" />
              </dt>
              <dd className="tabular-nums">{text(totals.rounding)}</dd>
            </div>
          )}
        </dl>
        <Field
          label={<T id="invoices.form.payable" />}
          hint={<T id="invoices.form.payable_hint" />}
          isRequired
          error={error}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            className="text-end tabular-nums"
            maxLength={24}
            value={payable}
            onChange={(event) => onChange(event.target.value)}
          />
        </Field>
      </div>
    </Card>
  )
}
