import { T, useT } from '@nexus/console-i18n'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { PackageOpen } from 'lucide-react'
import { useMe } from '../../../session/use-session.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { FilterBar, FilterToggle } from '../../lists/components/filters.js'
import { FilterChoice } from '../../lists/components/filter-choice.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { ReceivingLinks, ToOrders } from '../components/receiving-links.js'
import { ReceiptTable } from '../components/receipt-table.js'
import { RECEIPT_STATES } from '../queries/receipt-choices.js'
import { receiptsQuery } from '../queries/receiving-queries.js'
import type { ReceiptSearch } from './receiving-routes.js'

const route = getRouteApi('/shell/receipts')

export function ReceiptsPage() {
  const t = useT()
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<ReceiptSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const reset = (): void => change({ state: undefined, mine: undefined })

  const { state, mine, sort = '-receivedAt' } = search
  const shown = {
    sort,
    ...(state === undefined ? {} : { state }),
    ...(mine === true && me !== undefined ? { receivedBy: me.userId } : {}),
  }
  const list = useInfiniteQuery({
    ...receiptsQuery(shown),
    placeholderData: (before) => before,
  })
  const isFiltered = state !== undefined || mine === true
  const nameOf = (each: (typeof RECEIPT_STATES)[number]): string =>
    each === 'DISCARDED' || each === 'PARTLY_REJECTED' ? t(`receiving.state.${each}`) : t(`states.${each}`)

  return (
    <Page
      title={t('receiving.list.title')}
      description={<T id="receiving.list.description" />}
      actions={<ExportButton operation="procurement.receipt.list.v1" filter={shown} />}
    >
      <ReceivingLinks />
      <ListCard
        list={list}
        filters={
          <FilterBar isFiltered={isFiltered} onReset={reset}>
            <FilterChoice
              values={RECEIPT_STATES}
              chosen={state}
              nameOf={nameOf}
              none={<T id="orders.field.state" />}
              onChange={(next) => change({ state: next })}
            />
            <FilterToggle isOn={mine === true} onChange={(next) => change({ mine: next })}>
              <T id="requisitions.filter.mine" />
            </FilterToggle>
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={isFiltered}
            onReset={reset}
            icon={<PackageOpen />}
            title={<T id="receiving.list.empty" />}
            description={<T id="receiving.list.empty_text" />}
            actions={<ToOrders />}
          />
        }
      >
        {(listed) => <ReceiptTable {...listed} sort={sort} onSort={(next) => change({ sort: next })} />}
      </ListCard>
    </Page>
  )
}
