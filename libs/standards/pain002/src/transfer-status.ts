import type { Pain002Reason, Pain002Report, Pain002Status } from './status-report.js'

/** The most exact status that a report states for a transfer, with its reasons. */
export interface TransferStatus {
  readonly status: Pain002Status
  readonly reasons: readonly Pain002Reason[]
}

/**
 * What a report says of one transfer of its message: of the transaction itself, else of its payment, else of the
 * whole message. PART says nothing of a single transfer. Undefined when the report is silent.
 * @param paymentId the PmtInfId that the transfer was sent in
 */
export function statusOfTransfer(
  report: Pain002Report,
  endToEndId: string,
  paymentId?: string,
): TransferStatus | undefined {
  const payment =
    report.payments.find(({ transactions }) =>
      transactions.some(({ originalEndToEndId }) => originalEndToEndId === endToEndId),
    ) ?? report.payments.find(({ originalPaymentId }) => originalPaymentId === paymentId)
  const transaction = payment?.transactions.find(({ originalEndToEndId }) => originalEndToEndId === endToEndId)
  const levels = [
    { status: transaction?.status, reasons: transaction?.reasons ?? [] },
    { status: payment?.status, reasons: payment?.reasons ?? [] },
    { status: report.groupStatus, reasons: report.groupReasons },
  ]
  for (const { status, reasons } of levels) {
    if (status === undefined || status === 'PART') continue
    const stated = [transaction?.reasons, reasons].find((each) => each !== undefined && each.length > 0) ?? []
    return { status, reasons: stated }
  }
  return undefined
}
