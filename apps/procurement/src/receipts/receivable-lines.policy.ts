import type { LineKind, ReceivingTerms } from '@nexus/contracts-procurement'
import { delivered, standing } from '../order-ledger/order-ledger.policy.js'

/** What receiving needs to know of an order line. */
export interface ReceivableLine {
  readonly id: string
  readonly lineNumber: number
  readonly kind: LineKind
  readonly requisitionLineId: string
  readonly supplierItemId: string | null
  readonly buyerItemId: string | null
  readonly unitCode: string
  readonly promisedOn: string | null
  readonly receivingTerms: ReceivingTerms | null
  readonly ordered: bigint
  readonly received: bigint
  readonly replaced: bigint
  readonly cancelled: bigint
}

/** What of a line is ordered and has not come, without any tolerance; never below zero. */
export function openBase(line: ReceivableLine): bigint {
  const open = standing(line) - delivered(line)
  return open > 0n ? open : 0n
}

/**
 * The lines of an item as a delivery fills them (REC-3): open ones, the earliest promised first and those without a
 * date last; when nothing is open the last one, whose tolerance then decides. Services are accepted, so deliveries go past
 * them (PO-2).
 */
export function linesOfItem<L extends ReceivableLine>(
  item: { readonly supplierItemId?: string | undefined; readonly buyerItemId?: string | undefined },
  lines: readonly L[],
): L[] {
  const same = lines
    .filter((line) =>
      item.supplierItemId === undefined
        ? line.buyerItemId === item.buyerItemId
        : line.supplierItemId === item.supplierItemId,
    )
    .sort((a, b) => byDay(a.promisedOn, b.promisedOn) || a.lineNumber - b.lineNumber)
  const goods = same.filter((line) => line.kind === 'goods')
  const fitting = goods.length > 0 ? goods : same
  const open = fitting.filter((line) => openBase(line) > 0n)
  return open.length > 0 ? open : fitting.slice(-1)
}

function byDay(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
