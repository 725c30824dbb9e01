import { useT } from '@nexus/console-i18n'
import { Select } from '@nexus/console-ui'
import { FilterBar, SearchField } from '../../lists/components/filters.js'
import { DUE_TERMS, type PayableSearch } from '../routes/payment-search.js'

const ANY = 'any'

export function PayableFilters({
  search,
  onChange,
}: {
  readonly search: PayableSearch
  readonly onChange: (change: { [Key in keyof PayableSearch]?: PayableSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const isFiltered = search.q !== undefined || search.due !== undefined || search.vendorId !== undefined
  return (
    <FilterBar isFiltered={isFiltered} onReset={() => onChange({ q: undefined, due: undefined, vendorId: undefined })}>
      <SearchField
        className="sm:max-w-72"
        label={t('payments.filter.search')}
        text={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        label={t('payments.filter.due')}
        className="w-auto min-w-40"
        options={[
          { value: ANY, label: t('payments.filter.due.any') },
          ...DUE_TERMS.map((term) => ({ value: term, label: t(`payments.filter.due.${term}`) })),
        ]}
        value={search.due ?? ANY}
        onChange={(next) => onChange({ due: DUE_TERMS.find((term) => term === next) })}
      />
    </FilterBar>
  )
}
