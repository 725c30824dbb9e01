import { T, useT } from '@nexus/console-i18n'
import { Choice, Field, Input, Switch, toast } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { FormDialog } from '../components/form-dialog.js'
import { PersonCombobox } from '../components/person-combobox.js'
import {
  type CostCentre,
  costCentresQuery,
  createCostCentre,
  readCostCentre,
  updateCostCentre,
} from '../queries/master-data-queries.js'
import { activePeopleQuery } from '../queries/user-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

interface Values {
  readonly code: string
  readonly name: string
  readonly ownerUserId: string | null
  readonly active: boolean
}

const NAMES = ['code', 'name', 'ownerUserId', 'active'] as const
const CODE = /^[A-Z0-9][A-Z0-9._/-]{0,23}$/
const NEW: Known<Values> = { values: { code: '', name: '', ownerUserId: null, active: true }, version: 0 }

const knownOf = ({ code, name, ownerUserId, active, version }: CostCentre): Known<Values> => ({
  values: { code, name, ownerUserId, active },
  version,
})

/** A new cost centre, or one that is there; its code never changes. */
export function CostCentreDialog({
  costCentre,
  onClose,
}: {
  readonly costCentre?: CostCentre | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const people = useQuery(activePeopleQuery).data
  const start = costCentre === undefined ? NEW : knownOf(costCentre)
  const form = useForm<Values>({ defaultValues: start.values })
  const { errors } = form.formState
  const changing = useVersionedSave<Values>({
    start,
    readAgain: async () => (costCentre === undefined ? NEW : knownOf(await readCostCentre(costCentre.costCentreId))),
    save: async (changes, ifMatch) => {
      if (costCentre !== undefined) return knownOf(await updateCostCentre(costCentre.costCentreId, changes, ifMatch))
      const { code = '', name = '', ownerUserId } = changes
      return knownOf(await createCostCentre({ code, name, ...(ownerUserId == null ? {} : { ownerUserId }) }))
    },
    onSaved: () => {
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: costCentresQuery.queryKey })
    },
  })
  const left = useFieldRefusals(form, changing.error, NAMES)
  return (
    <>
      <FormDialog
        title={
          <T id={costCentre === undefined ? 'administration.cost_centres.create' : 'administration.cost_centres.one'} />
        }
        submit={<T id="administration.save" />}
        isBusy={changing.isBusy}
        error={left}
        onClose={onClose}
        onSubmit={() =>
          void form.handleSubmit(({ code, name, ...rest }) =>
            changing.submit({ ...rest, code: code.trim(), name: name.trim() }),
          )()
        }
      >
        <Field
          label={t('administration.code')}
          hint={<T id="administration.code_hint" />}
          isRequired
          error={errors.code?.message}
        >
          <Input
            {...form.register('code', {
              validate: (code) => CODE.test(code.trim()) || t('administration.cost_centres.code_form'),
              setValueAs: (code: string) => code.toUpperCase(),
            })}
            readOnly={costCentre !== undefined}
            className="font-mono uppercase"
            autoComplete="off"
            maxLength={24}
          />
        </Field>
        <Field label={t('administration.name')} isRequired error={errors.name?.message}>
          <Input
            {...form.register('name', { validate: (name) => name.trim() !== '' || t('administration.missing') })}
            autoComplete="off"
            maxLength={200}
          />
        </Field>
        <Field
          label={t('administration.cost_centres.owner')}
          hint={<T id="administration.cost_centres.owner_hint" />}
          error={errors.ownerUserId?.message}
        >
          <Controller
            control={form.control}
            name="ownerUserId"
            render={({ field }) => (
              <PersonCombobox
                value={field.value ?? undefined}
                onChange={(userId) => field.onChange(userId ?? null)}
                placeholder={t('administration.nobody')}
              />
            )}
          />
        </Field>
        {costCentre !== undefined && (
          <Controller
            control={form.control}
            name="active"
            render={({ field }) => (
              <Choice
                label={<T id="administration.can_be_chosen" />}
                hint={<T id="administration.can_be_chosen_hint" />}
              >
                {(control) => <Switch {...control} checked={field.value} onCheckedChange={field.onChange} />}
              </Choice>
            )}
          />
        )}
      </FormDialog>
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          { name: 'name', label: t('administration.name'), render: String },
          {
            name: 'ownerUserId',
            label: t('administration.cost_centres.owner'),
            render: (value) => people?.find(({ userId }) => userId === value)?.name ?? t('administration.nobody'),
          },
          {
            name: 'active',
            label: t('administration.can_be_chosen'),
            render: (value) => t(value === true ? 'administration.yes' : 'administration.no'),
          },
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
