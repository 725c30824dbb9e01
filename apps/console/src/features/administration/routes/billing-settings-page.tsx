import { T, useT } from '@nexus/console-i18n'
import { Button, Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCan } from '../../../session/use-session.js'
import { paymentSettingsQuery } from '../../payments/queries/payment-queries.js'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { BillingSettingsForm } from '../forms/billing-settings-form.js'
import { PaymentSettingsForm } from '../forms/payment-settings-form.js'
import { billingSettingsQuery } from '../queries/billing-settings-queries.js'

/** What an organization decides about checking invoices and about paying them. */
export function BillingSettingsPage() {
  const t = useT()
  const can = useCan()
  const billing = useQuery(billingSettingsQuery)
  const payments = useQuery(paymentSettingsQuery)
  return (
    <Page title={t('administration.billing.title')} description={<T id="administration.billing.description" />}>
      <AreaTabs area="organization" />
      <div className="flex max-w-4xl flex-col gap-4">
        <Found found={payments}>
          {payments.data !== undefined && <PaymentSettingsForm settings={payments.data} />}
        </Found>
        {can('legal-entity:read') && (
          <Card title={<T id="administration.billing.accounts" />}>
            <p className="mb-3 text-muted">
              <T id="administration.billing.accounts_text" />
            </p>
            <Button asChild>
              <Link to="/administration/legal-entities">
                <T id="administration.billing.accounts_link" />
              </Link>
            </Button>
          </Card>
        )}
        <Found found={billing}>{billing.data !== undefined && <BillingSettingsForm settings={billing.data} />}</Found>
      </div>
    </Page>
  )
}

/** What was read, or that it is on its way, or why it is not there. */
function Found({
  found,
  children,
}: {
  readonly found: {
    readonly data: unknown
    readonly isError: boolean
    readonly error: unknown
    readonly refetch: () => unknown
  }
  readonly children: ReactNode
}) {
  if (found.data !== undefined) return children
  return (
    <Card isFlush>
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <LoadingRows rows={4} />
      )}
    </Card>
  )
}
