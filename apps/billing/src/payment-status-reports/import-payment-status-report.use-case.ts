import {
  type importPaymentStatusReport,
  paymentRequestBankAnswered,
  paymentStatusReportImported,
  type PaymentStatusReportView,
  statusReportConflict,
  statusReportOfOtherMessage,
} from '@nexus/contracts-billing'
import { storeFile } from '@nexus/contracts-documents'
import { type Ids, IDS, type InputOf, notFound, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { type Pain002Report, parsePain002 } from '@nexus/standards-pain002'
import { Inject, Injectable } from '@nestjs/common'
import { BankAnswers } from '../payment-requests/bank-answers.use-case.js'
import { type PaymentRecord, PaymentRequestsRepository } from '../payment-requests/payment-requests.repository.js'
import type { PaymentStatusReport } from './payment-status-report.entity.js'
import { statusReportViewOf } from './payment-status-report.view.js'
import { PaymentStatusReportsRepository } from './payment-status-reports.repository.js'
import { needsAttention, paymentRequestIdOf, reportedTransfers } from './reported-transfers.policy.js'

type Input = InputOf<typeof importPaymentStatusReport>

interface Prepared {
  readonly report: Pain002Report
  readonly paymentRequestId: string
  readonly file: OutputOf<typeof storeFile>
}

@Injectable()
export class ImportPaymentStatusReport implements UseCase<typeof importPaymentStatusReport, Prepared> {
  constructor(
    private readonly reports: PaymentStatusReportsRepository,
    private readonly requests: PaymentRequestsRepository,
    private readonly answers: BankAnswers,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Refuses what is no report on a payment of this organization before its bytes are stored. */
  async prepare(ctx: TenantContext, { contentBase64 }: Input): Promise<Prepared> {
    const report = parsePain002(Buffer.from(contentBase64, 'base64'))
    if (!report.originalMessageName.startsWith('pain.001')) {
      throw statusReportOfOtherMessage(
        `The report is on a ${report.originalMessageName.slice(0, 35)} message: only reports on pain.001 are read.`,
      )
    }
    const paymentRequestId = await this.tx.read(ctx, () => this.paymentOf(ctx, report))
    const file = await this.rpc.call(ctx, storeFile, {
      fileName: `status-report-${report.messageId.replaceAll(/[^A-Za-z0-9.-]/g, '-')}.xml`,
      mediaType: 'application/xml',
      contentBase64,
      kind: 'status-report',
      ownerType: 'payment-request',
      ownerId: paymentRequestId,
    })
    return { report, paymentRequestId, file }
  }

  async execute(
    ctx: TenantContext,
    _input: Input,
    { report, paymentRequestId, file }: Prepared,
  ): Promise<PaymentStatusReportView> {
    const record = await this.requests.lock(ctx, paymentRequestId)
    const first = await this.reports.same(ctx, report.originalMessageId, report.messageId)
    if (first !== null) return statusReportViewOf(assertSame(first, file.sha256))
    const transfers = reportedTransfers(report, record.transfers)
    const stored = await this.reports.insert(ctx, {
      id: this.ids.next(),
      messageId: report.messageId,
      originalMessageId: report.originalMessageId,
      paymentRequestId,
      groupStatus: report.groupStatus ?? null,
      transfers,
      needsAttention: needsAttention(transfers),
      fileId: file.fileId,
      fileSha256: file.sha256,
    })
    await this.apply(ctx, record, stored)
    await this.publish(ctx, stored)
    return statusReportViewOf(stored)
  }

  /** A message of another organization is as unknown as one that never was. */
  private async paymentOf(ctx: TenantContext, { originalMessageId }: Pain002Report): Promise<string> {
    const paymentRequestId = paymentRequestIdOf(originalMessageId)
    const record = paymentRequestId === undefined ? null : await this.requests.find(ctx, paymentRequestId)
    if (record?.file?.messageId === originalMessageId) return record.id
    throw notFound(`There is no payment whose file has the message id ${originalMessageId}.`)
  }

  private async apply(ctx: TenantContext, record: PaymentRecord, report: PaymentStatusReport): Promise<void> {
    const changed = report.transfers.flatMap(({ transferId, outcome, status, reasons, state }) => {
      const transfer = record.transfers.find(({ id }) => id === transferId)
      if (transfer === undefined || state === undefined || outcome !== 'applied') return []
      const reopened = state === 'REJECTED' && transfer.state !== 'REJECTED'
      Object.assign(transfer, { state, bankStatus: status, reasons })
      return [{ transfer, reopened }]
    })
    if (changed.length === 0) return
    await this.answers.store(ctx, record, {
      changed: changed.map(({ transfer }) => transfer),
      reopened: changed.filter(({ reopened }) => reopened).map(({ transfer }) => transfer),
      cause: 'rejected',
      action: 'note-bank-answer',
      event: paymentRequestBankAnswered,
      payload: { statusReportId: report.id },
    })
  }

  private async publish(ctx: TenantContext, report: PaymentStatusReport): Promise<void> {
    const { id, version, messageId, paymentRequestId, needsAttention: attention } = report
    const payload = { statusReportId: id, version, messageId, paymentRequestId, needsAttention: attention }
    await this.outbox.add(ctx, paymentStatusReportImported, { aggregateId: id, aggregateSeq: version, payload })
    await this.audit.record(ctx, {
      action: 'billing.payment-status-report.import',
      entity: 'payment-status-report',
      entityId: id,
      after: { ...payload, transfers: report.transfers, sha256: report.fileSha256 },
    })
  }
}

/** A repeat is harmless; other content under the same id is not. @throws DomainError billing.payment_status_report.conflict */
function assertSame(report: PaymentStatusReport, sha256: string): PaymentStatusReport {
  if (report.fileSha256 === sha256) return report
  throw statusReportConflict(
    `A report ${report.messageId} with other content was imported: ask the bank which one is right.`,
    { facts: { statusReportId: report.id } },
  )
}
