import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, type DataColumn, DataTable, DateText } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { FileCheck, FileUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar, FilterToggle } from '../../lists/components/filters.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
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
      <ListCard
        list={list}
        filters={
          <FilterBar>
            <FilterToggle isOn={attention === true} onChange={(next) => show(next === true)}>
              <T id="bank.report.attention" />
            </FilterToggle>
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={attention === true}
            onReset={() => show(false)}
            icon={<FileCheck />}
            title={<T id="bank.reports.empty" />}
            description={<T id="bank.reports.empty_text" />}
            actions={importButton}
          />
        }
      >
        {(listed) => (
          <DataTable
            label={t('bank.reports.title')}
            columns={columns}
            rowId={({ statusReportId }) => statusReportId}
            primary="message"
            link={({ statusReportId }, props) => (
              <Link to="/payment-status-reports/$statusReportId" params={{ statusReportId }} {...props} />
            )}
            {...listed}
          />
        )}
      </ListCard>
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
