import { T, useT } from '@nexus/console-i18n'
import { Combobox, Field, Input } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import { useCountries } from './use-countries.js'
import type { DraftFault, DraftFaults, VendorDraft, VendorField } from './vendor-draft.js'

/** The data of a vendor; what was typed stays when it is refused. */
export function VendorFields({
  draft,
  faults,
  refused,
  onChange,
}: {
  readonly draft: VendorDraft
  /** Found here, before sending. */
  readonly faults: DraftFaults
  /** What the server refused, by JSON pointer. */
  readonly refused: (pointer: string) => string | undefined
  readonly onChange: (change: Partial<VendorDraft>) => void
}) {
  const t = useT()
  const countries = useCountries()
  const error = (field: VendorField): ReactNode => {
    const fault: DraftFault | undefined = faults[field]
    return fault === undefined ? refused(`/${field}`) : t(`vendors.fault.${fault}`)
  }
  const text = (field: VendorField, more: { readonly max: number; readonly type?: 'url' | 'text' }): ReactNode => (
    <Input
      value={draft[field]}
      maxLength={more.max}
      autoComplete="off"
      inputMode={more.type === 'url' ? 'url' : 'text'}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  )
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field className="sm:col-span-2" label={<T id="vendors.field.name" />} isRequired error={error('name')}>
        {text('name', { max: 200 })}
      </Field>
      <Field label={<T id="vendors.field.country" />} isRequired error={error('country')}>
        <Combobox
          options={countries}
          value={draft.country === '' ? undefined : draft.country}
          onChange={(country) => onChange({ country: country ?? '' })}
        />
      </Field>
      <Field label={<T id="vendors.field.postal_code" />} error={error('postalCode')}>
        {text('postalCode', { max: 12 })}
      </Field>
      <Field label={<T id="vendors.field.tax_id" />} hint={<T id="vendors.hint.tax_id" />} error={error('taxId')}>
        {text('taxId', { max: 40 })}
      </Field>
      <Field label={<T id="vendors.field.registration" />} error={error('registrationNumber')}>
        {text('registrationNumber', { max: 40 })}
      </Field>
      <Field label={<T id="vendors.field.website" />} error={error('website')}>
        {text('website', { max: 200, type: 'url' })}
      </Field>
      <Field label={<T id="vendors.field.kind" />} hint={<T id="vendors.hint.kind" />} error={error('kind')}>
        {text('kind', { max: 40 })}
      </Field>
      <Field
        label={<T id="vendors.field.payment_days" />}
        hint={<T id="vendors.hint.payment_days" />}
        isRequired
        error={error('paymentTermsDays')}
      >
        <Input
          inputMode="numeric"
          maxLength={5}
          value={draft.paymentTermsDays}
          onChange={(event) => onChange({ paymentTermsDays: event.target.value })}
        />
      </Field>
    </div>
  )
}
