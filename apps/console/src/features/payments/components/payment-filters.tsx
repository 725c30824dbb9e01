import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuTrigger,
  Select,
} from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, X } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { PAYMENT_STATES, type PaymentState, legalEntitiesQuery } from '../queries/payment-queries.js'
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
  const [only] = states
  const isFiltered =
    states.length > 0 ||
    search.currency !== undefined ||
    search.legalEntityId !== undefined ||
    search.vendorId !== undefined
  const toggle = (state: PaymentState): void => {
    const next = PAYMENT_STATES.filter((each) => states.includes(each) !== (each === state))
    onChange({ state: next.length === 0 ? undefined : next })
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button>
            {only === undefined ? (
              <T id="payments.filter.state" />
            ) : states.length === 1 ? (
              stateName(t, only)
            ) : (
              <T id="payments.filter.states" values={{ count: states.length }} />
            )}
            <ChevronDown aria-hidden className="text-muted" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          {PAYMENT_STATES.map((state) => (
            <DropdownMenuCheckboxItem
              key={state}
              checked={states.includes(state)}
              onCheckedChange={() => toggle(state)}
              onSelect={(event) => event.preventDefault()}
            >
              {stateName(t, state)}
            </DropdownMenuCheckboxItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
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
      {isFiltered && (
        <Button
          variant="ghost"
          onClick={() =>
            onChange({ state: undefined, currency: undefined, legalEntityId: undefined, vendorId: undefined })
          }
        >
          <X aria-hidden />
          <T id="ui.filter.reset" />
        </Button>
      )}
    </div>
  )
}
