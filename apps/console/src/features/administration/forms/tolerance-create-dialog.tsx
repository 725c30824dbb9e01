import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Combobox, Field, Select, toast } from '@nexus/console-ui'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { rowsOf } from '../../lists/listed.js'
import { placed } from '../../orders/forms/problem-fields.js'
import { focusFirstRefused } from '../../orders/forms/use-order-form.js'
import { VendorCombobox } from '../../vendors/components/vendor-combobox.js'
import { FormDialog } from '../components/form-dialog.js'
import { currencyOptions } from '../components/places.js'
import { categoriesQuery, legalEntitiesQuery } from '../queries/master-data-queries.js'
import { type ToleranceKind, type ToleranceRule, createTolerance } from '../queries/tolerance-queries.js'
import { TOLERANCE_KINDS } from '../routes/administration-routes.js'
import { ToleranceFields } from './tolerance-fields.js'
import { type LimitName, type LimitRefusal, NO_LIMITS, contentOf, limitAt, readLimits } from './tolerance-values.js'

/** For whom a rule can be, from the most general to the most special; with the fields that say so. */
const SCOPES = {
  everybody: [],
  entity: ['legalEntityId'],
  category: ['categoryCode'],
  vendor: ['vendorId'],
  'vendor-category': ['vendorId', 'categoryCode'],
} as const satisfies Record<string, readonly ScopeField[]>
type ScopeField = 'vendorId' | 'categoryCode' | 'legalEntityId'
type Scope = keyof typeof SCOPES
const SCOPE_NAMES = Object.keys(SCOPES) as readonly Scope[]

/** Adds a rule: what it is for, for whom, and how much. Kind and scope stay as they are from then on. */
export function ToleranceCreateDialog({
  kind: given = 'price',
  onClose,
}: {
  /** What the list shows. */
  readonly kind?: ToleranceKind | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldText = useFieldText()
  const { locale } = useFormat()
  const can = useCan()
  const queries = useQueryClient()
  const [kind, setKind] = useState<ToleranceKind>(given)
  const [scope, setScope] = useState<Scope>('everybody')
  const [named, setNamed] = useState<Readonly<Partial<Record<ScopeField, string>>>>({})
  const [currency, setCurrency] = useState<string>()
  const [typed, setTyped] = useState(NO_LIMITS)
  const [operator, setOperator] = useState<ToleranceRule['operator']>('and')
  const [isTried, setTried] = useState(false)
  const currencies = useMemo(() => currencyOptions(locale), [locale])
  const create = useMutation({
    mutationFn: createTolerance,
    onSuccess: () => {
      toast({ kind: 'success', title: <T id="administration.tolerances.created" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: ['administration', 'tolerances'] })
    },
  })
  const fields: readonly ScopeField[] = SCOPES[scope]
  const told = placed(create.error, ({ pointer }) => limitAt(pointer) ?? scopeAt(pointer), fieldText)
  const { limits, refused } = readLimits(typed, locale)
  const missing = fields.filter((field) => named[field] === undefined)
  const offered = SCOPE_NAMES.filter((each) => {
    const needed: readonly ScopeField[] = SCOPES[each]
    return needed.every((field) => can(RIGHTS[field]))
  })

  const submit = (form: HTMLFormElement): void => {
    setTried(true)
    if (missing.length > 0 || refused.size > 0) return focusFirstRefused(form)
    const who = Object.fromEntries(fields.map((field) => [field, named[field]]))
    create.mutate(
      {
        kind,
        ...who,
        ...(currency === undefined ? {} : { currency }),
        ...contentOf({ ...limits, operator, active: true }),
      },
      { onError: () => focusFirstRefused(form) },
    )
  }
  const name = (field: ScopeField, value: string | undefined): void => {
    const { [field]: _former, ...rest } = named
    setNamed(value === undefined ? rest : { ...rest, [field]: value })
    if (create.isError) create.reset()
  }
  const errorOf = (field: ScopeField): string | undefined =>
    isTried && missing.includes(field) ? t('administration.missing') : told.fields.get(field)
  const control = (field: ScopeField) => {
    const props = { value: named[field], onChange: (value: string | undefined) => name(field, value) }
    if (field === 'vendorId') return <VendorCombobox {...props} />
    return field === 'categoryCode' ? <CategoryCombobox {...props} /> : <EntityCombobox {...props} />
  }

  return (
    <FormDialog
      title={<T id="administration.tolerances.create" />}
      description={<T id="administration.tolerances.create_text" />}
      submit={<T id="administration.tolerances.create_submit" />}
      isBusy={create.isPending}
      error={told.rest ?? undefined}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field
        label={t('administration.tolerances.field.kind')}
        hint={<T id={`administration.tolerances.hint.${kind}`} />}
      >
        <Select
          options={TOLERANCE_KINDS.map((value) => ({ value, label: t(`administration.tolerances.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      <Field label={t('administration.tolerances.field.scope')} hint={<T id="administration.tolerances.hint.scope" />}>
        <Select
          options={offered.map((value) => ({ value, label: t(`administration.tolerances.scope.${value}`) }))}
          value={scope}
          onChange={setScope}
        />
      </Field>
      {fields.map((field) => (
        <Field key={field} label={t(`administration.tolerances.field.${field}`)} isRequired error={errorOf(field)}>
          {control(field)}
        </Field>
      ))}
      <Field
        label={t('administration.tolerances.field.currency')}
        hint={<T id="administration.tolerances.hint.currency" />}
        error={told.fields.get('currency')}
      >
        <Combobox
          options={currencies}
          value={currency}
          isClearable
          placeholder={t('administration.tolerances.any_currency')}
          onChange={setCurrency}
        />
      </Field>
      <ToleranceFields
        typed={typed}
        operator={operator}
        refused={isTried ? refused : NOTHING}
        told={told.fields}
        onType={(limit: LimitName, text) => {
          setTyped((before) => ({ ...before, [limit]: text }))
          if (create.isError) create.reset()
        }}
        onOperator={setOperator}
      />
    </FormDialog>
  )
}

const NOTHING: ReadonlyMap<LimitName, LimitRefusal> = new Map()
const RIGHTS: Readonly<Record<ScopeField, string>> = {
  vendorId: 'vendor:read',
  categoryCode: 'category:read',
  legalEntityId: 'legal-entity:read',
}

const scopeAt = (pointer: string): ScopeField | 'currency' | undefined =>
  (['vendorId', 'categoryCode', 'legalEntityId', 'currency'] as const).find((field) => pointer === `/${field}`)

interface ChoiceProps {
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** By code, as lines of orders have it. */
function CategoryCombobox(props: ChoiceProps) {
  const found = useInfiniteQuery(categoriesQuery)
  const options = rowsOf(found).map(({ code, name }) => ({ value: code, label: name, hint: code }))
  useAllPages(found)
  return <Combobox options={options} isLoading={found.isPending} {...props} />
}

function EntityCombobox(props: ChoiceProps) {
  const found = useInfiniteQuery(legalEntitiesQuery)
  const options = rowsOf(found).map(({ legalEntityId, name }) => ({ value: legalEntityId, label: name }))
  useAllPages(found)
  return <Combobox options={options} isLoading={found.isPending} {...props} />
}

/** A list to choose from is read to its end: an organization has few of these. */
function useAllPages({
  hasNextPage,
  isFetching,
  isError,
  fetchNextPage,
}: {
  readonly hasNextPage: boolean
  readonly isFetching: boolean
  readonly isError: boolean
  readonly fetchNextPage: () => unknown
}): void {
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
}
