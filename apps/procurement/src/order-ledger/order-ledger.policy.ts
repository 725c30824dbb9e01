import {
  billingBelowZero,
  billingExceedsOrdered,
  billingExceedsReceived,
  receiptExceedsOrder,
} from '@nexus/contracts-procurement'
import { Quantity } from '@nexus/kernel'

/** The quantities of an order line, in millionths of its unit. */
export interface LedgerLine {
  readonly id: string
  readonly lineNumber: number
  readonly match: 'two-way' | 'three-way'
  ordered: bigint
  received: bigint
  returned: bigint
  billed: bigint
  cancelled: bigint
}

/** One change of one quantity. Negative `billed` is a credit, or a booking that is taken back. */
export interface Movement {
  readonly orderLineId: string
  readonly quantity: 'received' | 'billed' | 'cancelled'
  readonly micro: bigint
  /** Where the quantity was typed, for the message. */
  readonly pointer?: string
}

export type Fulfilment = 'NONE' | 'PARTIAL' | 'FULL'

/** What the order still stands for: ordered − cancelled. */
export const standing = (line: Pick<LedgerLine, 'ordered' | 'cancelled'>): bigint => line.ordered - line.cancelled

/** What can still be received, exactly (REC-2 with a tolerance of 0). */
export const receivable = (line: LedgerLine): bigint => standing(line) - line.received

/** What may be billed in all: what stays received, or on a two-way line what is ordered (MAT-1, MAT-2). */
export const billable = (line: LedgerLine): bigint =>
  line.match === 'three-way' ? line.received - line.returned : standing(line)

/** What can still be cancelled: never below what is received or billed (PO-4). */
export function cancellable(line: LedgerLine): bigint {
  const used = line.received > line.billed ? line.received : line.billed
  return standing(line) - used
}

/** Makes one movement, or refuses it: the only rule book of order quantities. @throws DomainError */
export function apply(line: LedgerLine, movement: Movement): void {
  switch (movement.quantity) {
    case 'received':
      receive(line, movement)
      break
    case 'billed':
      bill(line, movement)
      break
    case 'cancelled':
      cancel(line, movement)
  }
}

function receive(line: LedgerLine, { micro, pointer }: Movement): void {
  if (micro > receivable(line)) {
    const { detail, extras } = refusal(line, micro, receivable(line), 'be received', pointer)
    throw receiptExceedsOrder(detail, extras)
  }
  line.received += micro
}

function bill(line: LedgerLine, { micro, pointer }: Movement): void {
  const billed = line.billed + micro
  if (billed < 0n) {
    const { detail, extras } = refusal(line, micro, -line.billed, 'be credited', pointer)
    throw billingBelowZero(detail, extras)
  }
  // A credit is never refused for what others had billed before.
  if (micro > 0n && billed > billable(line)) {
    const { detail, extras } = refusal(line, micro, billable(line) - line.billed, 'be billed', pointer)
    throw line.match === 'three-way' ? billingExceedsReceived(detail, extras) : billingExceedsOrdered(detail, extras)
  }
  line.billed = billed
}

function cancel(line: LedgerLine, { micro }: Movement): void {
  if (micro > cancellable(line))
    throw new Error(`order line ${line.id}: what is received or billed cannot be cancelled (PO-4)`)
  line.cancelled += micro
}

function refusal(line: LedgerLine, micro: bigint, left: bigint, what: string, pointer = '/lines') {
  const text = (value: bigint): string => Quantity.ofMicro(value).toString()
  const detail = `Line ${String(line.lineNumber)} of the order: ${text(micro)} cannot ${what}, only ${text(left)} is left.`
  const { ordered, received, returned, billed, cancelled } = line
  const facts = {
    orderLineId: line.id,
    quantity: text(micro),
    left: text(left),
    ordered: text(ordered),
    received: text(received),
    returned: text(returned),
    billed: text(billed),
    cancelled: text(cancelled),
  }
  return { detail, extras: { facts, errors: [{ pointer, code: 'exceeds', detail }] } }
}

/** How much of an order is received (PO-2): a cancelled remainder is not missing. */
export const receiptOf = (lines: readonly LedgerLine[]): Fulfilment => fulfilment(lines, (line) => line.received)

/** How much of an order is billed, by quantity. */
export const billingOf = (lines: readonly LedgerLine[]): Fulfilment => fulfilment(lines, (line) => line.billed)

function fulfilment(lines: readonly LedgerLine[], done: (line: LedgerLine) => bigint): Fulfilment {
  if (lines.every((line) => done(line) <= 0n)) return 'NONE'
  return lines.every((line) => done(line) >= standing(line)) ? 'FULL' : 'PARTIAL'
}

/** What is wrong with a line's quantities (INV-14): nothing, unless something wrote past the ledger. */
export function ledgerFaults(line: LedgerLine): string[] {
  const { ordered, received, returned, billed, cancelled } = line
  return [
    ...([ordered, received, returned, billed, cancelled].some((quantity) => quantity < 0n)
      ? ['a quantity is negative']
      : []),
    ...(received > ordered - cancelled ? ['more is received than ordered'] : []),
    ...(returned > received ? ['more is returned than received'] : []),
    ...(billed > billable(line) ? ['more is billed than may be'] : []),
  ]
}
