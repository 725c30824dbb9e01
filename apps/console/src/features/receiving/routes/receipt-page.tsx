import { T, useT } from '@nexus/console-i18n'
import { Banner, Card, DateText, Facts, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Clock, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { Returns } from '../components/order-receiving.js'
import { ReceiptActions } from '../components/receipt-actions.js'
import { ReceiptLines } from '../components/receipt-lines.js'
import { ReceiptStateBadge } from '../components/receipt-state.js'
import { type Receipt, receiptQuery, receivablesQuery } from '../queries/receiving-queries.js'
import { staleHint } from '../../orders/components/stale-hint.js'

const route = getRouteApi('/shell/receipts/$receiptId')

export function ReceiptPage() {
  const t = useT()
  const { receiptId } = route.useParams()
  const found = useQuery(receiptQuery(receiptId))
  const [error, setError] = useState<unknown>()
  const receipt = found.data?.receipt
  return (
    <Page
      key={receiptId}
      title={
        receipt === undefined
          ? t('receiving.one')
          : (receipt.number ?? t('receiving.draft_of', { order: receipt.orderNumber }))
      }
      badge={receipt && <ReceiptStateBadge state={receipt.state} />}
      lead={
        receipt === undefined ? (
          <Link to="/receipts" className={BACK_LINK}>
            <BackArrow />
            <T id="receiving.list.title" />
          </Link>
        ) : (
          <Link
            to="/purchase-orders/$orderId"
            params={{ orderId: receipt.orderId }}
            search={{ view: 'receiving' }}
            className={BACK_LINK}
          >
            <BackArrow />
            {receipt.orderNumber}
          </Link>
        )
      }
      actions={receipt && <ReceiptActions receipt={receipt} etag={found.data?.etag} onError={setError} />}
    >
      <ProblemBanner error={error} hint={staleHint(error)} className="mb-4" />
      {receipt !== undefined ? (
        <Document receipt={receipt} />
      ) : (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/receipts" /> : <LoadingRows rows={4} />}
        </Card>
      )}
    </Page>
  )
}

function Document({ receipt }: { readonly receipt: Receipt }) {
  const t = useT()
  const { orderId, receiptId, reversal, draft, deliveryNote, receivedByName, receivedAt } = receipt
  const order = useQuery(receivablesQuery(orderId))
  const isBooked = receipt.state !== 'DRAFT' && receipt.state !== 'DISCARDED'
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
      {draft !== undefined && draft.holdsRoomUntil !== null && (
        <Banner className="mb-4" icon={<Clock aria-hidden />}>
          <T id="receiving.holds_until" values={{ date: <DateText instant={draft.holdsRoomUntil} /> }} />
        </Banner>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card isFlush title={<T id="requisitions.lines.title" />}>
          {order.isPending ? (
            <LoadingRows rows={receipt.lines.length} />
          ) : (
            <ReceiptLines lines={receipt.lines} orderLines={order.data?.lines ?? []} />
          )}
        </Card>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={<T id="requisitions.one.details" />}>
            <Facts
              facts={[
                deliveryNote !== undefined && { label: t('receiving.field.delivery_note'), value: deliveryNote },
                receivedByName !== undefined && {
                  label: t('receiving.field.received_by'),
                  value: receivedByName,
                },
                { label: t('receiving.field.received_at'), value: <DateText instant={receivedAt} /> },
              ]}
            />
          </Card>
          {isBooked && <Returns filter={{ receiptId }} />}
        </div>
      </div>
    </>
  )
}
