import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Combobox, type DataColumn, DataTable, DateText } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ArrowRightLeft, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar } from '../../lists/components/filters.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { currencyOptions } from '../components/places.js'
import { RowButton } from '../components/row-button.js'
import { ExchangeRateCorrectDialog } from '../forms/exchange-rate-correct-dialog.js'
import { ExchangeRateCreateDialog } from '../forms/exchange-rate-create-dialog.js'
import { type ExchangeRate, type RateSort, exchangeRatesQuery } from '../queries/exchange-rate-queries.js'
import type { RateSearch } from './administration-routes.js'

const route = getRouteApi('/shell/administration/exchange-rates')

/** The rates that people entered, by pair and day, with where each was taken from. */
export function ExchangeRatesPage() {
  const t = useT()
  const { locale } = useFormat()
  const mayChange = useCan()('exchange-rate:manage')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [open, setOpen] = useState<ExchangeRate | 'new'>()
  const { from, to, sort = '-date' } = search
  const change = (next: { [Key in keyof RateSearch]?: RateSearch[Key] | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const list = useInfiniteQuery({
    ...exchangeRatesQuery({
      sort,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }),
    placeholderData: (before) => before,
  })
  const columns = useColumns(mayChange, setOpen)
  const currencies = useMemo(() => currencyOptions(locale), [locale])
  const isFiltered = from !== undefined || to !== undefined
  const create = mayChange ? (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden />
      <T id="administration.rates.create" />
    </Button>
  ) : undefined
  return (
    <Page
      title={t('administration.rates.title')}
      description={<T id="administration.rates.description" />}
      actions={create}
    >
      <AreaTabs area="organization" />
      <ListCard
        list={list}
        filters={
          <FilterBar isFiltered={isFiltered} onReset={() => change({ from: undefined, to: undefined })}>
            {(['from', 'to'] as const).map((name) => (
              <Combobox
                key={name}
                className="w-full sm:w-56"
                label={t(`administration.rates.field.${name}`)}
                placeholder={t(`administration.rates.field.${name}`)}
                options={currencies}
                value={search[name]}
                isClearable
                onChange={(code) => change({ [name]: code })}
              />
            ))}
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={isFiltered}
            onReset={() => void navigate({ search: {}, replace: true })}
            icon={<ArrowRightLeft />}
            title={<T id="administration.rates.empty" />}
            description={<T id="administration.rates.empty_text" />}
            actions={create}
          />
        }
      >
        {(listed) => (
          <DataTable
            label={t('administration.rates.title')}
            columns={columns}
            rowId={({ exchangeRateId }) => exchangeRateId}
            primary="pair"
            sort={sort}
            onSort={(next: RateSort) => change({ sort: next === '-date' ? undefined : next })}
            {...listed}
          />
        )}
      </ListCard>
      {open === 'new' ? (
        <ExchangeRateCreateDialog from={from} to={to} onClose={() => setOpen(undefined)} />
      ) : (
        open !== undefined && <ExchangeRateCorrectDialog rate={open} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}

function useColumns(mayChange: boolean, onOpen: (rate: ExchangeRate) => void): DataColumn<ExchangeRate>[] {
  const t = useT()
  const format = useFormat()
  return useMemo<DataColumn<ExchangeRate>[]>(
    () => [
      {
        id: 'pair',
        header: t('administration.rates.field.pair'),
        width: '10rem',
        card: 'title',
        cell: (rate) => {
          const pair = t('administration.rates.pair', { from: rate.from, to: rate.to })
          return mayChange ? <RowButton onClick={() => onOpen(rate)}>{pair}</RowButton> : pair
        },
      },
      {
        id: 'date',
        header: t('administration.rates.field.date'),
        width: '9rem',
        sortKey: 'date',
        cell: ({ date }) => <DateText date={date} />,
      },
      {
        id: 'rate',
        header: t('administration.rates.field.rate'),
        width: '11rem',
        align: 'end',
        cell: ({ rate }) => <span className="tabular-nums">{format.decimal(rate)}</span>,
      },
      { id: 'source', header: t('administration.rates.field.source'), cell: ({ source }) => source },
      {
        id: 'updated',
        header: t('administration.rates.field.updated'),
        width: '10rem',
        hideBelow: 'lg',
        card: 'hidden',
        cell: ({ updatedAt, version }) => (
          <>
            <DateText instant={updatedAt} isRelative />
            {version > 1 && <span className="block text-sm text-muted">{t('administration.rates.was_corrected')}</span>}
          </>
        ),
      },
    ],
    [t, format, mayChange, onOpen],
  )
}
