import { fromCounted, upToRest } from './counted-unit.policy.js'
import type { ReceiptLine } from './receipt-line.entity.js'
import { unitOf, unknownUnit } from './receipt.policy.js'
import type { ReceivableLine } from './receivable-lines.policy.js'

/**
 * A quantity of a receipt line in the unit of its order line. What was counted in the alternate unit and is the whole
 * rest, is the rest.
 * @throws DomainError procurement.receipt.unit_unknown
 */
export function inUnitOf(
  line: Pick<ReceiptLine, 'orderLineId'>,
  orderLines: readonly Pick<ReceivableLine, 'id' | 'unitCode' | 'receivingTerms'>[],
  typed: {
    readonly micro: bigint
    readonly unitCode: string | undefined
    readonly rest: bigint
    readonly pointer: string
  },
): bigint {
  const orderLine = orderLines.find((candidate) => candidate.id === line.orderLineId)
  if (orderLine === undefined) throw new Error(`a receipt names the unknown order line ${line.orderLineId}`)
  const unit = unitOf(orderLine, typed.unitCode)
  if (unit === undefined) throw unknownUnit([orderLine], typed.unitCode ?? '', typed.pointer)
  if (unit === null) return typed.micro
  return upToRest(fromCounted(typed.micro, { counted: 0n, base: 0n }, unit).base, typed.rest)
}
