import { T } from '@nexus/console-i18n'
import { Banner } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { StatusReport } from '../queries/bank-queries.js'

/** What came of a status report. */
export function ReportResult({ report }: { readonly report: StatusReport }) {
  const { statusReportId, needsAttention, transfers } = report
  return (
    <Banner
      tone={needsAttention ? 'warning' : 'success'}
      icon={needsAttention ? <TriangleAlert aria-hidden /> : <CircleCheck aria-hidden />}
      actions={
        <Link
          to="/payment-status-reports/$statusReportId"
          params={{ statusReportId }}
          className="rounded-sm font-medium underline underline-offset-2"
        >
          <T id="bank.report.open" />
        </Link>
      }
    >
      <T
        id={needsAttention ? 'bank.import.report_attention' : 'bank.import.report'}
        values={{ count: transfers.length }}
      />
    </Banner>
  )
}
