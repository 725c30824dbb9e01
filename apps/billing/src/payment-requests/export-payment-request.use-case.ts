import {
  type exportPaymentRequest,
  paymentFileRefused,
  paymentRequestExported,
  type PaymentRequestView,
} from '@nexus/contracts-billing'
import { storeFile } from '@nexus/contracts-documents'
import { findVendor } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, Money, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { type Pain001Message, validatePain001, writePain001 } from '@nexus/standards-pain001'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { PaymentHoldsRepository } from '../payments/payment-holds.repository.js'
import { PaymentSettingsRepository } from '../payments/payment-settings.repository.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { assertCooledOff, assertPayableVendor, assertStillRecorded } from './payment-accounts.policy.js'
import { assertNoHold } from './payment-blockers.policy.js'
import { assertNoOrderDuty, assertNotApprover } from './payment-duties.policy.js'
import { paymentMessage } from './payment-message.policy.js'
import { approversOf } from './payment-outcome.policy.js'
import { assertDiscountsHold, assertTwoPeople, executionDay, firstDayOf } from './payment-release.policy.js'
import type { PaymentRequest } from './payment-request.entity.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentFacts, paymentViewOf } from './payment-request.view.js'
import { type PaymentRecord, PaymentRequestsRepository } from './payment-requests.repository.js'
import { transfersOf } from './transfers.policy.js'

type Input = InputOf<typeof exportPaymentRequest>
type PaymentFile = NonNullable<PaymentRequestView['file']>

interface Prepared {
  readonly file: PaymentFile
  /** Of the payment that the file was written from. */
  readonly version: number
}

@Injectable()
export class ExportPaymentRequest implements UseCase<typeof exportPaymentRequest, Prepared> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly invoices: SupplierInvoicesRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly reservations: InvoiceReservations,
    private readonly holds: PaymentHoldsRepository,
    private readonly settings: PaymentSettingsRepository,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes the file, checks it and stores it; what was exported once is answered as it is (PAY-4). */
  async prepare(ctx: TenantContext, { paymentRequestId }: Input): Promise<Prepared> {
    const { record, entity, settings } = await this.tx.read(ctx, async () => {
      const found = await this.requests.get(ctx, paymentRequestId)
      return {
        record: found,
        entity: await this.legalEntities.find(ctx, found.request.legalEntityId),
        settings: await this.settings.current(ctx),
      }
    })
    const { request, parts } = record
    this.assertDuties(request, ctx.actor.userId, settings.twoPersonReleaseFrom)
    const { version } = request
    if (request.file != null && request.state !== 'VOID') return { file: request.file, version }
    paymentRequestMachine.next(request.state, 'export')
    const now = this.clock.now()
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId: request.vendorId })
    assertPayableVendor(vendor)
    assertStillRecorded(vendor, request.creditor)
    assertCooledOff(vendor, request.creditor, now.toISOString())
    const day = executionDay(request, firstDayOf(now, entity?.timeZone ?? 'UTC', settings.cutOff))
    assertDiscountsHold(parts, day)
    const debtorName = entity?.name ?? request.debtor.holder ?? ''
    const message = paymentMessage(request, transfersOf(request.id, parts), debtorName, now, day)
    const stored = await this.rpc.call(ctx, storeFile, {
      fileName: `payment-${message.messageId}.xml`,
      mediaType: 'application/xml',
      contentBase64: Buffer.from(await this.validXml(message)).toString('base64'),
      kind: 'payment-file',
      ownerType: 'payment-request',
      ownerId: request.id,
    })
    const { messageId } = message
    const exported = { exportedAt: now.toISOString(), exportedBy: ctx.actor.userId }
    return { file: { ...stored, messageId, requestedDate: day, ...exported }, version }
  }

  async execute(
    ctx: TenantContext,
    { paymentRequestId }: Input,
    { file, version }: Prepared,
  ): Promise<PaymentRequestView> {
    const record = await this.requests.lock(ctx, paymentRequestId)
    const { request, parts } = record
    if (request.file?.fileId === file.fileId && request.state !== 'VOID') return paymentViewOf(record)
    // Two exported at once: the first file holds.
    if (request.state === 'EXPORTED') return paymentViewOf(record)
    // What was written is of the payment as it was then: another day, or a hold, may have come in between.
    assertSeen({ ...ctx, expectedVersion: version }, request, 'payment request')
    const before = paymentFacts(record)
    request.state = paymentRequestMachine.next(request.state, 'export')
    const invoiceIds = parts.map(({ invoiceId }) => invoiceId)
    await this.invoices.lockAll(ctx, invoiceIds)
    assertNoHold(await this.holds.activeOn(ctx, invoiceIds), request)
    request.file = file
    await this.requests.update(ctx, request)
    await this.requests.addTransfers(ctx, record, file.messageId)
    await this.reservations.change(ctx, record, 'pay')
    await this.publish(ctx, record, file, before)
    return paymentViewOf(await this.requests.get(ctx, paymentRequestId))
  }

  private assertDuties(request: PaymentRequest, userId: string, twoPersonReleaseFrom: string | null): void {
    const approvers = approversOf(request.approval)
    assertNoOrderDuty(request.people, userId, 'payment exporter')
    assertNotApprover(approvers, userId, 'payment exporter')
    if (request.file != null || request.approval === null) return
    const preparers = [request.createdBy, request.submittedBy ?? request.createdBy]
    const amount = Money.ofMinor(request.amountMinor, request.currency)
    assertTwoPeople({ preparers, approvers, exporter: userId }, amount, twoPersonReleaseFrom)
  }

  /** @throws DomainError billing.payment_request.file_refused; `pain001.…` for what no bank would take */
  private async validXml(message: Pain001Message): Promise<string> {
    const xml = writePain001(message)
    const faults = await validatePain001(xml)
    if (faults.length === 0) return xml
    throw paymentFileRefused(`The payment file breaks its schema: ${faults.join('; ')}`, {
      errors: faults.map((detail) => ({ pointer: '', code: 'pain001_schema', detail })),
    })
  }

  private async publish(
    ctx: TenantContext,
    record: PaymentRecord,
    file: PaymentFile,
    before: ReturnType<typeof paymentFacts>,
  ): Promise<void> {
    const { id, version } = record.request
    const payload = { ...paymentFacts(record), fileId: file.fileId, sha256: file.sha256, messageId: file.messageId }
    await this.outbox.add(ctx, paymentRequestExported, { aggregateId: id, aggregateSeq: version, payload })
    await this.audit.record(ctx, {
      action: 'billing.payment-request.export',
      entity: 'payment-request',
      entityId: id,
      before,
      after: { ...payload, requestedDate: file.requestedDate },
    })
  }
}
