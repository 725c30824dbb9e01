import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, DateText, IconButton, Money, Table, Td, Th, cn } from '@nexus/console-ui'
import { Scissors } from 'lucide-react'
import type { ReactNode } from 'react'
import { isZero, minus } from '../forms/quantities.js'
import type { Difference, OrderLine, PurchaseOrder } from '../queries/order-queries.js'
import { After, Before, shown } from './differences.js'
import { placeOf } from './place-of.js'
import { QuantityBar } from './quantity-bar.js'

interface LinesProps {
  readonly order: PurchaseOrder
  /** Marks what differs from the revision before. */
  readonly marks?: readonly Difference[]
  /** Offered on lines of which something is still to come. */
  readonly onShortClose?: (line: OrderLine) => void
  /** Of a former revision there is none to show. */
  readonly hasProgress?: boolean
}

/** The lines with what came, went back, is billed and cancelled; on a phone one below the other. */
export function OrderLines({ order, marks = [], onShortClose, hasProgress = true }: LinesProps) {
  const t = useT()
  const format = useFormat()
  const price = (line: OrderLine): string =>
    format.money({ amount: line.unitPrice, currency: order.currency }) +
    (line.priceBaseQuantity === '1' ? '' : ` / ${format.quantity(line.priceBaseQuantity)}`)
  const markOf = (line: OrderLine, field: string): Difference | undefined =>
    marks.find(({ path }) => path === `/lines/${line.lineNumber}${field === '' ? '' : `/${field}`}`)
  const removed = marks.filter(({ path, after }) => placeOf(path).field === '' && after === null)
  const isNew = (line: OrderLine): boolean => markOf(line, '')?.before === null
  const marked = (line: OrderLine, field: string, now: ReactNode): ReactNode => {
    const mark = markOf(line, field)
    if (mark === undefined) return now
    return (
      <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
        <Before>{shown(mark.before, field, format, order.currency)}</Before>
        <After>{now}</After>
      </span>
    )
  }
  const shortClose = (line: OrderLine): ReactNode =>
    onShortClose !== undefined && line.status === 'OPEN' ? (
      <IconButton
        size="sm"
        label={t('orders.short_close.of_line', { line: line.lineNumber })}
        icon={<Scissors aria-hidden />}
        onClick={() => onShortClose(line)}
      />
    ) : null
  return (
    <>
      <ol className="divide-y divide-line md:hidden">
        {order.lines.map((line) => (
          <li key={line.lineId} className={cn('px-4 py-3', isNew(line) && 'bg-success-soft/50')}>
            <div className="flex items-start justify-between gap-3">
              <span className="min-w-0 font-medium">{marked(line, 'description', line.description)}</span>
              <Money money={line.net} />
            </div>
            <p className="mt-0.5 mb-2 flex items-center gap-2 text-sm text-muted">
              <span className="grow">
                {marked(line, 'quantity', format.quantity(line.quantities.ordered, line.unitCode))} ×{' '}
                {marked(line, 'unitPrice', price(line))}
              </span>
              {shortClose(line)}
            </p>
            <LineNotes line={line} promised={marked(line, 'promisedOn', promisedOf(line))} />
            {hasProgress && <LineBars order={order} line={line} />}
          </li>
        ))}
      </ol>
      <div className="hidden md:block">
        <Table label={t('requisitions.lines.title')}>
          <thead>
            <tr>
              <Th isNumeric className="w-10">
                <T id="requisitions.lines.number" />
              </Th>
              <Th>
                <T id="orders.field.description" />
              </Th>
              <Th isNumeric>
                <T id="orders.field.quantity" />
              </Th>
              {hasProgress && (
                <Th className="w-44">
                  <T id="orders.lines.progress" />
                </Th>
              )}
              <Th isNumeric>
                <T id="orders.field.unit_price" />
              </Th>
              <Th isNumeric>
                <T id="requisitions.lines.net" />
              </Th>
              {onShortClose !== undefined && (
                <Th className="w-10">
                  <span className="sr-only">
                    <T id="orders.actions.title" />
                  </span>
                </Th>
              )}
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.lineId} className={isNew(line) ? 'bg-success-soft/50' : undefined}>
                <Td isNumeric className="text-muted">
                  {line.lineNumber}
                </Td>
                <Td className="min-w-36">
                  {marked(line, 'description', line.description)}
                  {isNew(line) && (
                    <Badge tone="success" className="ms-2">
                      <T id="orders.difference.new" />
                    </Badge>
                  )}
                  <LineNotes line={line} promised={marked(line, 'promisedOn', promisedOf(line))} />
                </Td>
                <Td isNumeric>{marked(line, 'quantity', format.quantity(line.quantities.ordered, line.unitCode))}</Td>
                {hasProgress && (
                  <Td>
                    <LineBars order={order} line={line} />
                  </Td>
                )}
                <Td isNumeric>{marked(line, 'unitPrice', price(line))}</Td>
                <Td isNumeric>
                  <Money money={line.net} />
                </Td>
                {onShortClose !== undefined && <Td className="py-1 ps-0">{shortClose(line)}</Td>}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {removed.map(({ path, before }) => (
        <p key={path} className="border-t border-line px-4 py-2">
          <T id="orders.difference.line_removed" values={{ line: placeOf(path).line ?? 0 }} />:{' '}
          <Before>{before}</Before>
        </p>
      ))}
    </>
  )
}

const promisedOf = (line: OrderLine): ReactNode =>
  line.promisedOn === null ? null : (
    <T id="orders.lines.promised" values={{ date: <DateText date={line.promisedOn} /> }} />
  )

function LineNotes({ line, promised }: { readonly line: OrderLine; readonly promised: ReactNode }) {
  const t = useT()
  const format = useFormat()
  const { supplierItemId, buyerItemId, confirmation, status, kind } = line
  const notes = [
    supplierItemId,
    buyerItemId,
    kind === 'service' ? t('orders.lines.service') : undefined,
    confirmation !== undefined && !isZero(confirmation.offeredForShortClose)
      ? t('orders.lines.unconfirmed', { quantity: format.quantity(confirmation.offeredForShortClose, line.unitCode) })
      : undefined,
  ].filter((note) => note !== undefined)
  return (
    <>
      {status !== 'OPEN' && (
        <Badge className="mt-0.5 mb-1 flex w-fit">
          {t(status === 'CANCELLED' ? 'states.CANCELLED' : 'orders.lines.short_closed')}
        </Badge>
      )}
      {notes.length > 0 && <span className="block text-sm text-muted">{notes.join(' · ')}</span>}
      {promised !== null && <span className="block text-sm text-muted">{promised}</span>}
    </>
  )
}

/** What is not cancelled is the whole. Before the issue there is nothing to show. */
function LineBars({ order, line }: { readonly order: PurchaseOrder; readonly line: OrderLine }) {
  const format = useFormat()
  const { ordered, received, returned, billed, cancelled } = line.quantities
  const whole = minus(ordered, cancelled)
  const isUnder = order.state === 'ISSUED' || order.state === 'CLOSED'
  return (
    <div className="flex flex-col gap-1.5">
      {isUnder && !isZero(whole) && (
        <>
          <QuantityBar
            label={<T id="orders.quantity.received" />}
            part={received}
            whole={whole}
            unitCode={line.unitCode}
          />
          <QuantityBar
            label={<T id="orders.quantity.billed" />}
            part={billed}
            whole={whole}
            unitCode={line.unitCode}
            tone="success"
          />
        </>
      )}
      {!isZero(returned) && (
        <QuantityBar
          label={<T id="orders.quantity.returned" />}
          part={returned}
          whole={received}
          unitCode={line.unitCode}
          tone="warning"
        />
      )}
      {!isZero(cancelled) && (
        <p className="text-sm text-muted">
          <T id="orders.quantity.cancelled" values={{ quantity: format.quantity(cancelled, line.unitCode) }} />
        </p>
      )}
    </div>
  )
}
