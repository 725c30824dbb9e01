import { type Format, type MessageId, T, useFormat, useT } from '@nexus/console-i18n'
import type { ReactNode } from 'react'
import type { Difference } from '../queries/order-queries.js'
import { placeOf } from './place-of.js'

/** The fields that differ, with their names; any other is called as the server calls it. */
const NAMES = {
  vendorId: 'orders.field.vendor',
  legalEntityId: 'orders.field.legal_entity',
  currency: 'orders.filter.currency',
  paymentTermsDays: 'orders.field.payment_terms',
  deliveryPlace: 'orders.field.delivery_place',
  contact: 'orders.field.contact',
  notes: 'orders.field.notes',
  tags: 'orders.field.tags',
  documentAllowanceCharges: 'orders.field.allowance_charges',
  gross: 'orders.field.gross',
  quantity: 'orders.field.quantity',
  description: 'orders.field.description',
  supplierItemId: 'orders.field.supplier_item',
  buyerItemId: 'orders.field.buyer_item',
  unitPrice: 'orders.field.unit_price',
  priceBaseQuantity: 'orders.field.price_base',
  allowance: 'orders.field.allowance',
  charge: 'orders.field.charge',
  taxCategory: 'orders.field.tax_category',
  taxPercent: 'orders.field.tax_percent',
  match: 'orders.field.match',
  kind: 'orders.field.kind',
  categoryId: 'orders.filter.categoryId',
  costCentreId: 'orders.field.cost_centre',
  promisedOn: 'orders.field.promised',
  cancelled: 'orders.field.cancelled',
} as const satisfies Readonly<Record<string, MessageId>>

const NUMBERS = new Set(['quantity', 'unitPrice', 'priceBaseQuantity', 'allowance', 'charge', 'cancelled'])
const AMOUNTS = new Set(['unitPrice', 'allowance', 'charge'])
/** What stands there is an id that says nothing to a person. */
const IDS = new Set(['categoryId', 'costCentreId', 'legalEntityId'])
const UUID_BEHIND = / \([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\)$/i

const isNamed = (field: string): field is keyof typeof NAMES => field in NAMES

/** What changed, what it was and what it is; said in words too, not by colour alone. */
export function Differences({
  differences,
  currency,
}: {
  readonly differences: readonly Difference[]
  /** Of the prices. */
  readonly currency: string
}) {
  const t = useT()
  const format = useFormat()
  return (
    <ul className="divide-y divide-line">
      {differences.map((difference) => {
        const { path, label, before, after } = difference
        const { line, field } = placeOf(path)
        const name = isNamed(field) ? t(NAMES[field]) : undefined
        const isWhole = line !== undefined && field === ''
        return (
          <li key={path} className="py-2 first:pt-0 last:pb-0">
            <p className="text-sm text-muted">
              {line === undefined
                ? (name ?? label)
                : isWhole
                  ? t(before === null ? 'orders.difference.line_added' : 'orders.difference.line_removed', { line })
                  : t('orders.difference.of_line', { line, field: name ?? label })}
            </p>
            {IDS.has(field) ? (
              <p>
                <T id="orders.difference.changed" />
              </p>
            ) : (
              <p className="flex flex-wrap items-baseline gap-x-2">
                <Before>{shown(before, field, format, currency)}</Before>
                <After>{shown(after, field, format, currency)}</After>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What it was. */
export function Before({ children }: { readonly children: ReactNode }) {
  if (children === null) return null
  return (
    <del className="rounded-sm bg-danger-soft px-1 text-danger-ink decoration-danger-ink/60">
      <span className="sr-only">
        <T id="orders.difference.before" />{' '}
      </span>
      {children}
    </del>
  )
}

/** What it is. */
export function After({ children }: { readonly children: ReactNode }) {
  if (children === null) return null
  return (
    <ins className="rounded-sm bg-success-soft px-1 text-success-ink no-underline">
      <span className="sr-only">
        <T id="orders.difference.after" />{' '}
      </span>
      {children}
    </ins>
  )
}

/** A value of a difference as its reader writes it. */
export function shown(value: string | null, field: string, format: Format, currency?: string): string | null {
  if (value === null) return null
  if (NUMBERS.has(field) && /^-?\d+(\.\d+)?$/.test(value)) {
    const isAmount = currency !== undefined && AMOUNTS.has(field)
    return isAmount ? format.money({ amount: value, currency }) : format.decimal(value)
  }
  if (field === 'taxPercent' && /^\d+(\.\d+)?$/.test(value)) return format.percent(value)
  if (field === 'promisedOn' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value)
  const [, amount, of] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value) ?? []
  if (field === 'gross' && amount !== undefined && of !== undefined) return format.money({ amount, currency: of })
  return field === 'vendorId' ? value.replace(UUID_BEHIND, '') : value
}
