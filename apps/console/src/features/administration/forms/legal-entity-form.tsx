import { T, useT } from '@nexus/console-i18n'
import { Button, Combobox, Field, Input, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useCan } from '../../../session/use-session.js'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { LeaveGuard } from '../components/leave-guard.js'
import { timeZoneOptions } from '../components/places.js'
import { Refusal } from '../components/refusal.js'
import { type LegalEntity, readLegalEntity, updateLegalEntity } from '../queries/master-data-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

interface Values {
  readonly name: string
  readonly taxId: string
  readonly timeZone: string
}

const NAMES = ['name', 'taxId', 'timeZone'] as const

const knownOf = ({ name, taxId = '', timeZone, version }: LegalEntity): Known<Values> => ({
  values: { name, taxId, timeZone },
  version,
})

/** What can be changed of a company; bank accounts have their own place. */
export function LegalEntityForm({ entity }: { readonly entity: LegalEntity }) {
  const t = useT()
  const mayChange = useCan()('legal-entity:manage')
  const queries = useQueryClient()
  const form = useForm<Values>({ defaultValues: knownOf(entity).values })
  const { errors, isDirty } = form.formState
  const { legalEntityId } = entity
  const changing = useVersionedSave<Values>({
    start: knownOf(entity),
    readAgain: async () => knownOf(await readLegalEntity(legalEntityId)),
    save: async ({ taxId, ...rest }, ifMatch) =>
      knownOf(
        await updateLegalEntity(
          legalEntityId,
          { ...rest, ...(taxId === undefined ? {} : { taxId: taxId === '' ? null : taxId }) },
          ifMatch,
        ),
      ),
    onSaved: (values) => {
      form.reset(values)
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      void queries.invalidateQueries({ queryKey: ['administration', 'legal-entities'] })
    },
  })
  const left = useFieldRefusals(form, changing.error, NAMES)
  const zones = useMemo(() => timeZoneOptions(entity.timeZone), [entity.timeZone])
  return (
    <>
      <Refusal error={left} />
      <form
        noValidate
        className="grid gap-4 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (changing.isBusy) return
          void form.handleSubmit(({ name, taxId, timeZone }) =>
            changing.submit({ name: name.trim(), taxId: taxId.trim(), timeZone }),
          )()
        }}
      >
        <Field className="sm:col-span-2" label={t('administration.name')} isRequired error={errors.name?.message}>
          <Input
            {...form.register('name', { validate: (name) => name.trim() !== '' || t('administration.missing') })}
            readOnly={!mayChange}
            maxLength={200}
          />
        </Field>
        <Field
          label={t('administration.entities.tax_id')}
          hint={<T id="administration.entities.tax_id_hint" />}
          error={errors.taxId?.message}
        >
          <Input {...form.register('taxId')} readOnly={!mayChange} autoComplete="off" maxLength={40} />
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
          { name: 'name', label: t('administration.name'), render: String },
          { name: 'taxId', label: t('administration.entities.tax_id'), render: String },
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
