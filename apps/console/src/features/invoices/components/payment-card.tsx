import { T, useFormat, useT } from '@nexus/console-i18n'
import { Card, DateText, ErrorState, Facts, LoadingRows, Money } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { type Invoice, invoiceTermsQuery } from '../queries/invoice-queries.js'
import { isNothing } from './match-facts.js'
import { PaymentBadge } from './payment-badge.js'

/** When it is due, what may be taken off, and how far its payment is. */
export function PaymentCard({ invoice }: { readonly invoice: Invoice }) {
  const t = useT()
  const format = useFormat()
  const terms = useQuery({ ...invoiceTermsQuery(invoice.invoiceId), enabled: invoice.kind === 'invoice' })
  const sums = [
    ['payable', invoice.payable],
    ['reserved', invoice.reserved],
    ['paid', invoice.paid],
    ['credited', invoice.credited],
    ['disputed', invoice.disputed],
    ['shortPaid', invoice.shortPaid],
    ...(invoice.discounted === undefined ? [] : [['discounted', invoice.discounted] as const]),
    ['open', invoice.open],
  ] as const
  return (
    <Card title={<T id="invoices.payment.title" />} actions={<PaymentBadge payment={invoice.payment} />}>
      {invoice.kind === 'invoice' &&
        (terms.isError ? (
          <ErrorState className="py-4" error={terms.error} onRetry={() => void terms.refetch()} />
        ) : terms.data === undefined ? (
          <LoadingRows rows={2} />
        ) : (
          <Facts
            facts={[
              {
                label: t('invoices.field.due'),
                value: (
                  <>
                    <DateText date={terms.data.dueDate} />
                    <span className="block text-sm text-muted">{t(`invoices.terms.${terms.data.source}`)}</span>
                  </>
                ),
              },
              terms.data.discounts.length > 0 && {
                label: t('invoices.discounts'),
                value: (
                  <ul>
                    {terms.data.discounts.map(({ percent, until, amount }) => (
                      <li key={until}>
                        {t('invoices.discount', {
                          percent: format.percent(percent),
                          amount: format.money(amount),
                          day: format.date(until),
                        })}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        ))}
      <dl className="mt-4 flex flex-col gap-1">
        {sums
          .filter(([name, { amount }]) => name === 'payable' || name === 'open' || !isNothing(amount))
          .map(([name, money]) => (
            <div
              key={name}
              className={`flex justify-between gap-4 ${name === 'open' ? 'mt-1 border-t border-line pt-2 font-semibold' : ''}`}
            >
              <dt className={name === 'open' ? '' : 'text-muted'}>{t(`invoices.sum.${name}`)}</dt>
              <dd>
                <Money money={money} />
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
