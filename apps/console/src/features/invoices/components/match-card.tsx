import { T, useT } from '@nexus/console-i18n'
import { Button, Card, LoadingRows, toast } from '@nexus/console-ui'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { type Invoice, type InvoiceLine, type Order, billedOrderQuery } from '../queries/invoice-queries.js'
import { useInvoiceChange } from '../queries/use-invoice-change.js'
import { AssignDialog } from './assign-dialog.js'
import { matchedLines } from './match-facts.js'
import { MatchLine } from './match-line.js'
import { NameOrderDialog } from './name-order-dialog.js'

/** The orders that an invoice bills, as far as they may be seen. */
export function useBilledOrders(invoice: Invoice): {
  readonly orders: ReadonlyMap<string, Order>
  readonly isPending: boolean
  /** Of the first that could not be read. */
  readonly error: unknown
  readonly retry: () => void
} {
  const can = useCan()
  const ids = [
    ...new Set([
      ...invoice.orders.map(({ orderId }) => orderId),
      ...(invoice.orderId === undefined ? [] : [invoice.orderId]),
    ]),
  ]
  const isAllowed = can('purchase-order:read')
  const found = useQueries({ queries: ids.map((orderId) => ({ ...billedOrderQuery(orderId), enabled: isAllowed })) })
  const orders = found.flatMap(({ data }) => (data === undefined ? [] : [[data.orderId, data] as const]))
  const failed = found.filter(({ isError }) => isError)
  return {
    orders: new Map(orders),
    isPending: found.some(({ isLoading }) => isLoading),
    error: failed[0]?.error,
    retry: () => {
      for (const each of failed) void each.refetch()
    },
  }
}

/** The match, line by line: what was billed beside what was ordered and received. */
export function MatchCard({ invoice }: { readonly invoice: Invoice }) {
  const t = useT()
  const can = useCan()
  const { orders, isPending, error, retry } = useBilledOrders(invoice)
  const change = useInvoiceChange(invoice.invoiceId)
  const [assigned, setAssigned] = useState<InvoiceLine>()
  const [isNaming, setNaming] = useState(false)
  const lines = matchedLines(invoice, orders)
  const mayResolve = can('supplier-invoice:resolve') && (invoice.state === 'EXCEPTION' || invoice.state === 'CAPTURED')
  const mayAssign = mayResolve && orders.size > 0
  const matchAgain = (): void =>
    change.mutate(
      { kind: 'match' },
      {
        onSuccess: ({ data: { state } }) =>
          toast({
            title: t(state === 'MATCHED' ? 'invoices.done.matched' : 'invoices.done.matched_again'),
            kind: state === 'MATCHED' ? 'success' : 'info',
          }),
      },
    )
  return (
    <Card
      isFlush
      title={<T id="invoices.match.title" />}
      actions={
        mayResolve && (
          <>
            {can('purchase-order:read') && (
              <Button size="sm" onClick={() => setNaming(true)}>
                <T id={invoice.orders.length === 0 ? 'invoices.order.name' : 'invoices.order.other'} />
              </Button>
            )}
            <Button size="sm" isBusy={change.isPending} onClick={matchAgain}>
              <T id="invoices.match.again" />
            </Button>
          </>
        )
      }
    >
      <ProblemBanner error={change.error} className="m-3" />
      <ProblemBanner
        error={error}
        className="m-3"
        actions={
          <Button size="sm" onClick={retry}>
            <T id="ui.retry" />
          </Button>
        }
      />
      <p role="status" className="px-4 pt-3 text-sm text-muted empty:hidden">
        {invoice.state === 'CAPTURED' && <T id="invoices.match.running" />}
      </p>
      {isPending ? (
        <LoadingRows rows={3} />
      ) : (
        <ol className="divide-y divide-line">
          {lines.map((matched) => (
            <MatchLine
              key={matched.line.lineId}
              matched={matched}
              currency={invoice.currency}
              vendorId={invoice.vendorId}
              onAssign={mayAssign ? () => setAssigned(matched.line) : undefined}
            />
          ))}
        </ol>
      )}
      {assigned !== undefined && (
        <AssignDialog invoice={invoice} line={assigned} orders={orders} onClose={() => setAssigned(undefined)} />
      )}
      {isNaming && <NameOrderDialog invoice={invoice} onClose={() => setNaming(false)} />}
    </Card>
  )
}
