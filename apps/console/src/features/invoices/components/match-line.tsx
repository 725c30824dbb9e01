import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, Money, Table, Td, Th, type Tone, cn } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FindingCell } from './finding-cell.js'
import { type Aspect, type MatchedLine, type Verdict, isSameDecimal } from './match-facts.js'

const EDGES: Readonly<Record<Verdict, string>> = {
  open: 'border-s-danger-ink',
  unmatched: 'border-s-danger-ink',
  'let-pass': 'border-s-warning-ink',
  equal: 'border-s-success-ink',
  pending: 'border-s-field',
}

const TONES: Readonly<Record<Verdict, Tone>> = {
  open: 'danger',
  unmatched: 'danger',
  'let-pass': 'warning',
  equal: 'success',
  pending: 'neutral',
}

interface Row {
  readonly key: string
  readonly label: ReactNode
  readonly invoiced: ReactNode
  readonly ordered: ReactNode
  readonly isDifferent: boolean
  readonly aspect?: Aspect
}

/** One line as the supplier billed it, beside what was ordered and received, and what the difference comes to. */
export function MatchLine({
  matched,
  currency,
  vendorId,
  onAssign,
}: {
  readonly matched: MatchedLine
  readonly currency: string
  readonly vendorId: string
  /** Undefined for whom may not say which order line it bills. */
  readonly onAssign: (() => void) | undefined
}) {
  const t = useT()
  const can = useCan()
  const { line, order, orderLine, orderNumber, verdict, found, others } = matched
  const rows = useRows(matched, currency)
  const finding = (aspect: Aspect | undefined): ReactNode =>
    aspect === undefined ? null : (
      <FindingCell
        finding={found[aspect]}
        scope={{ vendorId, currency, legalEntityId: order?.legalEntityId }}
        isMatched={verdict !== 'pending' && orderLine !== undefined}
        {...(aspect === 'quantity' ? { unitCode: line.unitCode ?? orderLine?.unitCode ?? '' } : {})}
      />
    )
  return (
    <li className={cn('border-s-4 px-4 py-3', EDGES[verdict])}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-56">
          <p className="font-medium break-words">
            <span className="text-muted">{line.position}.</span> {line.description}
          </p>
          <p className="text-sm break-words text-muted">
            {orderLine !== undefined ? (
              <>
                <T
                  id="invoices.match.order_line"
                  values={{ line: orderLine.lineNumber, description: orderLine.description }}
                />
                {order !== undefined && can('purchase-order:read') ? (
                  <>
                    {' · '}
                    <Link
                      to="/purchase-orders/$orderId"
                      params={{ orderId: order.orderId }}
                      className="text-accent-ink underline underline-offset-2"
                    >
                      {orderNumber ?? t('vendors.orders.no_number')}
                    </Link>
                  </>
                ) : null}
                {line.match !== undefined && <> · {t(`invoices.match.by.${line.match.by}`)}</>}
              </>
            ) : line.match !== undefined ? (
              t(`invoices.match.by.${line.match.by}`)
            ) : (
              <T id="invoices.match.no_order_line" />
            )}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Badge tone={TONES[verdict]}>{t(`invoices.verdict.${verdict}`)}</Badge>
          {onAssign !== undefined && (
            <Button size="sm" onClick={onAssign}>
              <T id={line.match === undefined ? 'invoices.assign' : 'invoices.assign.other'} />
            </Button>
          )}
        </div>
      </div>
      <dl className="mt-3 flex flex-col gap-3 sm:hidden">
        {rows.map(({ key, label, invoiced, ordered, isDifferent, aspect }) => (
          <div key={key}>
            <dt className="text-sm font-medium">{label}</dt>
            <dd className="grid grid-cols-2 gap-x-3 gap-y-1">
              {invoiced !== '' && (
                <span>
                  <span className="block text-xs text-muted">{t('invoices.match.invoiced')}</span>
                  <span className={cn(isDifferent && 'font-medium')}>{invoiced}</span>
                </span>
              )}
              <span className="col-start-2">
                <span className="block text-xs text-muted">{t('invoices.match.ordered')}</span>
                {ordered}
              </span>
              {aspect !== undefined && <span className="col-span-2">{finding(aspect)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-2 hidden sm:block">
        <Table label={t('invoices.match.table', { position: line.position })}>
          <thead>
            <tr>
              <Th className="w-32">
                <span className="sr-only">{t('invoices.match.aspect')}</span>
              </Th>
              <Th isNumeric>{t('invoices.match.invoiced')}</Th>
              <Th isNumeric>{t('invoices.match.ordered')}</Th>
              <Th className="w-72">{t('invoices.match.difference')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, invoiced, ordered, isDifferent, aspect }) => (
              <tr key={key}>
                <Th scope="row" className="align-top font-normal">
                  {label}
                </Th>
                <Td isNumeric className={cn(isDifferent && 'font-medium')}>
                  {invoiced}
                </Td>
                <Td isNumeric>{ordered}</Td>
                <Td>{finding(aspect)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {others.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {others.map(({ exceptionId, type }) => (
            <li key={exceptionId}>
              <Badge tone="danger">{t(`invoices.exception.${type}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
      <Receipts matched={matched} />
    </li>
  )
}

function useRows({ line, order, orderLine }: MatchedLine, currency: string): readonly Row[] {
  const t = useT()
  const format = useFormat()
  const per = (base: string): string => (isSameDecimal(base, '1') ? '' : ` / ${format.quantity(base)}`)
  const price = (amount: string, base: string, of = currency): string =>
    `${format.money({ amount, currency: of })}${per(base)}`
  const tax = (category: string, percent: string): string => `${category} ${format.percent(percent)}`
  const none = '–'
  return [
    {
      key: 'quantity',
      label: t('requisitions.lines.quantity'),
      invoiced: format.quantity(line.quantity, line.unitCode),
      ordered: orderLine === undefined ? none : format.quantity(orderLine.quantities.ordered, orderLine.unitCode),
      isDifferent: orderLine !== undefined && !isSameDecimal(line.quantity, orderLine.quantities.ordered),
      aspect: 'quantity',
    },
    ...(orderLine === undefined
      ? []
      : [
          {
            key: 'received',
            label: t('invoices.match.received'),
            invoiced: '',
            ordered: format.quantity(orderLine.quantities.received, orderLine.unitCode),
            isDifferent: false,
          },
          {
            key: 'billed',
            label: t('invoices.match.billed'),
            invoiced: '',
            ordered: format.quantity(orderLine.quantities.billed, orderLine.unitCode),
            isDifferent: false,
          },
        ]),
    {
      key: 'price',
      label: t('requisitions.lines.unit_price'),
      invoiced: price(line.unitPrice, line.priceBaseQuantity),
      ordered:
        orderLine === undefined ? none : price(orderLine.unitPrice, orderLine.priceBaseQuantity, order?.currency),
      isDifferent:
        orderLine !== undefined &&
        !(
          isSameDecimal(line.unitPrice, orderLine.unitPrice) &&
          isSameDecimal(line.priceBaseQuantity, orderLine.priceBaseQuantity)
        ),
      aspect: 'price',
    },
    {
      key: 'tax',
      label: t('requisitions.lines.tax'),
      invoiced: tax(line.taxCategory, line.taxPercent),
      ordered: orderLine === undefined ? none : tax(orderLine.taxCategory, orderLine.taxPercent),
      isDifferent:
        orderLine !== undefined &&
        !(line.taxCategory === orderLine.taxCategory && isSameDecimal(line.taxPercent, orderLine.taxPercent)),
      aspect: 'tax',
    },
    {
      key: 'net',
      label: t('requisitions.lines.net'),
      invoiced: <Money money={line.net} />,
      ordered: orderLine === undefined ? none : <Money money={orderLine.net} />,
      isDifferent: false,
    },
  ]
}

/** Which receipts the billed quantity is spread over, and what goes beyond them. */
function Receipts({ matched: { line } }: { readonly matched: MatchedLine }) {
  const t = useT()
  const format = useFormat()
  const { receipts = [], beyond } = line.match ?? {}
  if (receipts.length === 0 && beyond === undefined) return null
  return (
    <p className="mt-2 text-sm text-muted">
      {receipts.length > 0 &&
        t('invoices.match.receipts', {
          receipts: receipts
            .map(
              ({ receiptNumber, quantity }) => `${receiptNumber ?? '–'} (${format.quantity(quantity, line.unitCode)})`,
            )
            .join(', '),
        })}
      {beyond !== undefined && <> {t('invoices.match.beyond', { quantity: format.quantity(beyond, line.unitCode) })}</>}
    </p>
  )
}
