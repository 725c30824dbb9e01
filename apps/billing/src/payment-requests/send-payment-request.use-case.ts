import { paymentRequestSent, type PaymentRequestView, type sendPaymentRequest } from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { PaymentHoldsRepository } from '../payments/payment-holds.repository.js'
import { assertNoHold } from './payment-blockers.policy.js'
import { PaymentChange } from './payment-change.use-case.js'
import { assertNoOrderDuty, assertNotApprover } from './payment-duties.policy.js'
import { approversOf } from './payment-outcome.policy.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentViewOf } from './payment-request.view.js'

@Injectable()
export class SendPaymentRequest implements UseCase<typeof sendPaymentRequest> {
  constructor(
    private readonly change: PaymentChange,
    private readonly holds: PaymentHoldsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { paymentRequestId }: InputOf<typeof sendPaymentRequest>,
  ): Promise<PaymentRequestView> {
    const { record, before } = await this.change.open(ctx, paymentRequestId)
    const { request, parts } = record
    request.state = paymentRequestMachine.next(request.state, 'send')
    assertNoOrderDuty(request.people, ctx.actor.userId, 'payment sender')
    assertNotApprover(approversOf(request.approval), ctx.actor.userId, 'payment sender')
    const invoiceIds = parts.map(({ invoiceId }) => invoiceId)
    assertNoHold(await this.holds.activeOn(ctx, invoiceIds), request)
    request.sentAt = this.clock.now()
    const payload = { messageId: request.file?.messageId ?? '' }
    await this.change.store(ctx, record, before, { action: 'send', event: paymentRequestSent, payload })
    return paymentViewOf(record)
  }
}
