import type { Format, Translate } from '@nexus/console-i18n'
import type { Difference } from '../queries/task-queries.js'

/** Fields that differences name, and how their values are written. */
const FIELDS = {
  title: 'text',
  vendorId: 'named',
  vendorName: 'text',
  purpose: 'text',
  needBy: 'date',
  dueDate: 'date',
  deliveryPlace: 'text',
  paymentTermsDays: 'number',
  currency: 'text',
  contact: 'text',
  notes: 'text',
  tags: 'text',
  costCentre: 'text',
  quoteWaiver: 'text',
  gross: 'total',
  quantity: 'number',
  cancelled: 'number',
  description: 'text',
  supplierItemId: 'text',
  buyerItemId: 'text',
  unitPrice: 'price',
  priceBaseQuantity: 'number',
  allowance: 'price',
  charge: 'price',
  taxPercent: 'percent',
  promisedOn: 'date',
} as const satisfies Record<string, 'text' | 'named' | 'date' | 'number' | 'price' | 'percent' | 'total'>

type Field = keyof typeof FIELDS

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name)
const fieldOf = (path: string): string => path.split('/').at(-1) ?? ''

const LINE = /^\/lines\/(\d+)(?:\/(\w+))?$/
const INVOICE = /^\/invoices\/(.+)$/
const DECIMAL = /^-?\d+(\.\d+)?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const MONEY = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/
/** A name with the id of what it names behind it. */
const NAMED = /^(.+) \([0-9a-f]{8}-[0-9a-f-]{27}\)$/

/** Numbers of the lines that differ. */
export function changedLines(differences: readonly Difference[]): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const { path } of differences) {
    const number = LINE.exec(path)?.[1]
    if (number !== undefined) numbers.add(Number(number))
  }
  return numbers
}

/** What differs, in the language of the reader where it is a field that the console knows. */
export function differenceLabel({ path, label }: Difference, t: Translate): string {
  const name = (field: Field): string => t(`approvals.diff.field.${field}`)
  const [, number, field] = LINE.exec(path) ?? []
  if (number !== undefined) {
    if (field === undefined) return t('approvals.diff.line', { number })
    return isField(field) ? t('approvals.diff.line_field', { number, field: name(field) }) : label
  }
  const invoice = INVOICE.exec(path)?.[1]
  if (invoice !== undefined) return t('approvals.diff.invoice', { number: invoice })
  const last = fieldOf(path)
  return isField(last) ? name(last) : label
}

/** A value of a difference as the reader writes such values; what is not understood stays as it is. */
export function differenceValue(path: string, value: string, currency: string, format: Format): string {
  const field = fieldOf(path)
  const kind = INVOICE.test(path) ? 'total' : isField(field) ? FIELDS[field] : 'text'
  switch (kind) {
    case 'named':
      return NAMED.exec(value)?.[1] ?? value
    case 'date':
      return DATE.test(value) ? format.date(value) : value
    case 'number':
      return DECIMAL.test(value) ? format.decimal(value) : value
    case 'percent':
      return DECIMAL.test(value) ? format.percent(value) : value
    case 'price':
      return DECIMAL.test(value) ? format.money({ amount: value, currency }) : value
    case 'total': {
      const [, amount, code] = MONEY.exec(value) ?? []
      return amount === undefined || code === undefined ? value : format.money({ amount, currency: code })
    }
    case 'text':
      return value
  }
}
