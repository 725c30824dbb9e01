import {
  type exportPaymentRequest,
  paymentFileRefused,
  paymentRequestExported,
  type PaymentRequestView,
} from '@nexus/contracts-billing'
import { storeFile } from '@nexus/contracts-documents'
import { findVendor } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { type Pain001Message, validatePain001, writePain001 } from '@nexus/standards-pain001'
import { Inject, Injectable } from '@nestjs/common'
import { calendarDay } from '../legal-entities/calendar-day.policy.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { assertPayableVendor, assertStillRecorded } from './payment-accounts.policy.js'
import { assertNoOrderDuty, assertNotApprover } from './payment-duties.policy.js'
import { paymentMessage } from './payment-message.policy.js'
import { approversOf } from './payment-outcome.policy.js'
import type { PaymentRequest } from './payment-request.entity.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentFacts, paymentViewOf } from './payment-request.view.js'
import { type PaymentRecord, PaymentRequestsRepository } from './payment-requests.repository.js'

type Input = InputOf<typeof exportPaymentRequest>
type PaymentFile = NonNullable<PaymentRequestView['file']>

@Injectable()
export class ExportPaymentRequest implements UseCase<typeof exportPaymentRequest, PaymentFile> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly reservations: InvoiceReservations,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes the file, checks it and stores it; what was exported once is answered as it is (PAY-4). */
  async prepare(ctx: TenantContext, { paymentRequestId }: Input): Promise<PaymentFile> {
    const { record, entity } = await this.tx.read(ctx, async () => {
      const found = await this.requests.get(ctx, paymentRequestId)
      return { record: found, entity: await this.legalEntities.find(ctx, found.request.legalEntityId) }
    })
    const { request, parts } = record
    this.assertDuties(request, ctx.actor.userId)
    if (request.file !== null) return request.file as PaymentFile
    paymentRequestMachine.next(request.state, 'export')
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId: request.vendorId })
    assertPayableVendor(vendor)
    assertStillRecorded(vendor, request.creditor)
    const now = this.clock.now()
    const numbers = parts.map(({ number }) => number)
    const message = paymentMessage(
      request,
      numbers,
      entity?.name ?? request.debtor.holder ?? '',
      now,
      calendarDay(now, entity?.timeZone ?? 'UTC'),
    )
    const xml = await this.validXml(message)
    const stored = await this.rpc.call(ctx, storeFile, {
      fileName: `payment-${message.messageId}.xml`,
      mediaType: 'application/xml',
      contentBase64: Buffer.from(xml).toString('base64'),
      kind: 'payment-file',
      ownerType: 'payment-request',
      ownerId: request.id,
    })
    const requestedDate = message.transfers[0]?.requestedExecutionDate ?? ''
    return {
      ...stored,
      messageId: message.messageId,
      requestedDate,
      exportedAt: now.toISOString(),
      exportedBy: ctx.actor.userId,
    }
  }

  async execute(ctx: TenantContext, { paymentRequestId }: Input, file: PaymentFile): Promise<PaymentRequestView> {
    const record = await this.requests.lock(ctx, paymentRequestId)
    const { request } = record
    if (request.state === 'EXPORTED') return paymentViewOf(record)
    const before = paymentFacts(record)
    request.state = paymentRequestMachine.next(request.state, 'export')
    request.file = file
    await this.requests.update(ctx, request)
    await this.reservations.change(ctx, record, 'pay')
    await this.publish(ctx, record, file, before)
    return paymentViewOf(record)
  }

  private assertDuties(request: PaymentRequest, userId: string): void {
    assertNoOrderDuty(request.people, userId, 'payment exporter')
    assertNotApprover(approversOf(request.approval), userId)
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
