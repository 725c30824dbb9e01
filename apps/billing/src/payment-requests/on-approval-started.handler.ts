import { paymentRequestApprovalStarted } from '@nexus/contracts-billing'
import type { approvalStarted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { concernsSubmission, startedOutcome } from './payment-outcome.policy.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentFacts } from './payment-request.view.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

@Injectable()
export class OnApprovalStarted implements EventHandler<typeof approvalStarted> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof approvalStarted>>): Promise<void> {
    if (payload.documentType !== 'payment-request') return
    const record = await this.requests.lockIfThere(ctx, payload.documentId)
    if (
      record === null ||
      !concernsSubmission(record.request, payload) ||
      !paymentRequestMachine.can(record.request.state, 'startApproval')
    )
      return
    const { request } = record
    const before = paymentFacts(record)
    request.state = paymentRequestMachine.next(request.state, 'startApproval')
    request.approval = startedOutcome(payload)
    await this.requests.update(ctx, request)
    const facts = { ...paymentFacts(record), approvalInstanceId: payload.instanceId }
    await this.outbox.add(ctx, paymentRequestApprovalStarted, {
      aggregateId: request.id,
      aggregateSeq: request.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'billing.payment-request.start-approval',
      entity: 'payment-request',
      entityId: request.id,
      before,
      after: facts,
    })
  }
}
