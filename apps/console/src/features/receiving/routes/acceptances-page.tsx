import { T, useFormat, useT } from '@nexus/console-i18n'
import { type DataColumn, DataTable, DateText } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ClipboardCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useMe } from '../../../session/use-session.js'
import { FilterBar, FilterToggle } from '../../lists/components/filters.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { AcceptanceStateBadge } from '../components/acceptance-state.js'
import { ReceivingLinks, ToOrders } from '../components/receiving-links.js'
import { type ServiceAcceptance, acceptancesQuery } from '../queries/acceptance-queries.js'
import type { AcceptanceSearch } from './receiving-routes.js'

const route = getRouteApi('/shell/service-acceptances')

export function AcceptancesPage() {
  const t = useT()
  const me = useMe()
  const { mine, sort = '-acceptedAt' } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: { [Key in keyof AcceptanceSearch]?: AcceptanceSearch[Key] | undefined }): void =>
    void navigate({
      search: (before) => {
        const { mine: isMine, sort: order } = { ...before, ...next }
        return {
          ...(isMine === true ? { mine: true as const } : {}),
          ...(order === 'acceptedAt' ? { sort: order } : {}),
        }
      },
      replace: true,
      resetScroll: false,
    })
  const reset = (): void => change({ mine: undefined })
  const list = useInfiniteQuery({
    ...acceptancesQuery({ sort, ...(mine === true && me !== undefined ? { acceptedBy: me.userId } : {}) }),
    placeholderData: (before) => before,
  })
  const columns = useColumns()
  return (
    <Page title={t('receiving.acceptances.title')} description={<T id="receiving.acceptances.description" />}>
      <ReceivingLinks />
      <ListCard
        list={list}
        filters={
          <FilterBar isFiltered={mine === true} onReset={reset}>
            <FilterToggle isOn={mine === true} onChange={(next) => change({ mine: next })}>
              <T id="requisitions.filter.mine" />
            </FilterToggle>
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={mine === true}
            onReset={reset}
            icon={<ClipboardCheck />}
            title={<T id="receiving.acceptances.empty" />}
            description={<T id="receiving.acceptances.empty_text" />}
            actions={<ToOrders />}
          />
        }
      >
        {(listed) => (
          <DataTable
            {...listed}
            label={t('receiving.acceptances.title')}
            columns={columns}
            rowId={({ acceptanceId }) => acceptanceId}
            primary="number"
            link={({ acceptanceId }, props) => (
              <Link to="/service-acceptances/$acceptanceId" params={{ acceptanceId }} {...props} />
            )}
            sort={sort}
            onSort={(next) => change({ sort: next === 'acceptedAt' ? 'acceptedAt' : undefined })}
          />
        )}
      </ListCard>
    </Page>
  )
}

function useColumns(): readonly DataColumn<ServiceAcceptance>[] {
  const t = useT()
  const format = useFormat()
  return useMemo<DataColumn<ServiceAcceptance>[]>(
    () => [
      { id: 'number', header: t('receiving.acceptances.number'), card: 'title', cell: ({ number }) => number },
      {
        id: 'state',
        header: t('orders.field.state'),
        width: '9rem',
        card: 'badge',
        cell: ({ state }) => <AcceptanceStateBadge state={state} />,
      },
      {
        id: 'period',
        header: t('receiving.acceptances.period'),
        width: '15rem',
        cell: ({ period }) =>
          t('receiving.acceptances.from_to', { from: format.date(period.from), to: format.date(period.to) }),
      },
      {
        id: 'reference',
        header: t('receiving.acceptances.reference'),
        width: '11rem',
        hideBelow: 'lg',
        cell: ({ reference }) => reference ?? '–',
      },
      {
        id: 'acceptedBy',
        header: t('receiving.acceptances.by'),
        width: '11rem',
        hideBelow: 'md',
        cell: ({ acceptedByName }) => acceptedByName ?? '–',
      },
      {
        id: 'acceptedAt',
        header: t('receiving.acceptances.at'),
        width: '9rem',
        sortKey: 'acceptedAt',
        cell: ({ acceptedAt }) => <DateText instant={acceptedAt} isRelative />,
      },
    ],
    [t, format],
  )
}
