import { T, useT } from '@nexus/console-i18n'
import { FilterBar, FilterMenu, SearchField } from '../../lists/components/filters.js'
import { VENDOR_STATES } from '../queries/vendor-choices.js'
import type { VendorSearch } from '../routes/vendor-routes.js'

export function VendorFilters({
  search,
  onChange,
}: {
  readonly search: VendorSearch
  readonly onChange: (change: { [Key in keyof VendorSearch]?: VendorSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const isFiltered = search.state !== undefined || search.q !== undefined
  return (
    <FilterBar isFiltered={isFiltered} onReset={() => onChange({ state: undefined, q: undefined })}>
      <SearchField label={t('vendors.filter.search')} text={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <FilterMenu
        values={VENDOR_STATES}
        chosen={search.state ?? []}
        nameOf={(state) => t(`vendors.state.${state}`)}
        none={<T id="requisitions.filter.state" />}
        several={(count) => <T id="requisitions.filter.states" values={{ count }} />}
        onChange={(state) => onChange({ state })}
      />
    </FilterBar>
  )
}
