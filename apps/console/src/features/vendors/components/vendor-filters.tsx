import { T, useT } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { X } from 'lucide-react'
import { VENDOR_STATES } from '../queries/vendor-queries.js'
import type { VendorSearch } from '../routes/vendor-routes.js'
import { FilterMenu } from './filter-menu.js'
import { SearchField } from './search-field.js'

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
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
      <SearchField label={t('vendors.filter.search')} text={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <FilterMenu
        values={VENDOR_STATES}
        chosen={search.state ?? []}
        nameOf={(state) => t(`vendors.state.${state}`)}
        none={<T id="requisitions.filter.state" />}
        several={(count) => <T id="requisitions.filter.states" values={{ count }} />}
        onChange={(state) => onChange({ state })}
      />
      {isFiltered && (
        <Button variant="ghost" onClick={() => onChange({ state: undefined, q: undefined })}>
          <X aria-hidden />
          <T id="ui.filter.reset" />
        </Button>
      )}
    </div>
  )
}
