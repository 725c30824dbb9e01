import { requisitionHasOrders, requisitionOverOrdered } from '@nexus/contracts-procurement'
import { type CommandOf, Quantity } from '@nexus/kernel'
import { followsQuantities, requisitionMachine } from './requisition.machine.js'
import type { RequisitionState } from './requisition.entity.js'

/** Quantities of a line in millionths (REQ-2). */
export interface RequisitionQuantities {
  readonly id: string
  readonly lineNumber: number
  readonly approved: bigint
  allocated: bigint
  cancelled: bigint
  received: bigint
}

/** How far orders may go (REQ-3). */
export interface OrderAllowance {
  /** What may be ordered on top of what is approved, in percent. */
  readonly percent: string
  /** What draft orders take of a line without counting, in millionths, by line. */
  readonly uncounted: ReadonlyMap<string, bigint>
}

/** Nothing on top, and everything counts. */
export const EXACTLY: OrderAllowance = { percent: '0', uncounted: new Map() }

const HUNDRED_PERCENT = 100_000_000n

const text = (micro: bigint): string => Quantity.ofMicro(micro).toString()

/** What is wanted of a line: approved − cancelled. */
export const wantedOf = (line: Pick<RequisitionQuantities, 'approved' | 'cancelled'>): bigint =>
  line.approved - line.cancelled

/** What can still be ordered of a line: approved − allocated − cancelled, and never less than nothing (REQ-2). */
export function openOf(line: Pick<RequisitionQuantities, 'approved' | 'allocated' | 'cancelled'>): bigint {
  const open = wantedOf(line) - line.allocated
  return open > 0n ? open : 0n
}

/** All that may be ordered of a line over all orders: what is wanted and the allowance, never rounded up (REQ-3). */
export const limitOf = (line: RequisitionQuantities, percent: string): bigint =>
  (wantedOf(line) * (HUNDRED_PERCENT + Quantity.parse(percent).micro)) / HUNDRED_PERCENT

/**
 * Refuses to order `micro` on top of what counts already (REQ-3).
 * @throws DomainError procurement.requisition.over_ordered
 */
function assertWithin(
  line: RequisitionQuantities,
  micro: bigint,
  taken: bigint,
  pointer: string,
  { percent, uncounted }: OrderAllowance,
): void {
  const room = limitOf(line, percent) - (taken - (uncounted.get(line.id) ?? 0n))
  if (micro <= room) return
  const ordered = text(micro)
  const left = text(room > 0n ? room : 0n)
  const allowed = percent === '0' ? '' : `, ${percent} % on top included`
  const detail = `Line ${String(line.lineNumber)} of the requisition has ${left} open${allowed}, ${ordered} cannot be ordered: order at most ${left}.`
  throw requisitionOverOrdered(detail, {
    errors: [{ pointer, code: 'over_ordered', detail, facts: { open: left, ordered } }],
    facts: {
      requisitionLineId: line.id,
      line: line.lineNumber,
      open: left,
      ordered,
      approved: text(line.approved),
    },
  })
}

/**
 * Takes a quantity for an order, never more than is open and allowed on top (REQ-3; without an allowance: exactly).
 * @throws DomainError procurement.requisition.over_ordered
 */
export function allocate(
  line: RequisitionQuantities,
  micro: bigint,
  pointer: string,
  allowance: OrderAllowance = EXACTLY,
): void {
  assertWithin(line, micro, line.allocated, pointer, allowance)
  line.allocated += micro
}

/**
 * Checks a draft that becomes an order and counts from now on; `allowance` leaves out the other drafts only (REQ-3).
 * @throws DomainError procurement.requisition.over_ordered
 */
export function assertStillFits(
  line: RequisitionQuantities,
  micro: bigint,
  pointer: string,
  allowance: OrderAllowance,
): void {
  assertWithin(line, micro, line.allocated - micro, pointer, allowance)
}

/** Gives a quantity back that an order no longer needs. @throws Error when it was never taken */
export function release(line: RequisitionQuantities, micro: bigint): void {
  if (micro > line.allocated) throw new Error(`line ${line.id} cannot give back more than is ordered`)
  line.allocated -= micro
}

/** Notes a delivery, or a returned or reversed one as less than zero. @throws Error when more goes back than came */
export function receive(line: RequisitionQuantities, micro: bigint): void {
  if (line.received + micro < 0n) throw new Error(`line ${line.id} cannot give back more than was received`)
  line.received += micro
}

/** The command that the quantities of the lines call for: the state is derived, never typed. */
export function progressOf(lines: readonly RequisitionQuantities[]): CommandOf<typeof requisitionMachine> {
  const sum = (pick: (line: RequisitionQuantities) => bigint): bigint =>
    lines.reduce((total, line) => total + pick(line), 0n)
  if (sum((line) => line.received) > 0n)
    return lines.every((line) => line.received >= wantedOf(line) && line.received >= line.allocated)
      ? 'receiveAll'
      : 'receivePart'
  if (sum((line) => line.allocated) === 0n) return 'reopen'
  return lines.every((line) => openOf(line) === 0n) ? 'orderAll' : 'orderPart'
}

/** The state after quantities have moved: derived, unless somebody holds, stopped or closed the requisition. */
export function followedState(state: RequisitionState, lines: readonly RequisitionQuantities[]): RequisitionState {
  return followsQuantities(state) ? requisitionMachine.next(state, progressOf(lines)) : state
}

/** CANCELLED only if nothing is ordered (REQ-1). @throws DomainError procurement.requisition.has_orders */
export function assertNothingOrdered(lines: readonly RequisitionQuantities[]): void {
  const line = lines.find((candidate) => candidate.allocated > 0n)
  if (line === undefined) return
  throw requisitionHasOrders(
    `Line ${String(line.lineNumber)} has ${text(line.allocated)} ordered: cancel the orders first, or stop the requisition.`,
    { facts: { requisitionLineId: line.id, line: line.lineNumber, ordered: text(line.allocated) } },
  )
}

/** CLOSED when nothing is on its way (REQ-1). @throws DomainError procurement.requisition.has_orders */
export function assertNothingUnderWay(lines: readonly RequisitionQuantities[]): void {
  const line = lines.find((candidate) => candidate.allocated > candidate.received)
  if (line === undefined) return
  const ordered = text(line.allocated)
  const received = text(line.received)
  throw requisitionHasOrders(
    `Line ${String(line.lineNumber)} has ${ordered} ordered and ${received} received: wait for the rest, or cancel it on the order.`,
    { facts: { requisitionLineId: line.id, line: line.lineNumber, ordered, received } },
  )
}

/** Takes what is open out of the lines; answers those that had any. */
export function cancelOpen<Line extends RequisitionQuantities>(lines: readonly Line[]): Line[] {
  const open = lines.filter((line) => openOf(line) > 0n)
  for (const line of open) line.cancelled += openOf(line)
  return open
}
