import type { MatchView } from '@nexus/contracts-procurement'
import { Money, Quantity } from '@nexus/kernel'

export type OrderLine = MatchView['lines'][number]

/** What other matched documents hold of an order line. Billing knows more than the ledger: what it let pass beyond it. */
export interface LinePosition {
  /** Billed beyond what the order has room for, less what was credited of that. */
  readonly beyond: Quantity
  /** Price differences to our disadvantage, in all. */
  readonly variance: Money
  /** What all that would have cost by the order. */
  readonly expected: Money
  /** What is billed of each receipt line. */
  readonly receipts: ReadonlyMap<string, Quantity>
  /** What the invoice that this credit note refers to has billed and not credited yet; absent when there is none. */
  readonly creditable?: { readonly quantity: Quantity; readonly beyond: Quantity }
}

export type LinePositions = ReadonlyMap<string, LinePosition>

export function positionOf(positions: LinePositions, orderLineId: string, currency: string): LinePosition {
  return (
    positions.get(orderLineId) ?? {
      beyond: Quantity.ZERO,
      variance: Money.zero(currency),
      expected: Money.zero(currency),
      receipts: new Map(),
    }
  )
}

/** One line of another matched document, as it is stored. */
export interface LineOnRecord {
  readonly invoiceId: string
  /** Of a credit note: the invoice that it refers to. */
  readonly creditOf: string | null
  readonly orderLineId: string
  readonly bookedMicro: bigint
  readonly beyondMicro: bigint
  readonly varianceMinor: bigint
  readonly expectedMinor: bigint
  readonly receipts: readonly { readonly receiptLineId: string; readonly quantity: string }[]
}

/** Adds up what is on record, by order line. `creditOf`: the invoice that is credited now. */
export function positionsOf(
  records: readonly LineOnRecord[],
  currency: string,
  creditOf: string | null,
): LinePositions {
  const byLine = new Map<string, LineOnRecord[]>()
  for (const record of records) byLine.set(record.orderLineId, [...(byLine.get(record.orderLineId) ?? []), record])
  return new Map(
    [...byLine].map(([orderLineId, lines]) => {
      const sum = (of: readonly LineOnRecord[], field: 'bookedMicro' | 'beyondMicro'): Quantity =>
        Quantity.ofMicro(of.reduce((total, line) => total + line[field], 0n))
      const minor = (field: 'varianceMinor' | 'expectedMinor'): Money =>
        Money.ofMinor(
          lines.reduce((total, line) => total + line[field], 0n),
          currency,
        )
      const own =
        creditOf === null ? [] : lines.filter((line) => line.invoiceId === creditOf || line.creditOf === creditOf)
      const receipts = new Map<string, Quantity>()
      for (const { receiptLineId, quantity } of lines.flatMap((line) => line.receipts))
        receipts.set(receiptLineId, (receipts.get(receiptLineId) ?? Quantity.ZERO).add(Quantity.parse(quantity)))
      const position: LinePosition = {
        beyond: sum(lines, 'beyondMicro'),
        variance: minor('varianceMinor'),
        expected: minor('expectedMinor'),
        receipts,
        ...(own.length === 0
          ? {}
          : {
              creditable: {
                quantity: sum(own, 'bookedMicro').add(sum(own, 'beyondMicro')),
                beyond: sum(own, 'beyondMicro'),
              },
            }),
      }
      return [orderLineId, position]
    }),
  )
}
