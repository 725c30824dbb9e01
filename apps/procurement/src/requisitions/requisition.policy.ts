import { requisitionIncomplete, requisitionOverOrdered } from '@nexus/contracts-procurement'
import { type CommandOf, type FieldError, Quantity } from '@nexus/kernel'
import type { requisitionMachine } from './requisition.machine.js'

/** What the submission looks at. */
export interface SubmittableRequisition {
  readonly purpose: string | null
  readonly needBy: string | null
  readonly deliveryPlace: string | null
}

/** Quantities of a line in millionths (REQ-2). */
export interface RequisitionQuantities {
  readonly id: string
  readonly lineNumber: number
  readonly approved: bigint
  allocated: bigint
  received: bigint
}

/**
 * What must be there before people are asked to approve (REQ-6).
 * @param today the calendar day at the buying company, YYYY-MM-DD
 * @throws DomainError procurement.requisition.incomplete, naming everything that is missing
 */
export function assertComplete(requisition: SubmittableRequisition, lineCount: number, today: string): void {
  const errors: FieldError[] = []
  const missing = (pointer: string, code: string, detail: string): void => void errors.push({ pointer, code, detail })
  if (requisition.purpose === null || requisition.purpose.trim() === '')
    missing('/purpose', 'required', 'say what it is needed for')
  if (requisition.needBy === null) missing('/needBy', 'required', 'say until when it is needed')
  else if (requisition.needBy < today)
    missing('/needBy', 'in_the_past', `${requisition.needBy} is over: choose today (${today}) or a later day`)
  if (requisition.deliveryPlace === null) missing('/deliveryPlace', 'required', 'say where it is to be delivered')
  if (lineCount === 0) missing('/lines', 'required', 'add at least one line')
  if (errors.length > 0)
    throw requisitionIncomplete('The requisition is not complete; change the draft, then submit it.', { errors })
}

/** What can still be ordered of a line: approved − allocated (REQ-2). */
export const openOf = (line: RequisitionQuantities): bigint => line.approved - line.allocated

/**
 * Takes a quantity for an order, never more than is open (REQ-3, allowance 0: exactly).
 * @throws DomainError procurement.requisition.over_ordered
 */
export function allocate(line: RequisitionQuantities, micro: bigint, pointer: string): void {
  const open = openOf(line)
  if (micro > open) {
    const ordered = Quantity.ofMicro(micro).toString()
    const left = Quantity.ofMicro(open).toString()
    const detail = `Line ${String(line.lineNumber)} of the requisition has ${left} open, ${ordered} cannot be ordered: order at most ${left}.`
    throw requisitionOverOrdered(detail, {
      errors: [{ pointer, code: 'over_ordered', detail }],
      facts: { requisitionLineId: line.id, open: left, ordered, approved: Quantity.ofMicro(line.approved).toString() },
    })
  }
  line.allocated += micro
}

/** Gives a quantity back that an order no longer needs. @throws Error when it was never taken */
export function release(line: RequisitionQuantities, micro: bigint): void {
  if (micro > line.allocated - line.received)
    throw new Error(`line ${line.id} cannot give back more than is ordered and not received`)
  line.allocated -= micro
}

/** Notes a delivery. @throws Error when more is received than is ordered */
export function receive(line: RequisitionQuantities, micro: bigint): void {
  if (line.received + micro > line.allocated) throw new Error(`line ${line.id} cannot receive more than is ordered`)
  line.received += micro
}

/** The command that the quantities of the lines call for: the state is derived, never typed. */
export function progressOf(lines: readonly RequisitionQuantities[]): CommandOf<typeof requisitionMachine> {
  const sum = (pick: (line: RequisitionQuantities) => bigint): bigint =>
    lines.reduce((total, line) => total + pick(line), 0n)
  if (sum((line) => line.received) > 0n)
    return lines.every((line) => line.received >= line.approved) ? 'receiveAll' : 'receivePart'
  if (sum((line) => line.allocated) === 0n) return 'reopen'
  return lines.every((line) => openOf(line) <= 0n) ? 'orderAll' : 'orderPart'
}
