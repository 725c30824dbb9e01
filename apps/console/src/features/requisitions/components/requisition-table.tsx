import { useT } from '@nexus/console-i18n'
import { type DataColumn, DataTable, DateText, Money, StateBadge } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { RequisitionInList, RequisitionSort } from '../queries/requisition-queries.js'

export function RequisitionTable({
  rows,
  isLoading,
  sort,
  onSort,
  empty,
  footer,
}: {
  readonly rows: readonly RequisitionInList[]
  readonly isLoading: boolean
  readonly sort: RequisitionSort
  readonly onSort: (sort: RequisitionSort) => void
  readonly empty: ReactNode
  readonly footer: ReactNode
}) {
  const t = useT()
  const columns = useMemo<DataColumn<RequisitionInList>[]>(
    () => [
      {
        id: 'title',
        header: t('requisitions.field.title'),
        sortKey: 'title',
        card: 'title',
        cell: ({ title }) => title,
      },
      {
        id: 'state',
        header: t('requisitions.field.state'),
        width: '10rem',
        card: 'badge',
        cell: ({ state }) => <StateBadge state={state} />,
      },
      {
        id: 'requester',
        header: t('requisitions.field.requester'),
        width: '10rem',
        hideBelow: 'lg',
        cell: ({ requesterName }) => requesterName ?? '–',
      },
      {
        id: 'needBy',
        header: t('requisitions.field.need_by'),
        width: '7.5rem',
        hideBelow: 'lg',
        card: 'hidden',
        cell: ({ needBy }) => (needBy === undefined ? '–' : <DateText date={needBy} />),
      },
      {
        id: 'createdAt',
        header: t('requisitions.field.created'),
        width: '8.5rem',
        hideBelow: 'md',
        sortKey: 'createdAt',
        cell: ({ createdAt }) => <DateText instant={createdAt} isRelative />,
      },
      {
        id: 'gross',
        header: t('requisitions.field.gross'),
        width: '9rem',
        align: 'end',
        cell: ({ gross }) => <Money money={gross} />,
      },
    ],
    [t],
  )
  return (
    <DataTable
      label={t('requisitions.list.title')}
      columns={columns}
      rows={rows}
      rowId={({ requisitionId }) => requisitionId}
      primary="title"
      link={({ requisitionId }, props) => (
        <Link to="/requisitions/$requisitionId" params={{ requisitionId }} {...props} />
      )}
      sort={sort}
      onSort={(next) => onSort(next as RequisitionSort)}
      isLoading={isLoading}
      empty={empty}
      footer={footer}
      storageKey="requisitions"
    />
  )
}
