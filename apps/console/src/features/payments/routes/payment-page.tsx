import { T, useT } from '@nexus/console-i18n'
import { Banner, Button, Card, LoadingRows, Money } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CirclePause } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BackLink } from '../../shell/components/back-link.js'
import { usePaymentActions } from '../components/payment-actions.js'
import { PaymentFacts } from '../components/payment-facts.js'
import { PaymentInvoices } from '../components/payment-invoices.js'
import { PaymentReports } from '../components/payment-reports.js'
import { PaymentStateBadge } from '../components/payment-state.js'
import { PaymentTransfers } from '../components/payment-transfers.js'
import { PaymentWay } from '../components/payment-way.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { paymentQuery } from '../queries/payment-queries.js'

const route = getRouteApi('/shell/payment-requests/$paymentRequestId')

export function PaymentPage() {
  const t = useT()
  const can = useCan()
  const { paymentRequestId } = route.useParams()
  const found = useQuery(paymentQuery(paymentRequestId))
  const payment = found.data?.payment
  const { buttons, dialogs, problem, release } = usePaymentActions(payment, found.data?.etag)
  return (
    <Page
      key={paymentRequestId}
      title={payment === undefined ? t('payments.one') : t('payments.to', { vendor: payment.vendorName })}
      badge={payment && <PaymentStateBadge state={payment.state} />}
      description={payment && <Money money={payment.amount} className="text-lg font-semibold text-ink" />}
      lead={
        <BackLink to="/payment-requests">
          <T id="payments.title" />
        </BackLink>
      }
      actions={buttons}
    >
      {dialogs}
      <ProblemBanner error={problem} className="mb-4" />
      {payment === undefined ? (
        <Card isFlush={!found.isError}>
          {found.isError ? <DocumentError failed={found} list="/payment-requests" /> : <LoadingRows rows={5} />}
        </Card>
      ) : (
        <>
          {payment.hold !== undefined && (
            <Banner
              tone="warning"
              icon={<CirclePause aria-hidden />}
              className="mb-4"
              actions={
                release && (
                  <Button onClick={release}>
                    <T id="payments.action.release" />
                  </Button>
                )
              }
            >
              <T id="payments.on_hold" values={{ reason: payment.hold.reason }} />
            </Banner>
          )}
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="flex min-w-0 flex-col gap-4">
              <PaymentInvoices payment={payment} />
              {payment.transfers !== undefined && payment.transfers.length > 0 && (
                <PaymentTransfers payment={payment} transfers={payment.transfers} />
              )}
              {payment.file !== undefined && can('bank-statement:read') && (
                <PaymentReports paymentRequestId={payment.paymentRequestId} />
              )}
              <PaymentFacts payment={payment} />
            </div>
            <Card title={<T id="requisitions.way.title" />}>
              <PaymentWay payment={payment} />
            </Card>
          </div>
        </>
      )}
    </Page>
  )
}
