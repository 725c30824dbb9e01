import { acknowledgementMismatch, type acknowledgePurchaseOrder, orderLineUnknown } from '@nexus/contracts-procurement'
import type { FieldError, InputOf } from '@nexus/kernel'

type Answer = Pick<InputOf<typeof acknowledgePurchaseOrder>, 'answer' | 'lines'>

/** What the order's dimension becomes by an answer (PO-1, PO-5). */
export const ACKNOWLEDGEMENTS = {
  received: 'RECEIVED',
  accepted: 'ACCEPTED',
  'accepted-with-changes': 'ACCEPTED_WITH_CHANGES',
  rejected: 'REJECTED',
} as const

/** Line codes that an answer may hold; `accepted-with-changes` any, but at least one that changes something. */
const CODES = {
  received: [],
  accepted: ['5', '42'],
  'accepted-with-changes': ['1', '3', '5', '7', '42'],
  rejected: ['7'],
} as const satisfies Record<Answer['answer'], readonly string[]>

/**
 * Whether the lines of an answer say what it says as a whole, and name lines of the order (PO-5).
 * @throws DomainError procurement.purchase_order.line_unknown, .acknowledgement_mismatch naming every line
 */
export function assertAnswerFits({ answer, lines }: Answer, orderLineIds: readonly string[]): void {
  lines.forEach(({ orderLineId, code }, index) => {
    const isKnown = orderLineId === undefined ? code === '1' : orderLineIds.includes(orderLineId)
    if (isKnown) return
    const detail =
      orderLineId === undefined
        ? 'Name the order line; only a line that the vendor adds (code 1) has none.'
        : `The purchase order has no line ${orderLineId}.`
    throw orderLineUnknown(detail, {
      errors: [{ pointer: `/lines/${String(index)}/orderLineId`, code: 'line_unknown', detail }],
    })
  })
  const errors: FieldError[] = lines.flatMap(({ code, confirmed, backOrdered, ...said }, index) => {
    const pointer = `/lines/${String(index)}/code`
    if (!(CODES[answer] as readonly string[]).includes(code))
      return [{ pointer, code: 'code_mismatch', detail: `code ${code} contradicts an answer that is ${answer}` }]
    const changed = [said.quantity, said.unitPrice, said.promisedOn, confirmed, backOrdered]
    if (code === '3' && changed.every((each) => each === undefined))
      return [
        {
          pointer,
          code: 'change_missing',
          detail: 'code 3 says what the vendor changes: quantity, price, date, or in which parts it comes',
        },
      ]
    return []
  })
  if (answer === 'accepted-with-changes' && !lines.some(({ code }) => ['1', '3', '7'].includes(code)))
    errors.push({ pointer: '/lines', code: 'change_missing', detail: 'name at least one line that the vendor changes' })
  if (errors.length === 0) return
  throw acknowledgementMismatch('The lines contradict the answer as a whole; `errors` names them.', { errors })
}
