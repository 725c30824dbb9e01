import { T } from '@nexus/console-i18n'
import { Card, DateText, EmptyState, Money, StateBadge } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ReceiptText } from 'lucide-react'
import { Listing } from '../../lists/components/list-frame.js'
import { orderInvoicesQuery } from '../queries/order-queries.js'
import { invoicePath } from './document-paths.js'
import { PathLink } from './path-link.js'

/** The invoices and credit notes of an order. */
export function OrderInvoices({ orderId }: { readonly orderId: string }) {
  const list = useInfiniteQuery(orderInvoicesQuery(orderId))
  return (
    <Card isFlush title={<T id="orders.view.invoices" />}>
      <Listing
        list={list}
        loadingRows={3}
        empty={
          <EmptyState
            icon={<ReceiptText />}
            title={<T id="orders.invoices.empty" />}
            description={<T id="orders.invoices.empty_text" />}
          />
        }
      >
        {(rows) => (
          <ul className="divide-y divide-line">
            {rows.map((invoice) => (
              <li key={invoice.invoiceId} className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
                <div className="min-w-0 grow basis-48">
                  <PathLink path={invoicePath(invoice.invoiceId)}>{invoice.number}</PathLink>
                  <p className="text-sm text-muted">
                    {invoice.typeName} · <DateText date={invoice.issueDate} />
                  </p>
                </div>
                <StateBadge state={invoice.state} />
                <Money money={invoice.payable} className="ms-auto" />
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Card>
  )
}
