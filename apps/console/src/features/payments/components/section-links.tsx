import { T, useT } from '@nexus/console-i18n'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../../session/use-session.js'

const place =
  'flex min-h-9 shrink-0 items-center border-b-2 border-transparent font-medium text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink touch:min-h-11'

const PAYMENT_PLACES = [
  { to: '/payment-requests', label: 'payments.title', permission: 'payment-request:read' },
  { to: '/prepayments', label: 'payments.prepayments.title', permission: 'prepayment:read' },
  { to: '/payment-terms', label: 'payments.terms.title', permission: 'payment-terms:read' },
  // Here for whoever keeps the rates, and does not see the settings of the organization.
  { to: '/administration/exchange-rates', label: 'administration.rates.title', permission: 'exchange-rate:manage' },
  { to: '/payment-settings', label: 'payments.settings.title', permission: 'organization:read' },
] as const

/** The screens of payments. */
export function PaymentLinks() {
  const t = useT()
  const can = useCan()
  const places = PAYMENT_PLACES.filter(({ permission }) => can(permission))
  if (places.length < 2) return null
  return (
    <nav aria-label={t('payments.title')} className="mb-4 flex gap-4 overflow-x-auto border-b border-line">
      {places.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={place}>
          <T id={label} />
        </Link>
      ))}
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
