import { T, useT } from '@nexus/console-i18n'
import { Card, DateText, Money, Table, Td, Th } from '@nexus/console-ui'
import { useCan } from '../../../session/use-session.js'
import type { Payment } from '../queries/payment-queries.js'
import { InvoiceLink } from './invoice-link.js'

/** What is paid of which invoice; credit notes are taken off. */
export function PaymentInvoices({ payment }: { readonly payment: Payment }) {
  const t = useT()
  const can = useCan()
  const { invoices, amount } = payment
  const hasDiscount = invoices.some(({ discount }) => discount !== undefined)
  const nameOf = ({ invoiceId, number }: Payment['invoices'][number]) =>
    can('supplier-invoice:read') ? <InvoiceLink invoiceId={invoiceId}>{number}</InvoiceLink> : number
  return (
    <Card isFlush title={<T id="payments.invoices" />}>
      <ul className="divide-y divide-line sm:hidden">
        {invoices.map((invoice) => (
          <li key={invoice.invoiceId} className="px-4 py-3">
            <div className="flex items-start justify-between gap-3">
              <span className="min-w-0 font-medium break-words">{nameOf(invoice)}</span>
              <Money money={invoice.amount} />
            </div>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
              <DateText date={invoice.dueDate} />
              {invoice.discount !== undefined && (
                <span>
                  <T id="payments.discount_of" values={{ discount: <Money money={invoice.discount} /> }} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <div className="hidden sm:block">
        <Table label={t('payments.invoices')}>
          <thead>
            <tr>
              <Th>
                <T id="payments.invoice.number" />
              </Th>
              <Th>
                <T id="payments.field.due" />
              </Th>
              {hasDiscount && (
                <Th isNumeric>
                  <T id="payments.invoice.discount" />
                </Th>
              )}
              <Th isNumeric>
                <T id="payments.field.amount" />
              </Th>
            </tr>
          </thead>
          <tbody>
            {invoices.map((invoice) => (
              <tr key={invoice.invoiceId}>
                <Td>{nameOf(invoice)}</Td>
                <Td>
                  <DateText date={invoice.dueDate} />
                </Td>
                {hasDiscount && (
                  <Td isNumeric>
                    {invoice.discount === undefined ? (
                      '–'
                    ) : (
                      <>
                        <Money money={invoice.discount} />
                        {invoice.discountUntil !== undefined && (
                          <span className="block text-sm text-muted">
                            <T
                              id="payments.invoice.discount_until"
                              values={{ date: <DateText date={invoice.discountUntil} /> }}
                            />
                          </span>
                        )}
                      </>
                    )}
                  </Td>
                )}
                <Td isNumeric>
                  <Money money={invoice.amount} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <p className="flex justify-between gap-6 border-t border-line px-4 py-3 text-lg font-semibold">
        <T id="payments.total" />
        <Money money={amount} />
      </p>
    </Card>
  )
}
