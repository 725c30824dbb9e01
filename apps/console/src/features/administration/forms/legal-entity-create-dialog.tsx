import { T, useFormat, useT } from '@nexus/console-i18n'
import { Combobox, Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useMe } from '../../../session/use-session.js'
import { FormDialog } from '../components/form-dialog.js'
import { countryOptions, currencyOptions, timeZoneOptions } from '../components/places.js'
import { createLegalEntity } from '../queries/master-data-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'

interface Values {
  readonly name: string
  readonly taxId: string
  readonly country: string
  readonly currency: string
  readonly timeZone: string
}

const NAMES = ['name', 'taxId', 'country', 'currency', 'timeZone'] as const

/** A company of the organization; its bank accounts are added on its page. */
export function LegalEntityCreateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { locale } = useFormat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const home = useMe()?.organization
  const form = useForm<Values>({
    defaultValues: {
      name: '',
      taxId: '',
      country: home?.country ?? '',
      currency: home?.baseCurrency ?? '',
      timeZone: home?.timeZone ?? '',
    },
  })
  const { errors } = form.formState
  const creation = useMutation({
    mutationFn: ({ taxId, name, ...rest }: Values) =>
      createLegalEntity({
        ...rest,
        name: name.trim(),
        ...(taxId.trim() === '' ? {} : { taxId: taxId.trim() }),
      }),
    onSuccess: async ({ legalEntityId, name }) => {
      toast({ kind: 'success', title: <T id="administration.entities.created" values={{ name }} /> })
      onClose()
      await queries.invalidateQueries({ queryKey: ['administration', 'legal-entities'] })
      await navigate({ to: '/administration/legal-entities/$legalEntityId', params: { legalEntityId } })
    },
  })
  const left = useFieldRefusals(form, creation.error ?? undefined, NAMES)
  const countries = useMemo(() => countryOptions(locale), [locale])
  const currencies = useMemo(() => currencyOptions(locale), [locale])
  const zones = useMemo(() => timeZoneOptions(home?.timeZone ?? ''), [home?.timeZone])
  const choices = [
    { name: 'country', label: t('administration.organization.country'), options: countries },
    { name: 'currency', label: t('administration.entities.currency'), options: currencies },
    { name: 'timeZone', label: t('administration.organization.time_zone'), options: zones },
  ] as const
  return (
    <FormDialog
      title={<T id="administration.entities.create" />}
      description={<T id="administration.entities.create_text" />}
      submit={<T id="administration.entities.create_submit" />}
      isBusy={creation.isPending}
      error={left}
      onClose={onClose}
      onSubmit={() => void form.handleSubmit((values) => creation.mutate(values))()}
    >
      <Field label={t('administration.name')} isRequired error={errors.name?.message}>
        <Input
          {...form.register('name', { validate: (name) => name.trim() !== '' || t('administration.missing') })}
          autoComplete="off"
          maxLength={200}
        />
      </Field>
      <Field
        label={t('administration.entities.tax_id')}
        hint={<T id="administration.entities.tax_id_hint" />}
        error={errors.taxId?.message}
      >
        <Input {...form.register('taxId')} autoComplete="off" maxLength={40} />
      </Field>
      {choices.map(({ name, label, options }) => (
        <Field
          key={name}
          label={label}
          isRequired
          error={errors[name]?.message}
          {...(name === 'timeZone' ? {} : { hint: <T id="administration.entities.stays" /> })}
        >
          <Controller
            control={form.control}
            name={name}
            rules={{ required: t('administration.missing') }}
            render={({ field }) => (
              <Combobox
                options={options}
                value={field.value === '' ? undefined : field.value}
                onChange={(value) => field.onChange(value ?? '')}
                valueLabel={field.value}
              />
            )}
          />
        </Field>
      ))}
    </FormDialog>
  )
}
