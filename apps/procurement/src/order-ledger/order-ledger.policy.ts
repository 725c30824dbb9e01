import {
  billingBelowZero,
  billingExceedsOrdered,
  billingExceedsReceived,
  type BillableBasis,
  type MatchLevel,
  receiptExceedsOrder,
} from '@nexus/contracts-procurement'
import { percent, Quantity } from '@nexus/kernel'

/** The quantities of an order line that the ledger keeps, in millionths of its unit. */
export const LEDGER_QUANTITIES = [
  'ordered',
  'received',
  /** Of `received`, still to be inspected. */
  'inspecting',
  /** Of `received`, found bad. Accepted is the rest of both (REC-1). */
  'rejected',
  'returned',
  /** Of `returned`, what had been rejected. */
  'rejectsOut',
  /** Of `returned`, what the vendor is to deliver again (REC-5). */
  'replaced',
  'billed',
  'cancelled',
] as const

export type LedgerQuantity = (typeof LEDGER_QUANTITIES)[number]

/** An order line as the ledger sees it. */
export interface LedgerLine extends Record<LedgerQuantity, bigint> {
  readonly id: string
  readonly lineNumber: number
  readonly match: MatchLevel
  /** Fixed by the first receipt; before it, what may be billed is nothing either way. */
  readonly billableBasis: BillableBasis | null
  /** How much less than ordered still is complete, in percent, as of the last receipt (PO-2). */
  readonly underReceiptPercent: string | null
}

/** One change of one quantity; negative when something is taken back. */
export interface Movement {
  readonly orderLineId: string
  readonly quantity: LedgerQuantity
  readonly micro: bigint
  /** Where the quantity was typed, for the message. */
  readonly pointer?: string
  /** On what comes in: how much more than ordered may come, in millionths. Default: none (REC-2). */
  readonly over?: bigint
}

export type Fulfilment = 'NONE' | 'PARTIAL' | 'FULL' | 'OVER'

type Quantities<K extends LedgerQuantity> = Readonly<Pick<LedgerLine, K>>

const positive = (micro: bigint): bigint => (micro > 0n ? micro : 0n)

/** What the order still stands for: ordered − cancelled. */
export const standing = (line: Quantities<'ordered' | 'cancelled'>): bigint => line.ordered - line.cancelled

/** What came and is not to come again: received − what is to be replaced (REC-5). */
export const delivered = (line: Quantities<'received' | 'replaced'>): bigint => line.received - line.replaced

/** What was found good (REC-1): received − rejected − in inspection. */
export const accepted = (line: Quantities<'received' | 'rejected' | 'inspecting'>): bigint =>
  line.received - line.rejected - line.inspecting

/** What can still be received, exactly; `over` is the tolerance, 0 means exactly 0 (REC-2). */
export const receivable = (line: LedgerLine, over = 0n): bigint => standing(line) + over - delivered(line)

/** Received, neither rejected nor returned: what stays to be paid. What is in inspection may still turn out bad. */
const good = (line: LedgerLine): bigint => line.received - line.rejected - (line.returned - line.rejectsOut)

/** Without receipts: what is ordered, less what went back for good (REC-5). */
const standingForBilling = (line: LedgerLine): bigint => standing(line) - (line.returned - line.replaced)

/**
 * What may be billed in all (MAT-1, REC-1): by the basis what came and did not go back, or what was accepted and did
 * not go back; on a two-way line what is ordered; null: whatever is billed.
 */
export function billable(line: LedgerLine): bigint | null {
  switch (line.match) {
    case 'none':
      return null
    case 'two-way':
      return standingForBilling(line)
    case 'four-way':
      return good(line) - line.inspecting
    case 'three-way':
    case 'three-way-direct':
      return line.billableBasis === 'accepted' ? good(line) - line.inspecting : line.received - line.returned
  }
}

/** Billed, but rejected or gone back: the vendor owes a credit note, or a replacement (REC-5, V10). */
export function creditExpected(line: LedgerLine): bigint {
  if (line.match === 'none') return 0n
  if (line.match !== 'two-way') return positive(line.billed - good(line))
  return positive(line.billed - (standingForBilling(line) - (line.rejected - line.rejectsOut)))
}

/** Billed beyond what is here: what a return of it leaves for a credit note (REC-5). */
export function overBilled(line: LedgerLine): bigint {
  if (line.match === 'none') return 0n
  return positive(line.billed - (line.match === 'two-way' ? standingForBilling(line) : line.received - line.returned))
}

/** What can still be cancelled: never below what is delivered or billed (PO-4). */
export function cancellable(line: LedgerLine): bigint {
  const used = delivered(line) > line.billed ? delivered(line) : line.billed
  return positive(standing(line) - used)
}

/** Makes one movement, or refuses it: the only rule book of order quantities. @throws DomainError */
export function apply(line: LedgerLine, movement: Movement): void {
  const { quantity, micro } = movement
  switch (quantity) {
    case 'received':
      if (micro > 0n) assertReceivable(line, movement)
      break
    case 'billed':
      assertBillable(line, movement)
      break
    case 'ordered':
    case 'cancelled':
      assertFloor(line, movement)
      break
    case 'inspecting':
    case 'rejected':
    case 'returned':
    case 'rejectsOut':
    case 'replaced':
  }
  line[quantity] += micro
}

function assertReceivable(line: LedgerLine, { micro, pointer, over = 0n }: Movement): void {
  const left = positive(receivable(line, over))
  if (micro <= left) return
  const { detail, extras } = refusal(line, micro, left, 'be received', pointer)
  throw receiptExceedsOrder(detail, extras)
}

function assertBillable(line: LedgerLine, { micro, pointer }: Movement): void {
  const billed = line.billed + micro
  if (billed < 0n) {
    const { detail, extras } = refusal(line, micro, -line.billed, 'be credited', pointer)
    throw billingBelowZero(detail, extras)
  }
  const limit = billable(line)
  // A credit is never refused for what others had billed before.
  if (micro <= 0n || limit === null || billed <= limit) return
  const { detail, extras } = refusal(line, micro, positive(limit - line.billed), 'be billed', pointer)
  throw line.match === 'two-way' ? billingExceedsOrdered(detail, extras) : billingExceedsReceived(detail, extras)
}

/** Nothing that is delivered or billed is taken off the order (PO-4); `less` is negative when something is put back. */
function assertFloor(line: LedgerLine, { quantity, micro }: Movement): void {
  const less = quantity === 'ordered' ? -micro : micro
  if (less > cancellable(line))
    throw new Error(`order line ${line.id}: what is received or billed cannot be taken off the order (PO-4)`)
  if (quantity === 'cancelled' && line.cancelled + micro < 0n)
    throw new Error(`order line ${line.id}: more would be put back than is cancelled`)
}

const text = (value: bigint): string => Quantity.ofMicro(value).toString()

/** The quantities of a line as refusals name them. */
export const ledgerFacts = (line: LedgerLine): Record<string, string | number> => ({
  orderLineId: line.id,
  line: line.lineNumber,
  ordered: text(line.ordered),
  received: text(line.received),
  returned: text(line.returned),
  billed: text(line.billed),
  cancelled: text(line.cancelled),
})

function refusal(line: LedgerLine, micro: bigint, left: bigint, what: string, pointer = '/lines') {
  const detail = `Line ${String(line.lineNumber)} of the order: ${text(micro)} cannot ${what}, only ${text(left)} is left.`
  const facts = { ...ledgerFacts(line), quantity: text(micro), left: text(left) }
  return { detail, extras: { facts, errors: [{ pointer, code: 'exceeds', detail, facts }] } }
}

/** Whether nothing more is expected of a line: delivered ≥ ordered − cancelled − under-tolerance (PO-2). */
export function isDelivered(line: LedgerLine): boolean {
  const { numerator, denominator } = percent(line.underReceiptPercent ?? '0')
  // The tolerance is a share of what is ordered, compared as a fraction: nothing is rounded.
  return (delivered(line) - standing(line)) * denominator + line.ordered * numerator >= 0n
}

/** How much of an order is received (PO-2): a cancelled remainder is not missing, and too much is not too little. */
export function receiptOf(lines: readonly LedgerLine[]): Fulfilment {
  if (lines.every((line) => delivered(line) <= 0n)) return 'NONE'
  if (!lines.every(isDelivered)) return 'PARTIAL'
  return lines.some((line) => delivered(line) > standing(line)) ? 'OVER' : 'FULL'
}

/** How much of an order is billed, by quantity: a line whose delivery is complete bills what may be billed of it. */
export function billingOf(lines: readonly LedgerLine[]): Fulfilment {
  if (lines.every((line) => line.billed <= 0n)) return 'NONE'
  const isBilled = (line: LedgerLine): boolean => {
    const limit = isDelivered(line) || line.match === 'two-way' ? billable(line) : null
    return line.billed >= (limit === null || limit > standing(line) ? standing(line) : limit)
  }
  if (!lines.every(isBilled)) return 'PARTIAL'
  return lines.some((line) => line.billed > standing(line)) ? 'OVER' : 'FULL'
}

/** What is wrong with a line's quantities (INV-14): nothing, unless something wrote past the ledger. */
export function ledgerFaults(line: LedgerLine, over = 0n): string[] {
  const { received, inspecting, rejected, returned, rejectsOut, replaced, billed } = line
  const billedLimit = line.match === 'none' ? billed : line.match === 'two-way' ? standing(line) : received
  return [
    ...(LEDGER_QUANTITIES.some((quantity) => line[quantity] < 0n) ? ['a quantity is negative'] : []),
    ...(delivered(line) > standing(line) + over ? ['more is received than ordered'] : []),
    ...(inspecting + rejected > received ? ['more is inspected than received'] : []),
    ...(returned > received - inspecting ? ['more is returned than received'] : []),
    ...(rejectsOut > rejected || rejectsOut > returned ? ['more rejects went back than there are'] : []),
    ...(replaced > returned ? ['more is to be replaced than returned'] : []),
    ...(billed > billedLimit ? ['more is billed than may be'] : []),
  ]
}
