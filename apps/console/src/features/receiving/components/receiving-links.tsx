import { T, useT } from '@nexus/console-i18n'
import { buttonStyle } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../../session/use-session.js'

const place =
  'flex min-h-9 shrink-0 items-center border-b-2 border-transparent font-medium text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink touch:min-h-11'

/** The lists of what came: goods and services. */
export function ReceivingLinks() {
  const t = useT()
  return (
    <nav aria-label={t('receiving.list.title')} className="mb-4 flex gap-4 overflow-x-auto border-b border-line">
      <Link to="/receipts" activeOptions={{ exact: true, includeSearch: false }} className={place}>
        <T id="receiving.list.title" />
      </Link>
      <Link to="/service-acceptances" activeOptions={{ exact: true, includeSearch: false }} className={place}>
        <T id="receiving.acceptances.title" />
      </Link>
    </nav>
  )
}

/** Where receiving begins; for whom may not see orders there is no way. */
export function ToOrders() {
  const can = useCan()
  if (!can('purchase-order:read')) return null
  return (
    <Link to="/purchase-orders" className={buttonStyle({})}>
      <T id="receiving.to_orders" />
    </Link>
  )
}
