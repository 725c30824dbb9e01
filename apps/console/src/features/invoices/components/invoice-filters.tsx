import { addDays } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Combobox } from '@nexus/console-ui'
import { FilterBar, FilterMenu, FilterToggle, SearchField } from '../../lists/components/filters.js'
import { EXCEPTION_TYPES } from '../queries/exception-types.js'
import { INVOICE_STATES, PAYMENT_STATES } from '../queries/invoice-choices.js'
import type { InvoiceSearch } from '../routes/invoice-routes.js'
import { DueRange } from './due-range.js'

const WEEK = 7

export function InvoiceFilters({
  search,
  onChange,
}: {
  readonly search: InvoiceSearch
  readonly onChange: (change: { [Key in keyof InvoiceSearch]?: InvoiceSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const format = useFormat()
  const { sort: _sort, ...filter } = search
  const today = format.today()
  const isOverdue = search.dueTo === addDays(today, -1) && search.dueFrom === undefined
  const isSoon = search.dueFrom === today && search.dueTo === addDays(today, WEEK)
  return (
    <FilterBar
      isFiltered={Object.keys(filter).length > 0}
      onReset={() =>
        onChange({
          state: undefined,
          payment: undefined,
          exception: undefined,
          dueFrom: undefined,
          dueTo: undefined,
          q: undefined,
        })
      }
    >
      <SearchField label={t('invoices.filter.search')} text={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <FilterMenu
        values={INVOICE_STATES}
        chosen={search.state ?? []}
        nameOf={(state) => t(`states.${state}`)}
        none={<T id="requisitions.filter.state" />}
        several={(count) => <T id="requisitions.filter.states" values={{ count }} />}
        onChange={(state) => onChange({ state })}
      />
      <FilterMenu
        values={PAYMENT_STATES}
        chosen={search.payment ?? []}
        nameOf={(payment) => t(`invoices.payment.${payment}`)}
        none={<T id="invoices.filter.payment" />}
        several={(count) => <T id="invoices.filter.payments" values={{ count }} />}
        onChange={(payment) => onChange({ payment })}
      />
      <Combobox
        className="min-w-44 grow basis-44 sm:max-w-60"
        label={t('invoices.filter.exception')}
        placeholder={t('invoices.filter.exception')}
        options={EXCEPTION_TYPES.map((value) => ({ value, label: t(`invoices.exception.${value}`) }))}
        value={search.exception}
        onChange={(exception) => onChange({ exception })}
        isClearable
      />
      <FilterToggle
        isOn={isOverdue}
        onChange={(next) => onChange({ dueFrom: undefined, dueTo: next && addDays(today, -1) })}
      >
        <T id="invoices.filter.overdue" />
      </FilterToggle>
      <FilterToggle
        isOn={isSoon}
        onChange={(next) => onChange({ dueFrom: next && today, dueTo: next && addDays(today, WEEK) })}
      >
        <T id="invoices.filter.soon" />
      </FilterToggle>
      <DueRange from={search.dueFrom} to={search.dueTo} onChange={(dueFrom, dueTo) => onChange({ dueFrom, dueTo })} />
    </FilterBar>
  )
}
