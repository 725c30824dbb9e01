import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, ErrorState, Facts, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../../session/use-session.js'
import { Page } from '../../shell/components/page.js'
import { PaymentLinks } from '../components/section-links.js'
import { paymentSettingsQuery } from '../queries/payment-queries.js'

/** Zero is "always". */
const isZero = (amount: string): boolean => !/[1-9]/.test(amount)

/** How payments are released and settled; to be looked at. */
export function PaymentSettingsPage() {
  const t = useT()
  const format = useFormat()
  const can = useCan()
  const found = useQuery(paymentSettingsQuery)
  const settings = found.data
  return (
    <Page
      title={t('payments.settings.title')}
      description={<T id="payments.settings.description" />}
      actions={
        can('organization:manage') && (
          <Button asChild>
            <Link to="/administration/billing">
              <T id="payments.settings.change" />
            </Link>
          </Button>
        )
      }
    >
      <PaymentLinks />
      <Card isFlush={settings === undefined && !found.isError}>
        {settings !== undefined ? (
          <Facts
            facts={[
              {
                label: <T id="payments.settings.two_people" />,
                value:
                  settings.twoPersonReleaseFrom === null ? (
                    <T id="payments.settings.never" />
                  ) : isZero(settings.twoPersonReleaseFrom) ? (
                    <T id="payments.settings.always" />
                  ) : (
                    <T
                      id="payments.settings.from"
                      values={{ amount: <bdi>{format.decimal(settings.twoPersonReleaseFrom)}</bdi> }}
                    />
                  ),
              },
              {
                label: <T id="payments.settings.cut_off" />,
                value: settings.cutOff === null ? <T id="payments.settings.no_cut_off" /> : settings.cutOff,
              },
              {
                label: <T id="payments.settings.bank_fee" />,
                value: (
                  <T
                    id="payments.settings.up_to"
                    values={{ amount: <bdi>{format.decimal(settings.maxBankFee)}</bdi> }}
                  />
                ),
              },
              {
                label: <T id="payments.settings.difference" />,
                value: (
                  <T
                    id="payments.settings.up_to"
                    values={{ amount: <bdi>{format.decimal(settings.maxDifference)}</bdi> }}
                  />
                ),
              },
            ]}
          />
        ) : found.isError ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <LoadingRows rows={4} />
        )}
      </Card>
      <p className="mt-3 text-sm text-muted">
        <T id="payments.settings.currency" />
      </p>
    </Page>
  )
}
