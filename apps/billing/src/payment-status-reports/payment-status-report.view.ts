import type { PaymentStatusReportView } from '@nexus/contracts-billing'
import type { PaymentStatusReport } from './payment-status-report.entity.js'

export function statusReportViewOf(report: PaymentStatusReport): PaymentStatusReportView {
  return {
    statusReportId: report.id,
    messageId: report.messageId,
    originalMessageId: report.originalMessageId,
    paymentRequestId: report.paymentRequestId,
    groupStatus: report.groupStatus ?? undefined,
    transfers: report.transfers,
    needsAttention: report.needsAttention,
    file: { fileId: report.fileId, sha256: report.fileSha256 },
    importedBy: report.createdBy,
    importedAt: report.createdAt.toISOString(),
    version: report.version,
  }
}
