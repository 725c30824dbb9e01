import { T, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, DateText, ErrorState, LoadingRows, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { PersonName } from '../../vendors/components/person-name.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { type Invoice, type PaymentHold, holdsQuery } from '../queries/invoice-queries.js'
import { useHold } from '../queries/use-invoice-change.js'

/** While a hold stands, the invoice is not paid. */
export function HoldsCard({ invoice }: { readonly invoice: Invoice }) {
  const t = useT()
  const can = useCan()
  const holds = useQuery(holdsQuery(invoice.invoiceId))
  const step = useHold(invoice.invoiceId)
  const [asked, setAsked] = useState<PaymentHold | 'new'>()
  const close = (): void => {
    step.reset()
    setAsked(undefined)
  }
  const mayPlace = can('payment-hold:place') && invoice.state !== 'REJECTED' && invoice.payment !== 'PAID'
  const isNew = asked === 'new'
  const { data = [] } = holds
  if (data.length === 0 && !mayPlace && !holds.isError) return null
  return (
    <Card
      isFlush
      title={<T id="invoices.holds.title" />}
      actions={
        mayPlace && (
          <Button size="sm" onClick={() => setAsked('new')}>
            <T id="invoices.holds.place" />
          </Button>
        )
      }
    >
      {holds.isPending ? (
        <LoadingRows rows={1} />
      ) : holds.isError ? (
        <ErrorState className="py-6" error={holds.error} onRetry={() => void holds.refetch()} />
      ) : data.length === 0 ? (
        <p className="px-4 py-3 text-muted">
          <T id="invoices.holds.empty" />
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {data.map((hold) => (
            <li key={hold.paymentHoldId} className="flex flex-col gap-1 px-4 py-3">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <Badge tone={hold.state === 'ACTIVE' ? 'warning' : 'neutral'}>
                  {t(`invoices.holds.state.${hold.state}`)}
                </Badge>
                {hold.state === 'ACTIVE' && can('payment-hold:release') && (
                  <Button size="sm" onClick={() => setAsked(hold)}>
                    <T id="invoices.holds.release" />
                  </Button>
                )}
              </div>
              <p className="break-words">{hold.reason}</p>
              <p className="text-sm text-muted">
                <PersonName userId={hold.placedBy} />
                {' · '}
                <DateText instant={hold.placedAt} />
              </p>
              {hold.release !== undefined && (
                <p className="text-sm break-words text-muted">
                  <T
                    id="invoices.holds.released"
                    values={{
                      name: <PersonName key="name" userId={hold.release.by} />,
                      at: <DateText key="at" instant={hold.release.at} />,
                      reason: hold.release.reason,
                    }}
                  />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <ReasonDialog
          title={<T id={isNew ? 'invoices.holds.place' : 'invoices.holds.release'} />}
          description={<T id={isNew ? 'invoices.holds.place_text' : 'invoices.holds.release_text'} />}
          confirm={<T id={isNew ? 'invoices.holds.place' : 'invoices.holds.release'} />}
          isBusy={step.isPending}
          error={step.error}
          isLong
          onClose={close}
          onConfirm={(reason) =>
            step.mutate(asked === 'new' ? { kind: 'place', reason } : { kind: 'release', hold: asked, reason }, {
              onSuccess: () => {
                toast({ title: t(isNew ? 'invoices.done.held' : 'invoices.done.released'), kind: 'success' })
                close()
              },
            })
          }
        />
      )}
    </Card>
  )
}
