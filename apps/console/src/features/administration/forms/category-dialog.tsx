import { plainDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Choice, Field, Input, Switch, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { FormDialog } from '../components/form-dialog.js'
import {
  type Category,
  categoriesQuery,
  createCategory,
  readCategory,
  updateCategory,
} from '../queries/master-data-queries.js'
import { MOST_PERCENT, RECEIVING_LIMITS, type ReceivingLimit, readReceivingLimit } from './receiving-limits.js'
import { useFieldRefusals } from './use-field-refusals.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

type Values = Pick<
  Category,
  'code' | 'name' | 'leadTimeDays' | 'overReceiptPercent' | 'overReceiptAbsolute' | 'underReceiptPercent' | 'active'
>
/** As it is typed. */
type Typed = { readonly [Name in keyof Values]: Name extends 'active' ? boolean : string }

const NAMES = ['code', 'name', 'leadTimeDays', ...RECEIVING_LIMITS, 'active'] as const
const CODE = /^[A-Z0-9][A-Z0-9._-]{0,19}$/
const MOST_DAYS = 730

const knownOf = ({
  version,
  categoryId: _id,
  createdAt: _created,
  updatedAt: _updated,
  ...values
}: Category): Known<Values> => ({
  values,
  version,
})
const NEW: Known<Values> = {
  values: {
    code: '',
    name: '',
    leadTimeDays: 0,
    overReceiptPercent: null,
    overReceiptAbsolute: null,
    underReceiptPercent: null,
    active: true,
  },
  version: 0,
}

const typedOf = (values: Values, locale: string): Typed => {
  const limit = (text: string | null): string => (text === null ? '' : plainDecimal(text, locale))
  return {
    ...values,
    leadTimeDays: String(values.leadTimeDays),
    overReceiptPercent: limit(values.overReceiptPercent),
    overReceiptAbsolute: limit(values.overReceiptAbsolute),
    underReceiptPercent: limit(values.underReceiptPercent),
  }
}

/** A new category, or one that is there; limits that are left empty are those of the organization. */
export function CategoryDialog({
  category,
  onClose,
}: {
  readonly category?: Category | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const { locale } = useFormat()
  const queries = useQueryClient()
  const start = category === undefined ? NEW : knownOf(category)
  const form = useForm<Typed>({ defaultValues: typedOf(start.values, locale) })
  const { errors } = form.formState
  const changing = useVersionedSave<Values>({
    start,
    readAgain: async () => (category === undefined ? NEW : knownOf(await readCategory(category.categoryId))),
    save: async ({ code = '', ...changes }, ifMatch) =>
      knownOf(
        category === undefined
          ? await createCategory(withoutActive({ name: '', ...changes, code }))
          : await updateCategory(category.categoryId, changes, ifMatch),
      ),
    onSaved: () => {
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: categoriesQuery.queryKey })
    },
  })
  const left = useFieldRefusals(form, changing.error, NAMES)

  const limitOf = (name: ReceivingLimit, typed: string): string | null => {
    const read = readReceivingLimit(name, typed, locale)
    return read.ok ? read.value : null
  }
  const fitting =
    (name: ReceivingLimit) =>
    (typed: string): true | string => {
      const read = readReceivingLimit(name, typed, locale)
      return read.ok || t(`administration.number.${read.reason}`, { least: 0, most: MOST_PERCENT })
    }
  const days = (typed: string): true | string =>
    (/^\d{1,3}$/.test(typed.trim()) && Number.parseInt(typed, 10) <= MOST_DAYS) ||
    t('administration.number.out_of_range', { least: 0, most: MOST_DAYS })
  const valuesOf = (typed: Typed): Values => ({
    code: typed.code.trim(),
    name: typed.name.trim(),
    active: typed.active,
    leadTimeDays: Number.parseInt(typed.leadTimeDays, 10),
    overReceiptPercent: limitOf('overReceiptPercent', typed.overReceiptPercent),
    overReceiptAbsolute: limitOf('overReceiptAbsolute', typed.overReceiptAbsolute),
    underReceiptPercent: limitOf('underReceiptPercent', typed.underReceiptPercent),
  })

  return (
    <>
      <FormDialog
        title={<T id={category === undefined ? 'administration.categories.create' : 'administration.categories.one'} />}
        submit={<T id="administration.save" />}
        isBusy={changing.isBusy}
        error={left}
        onClose={onClose}
        onSubmit={() => void form.handleSubmit((typed) => changing.submit(valuesOf(typed)))()}
      >
        <Field
          label={t('administration.code')}
          hint={<T id="administration.code_hint" />}
          isRequired
          error={errors.code?.message}
        >
          <Input
            {...form.register('code', {
              validate: (code) => CODE.test(code.trim()) || t('administration.categories.code_form'),
              setValueAs: (code: string) => code.toUpperCase(),
            })}
            readOnly={category !== undefined}
            className="font-mono uppercase"
            autoComplete="off"
            maxLength={20}
          />
        </Field>
        <Field label={t('administration.name')} isRequired error={errors.name?.message}>
          <Input
            {...form.register('name', { validate: (name) => name.trim() !== '' || t('administration.missing') })}
            autoComplete="off"
            maxLength={120}
          />
        </Field>
        <Field
          label={t('administration.categories.lead_time')}
          hint={<T id="administration.categories.lead_time_hint" />}
          error={errors.leadTimeDays?.message}
        >
          <Input {...form.register('leadTimeDays', { validate: days })} inputMode="numeric" autoComplete="off" />
        </Field>
        {RECEIVING_LIMITS.map((name) => (
          <Field
            key={name}
            label={t(`administration.purchasing.field.${name}`)}
            hint={<T id="administration.categories.limit_hint" />}
            error={errors[name]?.message}
          >
            <Input
              {...form.register(name, { validate: fitting(name) })}
              inputMode="decimal"
              autoComplete="off"
              placeholder={t('administration.categories.as_organization')}
            />
          </Field>
        ))}
        {category !== undefined && (
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
          { name: 'leadTimeDays', label: t('administration.categories.lead_time'), render: String },
          ...RECEIVING_LIMITS.map((name) => ({
            name,
            label: t(`administration.purchasing.field.${name}`),
            render: (value: unknown) =>
              typeof value === 'string' ? plainDecimal(value, locale) : t('administration.categories.as_organization'),
          })),
          {
            name: 'active',
            label: t('administration.can_be_chosen'),
            render: (value) => t(value === true ? 'administration.yes' : 'administration.no'),
          },
        ]}
        onResolve={(merged) => {
          form.reset(typedOf(merged, locale), { keepDefaultValues: true })
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}

/** A new one can be chosen at once; the API takes no other. */
function withoutActive<Given extends { readonly active?: boolean }>({ active: _active, ...rest }: Given) {
  return rest
}
