import { receiptExceedsOrder, receiptOfService } from '@nexus/contracts-procurement'
import { Quantity } from '@nexus/kernel'
import { ledgerFacts, type LedgerLine, receivable } from '../order-ledger/order-ledger.policy.js'
import type { Delivery } from './receipt.policy.js'

const quantityText = (micro: bigint): string => Quantity.ofMicro(micro).toString()

/** What a draft of a receipt holds of an order line, in millionths of its unit (REC-2). */
export interface HeldRoom {
  readonly receiptId: string
  readonly draftedBy: string
  readonly orderLineId: string
  readonly micro: bigint
  readonly countedMicro: bigint | null
}

/** What drafts hold of one order line together. */
export const heldOf = (held: readonly HeldRoom[], orderLineId: string): bigint =>
  held.reduce((sum, each) => (each.orderLineId === orderLineId ? sum + each.micro : sum), 0n)

/** The order lines as a new delivery finds them: what drafts hold is as good as delivered (REC-2, REC-3). */
export const withHeld = <L extends { readonly id: string; readonly received: bigint }>(
  lines: readonly L[],
  held: readonly HeldRoom[],
): L[] => lines.map((line) => ({ ...line, received: line.received + heldOf(held, line.id) }))

/**
 * Refuses what is more than all receipts and drafts of a line leave of its limit, exactly (REC-2).
 * @param over by order line, how much more than ordered may come
 * @param filled whether drafts count as delivered where a converted quantity must not fill a line up
 * @throws DomainError procurement.receipt.exceeds_order naming the drafts that hold the room
 */
export function assertRoom(
  deliveries: readonly Delivery[],
  lines: readonly (LedgerLine & { readonly id: string })[],
  over: ReadonlyMap<string, bigint>,
  held: readonly HeldRoom[],
  filled: 'with-drafts' | 'without-drafts',
): void {
  const planned = new Map<string, bigint>()
  for (const delivery of deliveries) {
    const { orderLineId, micro, pointer } = delivery
    const line = lines.find((candidate) => candidate.id === orderLineId)
    if (line === undefined) throw new Error(`a delivery names the unknown order line ${orderLineId}`)
    const before = planned.get(orderLineId) ?? 0n
    const after = { ...line, received: line.received + before }
    const rest = receivable(after, over.get(orderLineId)) - heldOf(held, orderLineId)
    if (micro > rest) throw exceeds(after, micro, rest > 0n ? rest : 0n, held, pointer)
    planned.set(orderLineId, before + micro)
  }
  for (const { cut, orderLineId, pointer } of deliveries) {
    const line = lines.find((candidate) => candidate.id === orderLineId)
    if (!cut || line === undefined) continue
    const after = { ...line, received: line.received + (planned.get(orderLineId) ?? 0n) }
    const drafted = filled === 'with-drafts' ? heldOf(held, orderLineId) : 0n
    if (receivable(after, over.get(orderLineId)) - drafted === 0n) throw fillsUp(after, pointer)
  }
}

/** Goods are received, services are accepted (PO-2). @throws DomainError procurement.receipt.service_line */
export function assertGoods(
  deliveries: readonly Delivery[],
  lines: readonly { readonly id: string; readonly lineNumber: number; readonly kind: string }[],
): void {
  const errors = deliveries.flatMap(({ orderLineId, pointer }) => {
    const line = lines.find((candidate) => candidate.id === orderLineId)
    if (line?.kind !== 'service') return []
    const detail = `Line ${String(line.lineNumber)} of the order is a service: record a service acceptance for it instead of a receipt.`
    return [{ pointer, code: 'service_line', detail }]
  })
  const [first] = errors
  if (first !== undefined) throw receiptOfService(first.detail, { errors })
}

function exceeds(line: LedgerLine, micro: bigint, left: bigint, held: readonly HeldRoom[], pointer: string): Error {
  const own = held.filter((each) => each.orderLineId === line.id)
  const quantity = quantityText(micro)
  const drafts = own.map((each) => ({
    receiptId: each.receiptId,
    draftedBy: each.draftedBy,
    quantity: quantityText(each.micro),
  }))
  const names = drafts.map((draft) => `${draft.quantity} by ${draft.draftedBy} (${draft.receiptId})`).join(', ')
  const why = own.length === 0 ? '' : ` Drafts of receipts hold ${names}: post or discard them first.`
  const detail = `Line ${String(line.lineNumber)} of the order: ${quantity} cannot be received, only ${quantityText(left)} is left.${why}`
  const quantities = { ...ledgerFacts(line), quantity, left: quantityText(left) }
  return receiptExceedsOrder(detail, {
    facts: { ...quantities, ...(own.length === 0 ? {} : { drafts }) },
    errors: [{ pointer, code: 'exceeds', detail, facts: quantities }],
  })
}

/** A line that is full to the last millionth, by a count that is a fraction of a millionth more (REC-2: 0 is 0). */
function fillsUp(line: LedgerLine, pointer: string): Error {
  const detail = `Line ${String(line.lineNumber)} of the order: that is a little more than the whole rest; count again.`
  return receiptExceedsOrder(detail, { facts: ledgerFacts(line), errors: [{ pointer, code: 'exceeds', detail }] })
}
