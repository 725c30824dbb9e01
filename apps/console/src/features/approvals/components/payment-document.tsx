import { T, useT } from '@nexus/console-i18n'
import { Banner, Card, DateText, Facts, Money, Table, Td, Th } from '@nexus/console-ui'
import { TriangleAlert } from 'lucide-react'
import { TotalRow } from '../../requisitions/components/requisition-totals.js'
import type { PaymentRequest } from '../queries/document-queries.js'

/** What is to be paid, to whom, from where, and for which invoices. */
export function PaymentDocument({ request }: { readonly request: PaymentRequest }) {
  const t = useT()
  const { invoices, amount, creditor, debtor, vendorName, dueDate, hold } = request
  return (
    <>
      {hold !== undefined && (
        <Banner tone="warning" icon={<TriangleAlert aria-hidden />}>
          <T id="approvals.document.payment_hold" values={{ reason: hold.reason }} />
        </Banner>
      )}
      <Card isFlush title={<T id="approvals.document.invoices" />}>
        <ol className="divide-y divide-line sm:hidden">
          {invoices.map((invoice) => (
            <li key={invoice.invoiceId} className="px-4 py-3">
              <div className="flex items-start justify-between gap-3">
                <span className="min-w-0 font-medium">{invoice.number}</span>
                <Money money={invoice.amount} />
              </div>
              <p className="mt-0.5 text-sm text-muted">
                <T id="approvals.document.due_on" values={{ date: <DateText date={invoice.dueDate} /> }} />
              </p>
              {invoice.discount !== undefined && (
                <p className="text-sm text-muted">
                  <T id="approvals.document.discount_of" values={{ amount: <Money money={invoice.discount} /> }} />
                </p>
              )}
            </li>
          ))}
        </ol>
        <div className="hidden sm:block">
          <Table label={t('approvals.document.invoices')}>
            <thead>
              <tr>
                <Th>
                  <T id="approvals.document.invoice_number" />
                </Th>
                <Th>
                  <T id="approvals.document.due" />
                </Th>
                <Th isNumeric>
                  <T id="approvals.document.discount" />
                </Th>
                <Th isNumeric>
                  <T id="approvals.field.amount" />
                </Th>
              </tr>
            </thead>
            <tbody>
              {invoices.map((invoice) => (
                <tr key={invoice.invoiceId}>
                  <Td>{invoice.number}</Td>
                  <Td>
                    <DateText date={invoice.dueDate} />
                  </Td>
                  <Td isNumeric>
                    {invoice.discount === undefined ? '–' : <Money money={invoice.discount} />}
                    {invoice.discountUntil !== undefined && (
                      <span className="block text-sm text-muted">
                        <T id="approvals.document.until" values={{ date: <DateText date={invoice.discountUntil} /> }} />
                      </span>
                    )}
                  </Td>
                  <Td isNumeric>
                    <Money money={invoice.amount} />
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
        <dl className="ms-auto flex max-w-80 flex-col px-4 py-3 max-sm:max-w-none">
          <TotalRow isMain name={<T id="requisitions.totals.gross" />} value={<Money money={amount} />} />
        </dl>
      </Card>
      <Card title={<T id="requisitions.one.details" />}>
        <Facts
          facts={[
            { label: t('approvals.document.vendor'), value: vendorName },
            { label: t('approvals.document.due'), value: <DateText date={dueDate} /> },
            {
              label: t('approvals.document.creditor'),
              value: <Account {...creditor} />,
            },
            {
              label: t('approvals.document.debtor'),
              value: <Account {...debtor} />,
            },
          ]}
        />
      </Card>
    </>
  )
}

/** An account in groups of four, as it stands on paper. */
const Account = ({ iban, holder }: { readonly iban: string; readonly holder?: string }) => (
  <>
    {holder !== undefined && <span className="block">{holder}</span>}
    <span dir="ltr" className="tabular-nums">
      {iban.replace(/(.{4})(?=.)/g, '$1 ')}
    </span>
  </>
)
