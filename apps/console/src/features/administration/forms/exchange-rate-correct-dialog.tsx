import { plainDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Field, Input, Textarea, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useForm } from 'react-hook-form'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { FormDialog } from '../components/form-dialog.js'
import { type ExchangeRate, correctExchangeRate, readExchangeRate } from '../queries/exchange-rate-queries.js'
import { readRate } from './rate-text.js'
import { useFieldRefusals } from './use-field-refusals.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

interface Values {
  readonly rate: string
  readonly source: string
}

interface Typed extends Values {
  readonly reason: string
}

const NAMES = ['rate', 'source', 'reason'] as const

const knownOf = ({ rate, source, version }: ExchangeRate): Known<Values> => ({ values: { rate, source }, version })

/** Corrects a rate that was entered wrong, and says why; what took the former one keeps it. */
export function ExchangeRateCorrectDialog({
  rate,
  onClose,
}: {
  readonly rate: ExchangeRate
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const { locale } = format
  const queries = useQueryClient()
  const form = useForm<Typed>({
    defaultValues: { rate: plainDecimal(rate.rate, locale), source: rate.source, reason: '' },
  })
  const { errors } = form.formState
  // Of no version: it is said with each attempt.
  const reason = useRef('')
  const changing = useVersionedSave<Values>({
    start: knownOf(rate),
    readAgain: async () => knownOf(await readExchangeRate(rate)),
    save: async (_changes, ifMatch, whole) =>
      knownOf(await correctExchangeRate(rate.exchangeRateId, { ...whole, reason: reason.current }, ifMatch)),
    onSaved: () => {
      toast({ kind: 'success', title: <T id="administration.rates.corrected" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: ['administration', 'exchange-rates'] })
    },
  })
  const left = useFieldRefusals(form, changing.error, NAMES)
  const submit = (typed: Typed): void => {
    const read = readRate(typed.rate, locale)
    if (!read.ok) return
    reason.current = typed.reason.trim()
    void changing.submit({ rate: read.value, source: typed.source.trim() })
  }
  return (
    <>
      <FormDialog
        title={
          <T
            id="administration.rates.correct_one"
            values={{ from: rate.from, to: rate.to, date: format.date(rate.date) }}
          />
        }
        description={<T id="administration.rates.correct_text" />}
        submit={<T id="administration.rates.correct" />}
        isBusy={changing.isBusy}
        error={left}
        onClose={onClose}
        onSubmit={() => void form.handleSubmit(submit)()}
      >
        <Field
          label={t('administration.rates.field.rate')}
          hint={t('administration.rates.means', { from: rate.from, to: rate.to })}
          isRequired
          error={errors.rate?.message}
        >
          <Input
            {...form.register('rate', {
              validate: (typed) => {
                const read = readRate(typed, locale)
                if (read.ok) return true
                return t(
                  read.reason === 'not_a_rate'
                    ? 'administration.rates.not_a_rate'
                    : `administration.number.${read.reason}`,
                )
              },
            })}
            inputMode="decimal"
            autoComplete="off"
          />
        </Field>
        <Field label={t('administration.rates.field.source')} isRequired error={errors.source?.message}>
          <Input
            {...form.register('source', { validate: (typed) => typed.trim() !== '' || t('administration.missing') })}
            autoComplete="off"
            maxLength={80}
          />
        </Field>
        <Field
          label={t('administration.rates.field.reason')}
          hint={<T id="administration.rates.hint.reason" />}
          isRequired
          error={errors.reason?.message}
        >
          <Textarea
            {...form.register('reason', { validate: (typed) => typed.trim() !== '' || t('administration.missing') })}
            rows={2}
            maxLength={500}
          />
        </Field>
      </FormDialog>
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          {
            name: 'rate',
            label: t('administration.rates.field.rate'),
            render: (value) => (typeof value === 'string' ? plainDecimal(value, locale) : ''),
          },
          { name: 'source', label: t('administration.rates.field.source'), render: String },
        ]}
        onResolve={(merged) => {
          form.setValue('rate', plainDecimal(merged.rate, locale))
          form.setValue('source', merged.source)
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}
