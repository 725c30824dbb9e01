import { T, useT } from '@nexus/console-i18n'
import { Button, Field, IconButton, Input, Select } from '@nexus/console-ui'
import { Plus, X } from 'lucide-react'
import { MOST_DISCOUNTS, type TermsFaults, type TypedDiscount, type TypedTerms } from './terms-values.js'

const KINDS = ['net', 'end-of-month', 'day-of-month'] as const
const BUSINESS_DAYS = ['none', 'following', 'preceding'] as const

/** When an invoice is due, and the discounts for paying it early. */
export function TermsFields({
  typed,
  faults,
  onChange,
}: {
  readonly typed: TypedTerms
  readonly faults: TermsFaults
  readonly onChange: (change: Partial<TypedTerms>) => void
}) {
  const t = useT()
  const { kind, discounts } = typed
  const count = (label: string, name: 'days' | 'day' | 'months', hint?: string) => {
    const fault = faults[name]
    return (
      <Field
        label={label}
        isRequired
        {...(hint === undefined ? {} : { hint })}
        error={fault !== undefined && t('payments.terms.whole', { ...fault })}
      >
        <Input
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={typed[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      </Field>
    )
  }
  const changeRow = (key: string, change: Partial<TypedDiscount>): void =>
    onChange({ discounts: discounts.map((each) => (each.key === key ? { ...each, ...change } : each)) })
  return (
    <>
      <Field label={<T id="payments.terms.due" />}>
        <Select
          options={KINDS.map((value) => ({ value, label: t(`payments.terms.due.${value}`) }))}
          value={kind}
          onChange={(next) => onChange({ kind: next })}
        />
      </Field>
      {kind === 'day-of-month' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          {count(t('payments.terms.day'), 'day', t('payments.terms.day_hint'))}
          {count(t('payments.terms.months'), 'months', t('payments.terms.months_hint'))}
        </div>
      ) : (
        count(t('payments.terms.days'), 'days')
      )}
      <Field label={<T id="payments.terms.business_days" />}>
        <Select
          options={BUSINESS_DAYS.map((value) => ({ value, label: t(`payments.terms.business_days.${value}`) }))}
          value={typed.businessDays}
          onChange={(businessDays) => onChange({ businessDays })}
        />
      </Field>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 text-sm font-medium">
          <T id="payments.terms.discounts" />
        </legend>
        {discounts.map(({ key, percent, days }, index) => {
          const number = index + 1
          const range = faults.withinDays?.[key]
          return (
            <div key={key} className="flex items-start gap-2">
              <div className="grid grow gap-2 sm:grid-cols-2">
                <Field
                  label={t('payments.terms.discount_percent', { number })}
                  isRequired
                  error={faults.percents?.[key] === true && t('payments.terms.percent_form')}
                >
                  <Input
                    inputMode="decimal"
                    autoComplete="off"
                    value={percent}
                    onChange={(event) => changeRow(key, { percent: event.target.value })}
                  />
                </Field>
                <Field
                  label={t('payments.terms.discount_days', { number })}
                  isRequired
                  error={range !== undefined && t('payments.terms.whole', { ...range })}
                >
                  <Input
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={3}
                    value={days}
                    onChange={(event) => changeRow(key, { days: event.target.value })}
                  />
                </Field>
              </div>
              <IconButton
                className="mt-6"
                label={t('payments.terms.discount_remove', { number })}
                icon={<X aria-hidden />}
                onClick={() => onChange({ discounts: discounts.filter((each) => each.key !== key) })}
              />
            </div>
          )
        })}
        <p role="alert" className="text-sm text-danger-ink empty:hidden">
          {faults.discounts === 'order' && <T id="payments.terms.discount_order" />}
        </p>
        {discounts.length < MOST_DISCOUNTS && (
          <Button
            size="sm"
            className="self-start"
            onClick={() => onChange({ discounts: [...discounts, { key: crypto.randomUUID(), percent: '', days: '' }] })}
          >
            <Plus aria-hidden />
            <T id="payments.terms.discount_add" />
          </Button>
        )}
      </fieldset>
    </>
  )
}
