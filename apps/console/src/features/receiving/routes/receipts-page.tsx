import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  Card,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
  EmptyState,
  ErrorState,
  LoadMore,
} from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ChevronDown, PackageOpen, X } from 'lucide-react'
import { useMe } from '../../../session/use-session.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { Page } from '../../shell/components/page.js'
import { ReceiptTable } from '../components/receipt-table.js'
import { RECEIPT_STATES, receiptsQuery } from '../queries/receiving-queries.js'
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
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const isFiltered = state !== undefined || mine === true
  const nameOf = (each: (typeof RECEIPT_STATES)[number]): string =>
    each === 'DISCARDED' || each === 'PARTLY_REJECTED' ? t(`receiving.state.${each}`) : t(`states.${each}`)

  return (
    <Page
      title={t('receiving.list.title')}
      description={<T id="receiving.list.description" />}
      actions={<ExportButton operation="procurement.receipt.list.v1" filter={shown} />}
    >
      <Card isFlush>
        <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <Button>
                {state === undefined ? <T id="orders.field.state" /> : nameOf(state)}
                <ChevronDown aria-hidden className="text-muted" />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent align="start">
              <DropdownMenuRadioGroup
                value={state ?? ''}
                onValueChange={(next) => change({ state: RECEIPT_STATES.find((each) => each === next) })}
              >
                <DropdownMenuRadioItem value="">
                  <T id="orders.filter.any" />
                </DropdownMenuRadioItem>
                {RECEIPT_STATES.map((each) => (
                  <DropdownMenuRadioItem key={each} value={each}>
                    {nameOf(each)}
                  </DropdownMenuRadioItem>
                ))}
              </DropdownMenuRadioGroup>
            </DropdownMenuContent>
          </DropdownMenu>
          <Button
            aria-pressed={mine === true}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            onClick={() => change({ mine: mine === true ? undefined : true })}
          >
            <T id="requisitions.filter.mine" />
          </Button>
          {isFiltered && (
            <Button variant="ghost" onClick={reset}>
              <X aria-hidden />
              <T id="ui.filter.reset" />
            </Button>
          )}
        </div>
        {list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
            <ReceiptTable
              rows={rows}
              isLoading={list.isPending}
              sort={sort}
              onSort={(next) => change({ sort: next })}
              empty={
                <EmptyState
                  icon={<PackageOpen />}
                  title={<T id={isFiltered ? 'requisitions.list.none_found' : 'receiving.list.empty'} />}
                  description={
                    <T id={isFiltered ? 'requisitions.list.none_found_text' : 'receiving.list.empty_text'} />
                  }
                  actions={
                    isFiltered && (
                      <Button onClick={reset}>
                        <T id="ui.filter.reset" />
                      </Button>
                    )
                  }
                />
              }
              footer={
                <LoadMore
                  count={rows.length}
                  hasMore={list.hasNextPage}
                  isLoading={list.isFetchingNextPage}
                  onLoadMore={() => void list.fetchNextPage()}
                />
              }
            />
          </div>
        )}
      </Card>
    </Page>
  )
}
