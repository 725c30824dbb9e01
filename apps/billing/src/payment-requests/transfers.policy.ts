import { messageIdOf } from './payment-message.policy.js'

/** What a request keeps of one invoice, as far as its transfer is concerned. */
export interface TransferredPart {
  readonly invoiceId: string
  readonly number: string
  readonly credit: boolean
  readonly amountMinor: bigint
  readonly discountMinor: bigint | null
  readonly transfer: number
}

/** One transfer of a payment, before it is written. */
export interface PlannedTransfer {
  readonly position: number
  readonly endToEndId: string
  readonly amountMinor: bigint
  readonly invoiceIds: string[]
  readonly invoiceNumbers: string[]
  readonly creditNumbers: string[]
}

/** What is transferred of a part; negative for a credit note. */
export const transferredMinor = ({ credit, amountMinor, discountMinor }: TransferredPart): bigint =>
  credit ? -amountMinor : amountMinor - (discountMinor ?? 0n)

/**
 * The transfers of a payment in their order. A single one has the id of the message, several have it with their number:
 * unique for ever, and at most 35 characters (PAY-4).
 */
export function transfersOf(paymentRequestId: string, parts: readonly TransferredPart[]): PlannedTransfer[] {
  const positions = [...new Set(parts.map(({ transfer }) => transfer))].sort((a, b) => a - b)
  const messageId = messageIdOf(paymentRequestId)
  return positions.map((position) => {
    const own = parts.filter(({ transfer }) => transfer === position)
    const numbers = (credit: boolean) => own.filter((part) => part.credit === credit).map(({ number }) => number)
    return {
      position,
      endToEndId: positions.length === 1 ? messageId : `${messageId}-${String(position + 1)}`,
      amountMinor: own.reduce((sum, part) => sum + transferredMinor(part), 0n),
      invoiceIds: own.map(({ invoiceId }) => invoiceId),
      invoiceNumbers: numbers(false),
      creditNumbers: numbers(true),
    }
  })
}
