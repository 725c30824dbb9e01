import { addDays } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Combobox } from '@nexus/console-ui'
import { X } from 'lucide-react'
import { FilterMenu } from '../../vendors/components/filter-menu.js'
import { SearchField } from '../../vendors/components/search-field.js'
import { EXCEPTION_TYPES, INVOICE_STATES, PAYMENT_STATES } from '../queries/invoice-queries.js'
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
  const pressed = 'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink'
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
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
      <Button
        aria-pressed={isOverdue}
        className={pressed}
        onClick={() => onChange({ dueFrom: undefined, dueTo: isOverdue ? undefined : addDays(today, -1) })}
      >
        <T id="invoices.filter.overdue" />
      </Button>
      <Button
        aria-pressed={isSoon}
        className={pressed}
        onClick={() =>
          onChange(isSoon ? { dueFrom: undefined, dueTo: undefined } : { dueFrom: today, dueTo: addDays(today, WEEK) })
        }
      >
        <T id="invoices.filter.soon" />
      </Button>
      <DueRange from={search.dueFrom} to={search.dueTo} onChange={(dueFrom, dueTo) => onChange({ dueFrom, dueTo })} />
      {Object.keys(filter).length > 0 && (
        <Button
          variant="ghost"
          onClick={() =>
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
          <X aria-hidden />
          <T id="ui.filter.reset" />
        </Button>
      )}
    </div>
  )
}
