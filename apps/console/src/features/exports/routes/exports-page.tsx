import { T, useT } from '@nexus/console-i18n'
import { Card, EmptyState, ErrorState, LoadMore, LoadingRows } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { FileSpreadsheet } from 'lucide-react'
import { Page } from '../../shell/components/page.js'
import { ExportRow } from '../components/export-row.js'
import { exportsQuery } from '../queries/export-queries.js'

/** What this person has exported within the last days. */
export function ExportsPage() {
  const t = useT()
  const list = useInfiniteQuery(exportsQuery)
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={t('exports.title')} description={<T id="exports.description" />}>
      <Card isFlush>
        {list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <LoadingRows />
        ) : rows.length === 0 ? (
          <EmptyState
            icon={<FileSpreadsheet />}
            title={<T id="exports.empty" />}
            description={<T id="exports.empty_text" />}
          />
        ) : (
          <>
            <ol aria-label={t('exports.title')} className="divide-y divide-line">
              {rows.map((each) => (
                <ExportRow key={each.exportId} of={each} />
              ))}
            </ol>
            <div className="border-t border-line">
              <LoadMore
                count={rows.length}
                hasMore={list.hasNextPage}
                isLoading={list.isFetchingNextPage}
                onLoadMore={() => void list.fetchNextPage()}
              />
            </div>
          </>
        )}
      </Card>
    </Page>
  )
}
