import {
  type postReceipt,
  receiptLineUnknown,
  receiptSplitInvalid,
  receiptState,
  receiptUnitUnknown,
} from '@nexus/contracts-procurement'
import { type InputOf, Quantity } from '@nexus/kernel'
import { buyingDuties, type Duty } from '../orders/purchase-order.policy.js'
import { type Counted, fromCounted, openInCounted, shareOf } from './counted-unit.policy.js'
import { type ReceivableLine, linesOfItem, openBase } from './receivable-lines.policy.js'
import type { ReceiptLine } from './receipt-line.entity.js'
import type { Receipt, ReceiptState } from './receipt.entity.js'
import { receiptMachine } from './receipt.machine.js'

type LineInput = InputOf<typeof postReceipt>['lines'][number]

/** What came of one order line, in millionths of its unit, and where it was typed. */
export interface Delivery {
  readonly lineNumber: number
  readonly orderLineId: string
  readonly requisitionLineId: string
  readonly micro: bigint
  readonly inspectingMicro: bigint
  readonly rejectedMicro: bigint
  readonly rejectionReason: string | null
  readonly countedUnit: string | null
  readonly countedMicro: bigint | null
  /** Whether the conversion cut something off: then it must not fill the line up. */
  readonly cut: boolean
  readonly pointer: string
}

interface Split {
  accepted: bigint
  inspecting: bigint
  rejected: bigint
}

/**
 * What was typed, by order line (REC-1, REC-3): a line id takes all of it; an item goes to its open lines, the earliest
 * promised first, and what is too much to the last of them. Never two quantities for one typed line id.
 * @param counted what was counted in alternate units so far, by order line
 * @throws DomainError procurement.receipt.line_unknown, .unit_unknown, .split_invalid
 */
export function deliveriesOf(
  lines: readonly LineInput[],
  orderLines: readonly ReceivableLine[],
  counted: ReadonlyMap<string, Counted> = new Map(),
): Delivery[] {
  const soFar = new Map(counted)
  const planned = new Map<string, bigint>()
  const seen = new Set<string>()
  const deliveries: Delivery[] = []
  lines.forEach((line, index) => {
    const pointer = `/lines/${String(index)}`
    const key = line.orderLineId ?? JSON.stringify([line.item?.supplierItemId, line.item?.buyerItemId])
    const targets = targetsOf(line, orderLines)
    if (targets.length === 0 || seen.has(key)) throw unknownLine(line, pointer, seen.has(key))
    seen.add(key)
    const usable = targets.filter((target) => unitOf(target, line.unitCode) !== undefined)
    if (usable.length === 0) throw unknownUnit(targets, line.unitCode ?? '', pointer)
    const split = splitOf(line, pointer)
    let rest = split.accepted + split.inspecting + split.rejected
    usable.forEach((target, position) => {
      const unit = unitOf(target, line.unitCode) ?? null
      const before = soFar.get(target.id) ?? { counted: 0n, base: 0n }
      const open = openBase(target) - (planned.get(target.id) ?? 0n)
      const most = unit === null ? open : openInCounted(open, before, unit)
      const size = position === usable.length - 1 || most > rest ? rest : most
      if (size <= 0n) return
      rest -= size
      const { base, remainder } = unit === null ? { base: size, remainder: 0n } : fromCounted(size, before, unit)
      if (base <= 0n) throw tooLittle(pointer)
      const parts = take(split, size)
      deliveries.push({
        lineNumber: deliveries.length + 1,
        orderLineId: target.id,
        requisitionLineId: target.requisitionLineId,
        micro: base,
        inspectingMicro: shareOf(base, parts.inspecting, size),
        rejectedMicro: shareOf(base, parts.rejected, size),
        rejectionReason: parts.rejected > 0n ? (line.rejectionReason ?? null) : null,
        countedUnit: unit === null ? null : unit.unitCode,
        countedMicro: unit === null ? null : size,
        cut: remainder > 0n,
        pointer: `${pointer}/quantity`,
      })
      planned.set(target.id, (planned.get(target.id) ?? 0n) + base)
      if (unit !== null) soFar.set(target.id, { counted: before.counted + size, base: before.base + base })
    })
  })
  return deliveries
}

function targetsOf(line: LineInput, orderLines: readonly ReceivableLine[]): readonly ReceivableLine[] {
  if (line.item !== undefined) return linesOfItem(line.item, orderLines)
  return orderLines.filter((candidate) => candidate.id === line.orderLineId)
}

/** The alternate unit that was counted in; null for the line's own; undefined when the line does not know it. */
export function unitOf(line: Pick<ReceivableLine, 'unitCode' | 'receivingTerms'>, unitCode: string | undefined) {
  if (unitCode === undefined || unitCode === line.unitCode) return null
  const alternate = line.receivingTerms?.alternateUnit
  return alternate?.unitCode === unitCode ? alternate : undefined
}

function splitOf(line: LineInput, pointer: string): Split {
  const micro = (text: string | undefined): bigint => Quantity.parse(text ?? '0').micro
  const [rejected, inspecting] = [micro(line.rejected), micro(line.inInspection)]
  const accepted = micro(line.quantity) - rejected - inspecting
  if (accepted < 0n)
    throw invalidSplit(
      `${pointer}/rejected`,
      `Rejected and in inspection are more than the ${line.quantity} that came.`,
    )
  if (rejected > 0n && line.rejectionReason === undefined)
    throw invalidSplit(`${pointer}/rejectionReason`, 'Say why it is rejected.')
  return { accepted, inspecting, rejected }
}

/** Takes so much out of what is left, good quantities first. */
function take(rest: Split, size: bigint): Split {
  let left = size
  const of = (kind: keyof Split): bigint => {
    const part = rest[kind] < left ? rest[kind] : left
    rest[kind] -= part
    left -= part
    return part
  }
  return { accepted: of('accepted'), inspecting: of('inspecting'), rejected: of('rejected') }
}

function unknownLine(line: LineInput, pointer: string, twice: boolean): Error {
  const named =
    line.orderLineId === undefined
      ? `item ${line.item?.supplierItemId ?? line.item?.buyerItemId ?? ''}`
      : `line ${line.orderLineId}`
  const detail = twice
    ? `The order ${named} is received twice in one receipt; add the quantities up.`
    : `The purchase order has no ${named}.`
  const field = line.orderLineId === undefined ? 'item' : 'orderLineId'
  return receiptLineUnknown(detail, { errors: [{ pointer: `${pointer}/${field}`, code: 'line_unknown', detail }] })
}

/** @param lines what the quantity could belong to */
export function unknownUnit(
  lines: readonly Pick<ReceivableLine, 'unitCode' | 'receivingTerms'>[],
  unitCode: string,
  pointer: string,
): Error {
  const units = [
    ...new Set(lines.flatMap((line) => [line.unitCode, line.receivingTerms?.alternateUnit?.unitCode ?? []].flat())),
  ]
  const detail = `The line is not counted in ${unitCode}: use ${units.join(' or ')}.`
  return receiptUnitUnknown(detail, {
    facts: { unitCode, units },
    errors: [{ pointer: `${pointer}/unitCode`, code: 'unit_unknown', detail, facts: { unitCode } }],
  })
}

export const invalidSplit = (pointer: string, detail: string): Error =>
  receiptSplitInvalid(detail, { errors: [{ pointer, code: 'split_invalid', detail }] })

const tooLittle = (pointer: string): Error =>
  invalidSplit(`${pointer}/quantity`, "That is less than a millionth of the line's unit; count it together with more.")

/** Found good: received − rejected − in inspection (REC-1). */
export const acceptedOf = (line: Pick<ReceiptLine, 'micro' | 'rejectedMicro' | 'inspectingMicro'>): bigint =>
  line.micro - line.rejectedMicro - line.inspectingMicro

/** The command that the quantities of a receipt call for (REC-1). */
export function inspectionOf(
  lines: readonly Pick<ReceiptLine, 'micro' | 'rejectedMicro' | 'inspectingMicro'>[],
): 'inspectLater' | 'acceptAll' | 'rejectPart' | 'rejectAll' {
  if (lines.some((line) => line.inspectingMicro > 0n)) return 'inspectLater'
  if (lines.every((line) => line.rejectedMicro === 0n)) return 'acceptAll'
  return lines.every((line) => acceptedOf(line) === 0n) ? 'rejectAll' : 'rejectPart'
}

/** @throws DomainError procurement.receipt.state of a receipt that is reversed, or was never posted */
export function assertStands({ state }: { readonly state: ReceiptState }): void {
  if (!receiptMachine.isFinal(state) && state !== receiptMachine.initial) return
  throw receiptState(`The receipt is ${state}: nothing of it can go back.`, { facts: { state } })
}

/** The state of a receipt as it is posted. */
export function postedState(lines: Parameters<typeof inspectionOf>[0]): ReceiptState {
  const command = inspectionOf(lines)
  const posted = receiptMachine.next(receiptMachine.initial, 'post')
  return command === 'acceptAll' ? posted : receiptMachine.next(posted, command)
}

/** How people name a receipt: by its order and a count; older ones by their delivery note. */
export const receiptNumberOf = (
  receipt: Pick<Receipt, 'orderNumber' | 'sequenceNumber' | 'deliveryNote' | 'id'>,
): string =>
  receipt.sequenceNumber === null
    ? `${receipt.orderNumber}/${receipt.deliveryNote ?? receipt.id}`
    : `${receipt.orderNumber}/R${String(receipt.sequenceNumber)}`

/** Who may not receive an order, inspect or return it, or take such back: those who brought it about, or agreed to it. */
export const orderingDuties = (
  order: Parameters<typeof buyingDuties>[0] & { readonly approvedBy: readonly string[] },
): Duty[] => [...buyingDuties(order), { role: 'approver', userIds: order.approvedBy }]
