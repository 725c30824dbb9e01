import { T, useT } from '@nexus/console-i18n'
import { Select } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../../session/use-session.js'
import { FilterBar, FilterMenu } from '../../lists/components/filters.js'
import { PAYMENT_STATES } from '../queries/payment-choices.js'
import { legalEntitiesQuery } from '../queries/payment-queries.js'
import type { PaymentSearch } from '../routes/payment-search.js'
import { stateName } from './payment-state.js'

const ALL = 'all'

export function PaymentFilters({
  search,
  currencies,
  onChange,
}: {
  readonly search: PaymentSearch
  /** To choose from. */
  readonly currencies: readonly string[]
  readonly onChange: (change: { [Key in keyof PaymentSearch]?: PaymentSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const can = useCan()
  const entities = useQuery({ ...legalEntitiesQuery, enabled: can('legal-entity:read') }).data ?? []
  const states = search.state ?? []
  const isFiltered =
    states.length > 0 ||
    search.currency !== undefined ||
    search.legalEntityId !== undefined ||
    search.vendorId !== undefined
  return (
    <FilterBar
      isFiltered={isFiltered}
      onReset={() => onChange({ state: undefined, currency: undefined, legalEntityId: undefined, vendorId: undefined })}
    >
      <FilterMenu
        values={PAYMENT_STATES}
        chosen={states}
        nameOf={(state) => stateName(t, state)}
        none={<T id="payments.filter.state" />}
        several={(count) => <T id="payments.filter.states" values={{ count }} />}
        onChange={(state) => onChange({ state })}
      />
      {entities.length > 1 && (
        <Select
          label={t('payments.field.legal_entity')}
          className="w-auto max-w-56 min-w-36"
          options={[
            { value: ALL, label: t('payments.filter.all_entities') },
            ...entities.map(({ legalEntityId, name }) => ({ value: legalEntityId, label: name })),
          ]}
          value={search.legalEntityId ?? ALL}
          onChange={(next) => onChange({ legalEntityId: next === ALL ? undefined : next })}
        />
      )}
      {currencies.length > 1 && (
        <Select
          label={t('payments.field.currency')}
          className="w-auto min-w-32"
          options={[
            { value: ALL, label: t('payments.filter.all_currencies') },
            ...currencies.map((currency) => ({ value: currency, label: currency })),
          ]}
          value={search.currency ?? ALL}
          onChange={(next) => onChange({ currency: next === ALL ? undefined : next })}
        />
      )}
    </FilterBar>
  )
}
