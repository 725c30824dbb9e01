import { T, useT } from '@nexus/console-i18n'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../../session/use-session.js'

const place =
  'flex min-h-9 shrink-0 items-center border-b-2 border-transparent font-medium text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink touch:min-h-11'

/** The screens of payments. */
export function PaymentLinks() {
  const t = useT()
  const can = useCan()
  if (!can('organization:read')) return null
  return (
    <nav aria-label={t('payments.title')} className="mb-4 flex gap-4 overflow-x-auto border-b border-line">
      <Link to="/payment-requests" activeOptions={{ exact: true, includeSearch: false }} className={place}>
        <T id="payments.title" />
      </Link>
      <Link to="/payment-settings" className={place}>
        <T id="payments.settings.title" />
      </Link>
    </nav>
  )
}

/** The screens of what banks say. */
export function BankLinks() {
  const t = useT()
  return (
    <nav aria-label={t('bank.title')} className="mb-4 flex gap-4 overflow-x-auto border-b border-line">
      <Link to="/bank-statements" activeOptions={{ exact: true }} className={place}>
        <T id="bank.statements.title" />
      </Link>
      <Link to="/bank-lines" activeOptions={{ includeSearch: false }} className={place}>
        <T id="bank.lines.title" />
      </Link>
      <Link to="/payment-status-reports" activeOptions={{ includeSearch: false }} className={place}>
        <T id="bank.reports.title" />
      </Link>
    </nav>
  )
}
