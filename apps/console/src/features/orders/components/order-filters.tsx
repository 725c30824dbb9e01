import { T, useT } from '@nexus/console-i18n'
import { Button, Popover, PopoverContent, PopoverTrigger } from '@nexus/console-ui'
import { ChevronDown, X } from 'lucide-react'
import { useCallback } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar, FilterMenu, FilterToggle, PRESSED, SearchField } from '../../lists/components/filters.js'
import { FilterChoice } from '../../lists/components/filter-choice.js'
import { FULFILMENTS, ORDER_STATES } from '../queries/order-choices.js'
import { type OrderSearch, type OrderSearchChange, isFilteredSearch } from '../routes/order-search.js'
import { DateInput } from './date-input.js'
import { VendorSelect } from './vendor-select.js'

const DATES = ['issuedFrom', 'issuedTo', 'createdFrom', 'createdTo'] as const

export function OrderFilters({
  search,
  onChange,
  onReset,
}: {
  readonly search: OrderSearch
  readonly onChange: (change: OrderSearchChange) => void
  readonly onReset: () => void
}) {
  const t = useT()
  const can = useCan()
  const find = useCallback((q: string | undefined) => onChange({ q }), [onChange])
  const dates = DATES.filter((each) => search[each] !== undefined).length
  return (
    <FilterBar isFiltered={isFilteredSearch(search)} onReset={onReset}>
      <SearchField label={t('orders.filter.search')} text={search.q ?? ''} onChange={find} />
      <FilterMenu
        values={ORDER_STATES}
        chosen={search.state ?? []}
        nameOf={(state) => t(`states.${state}`)}
        none={<T id="orders.field.state" />}
        several={(count) => <T id="requisitions.filter.states" values={{ count }} />}
        onChange={(state) => onChange({ state })}
      />
      {(['receipt', 'billing'] as const).map((each) => (
        <FilterChoice
          key={each}
          values={FULFILMENTS}
          chosen={search[each]}
          nameOf={(value) => t(`orders.${each}.${value}`)}
          none={t(`orders.field.${each}`)}
          onChange={(value) => onChange({ [each]: value })}
        />
      ))}
      {can('vendor:read') && (
        <VendorSelect
          className="w-full sm:w-48"
          label={t('orders.field.vendor')}
          value={search.vendorId}
          isClearable
          onChange={(vendorId) => onChange({ vendorId })}
        />
      )}
      <Popover>
        <PopoverTrigger asChild>
          <Button aria-pressed={dates > 0} className={PRESSED}>
            <T id="orders.filter.dates" />
            <ChevronDown aria-hidden className="text-muted" />
          </Button>
        </PopoverTrigger>
        <PopoverContent className="w-80" aria-label={t('orders.filter.dates')}>
          <div className="grid grid-cols-2 gap-3">
            {DATES.map((each) => (
              <DateInput
                key={each}
                label={t(`orders.filter.${each}`)}
                value={search[each]}
                onChange={(date) => onChange({ [each]: date })}
              />
            ))}
          </div>
        </PopoverContent>
      </Popover>
      {(['overdue', 'onHold'] as const).map((each) => (
        <FilterToggle key={each} isOn={search[each] === true} onChange={(next) => onChange({ [each]: next })}>
          {t(`orders.filter.${each}`)}
        </FilterToggle>
      ))}
      {(['currency', 'categoryId', 'requisitionId'] as const).map(
        (each) =>
          search[each] !== undefined && (
            <Button
              key={each}
              aria-label={t('orders.filter.remove', { name: t(`orders.filter.${each}`) })}
              className="border-accent bg-accent-soft text-accent-ink"
              onClick={() => onChange({ [each]: undefined })}
            >
              {each === 'currency' ? search.currency : t(`orders.filter.${each}`)}
              <X aria-hidden />
            </Button>
          ),
      )}
    </FilterBar>
  )
}
