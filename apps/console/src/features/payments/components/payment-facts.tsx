import { T, useFormat } from '@nexus/console-i18n'
import { Card, DateText, Facts } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../../session/use-session.js'
import { type Payment, legalEntitiesQuery } from '../queries/payment-queries.js'
import { Account } from './account.js'

const BYTES_OF_A_KILOBYTE = 1024

/** From which account to which, when, and the file that says so. */
export function PaymentFacts({ payment }: { readonly payment: Payment }) {
  const can = useCan()
  const format = useFormat()
  const entities = useQuery({ ...legalEntitiesQuery, enabled: can('legal-entity:read') }).data
  const { debtor, creditor, dueDate, scheduledOn, file, cancellationReason, voiding } = payment
  const payer = entities?.find(({ legalEntityId }) => legalEntityId === payment.legalEntityId)?.name
  return (
    <Card title={<T id="payments.details" />}>
      <Facts
        facts={[
          payer !== undefined && { label: <T id="payments.field.legal_entity" />, value: payer },
          { label: <T id="payments.field.due" />, value: <DateText date={dueDate} /> },
          { label: <T id="payments.field.debtor" />, value: <Account account={debtor} /> },
          { label: <T id="payments.field.creditor" />, value: <Account account={creditor} /> },
          scheduledOn !== undefined && {
            label: <T id="payments.field.scheduled" />,
            value: <DateText date={scheduledOn} />,
          },
          file !== undefined && {
            label: <T id="payments.field.requested" />,
            value: <DateText date={file.requestedDate} />,
          },
          file !== undefined && {
            label: <T id="payments.field.message" />,
            value: (
              <code dir="ltr" className="font-mono text-sm break-all">
                {file.messageId}
              </code>
            ),
          },
          file !== undefined && {
            label: <T id="payments.field.file" />,
            value: (
              <>
                <T id="ui.file.size" values={{ size: format.decimal((file.size / BYTES_OF_A_KILOBYTE).toFixed(1)) }} />
                {file.invalidatedAt !== undefined && (
                  <span className="block text-danger-ink">
                    <T id="payments.file_invalid" />
                  </span>
                )}
                <code dir="ltr" className="block font-mono text-xs break-all text-muted">
                  SHA-256 {file.sha256}
                </code>
              </>
            ),
          },
          cancellationReason !== undefined && {
            label: <T id="payments.field.cancellation" />,
            value: cancellationReason,
          },
          voiding !== undefined && { label: <T id="payments.field.voiding" />, value: voiding.reason },
        ]}
      />
    </Card>
  )
}
