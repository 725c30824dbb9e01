import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Combobox, Field, Input, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useCan } from '../../../session/use-session.js'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { LeaveGuard } from '../components/leave-guard.js'
import { countryName, countryOptions, timeZoneOptions } from '../components/places.js'
import { Refusal } from '../components/refusal.js'
import {
  type Organization,
  organizationQuery,
  readOrganization,
  updateOrganization,
} from '../queries/organization-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

interface Values {
  readonly name: string
  readonly country: string
  readonly timeZone: string
}

const NAMES = ['name', 'country', 'timeZone'] as const

const knownOf = ({ name, country, timeZone, version }: Organization): Known<Values> => ({
  values: { name, country, timeZone },
  version,
})

export function OrganizationForm({ organization }: { readonly organization: Organization }) {
  const t = useT()
  const { locale } = useFormat()
  const mayChange = useCan()('organization:manage')
  const queries = useQueryClient()
  const form = useForm<Values>({ defaultValues: knownOf(organization).values })
  const { errors, isDirty } = form.formState
  const changing = useVersionedSave<Values>({
    start: knownOf(organization),
    readAgain: async () => knownOf(await readOrganization()),
    save: async (changes, ifMatch) => knownOf(await updateOrganization(changes, ifMatch)),
    onSaved: (values) => {
      form.reset(values)
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      void queries.invalidateQueries({ queryKey: organizationQuery.queryKey })
      void queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
  const left = useFieldRefusals(form, changing.error, NAMES)
  const countries = useMemo(() => countryOptions(locale), [locale])
  const zones = useMemo(() => timeZoneOptions(organization.timeZone), [organization.timeZone])
  return (
    <>
      <Refusal error={left} />
      <form
        noValidate
        className="grid gap-4 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (!changing.isBusy)
            void form.handleSubmit((values) => changing.submit({ ...values, name: values.name.trim() }))()
        }}
      >
        <Field
          className="sm:col-span-2"
          label={t('administration.organization.name')}
          isRequired
          error={errors.name?.message}
        >
          <Input
            {...form.register('name', { validate: (name) => name.trim() !== '' || t('administration.missing') })}
            readOnly={!mayChange}
            autoComplete="organization"
            maxLength={200}
          />
        </Field>
        <Field label={t('administration.organization.country')} error={errors.country?.message}>
          <Controller
            control={form.control}
            name="country"
            render={({ field }) => (
              <Combobox
                options={countries}
                value={field.value}
                onChange={(country) => country !== undefined && field.onChange(country)}
                valueLabel={field.value}
                isDisabled={!mayChange}
              />
            )}
          />
        </Field>
        <Field label={t('administration.organization.time_zone')} error={errors.timeZone?.message}>
          <Controller
            control={form.control}
            name="timeZone"
            render={({ field }) => (
              <Combobox
                options={zones}
                value={field.value}
                onChange={(timeZone) => timeZone !== undefined && field.onChange(timeZone)}
                valueLabel={field.value}
                isDisabled={!mayChange}
              />
            )}
          />
        </Field>
        <Field
          label={t('administration.organization.currency')}
          hint={<T id="administration.organization.currency_hint" />}
        >
          <Input value={organization.baseCurrency} readOnly />
        </Field>
        {mayChange && isDirty && (
          <div className="flex flex-wrap justify-end gap-2 sm:col-span-2">
            <Button onClick={() => form.reset()}>
              <T id="administration.discard" />
            </Button>
            <Button type="submit" variant="primary" isBusy={changing.isBusy}>
              <T id="administration.save" />
            </Button>
          </div>
        )}
      </form>
      <LeaveGuard isDirty={isDirty} />
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          { name: 'name', label: t('administration.organization.name'), render: String },
          {
            name: 'country',
            label: t('administration.organization.country'),
            render: (value) => countryName(String(value), locale),
          },
          { name: 'timeZone', label: t('administration.organization.time_zone'), render: String },
        ]}
        onResolve={(merged) => {
          form.reset(merged, { keepDefaultValues: true })
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}
