import { parseDateText } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Combobox, Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { FormDialog } from '../components/form-dialog.js'
import { currencyOptions } from '../components/places.js'
import { createExchangeRate } from '../queries/exchange-rate-queries.js'
import { readRate } from './rate-text.js'
import { useFieldRefusals } from './use-field-refusals.js'

interface Typed {
  readonly from: string
  readonly to: string
  readonly date: string
  readonly rate: string
  readonly source: string
}

const NAMES = ['from', 'to', 'date', 'rate', 'source'] as const

/** Enters the rate of two currencies for a day; each pair has one a day. */
export function ExchangeRateCreateDialog({
  from = '',
  to = '',
  onClose,
}: {
  /** What the list is filtered by stands in the fields at first. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const { locale } = format
  const queries = useQueryClient()
  const currencies = useMemo(() => currencyOptions(locale), [locale])
  const form = useForm<Typed>({
    defaultValues: { from, to, date: format.date(format.today(), 'short'), rate: '', source: '' },
  })
  const { errors } = form.formState
  const create = useMutation({
    mutationFn: createExchangeRate,
    onSuccess: () => {
      toast({ kind: 'success', title: <T id="administration.rates.created" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: ['administration', 'exchange-rates'] })
    },
  })
  const left = useFieldRefusals(form, create.error ?? undefined, NAMES)
  const dayOf = (typed: string) => parseDateText(typed, locale, { today: format.today(), prefer: 'past' })

  const submit = (typed: Typed): void => {
    const [date, rate] = [dayOf(typed.date), readRate(typed.rate, locale)]
    if (!date.ok || !rate.ok) return
    const { from: one, to: other, source } = typed
    create.mutate({ from: one, to: other, date: date.value, rate: rate.value, source: source.trim() })
  }
  const currency = (name: 'from' | 'to') => (
    <Field label={t(`administration.rates.field.${name}`)} isRequired error={errors[name]?.message}>
      <Controller
        control={form.control}
        name={name}
        rules={{
          validate: (code) => {
            if (code === '') return t('administration.rates.currency_missing')
            return name === 'from' || code !== form.getValues('from') || t('administration.rates.same')
          },
        }}
        render={({ field }) => (
          <Combobox
            options={currencies}
            value={field.value === '' ? undefined : field.value}
            onChange={(code) => field.onChange(code ?? '')}
          />
        )}
      />
    </Field>
  )
  return (
    <FormDialog
      title={<T id="administration.rates.create" />}
      description={<T id="administration.rates.create_text" />}
      submit={<T id="administration.rates.create_submit" />}
      isBusy={create.isPending}
      error={left}
      onClose={onClose}
      onSubmit={() => void form.handleSubmit(submit)()}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {currency('from')}
        {currency('to')}
        <Field
          label={t('administration.rates.field.date')}
          hint={<T id="administration.rates.hint.date" />}
          isRequired
          error={errors.date?.message}
        >
          <Input
            {...form.register('date', {
              validate: (typed) => {
                const day = dayOf(typed)
                if (day.ok) return true
                return t(day.reason === 'no_such_day' ? 'orders.refused.no_such_day' : 'orders.refused.not_a_date')
              },
            })}
            autoComplete="off"
          />
        </Field>
        <Field
          label={t('administration.rates.field.rate')}
          hint={<T id="administration.rates.hint.rate" />}
          isRequired
          error={errors.rate?.message}
        >
          <Input
            {...form.register('rate', {
              validate: (typed) => {
                const rate = readRate(typed, locale)
                if (rate.ok) return true
                return t(
                  rate.reason === 'not_a_rate'
                    ? 'administration.rates.not_a_rate'
                    : `administration.number.${rate.reason}`,
                )
              },
            })}
            inputMode="decimal"
            autoComplete="off"
          />
        </Field>
      </div>
      <Field
        label={t('administration.rates.field.source')}
        hint={<T id="administration.rates.hint.source" />}
        isRequired
        error={errors.source?.message}
      >
        <Input
          {...form.register('source', {
            validate: (source) => source.trim() !== '' || t('administration.missing'),
          })}
          autoComplete="off"
          maxLength={80}
        />
      </Field>
    </FormDialog>
  )
}
