import { T, useFormat, useT } from '@nexus/console-i18n'
import {
  Badge,
  Button,
  Card,
  type DataColumn,
  DataTable,
  DateText,
  EmptyState,
  ErrorState,
  LoadMore,
} from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { FileCheck, FileUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { Page } from '../../shell/components/page.js'
import { ReportResult } from '../components/report-result.js'
import { BankLinks } from '../components/section-links.js'
import { ImportDialog } from '../forms/import-dialog.js'
import { type StatusReport, importReport, statusReportsQuery } from '../queries/bank-queries.js'

const route = getRouteApi('/shell/payment-status-reports')

/** The API takes so much of a report. */
const MOST_MEGABYTES = 5

export function StatusReportsPage() {
  const t = useT()
  const can = useCan()
  const { attention } = route.useSearch()
  const navigate = route.useNavigate()
  const [isImporting, setImporting] = useState(false)
  const list = useInfiniteQuery({
    ...statusReportsQuery(attention === true ? { needsAttention: 'true' } : {}),
    placeholderData: (before) => before,
  })
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const columns = useColumns()
  const importButton = can('bank-statement:import') ? (
    <Button variant="primary" onClick={() => setImporting(true)}>
      <FileUp aria-hidden />
      <T id="bank.import" />
    </Button>
  ) : undefined
  const show = (onlyAttention: boolean): void =>
    void navigate({ search: onlyAttention ? { attention: true } : {}, replace: true, resetScroll: false })
  return (
    <Page title={t('bank.reports.title')} description={<T id="bank.reports.description" />} actions={importButton}>
      <BankLinks />
      <Card isFlush>
        <div className="border-b border-line p-2 sm:px-3">
          <Button
            aria-pressed={attention === true}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            onClick={() => show(attention !== true)}
          >
            <T id="bank.report.attention" />
          </Button>
        </div>
        {list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
            <DataTable
              label={t('bank.reports.title')}
              columns={columns}
              rows={rows}
              rowId={({ statusReportId }) => statusReportId}
              primary="message"
              link={({ statusReportId }, props) => (
                <Link to="/payment-status-reports/$statusReportId" params={{ statusReportId }} {...props} />
              )}
              isLoading={list.isPending}
              empty={
                <EmptyState
                  icon={<FileCheck />}
                  title={<T id={attention === true ? 'payments.none_found' : 'bank.reports.empty'} />}
                  description={<T id={attention === true ? 'payments.none_found_text' : 'bank.reports.empty_text'} />}
                  actions={
                    attention === true ? (
                      <Button onClick={() => show(false)}>
                        <T id="ui.filter.reset" />
                      </Button>
                    ) : (
                      importButton
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
      {isImporting && (
        <ImportDialog
          title={<T id="bank.import.report_title" />}
          description={<T id="bank.import.report_text" />}
          mostMegabytes={MOST_MEGABYTES}
          send={importReport}
          result={(report) => <ReportResult report={report} />}
          onClose={() => setImporting(false)}
        />
      )}
    </Page>
  )
}

function useColumns(): readonly DataColumn<StatusReport>[] {
  const t = useT()
  const format = useFormat()
  return useMemo<DataColumn<StatusReport>[]>(
    () => [
      { id: 'message', header: t('bank.field.message'), card: 'title', cell: ({ messageId }) => messageId },
      {
        id: 'attention',
        header: t('bank.field.state'),
        width: '12rem',
        card: 'badge',
        cell: ({ needsAttention }) => (
          <Badge tone={needsAttention ? 'warning' : 'success'}>
            <T id={needsAttention ? 'bank.report.attention' : 'bank.report.taken'} />
          </Badge>
        ),
      },
      {
        id: 'transfers',
        header: t('payments.transfers'),
        width: '8rem',
        align: 'end',
        cell: ({ transfers }) => format.decimal(String(transfers.length)),
      },
      {
        id: 'importedAt',
        header: t('bank.field.imported'),
        width: '9rem',
        hideBelow: 'md',
        cell: ({ importedAt }) => <DateText instant={importedAt} isRelative />,
      },
    ],
    [t, format],
  )
}
