import { T } from '@nexus/console-i18n'
import { Card, DateText, EmptyState, Money, StateBadge } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ReceiptText } from 'lucide-react'
import { vendorInvoicesQuery } from '../queries/vendor-queries.js'
import { Listing } from './listing.js'

export function VendorInvoices({ vendorId }: { readonly vendorId: string }) {
  const list = useInfiniteQuery(vendorInvoicesQuery(vendorId))
  return (
    <Card isFlush title={<T id="vendors.invoices.title" />}>
      <Listing list={list} empty={<EmptyState icon={<ReceiptText />} title={<T id="vendors.invoices.empty" />} />}>
        {(invoices) => (
          <ul className="divide-y divide-line">
            {invoices.map(({ invoiceId, number, kind, state, payable, issueDate, dueDate }) => (
              <li
                key={invoiceId}
                className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-hover"
              >
                <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
                  <Link
                    to="/supplier-invoices/$invoiceId"
                    params={{ invoiceId }}
                    className="font-medium break-words after:absolute after:inset-0"
                  >
                    {number}
                  </Link>
                  <StateBadge state={state} />
                  <span className="text-sm text-muted">
                    {kind === 'credit-note' && (
                      <>
                        <T id="invoices.kind.credit-note" />
                        {' · '}
                      </>
                    )}
                    <DateText date={issueDate} />
                    {dueDate !== undefined && (
                      <>
                        {' · '}
                        <T id="invoices.due_on" values={{ day: <DateText key="day" date={dueDate} /> }} />
                      </>
                    )}
                  </span>
                </div>
                <Money money={payable} />
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Card>
  )
}
