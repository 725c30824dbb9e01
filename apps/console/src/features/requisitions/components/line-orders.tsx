import { T, useFormat } from '@nexus/console-i18n'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useCan } from '../../../session/use-session.js'
import type { Requisition } from '../queries/requisition-queries.js'

/** The orders that a line went to, each leading there for whoever may read them. */
export function LineOrders({ orders }: { readonly orders: Requisition['lines'][number]['orders'] }) {
  const format = useFormat()
  const can = useCan()
  if (orders.length === 0) return null
  const names = orders.map(({ orderId, number, quantity }, index) => {
    const name = number ?? <T id="states.DRAFT" />
    return (
      <Fragment key={orderId}>
        {index > 0 && ', '}
        {can('purchase-order:read') ? (
          <Link
            to="/purchase-orders/$orderId"
            params={{ orderId }}
            className="text-accent-ink underline underline-offset-2"
          >
            {name}
          </Link>
        ) : (
          name
        )}{' '}
        ({format.quantity(quantity)})
      </Fragment>
    )
  })
  return (
    <span className="block text-sm text-muted">
      <T id="requisitions.lines.ordered" values={{ orders: <>{names}</> }} />
    </span>
  )
}
