import { receiptIsBilled } from '@nexus/contracts-procurement'
import { Quantity } from '@nexus/kernel'
import { apply, billable, ledgerFacts, type LedgerLine, type Movement } from '../order-ledger/order-ledger.policy.js'

const quantityText = (micro: bigint): string => Quantity.ofMicro(micro).toString()

/**
 * What is billed on receipts stays received (REC-6).
 * @param what is taken back, such as "this receipt"
 * @throws DomainError procurement.receipt.billed
 */
export function assertUnbilled(line: LedgerLine, movements: readonly Movement[], what: string): void {
  const own = movements.filter((movement) => movement.orderLineId === line.id)
  if (own.length === 0 || line.match === 'none' || line.match === 'two-way') return
  const rest = { ...line }
  for (const movement of own) apply(rest, movement)
  const limit = billable(rest) ?? 0n
  if (line.billed <= limit) return
  throw receiptIsBilled(
    `Line ${String(line.lineNumber)} of the order has ${quantityText(line.billed)} billed, without ${what} ${quantityText(limit)} may be: reject or credit the invoice first.`,
    { facts: ledgerFacts(line) },
  )
}
