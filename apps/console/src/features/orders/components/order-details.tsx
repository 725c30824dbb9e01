import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Card, DateText, Facts, Money } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../../session/use-session.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { vendorPath } from './document-paths.js'
import { cancellationText } from './end-text.js'
import { PathLink } from './path-link.js'

const ACK_TONES = {
  NONE: 'neutral',
  PENDING: 'warning',
  RECEIVED: 'info',
  ACCEPTED: 'success',
  ACCEPTED_WITH_CHANGES: 'warning',
  REJECTED: 'danger',
  NOT_REQUIRED: 'neutral',
} as const

export function OrderDetails({ order }: { readonly order: PurchaseOrder }) {
  const t = useT()
  const format = useFormat()
  const can = useCan()
  const { paymentTermsDays, deliveryPlace, contact, notes, tags, exchangeRate, baseTotals } = order
  const { requisitionId, issuedAt, acknowledgement } = order
  const cancellation = cancellationText(order, t)
  return (
    <Card title={<T id="requisitions.one.details" />}>
      <Facts
        facts={[
          {
            label: t('orders.field.vendor'),
            value: can('vendor:read') ? (
              <PathLink path={vendorPath(order.vendorId)}>{order.vendorName}</PathLink>
            ) : (
              order.vendorName
            ),
          },
          can('requisition:read') && {
            label: t('orders.field.requisition'),
            value: (
              <Link
                to="/requisitions/$requisitionId"
                params={{ requisitionId }}
                className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline"
              >
                <T id="orders.field.requisition_open" />
              </Link>
            ),
          },
          issuedAt !== undefined && { label: t('orders.field.issued'), value: <DateText instant={issuedAt} /> },
          issuedAt !== undefined && {
            label: t('orders.field.acknowledgement'),
            value: <Badge tone={ACK_TONES[acknowledgement]}>{t(`orders.acknowledgement.${acknowledgement}`)}</Badge>,
          },
          paymentTermsDays !== null && {
            label: t('orders.field.payment_terms'),
            value: t('orders.payment_terms.days', { days: paymentTermsDays }),
          },
          deliveryPlace !== null && { label: t('orders.field.delivery_place'), value: deliveryPlace },
          contact !== null && { label: t('orders.field.contact'), value: contact },
          notes !== null && {
            label: t('orders.field.notes'),
            value: <span className="whitespace-pre-wrap">{notes}</span>,
          },
          tags.length > 0 && {
            label: t('orders.field.tags'),
            value: (
              <span className="flex flex-wrap gap-1">
                {tags.map((tag) => (
                  <Badge key={tag}>{tag}</Badge>
                ))}
              </span>
            ),
          },
          baseTotals !== null &&
            baseTotals.gross.currency !== order.currency && {
              label: t('orders.field.base_gross'),
              value: (
                <>
                  <Money money={baseTotals.gross} />
                  {exchangeRate !== null && (
                    <span className="block text-sm text-muted">
                      {format.decimal(exchangeRate.rate)} · {exchangeRate.source} ·{' '}
                      <DateText date={exchangeRate.date} />
                    </span>
                  )}
                </>
              ),
            },
          cancellation !== undefined && {
            label: t('orders.field.cancellation_reason'),
            value: cancellation,
          },
        ]}
      />
    </Card>
  )
}
