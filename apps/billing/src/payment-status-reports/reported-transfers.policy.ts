import type { BankReason, PaymentStatusReportView, TransferState } from '@nexus/contracts-billing'
import { type Pain002Reason, type Pain002Report, statusOfTransfer } from '@nexus/standards-pain002'
import { stateByStatus } from '../payment-requests/transfer-states.policy.js'

type Reported = PaymentStatusReportView['transfers'][number]

/** What a report is compared with. */
export interface ReportedOn {
  readonly id: string
  readonly endToEndId: string
  readonly state: TransferState
  readonly bankStatus: string | null
  readonly settledMinor: bigint
}

/** How many that the payment does not have are kept of a report; the file itself has all of them. */
const MOST_UNKNOWN = 100

/** The transfers of a payment as a report speaks of them, and what it names that the payment does not have (PAY-1). */
export function reportedTransfers(report: Pain002Report, transfers: readonly ReportedOn[]): Reported[] {
  // We write all transfers of a payment into the first PmtInf of its message.
  const paymentId = `${report.originalMessageId}-1`
  const known = transfers.flatMap((transfer): Reported[] => {
    const stated = statusOfTransfer(report, transfer.endToEndId, paymentId)
    if (stated === undefined) return []
    const state = stateByStatus(transfer.state, stated.status, transfer.settledMinor)
    const unchanged = state === transfer.state && transfer.bankStatus === stated.status
    return [
      {
        endToEndId: transfer.endToEndId,
        transferId: transfer.id,
        status: stated.status,
        reasons: stated.reasons.map(bankReasonOf),
        outcome: state === undefined ? 'late' : unchanged ? 'unchanged' : 'applied',
        state: state ?? transfer.state,
      },
    ]
  })
  const named = report.payments.flatMap((payment) => payment.transactions)
  const unknown = named.flatMap(({ originalEndToEndId, status, reasons }): Reported[] =>
    transfers.some(({ endToEndId }) => endToEndId === originalEndToEndId)
      ? []
      : [
          {
            endToEndId: (originalEndToEndId ?? '').slice(0, 35),
            status: status ?? '',
            reasons: reasons.map(bankReasonOf),
            outcome: 'unknown',
          },
        ],
  )
  return [...known, ...unknown.slice(0, MOST_UNKNOWN)]
}

const bankReasonOf = ({ code, text }: Pain002Reason): BankReason => ({ code, text: text.join(' ') })

/** `late` contradicts what is settled, returned or void; `unknown` is no transfer of the payment: a person must look. */
export const needsAttention = (transfers: readonly Reported[]): boolean =>
  transfers.some(({ outcome }) => outcome === 'late' || outcome === 'unknown')

/** The payment that a message id belongs to, or undefined when it is none of ours. */
export function paymentRequestIdOf(messageId: string): string | undefined {
  const parts = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(messageId)
  return parts?.slice(1).join('-')
}
