import { type postReturn, receiptLineUnknown, returnExceedsReceipt } from '@nexus/contracts-procurement'
import { type InputOf, Quantity } from '@nexus/kernel'
import { apply, type LedgerLine, type Movement, overBilled } from '../order-ledger/order-ledger.policy.js'
import type { ReceiptLine } from '../receipts/receipt-line.entity.js'
import { inUnitOf } from '../receipts/receipt-quantity.policy.js'
import { unitOf } from '../receipts/receipt.policy.js'
import type { ReceivableLine } from '../receipts/receivable-lines.policy.js'

type LineInput = InputOf<typeof postReturn>['lines'][number]

/** What goes back of a receipt line, in millionths of the unit of its order line. */
export interface Returned {
  readonly lineNumber: number
  readonly receiptLineId: string
  readonly orderLineId: string
  readonly micro: bigint
  readonly rejectsMicro: bigint
  readonly billedMicro: bigint
  readonly replacement: boolean
  readonly reason: string
  readonly countedUnit: string | null
  readonly countedMicro: bigint | null
}

/** What a return, or its reversal (`sign` -1), moves in the ledger of the order line. */
export function movementsOf(
  {
    orderLineId,
    micro,
    rejectsMicro,
    replacement,
  }: Pick<Returned, 'orderLineId' | 'micro' | 'rejectsMicro' | 'replacement'>,
  sign: 1n | -1n,
): Movement[] {
  return [
    { orderLineId, quantity: 'returned', micro: sign * micro },
    { orderLineId, quantity: 'rejectsOut', micro: sign * rejectsMicro },
    { orderLineId, quantity: 'replaced', micro: replacement ? sign * micro : 0n },
  ]
}

/**
 * What was typed, against the lines of the receipt, which take it (REC-5): rejects go first, and what is billed beyond
 * what stays is what the vendor is to credit.
 * @throws DomainError procurement.receipt.line_unknown, .unit_unknown, procurement.return.exceeds_receipt
 */
export function returnedOf(
  asked: readonly LineInput[],
  receiptLines: readonly ReceiptLine[],
  orderLines: readonly (LedgerLine & ReceivableLine)[],
): Returned[] {
  const ledger = new Map(orderLines.map((line) => [line.id, { ...line }]))
  const seen = new Set<string>()
  return asked.map((typed, index) => {
    const pointer = `/lines/${String(index)}`
    const line = receiptLines.find((candidate) => candidate.id === typed.receiptLineId)
    const after = ledger.get(line?.orderLineId ?? '')
    if (line === undefined || after === undefined || seen.has(line.id)) throw unknownLine(typed.receiptLineId, pointer)
    seen.add(line.id)
    const rest = line.micro - line.returnedMicro - line.inspectingMicro
    const quantity = Quantity.parse(typed.quantity).micro
    const micro = inUnitOf(line, orderLines, { micro: quantity, unitCode: typed.unitCode, rest, pointer })
    if (micro <= 0n || micro > rest) throw tooMuch(line, typed.quantity, rest, pointer)
    const rejects = line.rejectedMicro - line.rejectsOutMicro
    const rejectsMicro = rejects < micro ? rejects : micro
    const counted = (unitOf(after, typed.unitCode) ?? null) === null ? null : quantity
    const { id: receiptLineId, orderLineId } = line
    const before = overBilled(after)
    const part = { orderLineId, micro, rejectsMicro, replacement: typed.replacement }
    for (const movement of movementsOf(part, 1n)) apply(after, movement)
    line.returnedMicro += micro
    line.rejectsOutMicro += rejectsMicro
    return {
      ...part,
      lineNumber: index + 1,
      receiptLineId,
      billedMicro: overBilled(after) - before,
      reason: typed.reason,
      countedUnit: counted === null ? null : (typed.unitCode ?? null),
      countedMicro: counted,
    }
  })
}

function unknownLine(receiptLineId: string, pointer: string): Error {
  const detail = `The receipt has no line ${receiptLineId}, or the line is named twice.`
  return receiptLineUnknown(detail, {
    errors: [{ pointer: `${pointer}/receiptLineId`, code: 'line_unknown', detail }],
  })
}

function tooMuch(line: ReceiptLine, quantity: string, rest: bigint, pointer: string): Error {
  const text = (micro: bigint): string => Quantity.ofMicro(micro).toString()
  const left = text(rest)
  const waiting = line.inspectingMicro > 0n ? `; ${text(line.inspectingMicro)} waits for its inspection` : ''
  const detail = `${quantity} cannot go back: ${left} of this receipt line came and did not go back yet${waiting}.`
  return returnExceedsReceipt(detail, {
    facts: { receiptLineId: line.id, quantity, left, received: text(line.micro), returned: text(line.returnedMicro) },
    errors: [{ pointer: `${pointer}/quantity`, code: 'exceeds', detail, facts: { quantity, left } }],
  })
}
