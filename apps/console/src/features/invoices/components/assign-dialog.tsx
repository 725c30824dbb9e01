import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, Dialog, cn, toast } from '@nexus/console-ui'
import { useId, useState } from 'react'
import { ProblemBanner } from '../../problems/problem-banner.js'
import type { Invoice, InvoiceLine, Order, OrderLine } from '../queries/invoice-queries.js'
import { useInvoiceChange } from '../queries/use-invoice-change.js'
import { type LineSuggestion, reasonsIn } from './suggestion-reason.js'

interface Choice {
  readonly order: Order
  readonly orderLine: OrderLine
  /** Why it could be meant; the match says it. */
  readonly suggestion: LineSuggestion | undefined
}

/** Says which order line an invoice line bills: what could be meant comes first. */
export function AssignDialog({
  invoice,
  line,
  orders,
  onClose,
}: {
  readonly invoice: Invoice
  readonly line: InvoiceLine
  readonly orders: ReadonlyMap<string, Order>
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const name = useId()
  const change = useInvoiceChange(invoice.invoiceId)
  const choices = choicesOf(invoice, line, orders)
  const [chosen, setChosen] = useState(
    () => choices.find(({ suggestion }) => suggestion !== undefined)?.orderLine.lineId ?? line.match?.orderLineId,
  )
  const submit = (): void => {
    const choice = choices.find(({ orderLine }) => orderLine.lineId === chosen)
    if (choice === undefined) return
    const { order, orderLine } = choice
    change.mutate(
      { kind: 'assign', lines: [{ lineId: line.lineId, orderLineId: orderLine.lineId, orderId: order.orderId }] },
      {
        onSuccess: () => {
          toast({ title: t('invoices.done.assigned', { position: line.position }), kind: 'success' })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="lg"
      title={<T id="invoices.assign.title" />}
      description={
        <T
          id="invoices.assign.text"
          values={{
            description: line.description,
            quantity: format.quantity(line.quantity, line.unitCode),
            net: format.money(line.net),
          }}
        />
      }
      footer={
        <>
          <Button onClick={onClose}>
            <T id="ui.cancel" />
          </Button>
          <Button variant="primary" isBusy={change.isPending} disabled={chosen === undefined} onClick={submit}>
            <T id="invoices.assign" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 pt-1">
        <ProblemBanner error={change.error} />
        <fieldset className="flex flex-col gap-2">
          <legend className="sr-only">
            <T id="invoices.assign.choose" />
          </legend>
          {choices.map(({ order, orderLine, suggestion }) => (
            <label
              key={orderLine.lineId}
              className={cn(
                'flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md border border-line p-2.5 hover:border-field has-focus-visible:outline-2 has-focus-visible:outline-accent-ink',
                chosen === orderLine.lineId && 'border-accent bg-accent-soft',
              )}
            >
              <input
                type="radio"
                name={name}
                className="mt-1 accent-accent"
                checked={chosen === orderLine.lineId}
                onChange={() => setChosen(orderLine.lineId)}
              />
              <span className="min-w-0 grow">
                <span className="block font-medium break-words">
                  {orderLine.lineNumber}. {orderLine.description}
                </span>
                <span className="block text-sm text-muted">
                  {order.number ?? t('vendors.orders.no_number')}
                  {' · '}
                  {format.quantity(orderLine.quantities.ordered, orderLine.unitCode)} ×{' '}
                  {format.money({ amount: orderLine.unitPrice, currency: order.currency })}
                  {' · '}
                  {t('invoices.assign.received', {
                    quantity: format.quantity(orderLine.quantities.received, orderLine.unitCode),
                  })}
                </span>
                {suggestion !== undefined && (
                  <span className="mt-1 flex flex-wrap items-center gap-2">
                    <Badge tone="accent">
                      <T id="invoices.assign.suggested" />
                    </Badge>
                    <span className="text-sm text-muted">
                      {reasonsIn(suggestion, t, (percent) => format.percent(percent))}
                    </span>
                  </span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      </div>
    </Dialog>
  )
}

function choicesOf(invoice: Invoice, line: InvoiceLine, orders: ReadonlyMap<string, Order>): readonly Choice[] {
  const suggestions = invoice.exceptions
    .filter(({ lineId, state }) => lineId === line.lineId && state === 'OPEN')
    .flatMap((exception) => exception.suggestions)
  const rank = (lineId: string): number => {
    const at = suggestions.findIndex(({ orderLineId }) => orderLineId === lineId)
    return at < 0 ? suggestions.length : at
  }
  return [...orders.values()]
    .flatMap((order) =>
      order.lines.map((orderLine) => ({
        order,
        orderLine,
        suggestion: suggestions.find(({ orderLineId }) => orderLineId === orderLine.lineId),
      })),
    )
    .sort((one, other) => rank(one.orderLine.lineId) - rank(other.orderLine.lineId))
}
