import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, DateText, ErrorState, StateBadge, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { type CreditExpectation, type Invoice, expectationsQuery } from '../queries/invoice-queries.js'
import { useExpectationEnd } from '../queries/use-invoice-change.js'
import { creditReason } from './credit-reason.js'

/** Credit notes that the vendor owes for this invoice. */
export function ExpectationsCard({ invoice }: { readonly invoice: Invoice }) {
  const t = useT()
  const can = useCan()
  const format = useFormat()
  const list = useQuery(expectationsQuery(invoice.invoiceId))
  const end = useExpectationEnd(invoice.invoiceId)
  const [asked, setAsked] = useState<CreditExpectation>()
  const close = (): void => {
    end.reset()
    setAsked(undefined)
  }
  const owed = ({ amount, creditedAmount, quantity, creditedQuantity }: CreditExpectation): string =>
    [
      amount === undefined
        ? undefined
        : t('invoices.credit.of', {
            part: format.money(creditedAmount ?? { amount: '0', currency: amount.currency }),
            whole: format.money(amount),
          }),
      quantity === undefined
        ? undefined
        : t('invoices.credit.of', {
            part: format.quantity(creditedQuantity ?? '0'),
            whole: format.quantity(quantity),
          }),
    ]
      .filter((text) => text !== undefined)
      .join(' · ')
  if (list.isPending || list.data?.length === 0) return null
  return (
    <Card isFlush title={<T id="invoices.credit.title" />}>
      {list.isError ? (
        <ErrorState className="py-6" error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <ul className="divide-y divide-line">
          {list.data.map((expectation) => (
            <li key={expectation.creditExpectationId} className="flex flex-col gap-1 px-4 py-3">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span className="flex flex-wrap items-center gap-2">
                  <StateBadge state={expectation.state} />
                  <span className="font-medium">{t(`invoices.credit.cause.${expectation.cause}`)}</span>
                </span>
                {expectation.state === 'OPEN' && can('supplier-invoice:resolve') && (
                  <Button size="sm" onClick={() => setAsked(expectation)}>
                    <T id="invoices.credit.cancel" />
                  </Button>
                )}
              </div>
              <p className="tabular-nums">{owed(expectation)}</p>
              <p className="break-words">{creditReason(expectation, t)}</p>
              {expectation.creditNoteIds.map((invoiceId, index) => (
                <Link
                  key={invoiceId}
                  to="/supplier-invoices/$invoiceId"
                  params={{ invoiceId }}
                  className="self-start text-accent-ink underline underline-offset-2"
                >
                  {t('invoices.credit.note', { number: index + 1 })}
                </Link>
              ))}
              <p className="text-sm text-muted">
                <DateText instant={expectation.createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <ReasonDialog
          title={<T id="invoices.credit.cancel" />}
          description={<T id="invoices.credit.cancel_text" />}
          confirm={<T id="invoices.credit.cancel" />}
          isBusy={end.isPending}
          error={end.error}
          isLong
          onClose={close}
          onConfirm={(reason) =>
            end.mutate(
              { expectation: asked, reason },
              {
                onSuccess: () => {
                  toast({ title: t('invoices.done.credit_cancelled'), kind: 'success' })
                  close()
                },
              },
            )
          }
        />
      )}
    </Card>
  )
}
