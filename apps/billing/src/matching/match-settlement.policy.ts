import type { InvoiceExceptionType, InvoiceVariance } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import type { KnownException } from './reconcile-exceptions.policy.js'
import type { Variance } from './finding.policy.js'

/** An exception that a person settled, with what it costs. */
export interface SettledException extends KnownException {
  readonly type: InvoiceExceptionType
  readonly valueMinor: bigint | null
  readonly withheldMinor: bigint | null
}

/** What the differences of an invoice come to when it is matched. */
export interface Settlement {
  readonly variances: InvoiceVariance[]
  readonly disputedMinor: bigint
  readonly shortPaidMinor: bigint
}

const KINDS: Partial<Record<InvoiceExceptionType, InvoiceVariance['kind']>> = {
  PRICE: 'price',
  PRICE_UNDER_BILLED: 'price',
  QTY_OVER_ORDERED: 'quantity',
  QTY_OVER_RECEIVED: 'quantity',
  QTY_UNDER_BILLED: 'quantity',
  NOT_RECEIVED: 'quantity',
  TAX: 'tax',
  FREIGHT: 'freight',
}
const HANDLINGS = { accept: 'accepted', dispute: 'disputed', 'short-pay': 'short-paid' } as const

/** Differences that were let pass by rule and by people; what is disputed or short-paid is not paid (MAT-6, MAT-11). */
export function settlementOf(
  variances: readonly Variance[],
  settled: readonly SettledException[],
  { currency, payableMinor }: { readonly currency: string; readonly payableMinor: bigint },
): Settlement {
  const byPeople = settled.flatMap((exception): InvoiceVariance[] => {
    const kind = KINDS[exception.type]
    const { resolution, valueMinor } = exception
    if (kind === undefined || resolution === null || resolution === 'cleared' || valueMinor === null) return []
    const minor = exception.type.endsWith('UNDER_BILLED') ? -valueMinor : valueMinor
    return [
      {
        kind,
        handling: HANDLINGS[resolution],
        ...(exception.lineId === null ? {} : { lineId: exception.lineId }),
        ...(exception.orderLineId === null ? {} : { orderLineId: exception.orderLineId }),
        expected: exception.expected ?? '',
        actual: exception.actual ?? '',
        value: Money.ofMinor(minor, currency).toJSON(),
        exceptionId: exception.id,
      },
    ]
  })
  const withheld = (resolution: 'dispute' | 'short-pay'): bigint =>
    settled
      .filter((exception) => exception.resolution === resolution)
      .reduce((sum, { withheldMinor }) => sum + (withheldMinor ?? 0n), 0n)
  const shortPaid = atMost(withheld('short-pay'), payableMinor)
  return {
    variances: [...variances.map((variance) => ({ ...variance, value: variance.value.toJSON() })), ...byPeople],
    shortPaidMinor: shortPaid,
    disputedMinor: atMost(withheld('dispute'), payableMinor - shortPaid),
  }
}

const atMost = (minor: bigint, most: bigint): bigint => (minor > most ? most : minor)
