import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Banner, Button, Card, DateText, Facts, LoadingRows, StateBadge, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { isZero } from '../../orders/forms/quantities.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { useReturnReversal } from '../queries/receiving-actions.js'
import { type GoodsReturn, receivablesQuery, returnQuery } from '../queries/receiving-queries.js'
import { staleHint } from '../../orders/components/stale-hint.js'

const route = getRouteApi('/shell/returns/$returnId')

export function ReturnPage() {
  const t = useT()
  const can = useCan()
  const { returnId } = route.useParams()
  const found = useQuery(returnQuery(returnId))
  const reversal = useReturnReversal(returnId, found.data?.etag)
  const [isAsking, setAsking] = useState(false)
  const goodsReturn = found.data?.goodsReturn
  return (
    <Page
      key={returnId}
      title={goodsReturn?.number ?? t('receiving.returns.one')}
      badge={goodsReturn && <StateBadge state={goodsReturn.state} />}
      lead={
        goodsReturn === undefined ? (
          <Link to="/receipts" className={BACK_LINK}>
            <BackArrow />
            <T id="receiving.list.title" />
          </Link>
        ) : (
          <Link to="/receipts/$receiptId" params={{ receiptId: goodsReturn.receiptId }} className={BACK_LINK}>
            <BackArrow />
            <T id="receiving.one" />
          </Link>
        )
      }
      actions={
        goodsReturn?.state === 'POSTED' &&
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
      {goodsReturn !== undefined ? (
        <Document goodsReturn={goodsReturn} />
      ) : (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/receipts" /> : <LoadingRows rows={4} />}
        </Card>
      )}
      {isAsking && (
        <ReasonDialog
          onClose={() => setAsking(false)}
          title={t('receiving.reverse')}
          description={t('receiving.ask.reverse_return')}
          confirm={t('receiving.reverse')}
          isDangerous
          isBusy={reversal.isPending}
          error={reversal.error}
          hint={staleHint(reversal.error)}
          onConfirm={(reason) =>
            reversal.mutate(reason, {
              onSuccess: () => {
                toast({ kind: 'success', title: t('receiving.done.reverse_return') })
                setAsking(false)
              },
            })
          }
        />
      )}
    </Page>
  )
}

function Document({ goodsReturn }: { readonly goodsReturn: GoodsReturn }) {
  const t = useT()
  const format = useFormat()
  const { orderId, orderNumber, reversal, creditExpected, returnedByName, returnedAt, lines, state } = goodsReturn
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
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card isFlush title={<T id="requisitions.lines.title" />}>
          <ul className="divide-y divide-line">
            {lines.map((line) => {
              const of = order.data?.lines.find(({ orderLineId }) => orderLineId === line.orderLineId)
              return (
                <li key={line.lineId} className="px-4 py-3">
                  <div className="flex items-start justify-between gap-3">
                    <span className="min-w-0 font-medium">
                      {of === undefined ? t('receiving.line.unnamed') : `${of.lineNumber}. ${of.description}`}
                    </span>
                    <span className="whitespace-nowrap">{format.quantity(line.quantity, of?.unitCode)}</span>
                  </div>
                  <p className="text-muted">“{line.reason}”</p>
                  <p className="mt-1 flex flex-wrap gap-2">
                    <Badge tone={line.replacement ? 'info' : 'neutral'}>
                      <T id={line.replacement ? 'receiving.returns.replacement' : 'receiving.returns.no_replacement'} />
                    </Badge>
                    {!isZero(line.billedPart) && (
                      <Badge tone="warning">
                        <T id="receiving.returns.billed" values={{ quantity: format.quantity(line.billedPart) }} />
                      </Badge>
                    )}
                  </p>
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
              returnedByName !== undefined && { label: t('receiving.returns.by'), value: returnedByName },
              { label: t('receiving.returns.at'), value: <DateText instant={returnedAt} /> },
              creditExpected &&
                state === 'POSTED' && {
                  label: t('receiving.returns.credit'),
                  value: t('receiving.returns.credit_expected'),
                },
            ]}
          />
        </Card>
      </div>
    </>
  )
}
