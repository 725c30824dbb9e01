import type { Schemas } from '@nexus/client'
import type { MessageId } from '@nexus/console-i18n'
import { type NumberRefusal, type Parsed, parseDateText, parseDecimal, parseMoneyText } from '@nexus/console-format'
import { type Entries, isBlank, LINE_DECIMALS, type LineEntry } from './entries.js'

export type RequisitionContent = Schemas['CreateRequisition']
type ContentLine = NonNullable<RequisitionContent['lines']>[number]

/** What cannot be sent as it is typed: the message by where it stands, as the API points at fields. */
export type Refusals = ReadonlyMap<string, MessageId>

export interface EnteredContent {
  /** Only where nothing is refused. */
  readonly content: RequisitionContent | undefined
  readonly refusals: Refusals
  /** Where the lines of `content` stand in the editor: blank ones are not sent. */
  readonly sentLines: readonly string[]
}

const numberMessage = (reason: NumberRefusal): MessageId => `requisitions.refused.${reason}`

/** What was typed, as the API takes it. */
export function enteredContent(entries: Entries, locale: string, today: string): EnteredContent {
  const refusals = new Map<string, MessageId>()
  const refuse = (pointer: string, message: MessageId): undefined => void refusals.set(pointer, message)
  const lines = entries.lines.filter((line) => !isBlank(line))
  const sent = lines.map((line, index) => lineContent(line, `/lines/${index}`, entries.currency, locale, refuse))
  if (entries.title.trim() === '') refuse('/title', 'requisitions.refused.title')
  const date = parseDateText(entries.needBy, locale, { today, prefer: 'future' })
  if (!date.ok && date.reason !== 'empty') refuse('/needBy', `requisitions.refused.${date.reason}`)
  if (lines.length > 500) refuse('/lines', 'requisitions.refused.too_many_lines')
  const { documentAllowanceCharges, quoteFileIds, currency } = entries
  const content: RequisitionContent = {
    title: entries.title.trim(),
    currency,
    lines: sent,
    documentAllowanceCharges,
    quoteFileIds,
    purpose: said(entries.purpose),
    needBy: date.ok ? date.value : undefined,
    deliveryPlace: said(entries.deliveryPlace),
    legalEntityId: said(entries.legalEntityId),
    costCentreId: said(entries.costCentreId),
    quoteWaiver: said(entries.quoteWaiver),
  }
  return {
    content: refusals.size === 0 ? content : undefined,
    refusals,
    sentLines: lines.map(({ key }) => key),
  }
}

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

type Refuse = (pointer: string, message: MessageId) => undefined

function lineContent(line: LineEntry, at: string, currency: string, locale: string, refuse: Refuse): ContentLine {
  if (line.description.trim() === '') refuse(`${at}/description`, 'requisitions.refused.description')
  const take = (field: string, parsed: Parsed<string, NumberRefusal>): string | undefined => {
    if (parsed.ok && !parsed.value.startsWith('-')) return parsed.value
    if (parsed.ok) refuse(`${at}/${field}`, 'requisitions.refused.negative')
    else if (parsed.reason !== 'empty') refuse(`${at}/${field}`, numberMessage(parsed.reason))
    return undefined
  }
  const decimal = (field: keyof typeof LINE_DECIMALS): string | undefined =>
    take(field, parseDecimal(line[field], locale, { decimals: LINE_DECIMALS[field] }))
  const amount = (field: 'allowance' | 'charge'): string | undefined =>
    line[field].trim() === '' ? undefined : take(field, parseMoneyText(line[field], locale, currency))
  const [quantity, unitPrice, base, taxPercent] = [
    decimal('quantity'),
    decimal('unitPrice'),
    decimal('priceBaseQuantity'),
    decimal('taxPercent'),
  ]
  const [allowance, charge] = [amount('allowance'), amount('charge')]
  if (line.quantity.trim() === '') refuse(`${at}/quantity`, 'requisitions.refused.quantity')
  if (line.unitPrice.trim() === '') refuse(`${at}/unitPrice`, 'requisitions.refused.unit_price')
  for (const [field, value] of [
    ['quantity', quantity],
    ['priceBaseQuantity', base],
  ] as const) {
    if (value !== undefined && !/[1-9]/.test(value)) refuse(`${at}/${field}`, 'requisitions.refused.above_zero')
  }
  return {
    description: line.description.trim(),
    quantity: quantity ?? '',
    unitCode: line.unitCode,
    unitPrice: unitPrice ?? '',
    priceBaseQuantity: base ?? '1',
    taxCategory: line.taxCategory,
    taxPercent: taxPercent ?? '0',
    allowance,
    charge,
    supplierItemId: said(line.supplierItemId),
    buyerItemId: said(line.buyerItemId),
    categoryId: said(line.categoryId),
    costCentreId: said(line.costCentreId),
  }
}
