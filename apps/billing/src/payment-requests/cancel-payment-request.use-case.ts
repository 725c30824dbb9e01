import { type cancelPaymentRequest, paymentRequestCancelled, type PaymentRequestView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentFacts, paymentViewOf } from './payment-request.view.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

@Injectable()
export class CancelPaymentRequest implements UseCase<typeof cancelPaymentRequest> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly reservations: InvoiceReservations,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    { paymentRequestId, reason }: InputOf<typeof cancelPaymentRequest>,
  ): Promise<PaymentRequestView> {
    const record = await this.requests.lock(ctx, paymentRequestId)
    const { request } = record
    assertSeen(ctx, request, 'payment request')
    const before = paymentFacts(record)
    request.state = paymentRequestMachine.next(request.state, 'cancel')
    request.cancellationReason = reason
    await this.requests.update(ctx, request)
    await this.reservations.change(ctx, record, 'release')
    const payload = { ...paymentFacts(record), submittedVersion: request.submittedVersion ?? undefined, reason }
    await this.outbox.add(ctx, paymentRequestCancelled, {
      aggregateId: request.id,
      aggregateSeq: request.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: 'billing.payment-request.cancel',
      entity: 'payment-request',
      entityId: request.id,
      before,
      after: payload,
      reason,
    })
    return paymentViewOf(record)
  }
}
