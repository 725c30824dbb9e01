import { T } from '@nexus/console-i18n'
import { Badge, Card, DateText } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { statusReportsQuery } from '../queries/bank-queries.js'

/** Status reports of the bank on a payment; nothing while there are none. */
export function PaymentReports({ paymentRequestId }: { readonly paymentRequestId: string }) {
  const { data } = useInfiniteQuery(statusReportsQuery({ paymentRequestId }))
  const reports = data?.pages.flatMap(({ items }) => items) ?? []
  if (reports.length === 0) return null
  return (
    <Card isFlush title={<T id="bank.reports.title" />}>
      <ul className="divide-y divide-line">
        {reports.map(({ statusReportId, messageId, importedAt, needsAttention }) => (
          <li key={statusReportId} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
            <Link
              to="/payment-status-reports/$statusReportId"
              params={{ statusReportId }}
              className="min-w-0 grow rounded-sm break-all text-accent-ink hover:underline"
            >
              {messageId}
            </Link>
            {needsAttention && (
              <Badge tone="warning">
                <T id="bank.report.attention" />
              </Badge>
            )}
            <DateText instant={importedAt} className="text-sm text-muted" />
          </li>
        ))}
      </ul>
    </Card>
  )
}
