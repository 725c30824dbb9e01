import { T, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Button, Card, DateText, Facts, LoadingRows, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { AcceptanceStateBadge } from '../components/acceptance-state.js'
import { type ServiceAcceptance, acceptanceQuery, useAcceptanceReversal } from '../queries/acceptance-queries.js'
import { receivablesQuery } from '../queries/receiving-queries.js'
import { staleHint } from '../../orders/components/stale-hint.js'

const route = getRouteApi('/shell/service-acceptances/$acceptanceId')

export function AcceptancePage() {
  const t = useT()
  const can = useCan()
  const { acceptanceId } = route.useParams()
  const found = useQuery(acceptanceQuery(acceptanceId))
  const reversal = useAcceptanceReversal(acceptanceId, found.data?.etag)
  const [isAsking, setAsking] = useState(false)
  const acceptance = found.data?.acceptance
  return (
    <Page
      key={acceptanceId}
      title={acceptance?.number ?? t('receiving.acceptances.one')}
      badge={acceptance && <AcceptanceStateBadge state={acceptance.state} />}
      lead={
        <Link to="/service-acceptances" className={BACK_LINK}>
          <BackArrow />
          <T id="receiving.acceptances.title" />
        </Link>
      }
      actions={
        acceptance?.state === 'ACCEPTED' &&
        can('receipt:reverse') && (
          <Button
            onClick={() => {
              reversal.reset()
              setAsking(true)
            }}
          >
            <RotateCcw aria-hidden className="rtl:-scale-x-100" />
            <T id="receiving.reverse" />
          </Button>
        )
      }
    >
      {acceptance !== undefined ? (
        <Document acceptance={acceptance} />
      ) : (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/service-acceptances" /> : <LoadingRows rows={4} />}
        </Card>
      )}
      {isAsking && (
        <ReasonDialog
          onClose={() => setAsking(false)}
          title={t('receiving.reverse')}
          description={t('receiving.ask.reverse_acceptance')}
          confirm={t('receiving.reverse')}
          isDangerous
          isBusy={reversal.isPending}
          error={reversal.error}
          hint={staleHint(reversal.error)}
          onConfirm={(reason) =>
            reversal.mutate(reason, {
              onSuccess: () => {
                toast({ kind: 'success', title: t('receiving.done.reverse_acceptance') })
                setAsking(false)
              },
            })
          }
        />
      )}
    </Page>
  )
}

function Document({ acceptance }: { readonly acceptance: ServiceAcceptance }) {
  const t = useT()
  const format = useFormat()
  const { orderId, orderNumber, reversal, period, reference, acceptedByName, acceptedAt, lines } = acceptance
  const order = useQuery(receivablesQuery(orderId))
  return (
    <>
      {reversal !== undefined && (
        <Banner className="mb-4" tone="warning" icon={<RotateCcw aria-hidden />}>
          <strong className="font-medium">
            <T id="receiving.reversed" values={{ date: <DateText instant={reversal.reversedAt} /> }} />
          </strong>{' '}
          {reversal.reason}
        </Banner>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card isFlush title={<T id="requisitions.lines.title" />}>
          <ul className="divide-y divide-line">
            {lines.map(({ lineId, orderLineId, quantity, percent }) => {
              const of = order.data?.lines.find((each) => each.orderLineId === orderLineId)
              return (
                <li key={lineId} className="flex items-start justify-between gap-3 px-4 py-3">
                  <span className="min-w-0 font-medium">
                    {of === undefined ? t('receiving.line.unnamed') : `${of.lineNumber}. ${of.description}`}
                  </span>
                  <span className="text-end whitespace-nowrap">
                    {format.quantity(quantity, of?.unitCode)}
                    {percent !== undefined && (
                      <span className="block text-sm text-muted">
                        <T id="receiving.acceptances.percent" values={{ percent: format.percent(percent) }} />
                      </span>
                    )}
                  </span>
                </li>
              )
            })}
          </ul>
        </Card>
        <Card title={<T id="requisitions.one.details" />}>
          <Facts
            facts={[
              {
                label: t('orders.one.title'),
                value: (
                  <Link
                    to="/purchase-orders/$orderId"
                    params={{ orderId }}
                    search={{ view: 'receiving' }}
                    className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline"
                  >
                    {orderNumber}
                  </Link>
                ),
              },
              {
                label: t('receiving.acceptances.period'),
                value: t('receiving.acceptances.from_to', {
                  from: format.date(period.from),
                  to: format.date(period.to),
                }),
              },
              reference !== undefined && { label: t('receiving.acceptances.reference'), value: reference },
              acceptedByName !== undefined && { label: t('receiving.acceptances.by'), value: acceptedByName },
              { label: t('receiving.acceptances.at'), value: <DateText instant={acceptedAt} /> },
            ]}
          />
        </Card>
      </div>
    </>
  )
}
