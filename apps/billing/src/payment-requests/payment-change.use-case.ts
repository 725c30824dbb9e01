import type { EventDefinition, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { paymentFacts } from './payment-request.view.js'
import { type PaymentRecord, PaymentRequestsRepository } from './payment-requests.repository.js'

type Facts = ReturnType<typeof paymentFacts>

interface Change {
  /** Last part of the audit action: `schedule`. */
  readonly action: string
  readonly event: EventDefinition
  /** What the event carries besides the facts of the payment. */
  readonly payload?: object
  readonly reason?: string | undefined
}

/** Stores one change of a payment request under its lock: one version, one event, one audit row. */
@Injectable()
export class PaymentChange {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The request as the caller saw it, locked, with its facts as they are before the change. */
  async open(ctx: TenantContext, paymentRequestId: string): Promise<{ record: PaymentRecord; before: Facts }> {
    const record = await this.requests.lock(ctx, paymentRequestId)
    assertSeen(ctx, record.request, 'payment request')
    return { record, before: paymentFacts(record) }
  }

  async store(
    ctx: TenantContext,
    record: PaymentRecord,
    before: Facts,
    { action, event, payload, reason }: Change,
  ): Promise<void> {
    const { request } = record
    await this.requests.update(ctx, request)
    const after = { ...paymentFacts(record), ...payload }
    await this.outbox.add(ctx, event, { aggregateId: request.id, aggregateSeq: request.version, payload: after })
    await this.audit.record(ctx, {
      action: `billing.payment-request.${action}`,
      entity: 'payment-request',
      entityId: request.id,
      before,
      after,
      reason,
    })
  }
}
