import { T, useFormat, useT } from '@nexus/console-i18n'
import { Combobox, Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { FormDialog } from '../components/form-dialog.js'
import { currencyOptions } from '../components/places.js'
import { etagOf } from '../queries/etag.js'
import { type LegalEntity, addBankAccount } from '../queries/master-data-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'

interface Values {
  readonly holder: string
  readonly iban: string
  readonly bic: string
  readonly currency: string
}

const NAMES = ['holder', 'iban', 'bic', 'currency'] as const

export function BankAccountDialog({ entity, onClose }: { readonly entity: LegalEntity; readonly onClose: () => void }) {
  const t = useT()
  const { locale } = useFormat()
  const queries = useQueryClient()
  const form = useForm<Values>({ defaultValues: { holder: entity.name, iban: '', bic: '', currency: entity.currency } })
  const { errors } = form.formState
  const refresh = () => queries.invalidateQueries({ queryKey: ['administration', 'legal-entities'] })
  const adding = useMutation({
    mutationFn: ({ bic, holder, iban, currency }: Values) =>
      addBankAccount(
        entity.legalEntityId,
        { holder: holder.trim(), iban: iban.trim(), currency, ...(bic.trim() === '' ? {} : { bic: bic.trim() }) },
        etagOf(entity.version),
      ),
    onSuccess: () => {
      toast({ kind: 'success', title: <T id="administration.entities.account_added" /> })
      onClose()
    },
    // After a conflict the next attempt is made to the entity as it is; what was typed stays.
    onSettled: refresh,
  })
  const left = useFieldRefusals(form, adding.error ?? undefined, NAMES)
  const currencies = useMemo(() => currencyOptions(locale), [locale])
  return (
    <FormDialog
      title={<T id="administration.entities.account_add" />}
      submit={<T id="administration.entities.account_add" />}
      isBusy={adding.isPending}
      error={left}
      onClose={onClose}
      onSubmit={() => void form.handleSubmit((values) => adding.mutate(values))()}
    >
      <Field label={t('administration.entities.holder')} isRequired error={errors.holder?.message}>
        <Input
          {...form.register('holder', { validate: (text) => text.trim() !== '' || t('administration.missing') })}
          autoComplete="off"
          maxLength={140}
        />
      </Field>
      <Field label={t('administration.entities.iban')} isRequired error={errors.iban?.message}>
        <Input
          {...form.register('iban', { validate: (text) => text.trim() !== '' || t('administration.missing') })}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono"
          maxLength={42}
        />
      </Field>
      <Field
        label={t('administration.entities.bic')}
        hint={<T id="administration.entities.bic_hint" />}
        error={errors.bic?.message}
      >
        <Input
          {...form.register('bic')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono"
          maxLength={11}
        />
      </Field>
      <Field label={t('administration.entities.currency')} isRequired error={errors.currency?.message}>
        <Controller
          control={form.control}
          name="currency"
          render={({ field }) => (
            <Combobox
              options={currencies}
              value={field.value}
              onChange={(currency) => currency !== undefined && field.onChange(currency)}
              valueLabel={field.value}
            />
          )}
        />
      </Field>
    </FormDialog>
  )
}
