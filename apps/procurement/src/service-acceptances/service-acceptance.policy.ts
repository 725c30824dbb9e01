import {
  type acceptService,
  type LineKind,
  orderLineUnknown,
  serviceAcceptanceEmpty,
  serviceAcceptanceOfGoods,
} from '@nexus/contracts-procurement'
import { addRational, type InputOf, percent, Quantity, type Rational } from '@nexus/kernel'
import { standing } from '../order-ledger/order-ledger.policy.js'

type LineInput = InputOf<typeof acceptService>['lines'][number]

/** What accepting needs to know of an order line. */
export interface AcceptableLine {
  readonly id: string
  readonly lineNumber: number
  readonly kind: LineKind
  readonly ordered: bigint
  readonly cancelled: bigint
}

/** What was accepted of an order line before, by quantity or as a share of it. */
export interface EarlierAcceptance {
  readonly orderLineId: string
  readonly micro: bigint
  readonly percent: string | null
}

/** What is accepted of an order line, in millionths of its unit, and where it was typed. */
export interface Accepted {
  readonly lineNumber: number
  readonly orderLineId: string
  readonly micro: bigint
  readonly percent: string | null
  readonly pointer: string
}

const NOTHING: Rational = { numerator: 0n, denominator: 1n }

/**
 * What was typed, as quantities of the service lines (PO-2). The percentages of a line are converted together with
 * those before, and cut once: a third, a third and the rest are all of it.
 * @param earlier what stands of earlier acceptances of the order
 * @throws DomainError procurement.purchase_order.line_unknown, procurement.service_acceptance.goods_line, .empty
 */
export function acceptedOf(
  typed: readonly LineInput[],
  lines: readonly AcceptableLine[],
  earlier: readonly EarlierAcceptance[],
): Accepted[] {
  const seen = new Set<string>()
  return typed.map((each, index) => {
    const pointer = `/lines/${String(index)}`
    const line = lines.find((candidate) => candidate.id === each.orderLineId)
    if (line === undefined || seen.has(line.id)) throw unknownLine(each.orderLineId, pointer, line !== undefined)
    seen.add(line.id)
    if (line.kind !== 'service') throw goodsLine(line, pointer)
    const { id: orderLineId } = line
    const before = earlier.filter((one) => one.orderLineId === orderLineId)
    const { quantity, percent: share } = each
    const micro = share === undefined ? Quantity.parse(quantity ?? '0').micro : ofShare(share, line, before)
    if (micro <= 0n) throw empty(line, `${pointer}/percent`)
    const field = share === undefined ? 'quantity' : 'percent'
    return { lineNumber: index + 1, orderLineId, micro, percent: share ?? null, pointer: `${pointer}/${field}` }
  })
}

function ofShare(share: string, line: AcceptableLine, before: readonly EarlierAcceptance[]): bigint {
  let all = addRational(NOTHING, percent(share))
  let noted = 0n
  for (const each of before) {
    if (each.percent === null) continue
    all = addRational(all, percent(each.percent))
    noted += each.micro
  }
  const whole = standing(line)
  const cut = (whole * all.numerator) / all.denominator
  // More than all of it is never cut back to all of it: the tolerance decides, and 0 is exactly 0 (REC-2).
  const over = all.numerator > all.denominator && cut === whole
  return (over ? cut + 1n : cut) - noted
}

function unknownLine(orderLineId: string, pointer: string, twice: boolean): Error {
  const detail = twice
    ? `The order line ${orderLineId} is accepted twice in one acceptance; add it up.`
    : `The purchase order has no line ${orderLineId}.`
  return orderLineUnknown(detail, { errors: [{ pointer: `${pointer}/orderLineId`, code: 'line_unknown', detail }] })
}

function goodsLine({ lineNumber }: AcceptableLine, pointer: string): Error {
  const detail = `Line ${String(lineNumber)} of the order is goods: record a receipt for it instead of a service acceptance.`
  return serviceAcceptanceOfGoods(detail, { errors: [{ pointer, code: 'goods_line', detail }] })
}

function empty({ lineNumber }: AcceptableLine, pointer: string): Error {
  const detail = `Line ${String(lineNumber)} of the order: nothing more is accepted by that; type a greater percentage, or a quantity.`
  return serviceAcceptanceEmpty(detail, { errors: [{ pointer, code: 'empty', detail }] })
}
