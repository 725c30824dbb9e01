import { useT } from '@nexus/console-i18n'
import { type DataColumn, DataTable, type DataTableProps, DateText, Money, StateBadge } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SortedList } from '../../lists/listed.js'
import type { RequisitionInList, RequisitionSort } from '../queries/requisition-queries.js'

const idOf = ({ requisitionId }: RequisitionInList): string => requisitionId
const titleOf = ({ title }: RequisitionInList): string => title
const linkOf: NonNullable<DataTableProps<RequisitionInList>['link']> = ({ requisitionId }, props) => (
  <Link to="/requisitions/$requisitionId" params={{ requisitionId }} {...props} />
)

/** Under which the choice of columns is kept, and the columns that can be chosen. */
export const REQUISITION_COLUMNS = {
  storageKey: 'requisitions',
  ids: ['state', 'requester', 'needBy', 'createdAt', 'gross'],
} as const

export function RequisitionTable({
  selection,
  ...listed
}: SortedList<RequisitionInList, RequisitionSort> & {
  readonly selection?: Pick<NonNullable<DataTableProps<RequisitionInList>['selection']>, 'selected' | 'onChange'>
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
        width: '9.5rem',
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
        width: '8rem',
        hideBelow: 'md',
        sortKey: 'createdAt',
        cell: ({ createdAt }) => <DateText instant={createdAt} isRelative />,
      },
      {
        id: 'gross',
        header: t('requisitions.field.gross'),
        width: '8rem',
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
      rowId={idOf}
      primary="title"
      link={linkOf}
      {...(selection === undefined ? {} : { selection: { ...selection, nameOf: titleOf } })}
      storageKey={REQUISITION_COLUMNS.storageKey}
      {...listed}
    />
  )
}
