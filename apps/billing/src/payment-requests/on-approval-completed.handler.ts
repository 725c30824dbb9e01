import { paymentRequestApproved, paymentRequestRejected, paymentRequestReturned } from '@nexus/contracts-billing'
import type { approvalCompleted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { completedOutcome, concernsSubmission } from './payment-outcome.policy.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentFacts } from './payment-request.view.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

/** What each verdict does. A payment that is sent back keeps its reservations: it is a draft again. */
const BY_VERDICT = {
  approved: { command: 'approve', event: paymentRequestApproved },
  rejected: { command: 'reject', event: paymentRequestRejected },
  returned: { command: 'return', event: paymentRequestReturned },
} as const

@Injectable()
export class OnApprovalCompleted implements EventHandler<typeof approvalCompleted> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly reservations: InvoiceReservations,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof approvalCompleted>>): Promise<void> {
    if (payload.documentType !== 'payment-request') return
    const record = await this.requests.lockIfThere(ctx, payload.documentId)
    const { command, event } = BY_VERDICT[payload.verdict]
    if (
      record === null ||
      !concernsSubmission(record.request, payload) ||
      !paymentRequestMachine.can(record.request.state, command)
    )
      return
    const { request } = record
    const before = paymentFacts(record)
    request.state = paymentRequestMachine.next(request.state, command)
    request.approval = completedOutcome(payload)
    await this.requests.update(ctx, request)
    if (command === 'reject') await this.reservations.change(ctx, record, 'release')
    const facts = { ...paymentFacts(record), approvalInstanceId: payload.instanceId }
    const of = { aggregateId: request.id, aggregateSeq: request.version }
    const reason = command === 'approve' ? {} : { reason: payload.reason }
    await this.outbox.add(ctx, event, { ...of, payload: { ...facts, ...reason } })
    await this.audit.record(ctx, {
      action: `billing.payment-request.${command}`,
      entity: 'payment-request',
      entityId: request.id,
      before,
      after: { ...facts, approval: request.approval },
      reason: payload.reason,
    })
  }
}
