import { T, useT } from '@nexus/console-i18n'
import { Banner, Card, DateText, Facts, LoadingRows, StateBadge } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, Ban } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { Attachments } from '../../attachments/components/attachments.js'
import { FileVersionsDialog } from '../../attachments/components/file-versions-dialog.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { History } from '../../vendors/components/history.js'
import { Iban } from '../../vendors/components/iban.js'
import { PersonName } from '../../vendors/components/person-name.js'
import { ExceptionsCard } from '../components/exceptions-card.js'
import { ExpectationsCard } from '../components/expectations-card.js'
import { HoldsCard } from '../components/holds-card.js'
import { MatchCard } from '../components/match-card.js'
import { PaymentCard } from '../components/payment-card.js'
import { RejectInvoice } from '../components/reject-invoice.js'
import { Totals } from '../components/totals.js'
import { type Invoice, invoiceQuery } from '../queries/invoice-queries.js'

const route = getRouteApi('/shell/supplier-invoices/$invoiceId')

export function InvoicePage() {
  const t = useT()
  const { invoiceId } = route.useParams()
  const found = useQuery(invoiceQuery(invoiceId))
  const invoice = found.data?.invoice
  return (
    <Page
      key={invoiceId}
      title={
        invoice === undefined
          ? t('invoices.one.title')
          : invoice.kind === 'credit-note'
            ? t('invoices.credit_note', { number: invoice.number })
            : t('invoices.one.named', { number: invoice.number })
      }
      badge={invoice && <StateBadge state={invoice.state} />}
      description={invoice?.vendorName}
      actions={found.data && <RejectInvoice invoice={found.data.invoice} etag={found.data.etag} />}
      lead={
        <Link to="/supplier-invoices" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="invoices.list.title" />
        </Link>
      }
    >
      {invoice !== undefined ? (
        <Document invoice={invoice} />
      ) : found.isError ? (
        <Card>
          <DocumentError failed={found} list="/supplier-invoices" />
        </Card>
      ) : (
        <Card isFlush>
          <LoadingRows rows={6} />
        </Card>
      )}
    </Page>
  )
}

function Document({ invoice }: { readonly invoice: Invoice }) {
  const can = useCan()
  const { rejection } = invoice
  return (
    <div className="flex flex-col gap-4">
      {rejection !== undefined && (
        <Banner tone="danger" icon={<Ban aria-hidden />}>
          <p className="font-medium">
            <T
              id="invoices.rejected"
              values={{
                name: <PersonName key="name" userId={rejection.by} />,
                at: <DateText key="at" instant={rejection.at} />,
              }}
            />
          </p>
          <p className="break-words">{rejection.reason}</p>
        </Banner>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <ExceptionsCard invoice={invoice} />
          <MatchCard invoice={invoice} />
          <Details invoice={invoice} />
          {can('file:read') && (
            <Card title={<T id="attachments.title" />}>
              <Attachments
                Versions={FileVersionsDialog}
                ownerType="supplier-invoice"
                ownerId={invoice.invoiceId}
                canChange={can('supplier-invoice:create')}
              />
            </Card>
          )}
          {can('audit:read') && <History entity="supplier-invoice" entityId={invoice.invoiceId} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <PaymentCard invoice={invoice} />
          {can('payment-hold:read') && <HoldsCard invoice={invoice} />}
          <ExpectationsCard invoice={invoice} />
          <Totals totals={invoice.totals} />
        </div>
      </div>
    </div>
  )
}

function Details({ invoice }: { readonly invoice: Invoice }) {
  const t = useT()
  const can = useCan()
  const { vendorId, vendorName, orders, dueDate, precedingInvoices, creditOf, creditReason, bankAccounts } = invoice
  const link = 'text-accent-ink underline underline-offset-2'
  return (
    <Card title={<T id="requisitions.one.details" />}>
      <Facts
        facts={[
          {
            label: t('invoices.field.vendor'),
            value: can('vendor:read') ? (
              <Link to="/vendors/$vendorId" params={{ vendorId }} className={link}>
                {vendorName}
              </Link>
            ) : (
              vendorName
            ),
          },
          orders.length > 0 && {
            label: t('invoices.field.order'),
            value: (
              <ul>
                {orders.map(({ orderId, orderNumber, revision, revisionBasis }) => (
                  <li key={orderId}>
                    {can('purchase-order:read') ? (
                      <Link to="/purchase-orders/$orderId" params={{ orderId }} className={link}>
                        {orderNumber ?? t('vendors.orders.no_number')}
                      </Link>
                    ) : (
                      (orderNumber ?? '–')
                    )}
                    {revision !== undefined && revisionBasis !== undefined && (
                      <span className="block text-sm text-muted">
                        {t(`invoices.revision.${revisionBasis}`, { revision })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          { label: t('invoices.field.issued'), value: <DateText date={invoice.issueDate} /> },
          dueDate !== undefined && { label: t('invoices.field.due_stated'), value: <DateText date={dueDate} /> },
          { label: t('invoices.field.type'), value: t(`invoices.type.${invoice.typeCode}`) },
          { label: t('invoices.field.source'), value: t(`invoices.source.${invoice.source}`) },
          creditOf !== undefined && {
            label: t('invoices.field.credit_of'),
            value: (
              <Link to="/supplier-invoices/$invoiceId" params={{ invoiceId: creditOf }} className={link}>
                {precedingInvoices.length > 0 ? precedingInvoices.join(', ') : t('invoices.one.title')}
              </Link>
            ),
          },
          creditOf === undefined &&
            precedingInvoices.length > 0 && {
              label: t('invoices.field.credit_of'),
              value: precedingInvoices.join(', '),
            },
          creditReason !== undefined && { label: t('invoices.field.credit_reason'), value: creditReason },
          bankAccounts.length > 0 && {
            label: t('invoices.field.accounts'),
            value: (
              <ul>
                {bankAccounts.map(({ iban }) => (
                  <li key={iban}>
                    <Iban iban={iban} />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t('invoices.field.entered'),
            value: (
              <>
                <DateText instant={invoice.createdAt} />
                <span className="block text-sm text-muted">
                  <PersonName userId={invoice.enteredBy} />
                </span>
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}
