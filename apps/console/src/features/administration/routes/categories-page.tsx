import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, type DataColumn, DataTable, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Plus, Tags } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { Page } from '../../shell/components/page.js'
import { ActiveBadge } from '../components/active-badge.js'
import { AreaTabs } from '../components/area-tabs.js'
import { ListCard } from '../components/list-card.js'
import { RowButton } from '../components/row-button.js'
import { CategoryDialog } from '../forms/category-dialog.js'
import { type Category, categoriesQuery } from '../queries/master-data-queries.js'

export function CategoriesPage() {
  const t = useT()
  const format = useFormat()
  const mayChange = useCan()('category:manage')
  const [open, setOpen] = useState<Category | 'new'>()
  const list = useInfiniteQuery(categoriesQuery)
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const columns = useMemo<DataColumn<Category>[]>(
    () => [
      {
        id: 'name',
        header: t('administration.name'),
        card: 'title',
        cell: (row) => (mayChange ? <RowButton onClick={() => setOpen(row)}>{row.name}</RowButton> : row.name),
      },
      { id: 'code', header: t('administration.code'), width: '12rem', cell: ({ code }) => code },
      {
        id: 'leadTime',
        header: t('administration.categories.lead_time'),
        width: '11rem',
        align: 'end',
        hideBelow: 'md',
        cell: ({ leadTimeDays }) => t('administration.categories.days', { count: leadTimeDays }),
      },
      {
        id: 'over',
        header: t('administration.categories.over'),
        width: '11rem',
        align: 'end',
        hideBelow: 'lg',
        cell: ({ overReceiptPercent }) => (overReceiptPercent === null ? '–' : format.percent(overReceiptPercent)),
      },
      {
        id: 'state',
        header: t('administration.users.state'),
        width: '9rem',
        card: 'badge',
        cell: ({ active }) => <ActiveBadge isActive={active} />,
      },
    ],
    [t, format, mayChange],
  )
  const create = mayChange ? (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden />
      <T id="administration.categories.create" />
    </Button>
  ) : undefined
  return (
    <Page
      title={t('administration.categories.title')}
      description={<T id="administration.categories.description" />}
      actions={create}
    >
      <AreaTabs area="organization" />
      <ListCard list={list} count={rows.length}>
        {(state) => (
          <DataTable
            label={t('administration.categories.title')}
            columns={columns}
            rows={rows}
            rowId={({ categoryId }) => categoryId}
            primary="name"
            empty={
              <EmptyState
                icon={<Tags />}
                title={<T id="administration.categories.empty" />}
                description={<T id="administration.categories.empty_text" />}
                actions={create}
              />
            }
            {...state}
          />
        )}
      </ListCard>
      {open !== undefined && (
        <CategoryDialog category={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}
