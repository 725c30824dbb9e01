import type { Translate } from '@nexus/console-i18n'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { HEAD_FIELDS, LINE_FIELDS, lineField } from './order-values.js'

const HEAD_NAMES = {
  vendorId: 'orders.field.vendor',
  paymentTermsDays: 'orders.field.payment_terms',
  deliveryPlace: 'orders.field.delivery_place',
  contact: 'orders.field.contact',
  tags: 'orders.field.tags',
  notes: 'orders.field.notes',
} as const
const LINE_NAMES = {
  quantity: 'orders.field.quantity',
  unitPrice: 'orders.field.unit_price',
  promisedOn: 'orders.field.promised',
  description: 'orders.field.description',
  cancel: 'orders.form.taken_out',
} as const

interface TextField {
  readonly name: string
  readonly label: string
  render(value: unknown): string
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The fields of an order for the merge, in the order in which they stand in the form. */
export function orderMergeFields(t: Translate, orders: readonly PurchaseOrder[]): readonly TextField[] {
  const vendors = new Map(orders.map(({ vendorId, vendorName }) => [vendorId, vendorName]))
  const lines = new Map(orders.flatMap((order) => order.lines.map((line) => [line.lineId, line.lineNumber] as const)))
  return [
    ...[...lines].flatMap(([lineId, line]) =>
      LINE_FIELDS.map((field) => ({
        name: lineField(lineId, field),
        label: t('orders.difference.of_line', { line, field: t(LINE_NAMES[field]) }),
        render: (value: unknown) => (field === 'cancel' ? t('orders.form.taken_out') : said(value)),
      })),
    ),
    ...HEAD_FIELDS.map((field) => ({
      name: field,
      label: t(HEAD_NAMES[field]),
      render: (value: unknown) =>
        field === 'vendorId' ? (vendors.get(said(value)) ?? t('orders.form.other_vendor')) : said(value),
    })),
  ]
}
