import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
  Popover,
  PopoverContent,
  PopoverTrigger,
} from '@nexus/console-ui'
import { ChevronDown, X } from 'lucide-react'
import { useCallback } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FULFILMENTS, ORDER_STATES, type Fulfilment, type OrderState } from '../queries/order-queries.js'
import { type OrderSearch, type OrderSearchChange, isFilteredSearch } from '../routes/order-search.js'
import { DateInput } from './date-input.js'
import { SearchField } from './search-field.js'
import { VendorSelect } from './vendor-select.js'

const PRESSED = 'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink'
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
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
      <SearchField text={search.q ?? ''} onChange={find} />
      <StateFilter states={search.state ?? []} onChange={(state) => onChange({ state })} />
      <FulfilmentFilter kind="receipt" value={search.receipt} onChange={(receipt) => onChange({ receipt })} />
      <FulfilmentFilter kind="billing" value={search.billing} onChange={(billing) => onChange({ billing })} />
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
        <Button
          key={each}
          aria-pressed={search[each] === true}
          className={PRESSED}
          onClick={() => onChange({ [each]: search[each] === true ? undefined : true })}
        >
          {t(`orders.filter.${each}`)}
        </Button>
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
      {isFilteredSearch(search) && (
        <Button variant="ghost" onClick={onReset}>
          <X aria-hidden />
          <T id="ui.filter.reset" />
        </Button>
      )}
    </div>
  )
}

function StateFilter({
  states,
  onChange,
}: {
  readonly states: readonly OrderState[]
  readonly onChange: (states: readonly OrderState[] | undefined) => void
}) {
  const t = useT()
  const toggle = (state: OrderState): void => {
    const next = ORDER_STATES.filter((each) => states.includes(each) !== (each === state))
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          {states.length === 0 ? (
            <T id="orders.field.state" />
          ) : states.length === 1 && states[0] !== undefined ? (
            t(`states.${states[0]}`)
          ) : (
            <T id="requisitions.filter.states" values={{ count: states.length }} />
          )}
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {ORDER_STATES.map((state) => (
          <DropdownMenuCheckboxItem
            key={state}
            checked={states.includes(state)}
            onCheckedChange={() => toggle(state)}
            onSelect={(event) => event.preventDefault()}
          >
            {t(`states.${state}`)}
          </DropdownMenuCheckboxItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function FulfilmentFilter({
  kind,
  value,
  onChange,
}: {
  readonly kind: 'receipt' | 'billing'
  readonly value: Fulfilment | undefined
  readonly onChange: (value: Fulfilment | undefined) => void
}) {
  const t = useT()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          {value === undefined ? t(`orders.field.${kind}`) : t(`orders.${kind}.${value}`)}
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuRadioGroup
          value={value ?? ''}
          onValueChange={(next) => onChange(FULFILMENTS.find((each) => each === next))}
        >
          <DropdownMenuRadioItem value="">
            <T id="orders.filter.any" />
          </DropdownMenuRadioItem>
          {FULFILMENTS.map((each) => (
            <DropdownMenuRadioItem key={each} value={each}>
              {t(`orders.${kind}.${each}`)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
