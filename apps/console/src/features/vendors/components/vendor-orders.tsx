import { T, useT } from '@nexus/console-i18n'
import { Card, DateText, EmptyState, Money, StateBadge } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ShoppingCart } from 'lucide-react'
import { vendorOrdersQuery } from '../queries/vendor-queries.js'
import { Listing } from './listing.js'

export function VendorOrders({ vendorId }: { readonly vendorId: string }) {
  const t = useT()
  const list = useInfiniteQuery(vendorOrdersQuery(vendorId))
  return (
    <Card isFlush title={<T id="vendors.orders.title" />}>
      <Listing list={list} empty={<EmptyState icon={<ShoppingCart />} title={<T id="vendors.orders.empty" />} />}>
        {(orders) => (
          <ul className="divide-y divide-line">
            {orders.map(({ orderId, number, state, gross, createdAt, issuedAt }) => (
              <li
                key={orderId}
                className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-hover"
              >
                <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
                  <Link
                    to="/purchase-orders/$orderId"
                    params={{ orderId }}
                    className="font-medium after:absolute after:inset-0"
                  >
                    {number ?? t('vendors.orders.no_number')}
                  </Link>
                  <StateBadge state={state} />
                  <span className="text-sm text-muted">
                    <DateText instant={issuedAt ?? createdAt} isRelative />
                  </span>
                </div>
                <Money money={gross} />
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Card>
  )
}
