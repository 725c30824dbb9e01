import {
  type changeRequisition,
  requisitionBelowOrdered,
  requisitionLineMissing,
  requisitionState,
} from '@nexus/contracts-procurement'
import { cutText, type InputOf, Quantity } from '@nexus/kernel'
import { isOrderable } from './requisition.machine.js'
import type { RequisitionState } from './requisition.entity.js'
import type { RequisitionQuantities } from './requisition.policy.js'

type Input = InputOf<typeof changeRequisition>

/** A line of an approved requisition and what is wanted of it now. */
export interface WantedLine<Line> {
  readonly line: Line
  readonly quantity: string
}

/** What a change asks for, told apart by whether somebody must approve it. */
export interface JudgedChange<Line> {
  /** Within what was approved: takes effect at once. */
  readonly within: readonly (WantedLine<Line> & { readonly cancelled: bigint })[]
  /** More than was approved. */
  readonly raised: readonly WantedLine<Line>[]
}

/** @throws DomainError procurement.requisition.state */
export function assertChangeable(state: RequisitionState): void {
  if (isOrderable(state)) return
  throw requisitionState(
    `The requisition is ${state}, so its approved quantities cannot be changed: only while it is approved and not held, stopped or finished.`,
    { facts: { state, command: 'change' } },
  )
}

const text = (micro: bigint): string => Quantity.ofMicro(micro).toString()

/**
 * Compares what is wanted with what was approved last, not with the previous change (REQ-5, AP-9): what goes down, or
 * comes back up to what was approved, needs no approval; the floor is what is ordered.
 * @throws DomainError procurement.requisition.line_unknown, procurement.requisition.below_ordered
 */
export function judgeChange<Line extends RequisitionQuantities>(
  lines: readonly Line[],
  { lines: wanted, newLines }: Pick<Input, 'lines' | 'newLines'>,
): JudgedChange<Line> {
  const within: (WantedLine<Line> & { cancelled: bigint })[] = []
  const raised: WantedLine<Line>[] = []
  const seen = new Set<string>()
  wanted.forEach(({ lineId, quantity }, index) => {
    const line = lines.find((candidate) => candidate.id === lineId)
    if (line === undefined || seen.has(lineId))
      throw refusedLine(
        `/lines/${String(index)}/lineId`,
        line === undefined ? `The requisition has no line ${lineId}.` : `The line ${lineId} is changed twice.`,
      )
    seen.add(lineId)
    const { micro } = Quantity.parse(quantity)
    assertNotBelow(line, micro, `/lines/${String(index)}/quantity`)
    const cancelled = line.approved - micro
    if (cancelled < 0n) raised.push({ line, quantity })
    else if (cancelled !== line.cancelled) within.push({ line, quantity, cancelled })
  })
  if (within.length + raised.length + newLines.length === 0)
    throw refusedLine('/lines', 'The change changes nothing: every line is wanted as it is.')
  return { within, raised }
}

function assertNotBelow(line: RequisitionQuantities, micro: bigint, pointer: string): void {
  if (micro >= line.allocated) return
  const ordered = text(line.allocated)
  const detail = `Line ${String(line.lineNumber)} has ${ordered} ordered, so it cannot go down to ${text(micro)}: cancel or lower the order first.`
  throw requisitionBelowOrdered(detail, {
    errors: [{ pointer, code: 'below_ordered', detail, facts: { ordered } }],
    facts: { requisitionLineId: line.id, line: line.lineNumber, ordered, wanted: text(micro) },
  })
}

const refusedLine = (pointer: string, detail: string): Error =>
  requisitionLineMissing(detail, { errors: [{ pointer, code: 'line_unknown', detail }] })

/** As many as an approval request holds. */
const MOST_DIFFERENCES = 500

/** The differences as approvers read them: quantities that rise, lines that come. */
export function changeDifferences(
  raised: readonly WantedLine<RequisitionQuantities & { readonly description: string }>[],
  added: readonly { readonly lineNumber: number; readonly description: string; readonly quantity: string }[],
): { path: string; label: string; before: string | null; after: string | null }[] {
  return [
    ...raised.map(({ line, quantity }) => ({
      path: `/lines/${String(line.lineNumber)}/quantity`,
      label: cutText(`Line ${String(line.lineNumber)}, quantity: ${line.description}`, 200),
      before: text(line.approved),
      after: quantity,
    })),
    ...added.map(({ lineNumber, description, quantity }) => ({
      path: `/lines/${String(lineNumber)}`,
      label: `Line ${String(lineNumber)} is new`,
      before: null,
      after: `${quantity} × ${description}`,
    })),
  ].slice(0, MOST_DIFFERENCES)
}
