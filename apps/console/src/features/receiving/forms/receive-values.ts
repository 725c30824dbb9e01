import type { FieldProblem } from '@nexus/client'
import type { Format, Translate } from '@nexus/console-i18n'
import { linePlace } from '../../orders/forms/problem-fields.js'
import { type Refused, readQuantity, typedDecimal } from '../../orders/forms/typed.js'
import type { ReceiptContent } from '../queries/receiving-actions.js'
import type { ReceivableLine, Receipt } from '../queries/receiving-queries.js'

/** What is typed of a delivery; lines under `lines/<order line>/<field>`. */
export type ReceiveValues = Readonly<Record<string, string>>

export const RECEIVE_FIELDS = ['quantity', 'unitCode', 'rejected', 'rejectionReason', 'inInspection'] as const
export type ReceiveField = (typeof RECEIVE_FIELDS)[number]

export const receiveField = (orderLineId: string, field: ReceiveField): string => `lines/${orderLineId}/${field}`

/** The number of the delivery note, as a field. */
export const DELIVERY_NOTE = 'deliveryNote'

type Lines = ReceiptContent['lines']

/** A draft as it stands in the fields. */
export function draftValues({ deliveryNote = '', draft }: Receipt, format: Pick<Format, 'locale'>): ReceiveValues {
  const entries = (draft?.lines ?? []).flatMap((line): [string, string][] => {
    const { orderLineId } = line
    if (orderLineId === undefined) return []
    return [
      [receiveField(orderLineId, 'quantity'), typedDecimal(line.quantity, format)],
      [receiveField(orderLineId, 'unitCode'), line.unitCode ?? ''],
      [receiveField(orderLineId, 'rejected'), typedDecimal(line.rejected, format)],
      [receiveField(orderLineId, 'rejectionReason'), line.rejectionReason ?? ''],
      [receiveField(orderLineId, 'inInspection'), typedDecimal(line.inInspection, format)],
    ]
  })
  return { [DELIVERY_NOTE]: deliveryNote, ...Object.fromEntries(entries) }
}

export interface ReceiveRead {
  readonly content: ReceiptContent
  /** Order lines in the order of `content.lines`. */
  readonly lineIds: readonly string[]
  readonly refused: ReadonlyMap<string, Refused | 'reason_missing'>
}

/**
 * What is to be sent; lines without a quantity are left out.
 * @param kept lines of a draft that name an item instead of a line, which this form does not show
 */
export function receiveContent(
  lines: readonly ReceivableLine[],
  values: ReceiveValues,
  format: Pick<Format, 'locale'>,
  kept: Lines = [],
): ReceiveRead {
  const refused = new Map<string, Refused | 'reason_missing'>()
  const read = lines.flatMap(({ orderLineId, unitCode }): Lines[number][] => {
    const textOf = (field: ReceiveField): string => (values[receiveField(orderLineId, field)] ?? '').trim()
    const quantityOf = (field: ReceiveField): string | undefined => {
      if (textOf(field) === '') return undefined
      const found = readQuantity(textOf(field), format)
      if (!found.ok) refused.set(receiveField(orderLineId, field), found.reason)
      return found.ok ? found.value : undefined
    }
    const quantity = quantityOf('quantity')
    const rejected = quantityOf('rejected')
    const inInspection = quantityOf('inInspection')
    const rejectionReason = textOf('rejectionReason')
    if (textOf('quantity') === '' && (rejected !== undefined || inInspection !== undefined))
      refused.set(receiveField(orderLineId, 'quantity'), 'empty')
    if (rejected !== undefined && rejectionReason === '')
      refused.set(receiveField(orderLineId, 'rejectionReason'), 'reason_missing')
    if (quantity === undefined) return []
    const counted = textOf('unitCode')
    return [
      {
        orderLineId,
        quantity,
        ...(counted === '' || counted === unitCode ? {} : { unitCode: counted }),
        ...(rejected === undefined ? {} : { rejected, rejectionReason }),
        ...(inInspection === undefined ? {} : { inInspection }),
      },
    ]
  })
  const note = (values[DELIVERY_NOTE] ?? '').trim()
  return {
    content: { lines: [...read, ...kept], ...(note === '' ? {} : { deliveryNote: note }) },
    lineIds: read.map(({ orderLineId = '' }) => orderLineId),
    refused,
  }
}

/** Where a refusal belongs: the lines of the request count from 0. */
export const receivePlace =
  ({ lines }: ReceiptContent) =>
  ({ pointer }: FieldProblem): string | undefined => {
    if (pointer === '/deliveryNote') return DELIVERY_NOTE
    const place = linePlace(pointer)
    const orderLineId = place === undefined ? undefined : lines[place.at]?.orderLineId
    if (place === undefined || orderLineId === undefined) return undefined
    return receiveField(orderLineId, RECEIVE_FIELDS.find((field) => field === place.field) ?? 'quantity')
  }

const NAMES = {
  quantity: 'receiving.field.quantity',
  unitCode: 'receiving.field.unit',
  rejected: 'receiving.field.rejected',
  rejectionReason: 'receiving.field.rejection_reason',
  inInspection: 'receiving.field.in_inspection',
} as const

/** The fields for the merge of a draft that somebody else has changed. */
export function receiveMergeFields(t: Translate, lines: readonly ReceivableLine[]) {
  const render = (value: unknown): string => (typeof value === 'string' ? value : '')
  return [
    { name: DELIVERY_NOTE, label: t('receiving.field.delivery_note'), render },
    ...lines.flatMap(({ orderLineId, lineNumber }) =>
      RECEIVE_FIELDS.map((field) => ({
        name: receiveField(orderLineId, field),
        label: t('orders.difference.of_line', { line: lineNumber, field: t(NAMES[field]) }),
        render,
      })),
    ),
  ]
}
