import { T, useT } from '@nexus/console-i18n'
import type { ReactNode } from 'react'
import { FilterBar, FilterMenu, FilterToggle, SearchField } from '../../lists/components/filters.js'
import { REQUISITION_STATES } from '../queries/requisition-queries.js'
import type { RequisitionSearch } from '../routes/requisition-search.js'

export function RequisitionFilters({
  search,
  onChange,
  children,
}: {
  readonly search: RequisitionSearch
  /** Behind the filters: the saved views. */
  readonly children?: ReactNode
  readonly onChange: (change: { [Key in keyof RequisitionSearch]?: RequisitionSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const states = search.state ?? []
  const isFiltered = states.length > 0 || search.q !== undefined || search.mine === true
  return (
    <FilterBar
      isFiltered={isFiltered}
      onReset={() => onChange({ state: undefined, q: undefined, mine: undefined })}
      after={children}
    >
      <SearchField label={t('requisitions.filter.search')} text={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <FilterMenu
        values={REQUISITION_STATES}
        chosen={states}
        nameOf={(state) => t(`states.${state}`)}
        none={<T id="requisitions.filter.state" />}
        several={(count) => <T id="requisitions.filter.states" values={{ count }} />}
        onChange={(state) => onChange({ state })}
      />
      <FilterToggle isOn={search.mine === true} onChange={(mine) => onChange({ mine })}>
        <T id="requisitions.filter.mine" />
      </FilterToggle>
    </FilterBar>
  )
}
