import { parseDateText } from '@nexus/console-format'
import { useFormat, useT } from '@nexus/console-i18n'
import { Combobox, Field, Input, Textarea } from '@nexus/console-ui'
import { useMemo } from 'react'
import { useLocaleNames } from '../forms/use-locale-names.js'
import type { EditorAction } from '../forms/editor-reducer.js'
import { type Entries, type TextField, typedDate } from '../forms/entries.js'
import type { EntryErrors } from '../forms/entry-errors.js'
import type { Choice } from '../queries/reference-queries.js'

/** What is said of the requisition as a whole. */
export function RequisitionHeadFields({
  entries,
  errors,
  legalEntities,
  costCentres,
  dispatch,
  onTouch,
}: {
  readonly entries: Entries
  readonly errors: EntryErrors
  readonly legalEntities: readonly Choice[]
  readonly costCentres: readonly Choice[]
  readonly dispatch: (action: EditorAction) => void
  readonly onTouch: (place: string) => void
}) {
  const t = useT()
  const format = useFormat()
  const { locale } = format
  const currencyName = useLocaleNames('currency')
  const currencies = useMemo(
    () => Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: code, hint: currencyName(code) })),
    [currencyName],
  )
  const set = (field: TextField, value: string): void => dispatch({ kind: 'field', field, value })
  const typed = parseDateText(entries.needBy, locale, { today: format.today(), prefer: 'future' })
  const leaveDate = (): void => {
    if (typed.ok && typedDate(typed.value, locale) !== entries.needBy) set('needBy', typedDate(typed.value, locale))
    onTouch('needBy')
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('requisitions.field.title')} isRequired error={errors.get('title')} className="sm:col-span-2">
        <Input
          value={entries.title}
          maxLength={200}
          autoComplete="off"
          placeholder={t('requisitions.editor.title_example')}
          onChange={(event) => set('title', event.target.value)}
          onBlur={() => onTouch('title')}
        />
      </Field>
      <Field
        label={t('requisitions.field.purpose')}
        hint={t('requisitions.editor.purpose_hint')}
        error={errors.get('purpose')}
        className="sm:col-span-2"
      >
        <Textarea value={entries.purpose} maxLength={2000} onChange={(event) => set('purpose', event.target.value)} />
      </Field>
      <Field
        label={t('requisitions.field.need_by')}
        error={errors.get('needBy')}
        hint={typed.ok ? format.date(typed.value, 'long') : t('requisitions.editor.date_hint')}
      >
        <Input
          value={entries.needBy}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => set('needBy', event.target.value)}
          onBlur={leaveDate}
        />
      </Field>
      <Field label={t('requisitions.field.currency')} error={errors.get('currency')}>
        <Combobox
          options={currencies}
          value={entries.currency}
          valueLabel={entries.currency}
          onChange={(currency) => set('currency', currency ?? entries.currency)}
        />
      </Field>
      <Field
        label={t('requisitions.field.delivery_place')}
        error={errors.get('deliveryPlace')}
        // Beside one other field, else over the whole width: no field stands alone with a hole beside it.
        className={legalEntities.length > 0 === costCentres.length > 0 ? 'sm:col-span-2' : undefined}
      >
        <Input
          value={entries.deliveryPlace}
          maxLength={300}
          autoComplete="street-address"
          onChange={(event) => set('deliveryPlace', event.target.value)}
        />
      </Field>
      {legalEntities.length > 0 && (
        <Field label={t('requisitions.field.legal_entity')} error={errors.get('legalEntityId')}>
          <Combobox
            options={legalEntities}
            value={entries.legalEntityId === '' ? undefined : entries.legalEntityId}
            valueLabel={t('requisitions.editor.unknown_choice')}
            isClearable
            onChange={(id) => set('legalEntityId', id ?? '')}
          />
        </Field>
      )}
      {costCentres.length > 0 && (
        <Field
          label={t('requisitions.field.cost_centre')}
          hint={t('requisitions.editor.cost_centre_hint')}
          error={errors.get('costCentreId')}
        >
          <Combobox
            options={costCentres}
            value={entries.costCentreId === '' ? undefined : entries.costCentreId}
            valueLabel={t('requisitions.editor.unknown_choice')}
            isClearable
            onChange={(id) => set('costCentreId', id ?? '')}
          />
        </Field>
      )}
    </div>
  )
}
