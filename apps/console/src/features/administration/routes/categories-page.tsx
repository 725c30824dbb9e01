import { useFormat, useT } from '@nexus/console-i18n'
import type { DataColumn } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Tags } from 'lucide-react'
import { useMemo } from 'react'
import { useCan } from '../../../session/use-session.js'
import { CodedRecordsPage } from '../components/coded-records-page.js'
import { CategoryDialog } from '../forms/category-dialog.js'
import { type Category, categoriesQuery } from '../queries/master-data-queries.js'

export function CategoriesPage() {
  const t = useT()
  const format = useFormat()
  const columns = useMemo<DataColumn<Category>[]>(
    () => [
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
    ],
    [t, format],
  )
  return (
    <CodedRecordsPage
      texts={{
        title: 'administration.categories.title',
        description: 'administration.categories.description',
        create: 'administration.categories.create',
        empty: 'administration.categories.empty',
        emptyText: 'administration.categories.empty_text',
      }}
      icon={<Tags />}
      list={useInfiniteQuery(categoriesQuery)}
      columns={columns}
      rowId={({ categoryId }) => categoryId}
      mayChange={useCan()('category:manage')}
      dialog={(category, onClose) => <CategoryDialog category={category} onClose={onClose} />}
    />
  )
}
