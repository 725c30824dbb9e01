import { T, useT } from '@nexus/console-i18n'
import { Button, type DataColumn, DataTable, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Plus, Target } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { Page } from '../../shell/components/page.js'
import { ActiveBadge } from '../components/active-badge.js'
import { AreaTabs } from '../components/area-tabs.js'
import { ListCard } from '../components/list-card.js'
import { RowButton } from '../components/row-button.js'
import { CostCentreDialog } from '../forms/cost-centre-dialog.js'
import { type CostCentre, costCentresQuery } from '../queries/master-data-queries.js'
import { activePeopleQuery } from '../queries/user-queries.js'

export function CostCentresPage() {
  const t = useT()
  const mayChange = useCan()('cost-centre:manage')
  const [open, setOpen] = useState<CostCentre | 'new'>()
  const list = useInfiniteQuery(costCentresQuery)
  const people = useQuery(activePeopleQuery).data
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const columns = useMemo<DataColumn<CostCentre>[]>(
    () => [
      {
        id: 'name',
        header: t('administration.name'),
        card: 'title',
        cell: (row) => (mayChange ? <RowButton onClick={() => setOpen(row)}>{row.name}</RowButton> : row.name),
      },
      { id: 'code', header: t('administration.code'), width: '12rem', cell: ({ code }) => code },
      {
        id: 'owner',
        header: t('administration.cost_centres.owner'),
        hideBelow: 'md',
        cell: ({ ownerUserId }) => people?.find(({ userId }) => userId === ownerUserId)?.name ?? '–',
      },
      {
        id: 'state',
        header: t('administration.users.state'),
        width: '9rem',
        card: 'badge',
        cell: ({ active }) => <ActiveBadge isActive={active} />,
      },
    ],
    [t, people, mayChange],
  )
  const create = mayChange ? (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden />
      <T id="administration.cost_centres.create" />
    </Button>
  ) : undefined
  return (
    <Page
      title={t('administration.cost_centres.title')}
      description={<T id="administration.cost_centres.description" />}
      actions={create}
    >
      <AreaTabs area="organization" />
      <ListCard list={list} count={rows.length}>
        {(state) => (
          <DataTable
            label={t('administration.cost_centres.title')}
            columns={columns}
            rows={rows}
            rowId={({ costCentreId }) => costCentreId}
            primary="name"
            empty={
              <EmptyState
                icon={<Target />}
                title={<T id="administration.cost_centres.empty" />}
                description={<T id="administration.cost_centres.empty_text" />}
                actions={create}
              />
            }
            {...state}
          />
        )}
      </ListCard>
      {open !== undefined && (
        <CostCentreDialog costCentre={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}
