import type { Schemas } from '@nexus/client'
import type { Format } from '@nexus/console-i18n'
import type { OrderLine, PurchaseOrder } from '../queries/order-queries.js'
import {
  type Read,
  type Refused,
  readDate,
  readDays,
  readPrice,
  readQuantity,
  typedDate,
  typedDecimal,
} from './typed.js'

/** What stands in the fields, as it is typed; lines under `lines/<id>/<field>`. */
export type OrderValues = Readonly<Record<string, string>>

/** What an order is to say instead: a change of a draft, and what a change order proposes. */
export type OrderProposal = Schemas['PurchaseOrderChange']['proposal']
type LineProposal = NonNullable<OrderProposal['lines']>[number]

export const HEAD_FIELDS = ['vendorId', 'paymentTermsDays', 'deliveryPlace', 'contact', 'tags', 'notes'] as const
export const LINE_FIELDS = ['quantity', 'unitPrice', 'promisedOn', 'description', 'cancel'] as const

export type HeadField = (typeof HEAD_FIELDS)[number]
export type LineField = (typeof LINE_FIELDS)[number]
export type OrderField = HeadField | `lines/${string}/${LineField}`

export const lineField = (lineId: string, field: LineField): OrderField => `lines/${lineId}/${field}`

/** What a line that is taken out has in its field `cancel`. */
export const CANCELLED = 'yes'

type Reader = Pick<Format, 'locale' | 'date' | 'today'>

/** The order as it stands in the fields of a form. */
export function valuesOf(order: PurchaseOrder, format: Reader): OrderValues {
  const lines = order.lines.flatMap((line): [string, string][] => [
    [lineField(line.lineId, 'quantity'), typedDecimal(line.quantities.ordered, format)],
    [lineField(line.lineId, 'unitPrice'), typedDecimal(line.unitPrice, format)],
    [lineField(line.lineId, 'promisedOn'), typedDate(line.promisedOn, format)],
    [lineField(line.lineId, 'description'), line.description],
    [lineField(line.lineId, 'cancel'), ''],
  ])
  return {
    vendorId: order.vendorId,
    paymentTermsDays: order.paymentTermsDays === null ? '' : String(order.paymentTermsDays),
    deliveryPlace: order.deliveryPlace ?? '',
    contact: order.contact ?? '',
    tags: order.tags.join(', '),
    notes: order.notes ?? '',
    ...Object.fromEntries(lines),
  }
}

/** The order with what a change order proposes, as it stands in the fields of a form. */
export function proposedValues(order: PurchaseOrder, proposal: OrderProposal, format: Reader): OrderValues {
  const { vendorId, paymentTermsDays, deliveryPlace, contact, tags, notes, lines = [] } = proposal
  const text = (field: HeadField, value: string | number | null | undefined): Record<string, string> =>
    value === undefined ? {} : { [field]: value === null ? '' : String(value) }
  const typedLines = lines.flatMap(({ orderLineId, quantity, unitPrice, promisedOn, description, cancel }) => {
    if (orderLineId === undefined) return []
    const entries: [LineField, string | undefined][] = [
      ['quantity', quantity === undefined ? undefined : typedDecimal(quantity, format)],
      ['unitPrice', unitPrice === undefined ? undefined : typedDecimal(unitPrice, format)],
      ['promisedOn', promisedOn === undefined ? undefined : typedDate(promisedOn, format)],
      ['description', description],
      ['cancel', cancel === true ? CANCELLED : undefined],
    ]
    return entries.flatMap(([field, value]): [string, string][] =>
      value === undefined ? [] : [[lineField(orderLineId, field), value]],
    )
  })
  return {
    ...valuesOf(order, format),
    ...text('vendorId', vendorId),
    ...text('paymentTermsDays', paymentTermsDays),
    ...text('deliveryPlace', deliveryPlace),
    ...text('contact', contact),
    ...text('tags', tags?.join(', ')),
    ...text('notes', notes),
    ...Object.fromEntries(typedLines),
  }
}

export interface ProposalRead {
  readonly proposal: OrderProposal
  /** Line ids in the order of `proposal.lines`, to find the place of a refusal; empty for what this form does not show. */
  readonly lineIds: readonly string[]
  readonly refused: ReadonlyMap<OrderField, Refused>
}

/**
 * Says what of the fields differs from the order.
 * @param kept of a former proposal: what this form does not show stays as it was proposed
 */
export function proposalOf(
  order: PurchaseOrder,
  base: OrderValues,
  typed: OrderValues,
  format: Reader,
  kept: OrderProposal = {},
): ProposalRead {
  const refused = new Map<OrderField, Refused>()
  const isChanged = (field: OrderField): boolean => typed[field] !== base[field]
  const textOf = (field: OrderField): string => (typed[field] ?? '').trim()
  const taken = (field: OrderField, read: Read): string | undefined => {
    if (read.ok) return read.value
    refused.set(field, read.reason)
    return undefined
  }
  const lines = order.lines.flatMap((line): { readonly id: string; readonly line: LineProposal }[] => {
    const before = kept.lines?.find(({ orderLineId }) => orderLineId === line.lineId)
    const proposal = { ...hidden(before), ...lineOf(line, order.currency, { isChanged, textOf, taken }, format) }
    return Object.keys(proposal).length === 0
      ? []
      : [{ id: line.lineId, line: { ...proposal, orderLineId: line.lineId } }]
  })
  const added = (kept.lines ?? []).filter(({ orderLineId }) => orderLineId === undefined)
  const nullable = (field: 'deliveryPlace' | 'contact' | 'notes'): string | null | undefined =>
    !isChanged(field) ? undefined : textOf(field) === '' ? null : textOf(field)
  const days = isChanged('paymentTermsDays') && textOf('paymentTermsDays') !== ''
  const read = days ? taken('paymentTermsDays', readDays(textOf('paymentTermsDays'), format)) : undefined
  const { documentAllowanceCharges } = kept
  const proposal: OrderProposal = {
    ...(documentAllowanceCharges === undefined ? {} : { documentAllowanceCharges }),
    vendorId: isChanged('vendorId') ? textOf('vendorId') : undefined,
    paymentTermsDays: !isChanged('paymentTermsDays') ? undefined : read === undefined ? null : Number(read),
    deliveryPlace: nullable('deliveryPlace'),
    contact: nullable('contact'),
    notes: nullable('notes'),
    tags: isChanged('tags') ? tagsOf(textOf('tags')) : undefined,
    ...(lines.length + added.length === 0 ? {} : { lines: [...lines.map(({ line }) => line), ...added] }),
  }
  return { proposal, lineIds: [...lines.map(({ id }) => id), ...added.map(() => '')], refused }
}

interface Typed {
  readonly isChanged: (field: OrderField) => boolean
  readonly textOf: (field: OrderField) => string
  readonly taken: (field: OrderField, read: Read) => string | undefined
}

function lineOf(line: OrderLine, currency: string, typed: Typed, format: Reader): LineProposal {
  const at = (field: LineField): OrderField => lineField(line.lineId, field)
  if (typed.textOf(at('cancel')) === CANCELLED) return { cancel: true }
  const value = (field: LineField, read: (text: string) => Read): string | undefined =>
    typed.isChanged(at(field)) ? typed.taken(at(field), read(typed.textOf(at(field)))) : undefined
  const quantity = value('quantity', (text) => readQuantity(text, format))
  const unitPrice = value('unitPrice', (text) => readPrice(text, currency, format))
  const description = value('description', (text) =>
    text === '' ? { ok: false, reason: 'empty' } : { ok: true, value: text },
  )
  const isUndated = typed.isChanged(at('promisedOn')) && typed.textOf(at('promisedOn')) === ''
  const promisedOn = isUndated ? null : value('promisedOn', (text) => readDate(text, format))
  return {
    ...(quantity === undefined ? {} : { quantity }),
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(description === undefined ? {} : { description }),
    ...(promisedOn === undefined ? {} : { promisedOn }),
  }
}

/** What a former proposal says of a line beyond the fields of this form. */
function hidden(before: LineProposal | undefined): LineProposal {
  if (before === undefined) return {}
  const {
    orderLineId: _id,
    quantity: _q,
    unitPrice: _p,
    promisedOn: _on,
    description: _d,
    cancel: _c,
    ...rest
  } = before
  return rest
}

/** Whether it proposes nothing. */
export const isEmpty = (proposal: OrderProposal): boolean =>
  Object.values<unknown>(proposal).every((value) => value === undefined)

const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
]
