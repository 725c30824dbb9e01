import { T, useT } from '@nexus/console-i18n'
import { Badge, Banner, Card, DateText, Facts, LoadingRows, type Tone } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BackLink } from '../../shell/components/back-link.js'
import { BankStatus } from '../components/bank-status.js'
import { PaymentStateBadge } from '../components/payment-state.js'
import { type StatusReport, statusReportQuery } from '../queries/bank-queries.js'

const route = getRouteApi('/shell/payment-status-reports/$statusReportId')

type Outcome = StatusReport['transfers'][number]['outcome']

const TONES: Readonly<Record<Outcome, Tone>> = {
  applied: 'success',
  unchanged: 'neutral',
  late: 'warning',
  unknown: 'warning',
}

export function StatusReportPage() {
  const t = useT()
  const { statusReportId } = route.useParams()
  const found = useQuery(statusReportQuery(statusReportId))
  const report = found.data
  return (
    <Page
      key={statusReportId}
      title={report === undefined ? t('bank.report.one') : t('bank.report.of', { id: report.messageId })}
      lead={
        <BackLink to="/payment-status-reports">
          <T id="bank.reports.title" />
        </BackLink>
      }
    >
      {report === undefined ? (
        <Card isFlush={!found.isError}>
          {found.isError ? <DocumentError failed={found} list="/payment-status-reports" /> : <LoadingRows rows={4} />}
        </Card>
      ) : (
        <Report report={report} />
      )}
    </Page>
  )
}

function Report({ report }: { readonly report: StatusReport }) {
  const can = useCan()
  const { paymentRequestId, groupStatus, originalMessageId, importedAt, needsAttention, transfers } = report
  return (
    <div className="flex flex-col gap-4">
      {needsAttention && (
        <Banner tone="warning" icon={<TriangleAlert aria-hidden />}>
          <T id="bank.report.attention_text" />
        </Banner>
      )}
      <Card title={<T id="payments.details" />}>
        <Facts
          facts={[
            can('payment-request:read') && {
              label: <T id="payments.one" />,
              value: (
                <Link
                  to="/payment-requests/$paymentRequestId"
                  params={{ paymentRequestId }}
                  className="rounded-sm text-accent-ink hover:underline"
                >
                  <T id="bank.line.payment" />
                </Link>
              ),
            },
            {
              label: <T id="payments.field.message" />,
              value: (
                <code dir="ltr" className="font-mono text-sm break-all">
                  {originalMessageId}
                </code>
              ),
            },
            groupStatus !== undefined && {
              label: <T id="bank.report.group_status" />,
              value: <BankStatus status={groupStatus} />,
            },
            { label: <T id="bank.field.imported" />, value: <DateText instant={importedAt} /> },
          ]}
        />
      </Card>
      <Card isFlush title={<T id="payments.transfers" />}>
        {transfers.length === 0 && (
          <p className="px-4 py-4 text-muted">
            <T id="bank.report.no_transfers" />
          </p>
        )}
        <ul className="divide-y divide-line">
          {transfers.map(({ endToEndId, status, reasons, outcome, state }, index) => (
            <li key={`${endToEndId}${index}`} className="flex flex-col gap-1 px-4 py-3">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <code dir="ltr" className="min-w-0 grow basis-40 font-mono text-sm break-all">
                  {endToEndId}
                </code>
                <BankStatus status={status} />
                {state !== undefined && <PaymentStateBadge state={state} />}
                <Badge tone={TONES[outcome]}>
                  <T id={`bank.outcome.${outcome}`} />
                </Badge>
              </div>
              {reasons.map(({ code, text }) => (
                <p key={`${code ?? ''}${text}`} className="text-sm text-danger-ink">
                  {code === undefined ? text : `${code}: ${text}`}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
